"""The marks on what was found in the article: frames in the text, ticks beside the scroll bar."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QTextDocument
from PySide6.QtWidgets import QScrollBar

from app.model.span import Span
from app.text.offsets import Utf16Map
from ui.reader.page_geometry import PageGeometry
from ui.theme import Theme

_RADIUS = 2.0
_PAD = 1.0
_FRAME = 1.2
_FRAME_CURRENT = 2.4
_WASH = 0.14
_WASH_CURRENT = 0.3
_TICK = 2
_TICK_CURRENT = 4
_ROUGHLY = 2000
_EXACTLY = 300
"""Up to so many places are asked of the document where they are."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in an article, in text order, no two places overlapping.

    `spans` count code points, `places` and their `ends` the document's UTF-16 units; `rough` says
    how far down the text they lie, from 0 to 1, as exactly as a scroll bar can show it.
    """

    spans: Sequence[Span] = ()
    places: Sequence[tuple[int, int]] = ()
    ends: Sequence[int] = ()
    rough: Sequence[float] = ()

    @classmethod
    def of(cls, spans: Sequence[Span], text: str) -> Self:
        """Work out where spans lie; takes a while for very many of them."""
        offsets = Utf16Map(text)
        places = [(offsets.to_utf16(start), offsets.to_utf16(end)) for start, end in spans]
        step = max(1, len(text)) / _ROUGHLY
        rough = sorted({int(start / step) / _ROUGHLY for start, _ in spans})
        return cls(spans, places, [end for _, end in places], rough)


class FindMarks:
    """Frames what was found in the text; one place of it may be the current one."""

    def __init__(self) -> None:
        self._places: Sequence[tuple[int, int]] = ()
        self._ends: Sequence[int] = ()
        self._current: int | None = None

    def set(self, found: Found, current: int | None) -> None:
        """Mark these places."""
        self._places, self._ends, self._current = found.places, found.ends, current

    def paint(self, painter: QPainter, geometry: PageGeometry, theme: Theme) -> None:
        """Frame the places on the screen; the current one has a thicker frame."""
        if not self._places:
            return
        for block, _ in geometry.visible_blocks():
            last = block.position() + block.length()
            number = bisect_right(self._ends, block.position())
            while number < len(self._places) and self._places[number][0] < last:
                for line in geometry.lines(block):
                    rect = line.stretch(*self._places[number])
                    if rect is not None:
                        _frame(painter, rect, theme.accent, current=number == self._current)
                number += 1


def _frame(painter: QPainter, rect: QRectF, colour: QColor, *, current: bool) -> None:
    wash = QColor(colour)
    wash.setAlphaF(_WASH_CURRENT if current else _WASH)
    painter.setBrush(wash)
    painter.setPen(QPen(colour, _FRAME_CURRENT if current else _FRAME))
    painter.drawRoundedRect(rect.adjusted(-_PAD, -_PAD, _PAD, _PAD), _RADIUS, _RADIUS)


class MarkedScrollBar(QScrollBar):
    """A vertical scroll bar with ticks where something was found."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._ticks: Sequence[float] = ()
        self._current: float | None = None
        self._colour = QColor()

    def set_marks(
        self, found: Found, current: int | None, document: QTextDocument, colour: QColor
    ) -> None:
        """Put ticks where these places are in the document, a longer one for the current."""
        height = self.maximum() + self.pageStep()
        exact = len(found.places) <= _EXACTLY
        starts = [start for start, _ in found.places] if exact else []
        self._ticks = [_y(document, start) / height for start in starts] if exact else found.rough
        self._current = None
        if current is not None:
            self._current = _y(document, found.places[current][0]) / height
        self._colour = colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar, then one tick for each row of pixels."""
        super().paintEvent(event)
        if not self._ticks:
            return
        painter = QPainter(self)
        room = self.height() - _TICK
        for y in {round(place * room) for place in self._ticks}:
            painter.fillRect(QRectF(self.width() / 2, y, self.width() / 2, _TICK), self._colour)
        if self._current is not None:
            y = round(self._current * room) - (_TICK_CURRENT - _TICK) // 2
            painter.fillRect(QRectF(0, y, self.width(), _TICK_CURRENT), self._colour)


def _y(document: QTextDocument, position: int) -> float:
    """Return how far down a position is; of a block not laid out yet, where Qt takes it to be.

    What is not in the document yet, or not any more, is at its end.
    """
    block = document.findBlock(position)
    if not block.isValid():
        block = document.lastBlock()
    line = block.layout().lineForTextPosition(position - block.position())
    return block.layout().position().y() + (line.y() if line.isValid() else 0.0)
