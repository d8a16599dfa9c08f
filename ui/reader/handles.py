"""The two ends of a highlight as the mouse takes hold of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.model.ids import AnnotationId
from app.model.span import Span
from ui.reader.sentence_cursor import SentenceCursor
from ui.reader.sheet import Sheet

_KNOB = 4.0
_REACH = 5.0
"""How far beside an end it can still be taken, in pixels."""
_WIDTH = 2.0


class End(Enum):
    """One end of a highlight."""

    START = auto()
    LAST = auto()


@dataclass(frozen=True, slots=True)
class Pull:
    """An end of an annotation being dragged; `span` is where it lay before."""

    annotation_id: AnnotationId
    span: Span
    end: End
    pressed_at: QPointF

    def to(self, point: QPointF, sheet: Sheet, cursor: SentenceCursor, *, by_letters: bool) -> Span:
        """Return the span with the end at a point, at the edge of a word unless `by_letters`.

        The other end stays, and at least one character between them.
        """
        at_end = self.end is End.LAST
        offset = sheet.offset_at(point)
        if not by_letters:
            offset = cursor.snapped(offset, at_end=at_end)
        if at_end:
            return Span(self.span.start, max(offset, self.span.start + 1))
        return Span(min(offset, self.span.end - 1), self.span.end)


class Handles:
    """Draws the handles of one span of a sheet, and says which is under the mouse."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet

    def at(self, point: QPointF, span: Span) -> End | None:
        """Return the end whose handle is at a point of the viewport."""
        for end in End:
            line = self._line(span, end)
            if line is not None and _grip(line, end).contains(point):
                return end
        return None

    def paint(self, painter: QPainter, span: Span, colour: QColor) -> None:
        """Draw a bar with a knob at each end that is on the screen."""
        painter.setBrush(colour)
        for end in End:
            line = self._line(span, end)
            if line is None:
                continue
            painter.setPen(QPen(colour, _WIDTH))
            painter.drawLine(line)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(line.p1() if end is End.START else line.p2(), _KNOB, _KNOB)

    def _line(self, span: Span, end: End) -> QLineF | None:
        """Return the upright line at one end, in the viewport."""
        start, last = self._sheet.to_document(span)
        if end is End.START:
            return self._sheet.geometry.edge(start, start + 1, at_end=False)
        return self._sheet.geometry.edge(last - 1, last, at_end=True)


def _grip(line: QLineF, end: End) -> QRectF:
    """Return where an end can be taken: its line, and the knob above or below it."""
    above, below = (2 * _KNOB, 0.0) if end is End.START else (0.0, 2 * _KNOB)
    box = QRectF(line.p1(), line.p2())
    return box.adjusted(-_REACH, -above, _REACH, below)
