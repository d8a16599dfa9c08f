"""A note as it reads, below the field it is written in."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.model.block import BlockKind
from ui.annotation_panel.note_blocks import NoteBlocks
from ui.annotation_panel.note_lines import NoteLines, lay_out_note


class NoteView(QWidget):
    """Paints a note; hidden where the note says as much as it was written.

    Signals: `height_changed()`.
    """

    height_changed = Signal()

    def __init__(self, notes: NoteBlocks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes = notes
        self._text = ""
        self._ink = QColor()
        self._rule = QColor()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        notes.ready.connect(self._on_ready)
        self.hide()

    def set_colours(self, ink: QColor, rule: QColor) -> None:
        """Paint in these colours."""
        self._ink, self._rule = ink, rule
        self.update()

    def show_note(self, text: str) -> None:
        """Show a note."""
        if text != self._text:
            self._text = text
            self._refresh()

    def _on_ready(self, text: str) -> None:
        if text == self._text:
            self._refresh()

    def _refresh(self) -> None:
        blocks = self._notes.of(self._text)
        read = "\n".join(block.text for block in blocks)
        self.setAccessibleName(read)
        formatted = any(b.runs or b.kind is not BlockKind.PARAGRAPH for b in blocks)
        self.setHidden(not formatted)
        self.updateGeometry()
        self.update()
        self.height_changed.emit()

    def _lines(self, width: int) -> NoteLines:
        return lay_out_note(self._notes.of(self._text), self.font(), max(1, width))

    def hasHeightForWidth(self) -> bool:
        """Say that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all of the note."""
        return math.ceil(self._lines(width).height)

    def sizeHint(self) -> QSize:
        """Return the height at the present width."""
        return QSize(1, self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the note."""
        del event
        self._lines(self.width()).draw(QPainter(self), 0, 0, self._ink, self._rule)
