"""What the mouse chooses: a click a sentence, a drag sentences, with Alt letters."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from app.model.span import Span
from ui.reader.sentence_cursor import SentenceCursor
from ui.reader.sheet import Sheet


class Pointing:
    """Moves the sentence cursor to what is pointed at in the sheet."""

    def __init__(self, sheet: Sheet, cursor: SentenceCursor) -> None:
        self._sheet = sheet
        self._cursor = cursor
        self._pressed_at: QPointF | None = None
        self._dragging = False

    def press(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Choose the sentence at a point of the viewport; with Shift up to there."""
        extend = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        self._pressed_at = None if extend else point
        self._dragging = False
        self._cursor.go_to_offset(self._sheet.character_at(point), extend=extend)

    def drag(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> bool:
        """Choose from where the button went down to here; say whether anything was chosen."""
        if self._pressed_at is None:
            return False
        way = (point - self._pressed_at).manhattanLength()
        if not self._dragging and way < QApplication.startDragDistance():
            return False
        self._dragging = True
        if modifiers & Qt.KeyboardModifier.AltModifier:
            start, end = self._sheet.offset_at(self._pressed_at), self._sheet.offset_at(point)
            self._cursor.select(Span(min(start, end), max(start, end)))
        else:
            self._cursor.go_to_offset(self._sheet.character_at(self._pressed_at))
            self._cursor.go_to_offset(self._sheet.character_at(point), extend=True)
        return True

    def release(self) -> bool:
        """End; say whether it was a click and not a drag."""
        was_click = self._pressed_at is not None and not self._dragging
        self._pressed_at = None
        self._dragging = False
        return was_click

    def choose_word(self, point: QPointF) -> None:
        """Choose the word at a point, or the sentence where there is none."""
        word = self._cursor.word_at(self._sheet.character_at(point))
        if word is not None:
            self._cursor.select(word)
