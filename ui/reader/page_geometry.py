"""Where the lines of the document lie in the viewport; every painter asks here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QTextBlock, QTextLine
from PySide6.QtWidgets import QTextEdit


@dataclass(frozen=True, slots=True)
class LaidLine:
    """One visible line: its range in the document (UTF-16) and its rectangle in the viewport.

    `end` leaves out white space at the line's end; `rect` hugs the words, without the leading.
    """

    line: QTextLine
    block_start: int
    start: int
    end: int
    origin_x: float
    rect: QRectF

    def stretch(self, start: int, end: int) -> QRectF | None:
        """Return the rectangle of `[start, end)` on this line, None where none of it is here.

        In a line of mixed direction it is the rectangle around all of it.
        """
        first, last = max(start, self.start), min(end, self.end)
        if first >= last:
            return None
        local = first - self.block_start, last - self.block_start
        edges = [_x(self.line, position) for position in local]
        left, right = min(edges), max(edges)
        if right - left < 1.0:  # both ends meet where the direction of the text turns
            boxes = [run.boundingRect() for run in self.line.glyphRuns(local[0], last - first)]
            left = min((box.left() for box in boxes), default=left)
            right = max((box.right() for box in boxes), default=right)
        return QRectF(self.origin_x + left, self.rect.top(), right - left, self.rect.height())


def _x(line: QTextLine, position: int) -> float:
    answer: Any = line.cursorToX(position)  # PySide6 adds the position, changed or not
    return float(answer[0])


class PageGeometry:
    """Walks over what is visible of a `QTextEdit`, and no further."""

    def __init__(self, edit: QTextEdit) -> None:
        self._edit = edit

    def offset(self) -> QPoint:
        """Return where the document's origin lies in the viewport."""
        return QPoint(
            -self._edit.horizontalScrollBar().value(), -self._edit.verticalScrollBar().value()
        )

    def visible_blocks(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        """Yield each block on the screen with its rectangle in the viewport."""
        document = self._edit.document()
        layout = document.documentLayout()
        height = self._edit.viewport().height()
        offset = self.offset()
        block = self._edit.cursorForPosition(QPoint(0, 0)).block()
        while block.previous().isValid() and not block.previous().isVisible():
            block = block.previous()
        if block.previous().isValid():
            block = block.previous()
        while block.isValid():
            rect = layout.blockBoundingRect(block).translated(offset)
            if rect.top() > height:
                return
            if rect.bottom() >= 0 or not block.isVisible():
                yield block, rect
            block = block.next()

    def visible_numbers(self) -> range:
        """Return the numbers of the blocks on the screen, hidden ones between them included."""
        bottom = QPoint(0, self._edit.viewport().height())
        first = self._edit.cursorForPosition(QPoint(0, 0)).blockNumber()
        return range(max(0, first - 1), self._edit.cursorForPosition(bottom).blockNumber() + 1)

    def lines(self, block: QTextBlock) -> Iterator[LaidLine]:
        """Yield the lines of a block that are on the screen."""
        layout = block.layout()
        origin = layout.position() + self.offset()
        height = self._edit.viewport().height()
        start = block.position()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            rect = line.naturalTextRect().translated(origin)
            if rect.top() > height:
                return
            if rect.bottom() >= 0:
                first = start + line.textStart()
                last = self._without_space(first, first + line.textLength())
                yield LaidLine(line, start, first, last, origin.x(), rect)

    def _without_space(self, first: int, last: int) -> int:
        document = self._edit.document()
        while last > first and str(document.characterAt(last - 1)).isspace():
            last -= 1
        return last

    def span_rect(self, start: int, end: int) -> QRectF:
        """Return the rectangle, in document coordinates, of the blocks' lines from start to end."""
        document = self._edit.document()
        top = self._line_rect(document.findBlock(start), start)
        bottom = self._line_rect(document.findBlock(max(start, end - 1)), max(start, end - 1))
        return top.united(bottom)

    def _line_rect(self, block: QTextBlock, position: int) -> QRectF:
        rect = self._edit.document().documentLayout().blockBoundingRect(block)
        line = block.layout().lineForTextPosition(position - block.position())
        if not line.isValid():
            return rect
        return line.rect().translated(block.layout().position())
