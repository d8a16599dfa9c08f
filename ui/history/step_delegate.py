"""Paints one row of the history."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.history.history_model import LOOK_ROLE
from ui.history.step_look import StepLook
from ui.theme import Theme
from ui.widgets.text_lines import scaled

MARGIN_X, MARGIN_Y = 6, 1
PADDING_X, PADDING_Y = 12, 6
LINE_GAP = 2
GAP = 10
RADIUS = 8
SMALL = 0.88
DAY_ABOVE = 10
ASIDE_MOST = 0.45
"""Part of a row that state and time, or the coder, may take from what was done."""
QUOTE_LEAST = 40
"""Less room than that shows no word of a quote."""


class StepDelegate(QStyledItemDelegate):
    """Draws what was done and when above where and by whom, and the day where one begins."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme` from now on."""
        self._theme = theme

    @staticmethod
    def row_height(font: QFont) -> int:
        """Return the height of a row without a day."""
        lines = QFontMetricsF(font).height() + QFontMetricsF(scaled(font, SMALL)).height()
        return math.ceil(lines + LINE_GAP + 2 * (PADDING_Y + MARGIN_Y))

    @staticmethod
    def day_height(font: QFont) -> int:
        """Return the height of a day's heading."""
        return math.ceil(DAY_ABOVE + QFontMetricsF(scaled(font, SMALL)).height() + 4)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of every row; the view adds that of the days."""
        del index
        return QSize(0, self.row_height(option.font))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        look = index.data(LOOK_ROLE)
        if not isinstance(look, StepLook):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(option.rect)
        if look.day:
            self._draw_day(painter, whole, look.day, option)
            whole.setTop(whole.top() + self.day_height(option.font))
        card = whole.adjusted(MARGIN_X, MARGIN_Y, -MARGIN_X, -MARGIN_Y)
        self._draw_ground(painter, card, option)
        self._draw_step(
            painter, card.adjusted(PADDING_X, PADDING_Y, -PADDING_X, -PADDING_Y), look, option
        )
        painter.restore()

    def _draw_day(
        self, painter: QPainter, whole: QRectF, day: str, option: QStyleOptionViewItem
    ) -> None:
        font = scaled(option.font, SMALL)
        font.setBold(True)
        left = MARGIN_X + PADDING_X
        rect = whole.adjusted(left, DAY_ABOVE, -left, 0)
        rect.setHeight(QFontMetricsF(font).height())
        painter.setPen(self._theme.muted)
        self._draw_text(painter, rect, day, font, rect.width(), option)

    def _draw_ground(self, painter: QPainter, card: QRectF, option: QStyleOptionViewItem) -> None:
        state = option.state
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(self._theme.accent, 1.5) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(self._theme.card)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(self._theme.hover)
        painter.drawRoundedRect(card, RADIUS, RADIUS)

    def _draw_step(
        self, painter: QPainter, inner: QRectF, look: StepLook, option: QStyleOptionViewItem
    ) -> None:
        """Draw the lines; a step that is not in force is called so, and struck through."""
        font, small = QFont(option.font), scaled(option.font, SMALL)
        upper = QRectF(inner.left(), inner.top(), inner.width(), QFontMetricsF(font).height())
        aside = [part for part in (look.state, look.time) if part]
        room = upper.width() - self._draw_aside(painter, upper, aside, small, option) - GAP
        font.setStrikeOut(bool(look.state))
        painter.setPen(self._theme.muted if look.state else self._theme.ink)
        used = self._draw_text(painter, upper, look.title, font, room, option)
        self._draw_quote(painter, upper, look.quote, (used, room), option)
        lower = inner.adjusted(0, upper.height() + LINE_GAP, 0, 0)
        room = lower.width() - self._draw_aside(painter, lower, [look.coder], small, option) - GAP
        self._draw_text(painter, lower, look.place, small, room, option)

    def _draw_aside(
        self,
        painter: QPainter,
        rect: QRectF,
        parts: Sequence[str],
        font: QFont,
        option: QStyleOptionViewItem,
    ) -> float:
        """Draw at the far edge what there is room for; return how much of it that took."""
        metrics, room = QFontMetricsF(font), rect.width() * ASIDE_MOST
        whole = " · ".join(parts)
        fitting = whole if metrics.horizontalAdvance(whole) <= room else parts[0]
        text = metrics.elidedText(fitting, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(self._theme.muted)
        from_right = option.direction == Qt.LayoutDirection.RightToLeft
        edge = Qt.AlignmentFlag.AlignLeft if from_right else Qt.AlignmentFlag.AlignRight
        flags = edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, flags, text)
        return metrics.horizontalAdvance(text)

    def _draw_quote(
        self,
        painter: QPainter,
        rect: QRectF,
        quote: str,
        room: tuple[float, float],
        option: QStyleOptionViewItem,
    ) -> None:
        """Draw the words a step was about behind what it did, from `room[0]` to `room[1]`."""
        start, end = room[0] + GAP, room[1]
        if not quote or end - start < QUOTE_LEAST:
            return
        from_right = option.direction == Qt.LayoutDirection.RightToLeft
        part = rect.adjusted(0, 0, -start, 0) if from_right else rect.adjusted(start, 0, 0, 0)
        painter.setPen(self._theme.muted)
        self._draw_text(painter, part, quote, QFont(option.font), end - start, option)

    @staticmethod
    def _draw_text(
        painter: QPainter,
        rect: QRectF,
        text: str,
        font: QFont,
        room: float,
        option: QStyleOptionViewItem,
    ) -> float:
        """Draw one line, cut where `room` ends; return how much of it that took."""
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, room))
        painter.setFont(font)
        painter.drawText(rect, _leading(option) | Qt.TextFlag.TextSingleLine, shown)
        return metrics.horizontalAdvance(shown)


def _leading(option: QStyleOptionViewItem) -> int:
    """Return the flags that put a text at the edge where a line begins in the window."""
    from_right = option.direction == Qt.LayoutDirection.RightToLeft
    edge = Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
    flags = edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop
    return int(flags.value)
