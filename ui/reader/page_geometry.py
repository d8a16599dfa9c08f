"""Where the lines of the document lie in the viewport; every painter asks here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QLineF, QPoint, QPointF, QRectF, Qt
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


class LineSource(Protocol):
    """What lies where, for painters: a part of the screen, or a page of paper."""

    def visible_blocks(self) -> Iterable[tuple[QTextBlock, QRectF]]:
        """Return each shown block with its rectangle."""
        ...

    def lines(self, block: QTextBlock) -> Iterable[LaidLine]:
        """Return the lines of a block."""
        ...


class PageGeometry:
    """Walks over what is visible of a `QTextEdit`, and no further."""

    def __init__(self, edit: QTextEdit) -> None:
        self._edit = edit
        self._seen: list[tuple[QTextBlock, QRectF]] | None = None
        self._lines: dict[int, list[LaidLine]] = {}

    @contextmanager
    def frame(self) -> Iterator[None]:
        """Measure what is on the screen once for all that is painted inside."""
        self._seen = list(self._walk())
        try:
            yield
        finally:
            self._seen = None
            self._lines.clear()

    def offset(self) -> QPoint:
        """Return where the document's origin lies in the viewport."""
        return QPoint(
            -self._edit.horizontalScrollBar().value(), -self._edit.verticalScrollBar().value()
        )

    def block_at(self, y: float) -> QTextBlock:
        """Return the last shown block that starts above `y` (document coordinates), or the first.

        The block is invalid where nothing is shown. Only what lies above `y` is laid out.

        WORKAROUND (Qt 6.11): `cursorForPosition` takes blocks that are hidden, or not laid out
        yet, to lie at the document's top, and answers one of them wherever no text is.
        """
        document = self._edit.document()
        low, high = 0, document.blockCount()
        while low < high:
            middle = (low + high) // 2
            block = _shown(document.findBlockByNumber(middle))
            if _is_laid_out(block) and block.layout().position().y() <= y:
                low = block.blockNumber() + 1
            else:
                high = middle
        block = _shown(document.findBlockByNumber(max(0, low - 1)))
        layout = document.documentLayout()
        while (following := _shown(block.next())).isValid():
            if layout.blockBoundingRect(following).top() > y:
                break
            block = following
        return block

    def visible_blocks(self) -> Iterable[tuple[QTextBlock, QRectF]]:
        """Return each shown block that is on the screen with its rectangle in the viewport."""
        return self._walk() if self._seen is None else self._seen

    def _walk(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        layout = self._edit.document().documentLayout()
        height = self._edit.viewport().height()
        offset = self.offset()
        block = self.block_at(-offset.y())
        while block.isValid():
            rect = layout.blockBoundingRect(block).translated(offset)
            if rect.top() > height:
                return
            yield block, rect
            block = _shown(block.next())

    def visible_numbers(self) -> range:
        """Return the numbers of the blocks on the screen, hidden ones between them included."""
        top = -self.offset().y()
        first = self.block_at(top)
        if not first.isValid():
            return range(self._edit.document().blockCount())
        last = self.block_at(top + self._edit.viewport().height())
        return range(max(0, first.blockNumber() - 1), last.blockNumber() + 1)

    def position_at(self, point: QPointF, *, on_character: bool) -> int:
        """Return the position (UTF-16) nearest to a point of the viewport.

        With `on_character` it is where the character under the point starts, else the nearest
        place between two characters.
        """
        at = point - self.offset()
        block = self.block_at(at.y())
        if not block.isValid():
            return 0
        self._edit.document().documentLayout().blockBoundingRect(block)  # lays it out
        layout = block.layout()
        at -= layout.position()
        lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        line = next((line for line in lines if line.rect().bottom() > at.y()), lines[-1])
        if not on_character:
            return block.position() + line.xToCursor(at.x())
        found = line.xToCursor(at.x(), QTextLine.CursorPosition.CursorOnCharacter)
        last = line.textStart() + max(0, line.textLength() - 1)
        return block.position() + min(found, last)

    def first_whole_line(self) -> int:
        """Return where the first line starts that is not cut off by the top of the viewport."""
        for block, _ in self.visible_blocks():
            for line in self.lines(block):
                if line.rect.top() >= 0:
                    return line.start
        return self.position_at(QPointF(), on_character=True)

    def lines(self, block: QTextBlock) -> Iterable[LaidLine]:
        """Return the lines of a block that are on the screen."""
        if self._seen is None:
            return self._measured(block)
        number = block.blockNumber()
        if number not in self._lines:
            self._lines[number] = list(self._measured(block))
        return self._lines[number]

    def _measured(self, block: QTextBlock) -> Iterator[LaidLine]:
        origin = block.layout().position() + self.offset()
        return laid_lines(block, origin, 0, self._edit.viewport().height())

    def edge(self, start: int, end: int, *, at_end: bool) -> QLineF | None:
        """Return the upright line at the start (or end) of a character, None off the screen."""
        block = self._edit.document().findBlock(start)
        if not block.isVisible() or not _is_laid_out(block):
            return None
        for line in self.lines(block):
            rect = line.stretch(start, end)
            if rect is not None:
                rtl = block.textDirection() == Qt.LayoutDirection.RightToLeft
                x = rect.right() if at_end != rtl else rect.left()
                return QLineF(x, rect.top(), x, rect.bottom())
        return None

    def span_rect(self, start: int, end: int) -> QRectF:
        """Return the rectangle, in document coordinates, of the lines from start to end.

        What is hidden is taken to lie where the next shown block does.
        """
        document = self._edit.document()
        top = self._line_rect(document.findBlock(start), start)
        bottom = self._line_rect(document.findBlock(max(start, end - 1)), max(start, end - 1))
        return top.united(bottom)

    def _line_rect(self, block: QTextBlock, position: int) -> QRectF:
        layout = self._edit.document().documentLayout()
        shown = _shown(block)
        if shown != block:
            while block.isValid() and not (shown.isValid() or block.isVisible()):
                block = block.previous()
            return layout.blockBoundingRect(shown if shown.isValid() else block)
        rect = layout.blockBoundingRect(block)
        line = block.layout().lineForTextPosition(position - block.position())
        if not line.isValid():
            return rect
        return line.rect().translated(block.layout().position())


def laid_lines(block: QTextBlock, origin: QPointF, top: float, bottom: float) -> Iterator[LaidLine]:
    """Return the lines of a block between `top` and `bottom`, the block being at `origin`."""
    layout = block.layout()
    start = block.position()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        rect = line.naturalTextRect().translated(origin)
        if rect.top() > bottom:
            return
        if rect.bottom() >= top:
            first = start + line.textStart()
            last = _without_space(block, first, first + line.textLength())
            yield LaidLine(line, start, first, last, origin.x(), rect)


def _without_space(block: QTextBlock, first: int, last: int) -> int:
    document = block.document()
    while last > first and str(document.characterAt(last - 1)).isspace():
        last -= 1
    return last


def _shown(block: QTextBlock) -> QTextBlock:
    """Return the block, or the next one that is not hidden; an invalid one after the last."""
    while block.isValid() and not block.isVisible():
        block = block.next()
    return block


def _is_laid_out(block: QTextBlock) -> bool:
    return block.isValid() and block.layout().lineCount() > 0
