"""Painting one row of a search everywhere."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.text.offsets import Utf16Map
from ui.search.result_model import RESULT_ROLE
from ui.search.results import Marked, Result
from ui.theme import Theme
from ui.widgets.text_lines import scaled

_PAD_X = 12.0
_PAD_Y = 5.0
_GAP = 16.0
_LEAD = 40
_SMALL = 0.92
_RADIUS = 6.0

Index = QModelIndex | QPersistentModelIndex


class ResultDelegate(QStyledItemDelegate):
    """Draws title, detail and snippet; the words found are bold and underlined."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return one line's height, or two where there is a snippet."""
        result = index.data(RESULT_ROLE)
        lines = 2 if isinstance(result, Result) and result.snippet else 1
        height = QFontMetricsF(option.font).height()
        return QSize(100, round(2 * _PAD_Y + height * lines + 2 * (lines - 1)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        painter.save()
        result = index.data(RESULT_ROLE)
        room = QRectF(option.rect).adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y)
        if isinstance(result, Result):
            self._result(painter, option, result, room)
        else:
            bold = scaled(option.font, _SMALL)
            bold.setBold(True)
            painter.setFont(bold)
            painter.setPen(self._theme.muted)
            bottom = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(room, bottom, str(index.data()))
        painter.restore()

    def _result(
        self, painter: QPainter, option: QStyleOptionViewItem, result: Result, room: QRectF
    ) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ink, quiet = self._theme.ink, self._theme.muted
        if selected:
            ink = quiet = self._theme.on_accent
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.accent)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(3, 1, -3, -1), _RADIUS, _RADIUS)
        line = QRectF(room.left(), room.top(), room.width(), QFontMetricsF(option.font).height())
        right = self._detail(painter, option.font, result.detail, line, quiet)
        line.setWidth(max(0.0, right - line.left()))
        painter.setFont(option.font)
        painter.setPen(ink)
        title = QFontMetricsF(option.font).elidedText(
            " ".join(result.title.split()), Qt.TextElideMode.ElideRight, line.width()
        )
        start = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(line, start, title)
        if result.snippet:
            top = QPointF(room.left(), line.bottom() + 2)
            small = scaled(option.font, _SMALL)
            _draw_marked(painter, Marked.of(result.snippet, _LEAD), small, quiet, top, room.width())

    def _detail(
        self, painter: QPainter, font: QFont, detail: str, line: QRectF, colour: QColor
    ) -> float:
        """Draw what stands at the end of the line; return where the title has to end."""
        if not detail:
            return line.right()
        small = scaled(font, _SMALL)
        metrics = QFontMetricsF(small)
        shown = metrics.elidedText(detail, Qt.TextElideMode.ElideRight, line.width() / 2)
        painter.setFont(small)
        painter.setPen(colour)
        end = int(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(line, end, shown)
        return line.right() - metrics.horizontalAdvance(shown) - _GAP


def _draw_marked(
    painter: QPainter, marked: Marked, font: QFont, colour: QColor, at: QPointF, width: float
) -> None:
    """Draw a snippet on one line, elided where there is no more room."""
    found = QTextCharFormat()
    found.setFontWeight(QFont.Weight.Bold)
    found.setFontUnderline(True)
    text = marked.text
    offsets = Utf16Map(text)
    formats = []
    for start, end in marked.marks:
        part = QTextLayout.FormatRange()
        part.start = offsets.to_utf16(start)
        part.length = offsets.to_utf16(end) - part.start
        part.format = found
        formats.append(part)
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width * _SMALL)
    layout = QTextLayout(shown, font)
    layout.setFormats(formats)
    layout.beginLayout()
    layout.createLine().setLineWidth(width)
    layout.endLayout()
    painter.setPen(colour)
    painter.save()
    painter.setClipRect(QRectF(at.x(), at.y(), width, layout.lineAt(0).height()))
    layout.draw(painter, at)
    painter.restore()
