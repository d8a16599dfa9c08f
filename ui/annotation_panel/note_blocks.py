"""Notes read as Markdown, off the window's thread, and kept for the next painting."""

from __future__ import annotations

import re
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, Qt, Signal

from app.errors import UnreadableFileError
from app.model.block import Block, BlockKind

LONGEST = 4000
"""Characters of a note that is read as Markdown; a longer one is shown as it was written."""

KEPT = 500

_PERHAPS_MARKDOWN = re.compile(r"[*_`\[\]<>|~^\\&]|^\s*([#+-]|=+\s*$|\d+[.)]\s)|\n", re.MULTILINE)
"""What a note must have in it to be anything else than one paragraph of plain words."""


class NoteBlocks(QObject):
    """The blocks of notes, read as they are needed.

    Signals: `ready(str)`, the text of a note whose blocks are there now.
    """

    ready = Signal(str)
    _read = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: OrderedDict[str, tuple[Block, ...] | None] = OrderedDict()
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pressmark-notes")
        self._read.connect(self._on_read, Qt.ConnectionType.QueuedConnection)

    def of(self, text: str) -> tuple[Block, ...]:
        """Return the blocks of a note; its plain words until they are read."""
        plain = tuple(Block(BlockKind.PARAGRAPH, part) for part in text.splitlines() if part)
        if len(text) > LONGEST or not _PERHAPS_MARKDOWN.search(text):
            return plain
        if text not in self._known:
            self._known[text] = None
            while len(self._known) > KEPT:
                self._known.popitem(last=False)
            self._executor.submit(self._work, text)
        return self._known[text] or plain

    def close(self) -> None:
        """Read no more."""
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _work(self, text: str) -> None:
        from app.text.markdown import blocks_from_note  # a start needs no parser

        try:
            self._read.emit(text, blocks_from_note(text))
        except UnreadableFileError:
            return  # nested too deeply: it stays as it was written

    def _on_read(self, text: str, blocks: tuple[Block, ...]) -> None:
        if text in self._known and blocks:
            self._known[text] = blocks
            self.ready.emit(text)
