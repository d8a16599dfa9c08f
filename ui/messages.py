"""The one way to speak to the person: short sentences in the window, questions in a dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget


class Level(Enum):
    """How much a message wants to be read."""

    INFO = auto()
    WARNING = auto()
    ERROR = auto()


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for the person, with at most one thing that can be done about it."""

    level: Level
    text: str
    action_label: str = ""
    callback: Callable[[], None] | None = None

    @property
    def lasting(self) -> bool:
        """Say whether the message stays until the person closes it."""
        return self.level is not Level.INFO


class Messages(QObject):
    """Takes what any part of the window has to say; the message bar shows it.

    Signals: `message_posted(object)`, a `Message`; `hint_heeded(str)`, the text of a hint that is
    not needed any more.
    """

    message_posted = Signal(object)
    hint_heeded = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window: QWidget | None = None
        self._hint = ""

    def set_window(self, window: QWidget | None) -> None:
        """Have questions asked on top of `window`."""
        self._window = window

    def info(self, text: str) -> None:
        """Tell something that went well; it goes away by itself."""
        self.message_posted.emit(Message(Level.INFO, text))

    def hint(self, text: str) -> None:
        """Tell why nothing came of a key, until it goes away by itself or is `heeded`."""
        self._hint = text
        self.info(text)

    def heeded(self) -> None:
        """Take the newest hint away: what the key was pressed for is done."""
        if self._hint:
            self.hint_heeded.emit(self._hint)
            self._hint = ""

    def warn(
        self, text: str, action_label: str = "", callback: Callable[[], None] | None = None
    ) -> None:
        """Tell something that should be known, with one thing to do about it where there is one."""
        self.message_posted.emit(Message(Level.WARNING, text, action_label, callback))

    def error(self, text: str) -> None:
        """Tell that something could not be done, and what to do."""
        self.message_posted.emit(Message(Level.ERROR, text))

    def offer(self, text: str, action_label: str, callback: Callable[[], None]) -> None:
        """Tell something and offer one thing to do about it."""
        self.message_posted.emit(Message(Level.INFO, text, action_label, callback))

    def confirm(self, title: str, text: str, yes_label: str) -> bool:
        """Ask before what cannot be taken back; Escape and Enter alike mean no."""
        box = self._question(title, text)
        yes = box.addButton(yes_label, QMessageBox.ButtonRole.AcceptRole)
        no = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(no)
        box.exec()
        return box.clickedButton() is yes

    def choose(self, title: str, text: str, labels: Sequence[str]) -> int | None:
        """Ask what to do, the first being what Enter does; None where it is nothing of that."""
        box = self._question(title, text)
        buttons = [box.addButton(label, QMessageBox.ButtonRole.AcceptRole) for label in labels]
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(buttons[0])
        box.exec()
        clicked = box.clickedButton()
        return next((n for n, button in enumerate(buttons) if button is clicked), None)

    def _question(self, title: str, text: str) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(title)
        box.setText(title)
        box.setInformativeText(text)
        box.setTextFormat(Qt.TextFormat.PlainText)
        return box
