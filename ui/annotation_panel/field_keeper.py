"""Between fields and what is stored: what is typed is asked to be kept, once and in time."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.annotation_panel.card_fields import CardField
from ui.widgets.typing_pause import TypingPause


class FieldKeeper(QObject):
    """Watches fields, each under a key of its own.

    What is typed is asked for in a pause, every few seconds without one, when the field is left, on
    Enter and with Escape – if it differs from what was stored or asked for last.

    Signals: `entered(object)`, the field that got the keyboard; `left()` (Escape).
    """

    entered = Signal(object)
    left = Signal()

    def __init__(self, ask: Callable[[Hashable, str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._ask = ask
        self._fields: dict[Hashable, CardField] = {}
        self._stored: dict[Hashable, str] = {}
        self._asked: dict[Hashable, str] = {}
        self._pause = TypingPause(self)
        self._pause.over.connect(self.commit)

    def add(self, key: Hashable, field: CardField) -> None:
        """Watch a field."""
        self._fields[key] = field
        field.installEventFilter(self)
        field.typed.connect(self._pause.start)
        field.settled.connect(self.commit)

    def forget(self) -> None:
        """Watch none any more."""
        for field in self._fields.values():
            field.removeEventFilter(self)
        self._fields.clear()
        self._stored.clear()
        self._asked.clear()

    def show_stored(self, key: Hashable, value: str) -> None:
        """Show what is stored; text that is being typed stays, and so does the caret."""
        field = self._fields[key]
        being_typed = key in self._asked and field.written() != self._asked[key]
        self._stored[key] = self._asked[key] = value
        written = field.written()
        # A space just typed is not taken away because the same words came back without it.
        same_words = field.hasFocus() and written is not None and written.split() == value.split()
        if not being_typed and not same_words and written != value:
            field.show_stored(value)

    def commit(self) -> None:
        """Ask for each change that was not asked for yet."""
        self._pause.stop()
        for key, field in list(self._fields.items()):
            written = field.written()
            if written is not None and written != self._asked[key]:
                self._asked[key] = written
                self._ask(key, written)

    def _leave(self, left: QObject) -> None:
        """Ask once more for what was refused, as by a full disk: the field will show it no more."""
        asked = dict(self._asked)
        self.commit()
        for key, field in list(self._fields.items()):
            if field is left and field.written() == asked[key] != self._stored[key]:
                self._ask(key, asked[key])

    def has_focus(self) -> bool:
        """Say whether the keyboard is in one of the fields."""
        return any(field.hasFocus() for field in self._fields.values())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Commit when a field is left; Escape leaves it for the reader."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.entered.emit(watched)
        elif event.type() == QEvent.Type.FocusOut:
            self._leave(watched)
        elif (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            self.commit()
            self.left.emit()
            return True
        return super().eventFilter(watched, event)
