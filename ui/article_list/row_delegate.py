"""Paints one row of the article list."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.model.article import ArticleRow
from app.model.ids import TagId
from app.model.tag import Tag
from ui.article_list.article_model import ROW_ROLE
from ui.article_list.row_look import CountLook, RowLook, look_of_row
from ui.theme import Theme
from ui.widgets.tag_letters import letters_of
from ui.widgets.tag_look import chip_height, chip_width, draw_chip
from ui.widgets.text_lines import fit_lines, scaled

MARGIN_X, MARGIN_Y = 8, 2
PADDING_X, PADDING_Y = 14, 8
TITLE_LINES = 2
LINE_GAP = 5
CHIP_GAP = 4
CHIPS_SHARE = 0.55
"""The part of the lower line that counts may take from outlet and date."""
RADIUS = 8
BAR_WIDTH = 3
DOT = 6
PROGRESS_GAP, PROGRESS_HEIGHT = 3, 3
SMALL = 0.86


class RowDelegate(QStyledItemDelegate):
    """Draws title, outlet and date, star, unread dot and a count for each tag.

    All rows have the same height, whatever is in them.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tags: dict[TagId, Tag] = {}
        self._letters: dict[TagId, str] = {}

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme` from now on."""
        self._theme = theme

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Draw counts of these tags, in this order."""
        self._tags = {tag.id: tag for tag in tags}
        self._letters = letters_of(tags)

    @property
    def tags(self) -> Mapping[TagId, Tag]:
        """Return the tags whose counts are drawn."""
        return self._tags

    def describe(self, row: ArticleRow) -> str:
        """Return a row in words."""
        return look_of_row(row, self._tags, self._theme, self._letters).spoken

    @staticmethod
    def row_height(font: QFont) -> int:
        """Return the height of every row."""
        title = TITLE_LINES * QFontMetricsF(_title_font(font)).height()
        lower = chip_height(_small_font(font))
        return math.ceil(title + LINE_GAP + lower + 2 * (PADDING_Y + MARGIN_Y))

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the same height for every row."""
        del index
        return QSize(0, self.row_height(option.font))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, ArticleRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(option.rect).adjusted(MARGIN_X, MARGIN_Y, -MARGIN_X, -MARGIN_Y)
        self._draw_ground(painter, card, option)
        inner = card.adjusted(PADDING_X, PADDING_Y, -PADDING_X, -PADDING_Y)
        look = look_of_row(row, self._tags, self._theme, self._letters)
        self._draw_row(painter, inner, look, option.font)
        if look.progress:
            self._draw_progress(painter, inner, look.progress)
        painter.restore()

    def _draw_ground(self, painter: QPainter, card: QRectF, option: QStyleOptionViewItem) -> None:
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(self._edge(focused=focused, selected=selected))
        if selected:
            painter.setBrush(self._theme.card)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(self._theme.hover)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(card, RADIUS, RADIUS)
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.accent)
            bar = QRectF(card.left(), card.top() + RADIUS, BAR_WIDTH, card.height() - 2 * RADIUS)
            bar = _mirrored(bar, card, painter)
            painter.drawRoundedRect(bar, BAR_WIDTH / 2, BAR_WIDTH / 2)

    def _edge(self, *, focused: bool, selected: bool) -> QPen:
        """Return the pen around a row; in themes without shades it alone shows what is selected."""
        if focused:
            return QPen(self._theme.accent, 1.5)
        return QPen(self._theme.line, 1) if selected else QPen(Qt.PenStyle.NoPen)

    def _draw_row(self, painter: QPainter, inner: QRectF, look: RowLook, font: QFont) -> None:
        title_font = _title_font(font) if look.unread else QFont(font)
        painter.setPen(self._theme.ink)
        title = fit_lines(look.title, title_font, inner.width(), TITLE_LINES)
        small = _small_font(font)
        height = chip_height(small)
        top = inner.top() + (inner.height() - title.height - LINE_GAP - height) / 2
        title.draw(painter, inner.left(), top)
        if look.unread:
            middle = top + QFontMetricsF(title_font).height() / 2
            dot = QRectF(inner.left() - PADDING_X, middle, PADDING_X, 0)
            _draw_dot(painter, _mirrored(dot, inner, painter).center(), self._theme.accent)
        lower = QRectF(inner.left(), top + title.height + LINE_GAP, inner.width(), height)
        used = self._draw_counts(painter, lower, look.counts, small)
        self._draw_source(
            painter, _mirrored(lower.adjusted(0, 0, -used, 0), lower, painter), look, small
        )

    def _draw_progress(self, painter: QPainter, inner: QRectF, progress: float) -> None:
        """Draw how far the article was read, as a line below the row that fills up."""
        line = QRectF(inner.left(), inner.bottom() + PROGRESS_GAP, inner.width(), PROGRESS_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.line)
        painter.drawRect(line.adjusted(0, 1, 0, -1))
        painter.setBrush(self._theme.accent)
        read = QRectF(line)
        read.setWidth(max(PROGRESS_HEIGHT, line.width() * progress))
        painter.drawRoundedRect(
            _mirrored(read, line, painter), PROGRESS_HEIGHT / 2, PROGRESS_HEIGHT / 2
        )

    def _draw_counts(
        self, painter: QPainter, lower: QRectF, counts: Sequence[CountLook], font: QFont
    ) -> float:
        """Draw the counts from the right edge; return how much of the line they took."""
        bold = QFont(font)
        bold.setBold(True)
        fitting = _fitting(counts, bold, lower.width() * CHIPS_SHARE)
        x = lower.right()
        left_out = len(counts) - len(fitting)
        if left_out:
            text = f"+{left_out}"
            width = QFontMetricsF(bold).horizontalAdvance(text)
            x -= width
            painter.setPen(self._theme.muted)
            painter.setFont(bold)
            rect = _mirrored(QRectF(x, lower.top(), width, lower.height()), lower, painter)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
            x -= CHIP_GAP
        for count in reversed(fitting):
            width = chip_width(count.text, bold)
            x -= width
            rect = _mirrored(QRectF(x, lower.top(), width, lower.height()), lower, painter)
            draw_chip(painter, rect, count.text, count.tag, bold)
            x -= CHIP_GAP
        return lower.right() - x

    def _draw_source(self, painter: QPainter, rect: QRectF, look: RowLook, font: QFont) -> None:
        """Draw star, outlet and date; where it is narrow, the outlet is cut and not the date."""
        if look.starred:
            size = QFontMetricsF(font).ascent() + 1
            star = QRectF(rect.left(), rect.top(), size, rect.height())
            centre = _mirrored(star, rect, painter).center()
            _draw_star(painter, centre, size / 2, self._theme.tags["amber"].line)
            rect = _mirrored(rect.adjusted(size + 4, 0, 0, 0), rect, painter)
        metrics = QFontMetricsF(font)
        date = f" · {look.date}" if look.outlet and look.date else look.date
        room = rect.width() - metrics.horizontalAdvance(date)
        outlet = metrics.elidedText(look.outlet, Qt.TextElideMode.ElideRight, max(0.0, room))
        painter.setPen(self._theme.muted)
        painter.setFont(font)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        text = metrics.elidedText(outlet + date, Qt.TextElideMode.ElideRight, rect.width() + 1)
        painter.drawText(rect, flags | Qt.TextFlag.TextSingleLine, text)


def _mirrored(place: QRectF, inside: QRectF, painter: QPainter) -> QRectF:
    """Return where a place lies in a list that reads from right to left, too."""
    if painter.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
        return place
    return place.translated(inside.left() + inside.right() - place.left() - place.right(), 0)


def _title_font(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong


def _small_font(font: QFont) -> QFont:
    return scaled(font, SMALL)


def _fitting(counts: Sequence[CountLook], font: QFont, room: float) -> Sequence[CountLook]:
    """Return the first counts that fit into `room`, with space for "+9" where not all do."""
    used = 0.0
    for number, count in enumerate(counts):
        used += chip_width(count.text, font) + CHIP_GAP
        if used > room:
            return counts[: max(1, number - (number > 1))]
    return counts


def _draw_dot(painter: QPainter, centre: QPointF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(centre, DOT / 2, DOT / 2)


def _draw_star(painter: QPainter, centre: QPointF, radius: float, colour: QColor) -> None:
    """Draw the star as a shape: not every font has one."""
    path = QPainterPath()
    for point in range(10):
        reach = radius if point % 2 == 0 else radius * 0.42
        angle = math.radians(point * 36 - 90)
        place = centre + QPointF(math.cos(angle), math.sin(angle)) * reach
        if point:
            path.lineTo(place)
        else:
            path.moveTo(place)
    path.closeSubpath()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPath(path)
