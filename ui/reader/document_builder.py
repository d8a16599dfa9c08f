"""From blocks to a `QTextDocument` whose text equals the canonical text.

One block becomes one `QTextBlock`; a line break inside it becomes U+2028, which has the same
length and starts no block. `setHtml` and `setMarkdown` are never used: they would change the text
and could load files. Building goes in slices with the event loop running between, so that 1.5 MB
never stall the window.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from itertools import groupby, pairwise

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextOption

from app.model.block import Block, BlockKind, Body
from app.text.offsets import Utf16Map
from ui.after_paint import AfterPaint
from ui.reader.folds import BAR_HEIGHT, folds_of, headline_of
from ui.reader.image_placeholder import placeholder_format
from ui.reader.typography import Typography, is_lead, runs_shown

SLICE_MS = 6.0
"""Time spent on blocks before the event loop has its turn; laying them out comes on top."""
SLICE_CHARACTERS = 24_000
"""How much is laid out in one go, in code points: about 5 ms."""
SCREEN_CHARACTERS = 8_000
"""More than the largest screen shows: the first slice, which the person waits for."""

_LINE_SEPARATOR = "\u2028"


class DocumentBuilder(QObject):
    """Fills a document with the blocks of one article, of which the first `built` are there.

    Signals: `first_screen_ready()` after the first slice, `finished()` after the last.
    """

    first_screen_ready = Signal()
    finished = Signal()

    def __init__(
        self,
        document: QTextDocument,
        body: Body,
        typography: Typography,
        *,
        gap_below_headline: float = 0.0,
        describe_image: Callable[[str], str] = str,
        built: int = 0,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._cursor = QTextCursor(document)
        self._document = document
        self._blocks = body.blocks
        self._typography = typography
        self._gap_below_headline = gap_below_headline
        self._describe_image = describe_image
        folds = folds_of(self._blocks)
        self._fold_starts = {fold.first for fold in folds}
        self._fold_starts_by_last = {fold.last: fold.first for fold in folds}
        self._headline = headline_of(self._blocks)
        self._tabs = _table_tabs(self._blocks, typography)
        self._alike: dict[object, tuple[QTextBlockFormat, QTextCharFormat]] = {}
        self._next = built
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_turn)
        self._going_on = AfterPaint(self._timer.start, self)

    def start(self) -> None:
        """Build the first slice now, and the others when it is painted, turn by turn."""
        if self._next:
            self._cursor.movePosition(QTextCursor.MoveOperation.End)
            self._cursor.setBlockFormat(self.formats(self._next - 1)[0])
        self._on_turn()
        self.first_screen_ready.emit()
        if not self.is_finished:
            self._going_on.start()

    def stop(self) -> None:
        """Leave the rest unbuilt."""
        self._going_on.stop()
        self._timer.stop()

    @property
    def built(self) -> int:
        """Return how many blocks are in the document."""
        return self._next

    @property
    def is_finished(self) -> bool:
        """Say whether every block is in the document."""
        return self._next >= len(self._blocks)

    def _on_turn(self) -> None:
        until = time.perf_counter() + SLICE_MS / 1000
        room = SLICE_CHARACTERS if self._next else SCREEN_CHARACTERS
        self._cursor.beginEditBlock()
        while not self.is_finished and room > 0 and time.perf_counter() < until:
            self._add(self._next)
            room -= len(self._blocks[self._next].text) + 1
            self._next += 1
        self._cursor.endEditBlock()
        if self.is_finished:
            self._timer.stop()
            self.finished.emit()

    def _add(self, number: int) -> None:
        block = self._blocks[number]
        paragraph, characters = self.formats(number)
        if number:
            self._cursor.insertBlock(paragraph, characters)
        else:
            self._cursor.setBlockFormat(paragraph)
            self._cursor.setBlockCharFormat(characters)
        if block.boilerplate:
            self._cursor.block().setVisible(False)
        if block.kind is BlockKind.IMAGE:
            words = self._describe_image(block.alt)
            characters = placeholder_format(characters, block, words)
        text = block.text.replace("\n", _LINE_SEPARATOR)
        if block.runs:
            self._insert_runs(block, text, characters)
        else:
            self._cursor.insertText(text, characters)

    def formats(self, number: int) -> tuple[QTextBlockFormat, QTextCharFormat]:
        """Return how a block is set while folds are closed, with room for what is painted."""
        block = self._blocks[number]
        paragraph, characters = self._formats_like(block, self._room_below(number))
        if number == 0 and block.boilerplate:
            paragraph.setTopMargin(BAR_HEIGHT)
        first_folded = self._fold_starts_by_last.get(number)
        if first_folded is not None:
            paragraph.setBottomMargin(self._closed_margin(first_folded))
        if number in self._tabs:
            paragraph.setTabPositions(self._tabs[number])
        return paragraph, characters

    def _formats_like(
        self, block: Block, gap_below: float
    ) -> tuple[QTextBlockFormat, QTextCharFormat]:
        """Return how a block is set, worked out once for the thousands that are set alike."""
        folded, lead = bool(block.boilerplate), is_lead(block)
        sort = (block.kind, block.level, block.direction, folded, lead, gap_below)
        if sort not in self._alike:
            paragraph = self._typography.block_format(block, gap_below=gap_below)
            self._alike[sort] = paragraph, self._typography.char_format(block)
        paragraph, characters = self._alike[sort]
        return QTextBlockFormat(paragraph), characters

    def _room_below(self, number: int) -> float:
        room = self._gap_below_headline if number == self._headline else 0.0
        following = self._blocks[number + 1].kind if number + 1 < len(self._blocks) else None
        if following is not self._blocks[number].kind:
            room += self._typography.room_below_group(self._blocks[number])
        return room + (BAR_HEIGHT if number + 1 in self._fold_starts else 0.0)

    def _closed_margin(self, first_folded: int) -> float:
        """Return the margin below a closed fold: that of the visible block before it.

        WORKAROUND (Qt 6.11): the margin above a block collapses with that of the block before it
        even where that one is hidden, so the last hidden block has to keep the room free.
        """
        if first_folded == 0:
            return float(BAR_HEIGHT)
        before = first_folded - 1
        room = self._room_below(before)
        return self._typography.block_format(self._blocks[before], gap_below=room).bottomMargin()

    def _insert_runs(self, block: Block, text: str, base: QTextCharFormat) -> None:
        runs = runs_shown(block)
        edges = sorted({0, len(text), *(run.start for run in runs)} | {run.end for run in runs})
        for start, end in pairwise(edges):
            setting = base
            for run in runs:
                if run.start <= start and end <= run.end:
                    setting = self._typography.run_format(setting, run)
            self._cursor.insertText(text[start:end], setting)


def block_starts_utf16(body: Body, offsets: Utf16Map) -> list[int]:
    """Return the position at which each block starts in the document."""
    if len(body.text) == offsets.length_utf16:
        return list(body.starts)
    return [offsets.to_utf16(start) for start in body.starts]


def _table_tabs(
    blocks: Sequence[Block], typography: Typography
) -> dict[int, list[QTextOption.Tab]]:
    """Return tab stops for every table row, the same for all rows of one table."""
    tabs: dict[int, list[QTextOption.Tab]] = {}
    rows = [n for n, block in enumerate(blocks) if block.kind is BlockKind.TABLE_ROW]
    # The rows of one table follow on each other: their numbers grow as their places do.
    for _, table in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
        numbers = [number for _, number in table]
        stops = typography.table_tabs(blocks[numbers[0] : numbers[-1] + 1])
        tabs.update(dict.fromkeys(numbers, stops))
    return tabs
