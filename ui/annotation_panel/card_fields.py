"""The fields of a card that is being edited.

Each says by `typed` that a person changed it, by `settled` that the change is meant as it stands
(Enter, a choice from a list). Text set by the program is announced by neither.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import (
    QRegularExpression,
    QSignalBlocker,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QRegularExpressionValidator,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QCompleter, QLineEdit, QPlainTextEdit, QWidget

from app.model.annotation import Status
from ui.annotation_panel.card_kinds import status_label
from ui.annotation_panel.decimals import plain_of, readable
from ui.widgets.arrow_box import ArrowBox
from ui.widgets.field_style import FRAME_PX
from ui.widgets.wrapping import wrap_mode

NOTE_LINES = 10
"""A longer note scrolls."""


class LineField(QLineEdit):
    """One line of text.

    Signals: `typed()`, `settled()`.
    """

    typed = Signal()
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textEdited.connect(lambda _: self.typed.emit())

    def written(self) -> str | None:
        """Return what is in the field."""
        return self.text()

    def show_stored(self, value: str) -> None:
        """Show a value, the caret staying where it is."""
        caret = self.cursorPosition()
        self.setText(value)
        self.setCursorPosition(min(caret, len(value)) if self.hasFocus() else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for "this is it"; Qt would pass it on to the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settled.emit()
        else:
            super().keyPressEvent(event)


class NameField(LineField):
    """A name, completed from those that were used before, wherever what is typed stands in them."""

    def __init__(self, names: QStringListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        completer = QCompleter(names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(lambda _: self.settled.emit())
        self.setCompleter(completer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter take the name chosen from the list, or close the list over what was typed.

        The list passes keys on to the field first and stays open where the field takes them; while
        it is open, no command of the window can be given.
        """
        names = self.completer().popup()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and names is not None and names.isVisible():
            if names.currentIndex().isValid():
                event.ignore()
                return
            names.hide()
        super().keyPressEvent(event)


class NumberField(LineField):
    """A number, written as the person's language does and kept as a plain decimal string."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        allowed = QRegularExpression(r"[+-]?[\d\s.,'’\x{00a0}\x{202f}]*")
        self.setValidator(QRegularExpressionValidator(allowed, self))

    def written(self) -> str | None:
        """Return the plain decimal string, None while there is no number."""
        return plain_of(self.text())

    def show_stored(self, value: str) -> None:
        """Show a plain decimal string with its digits grouped."""
        super().show_stored(readable(value))


class ChoiceField(ArrowBox):
    """One of several values.

    Signals: `typed()`, `settled()`.
    """

    typed = Signal()
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.activated.connect(lambda _: self.settled.emit())

    def set_choices(self, choices: Sequence[str]) -> None:
        """Offer these, and to choose none."""
        if [self.itemData(row) for row in range(self.count())] == ["", *choices]:
            return
        with QSignalBlocker(self):
            self.clear()
            for choice in ("", *choices):
                self.addItem(choice or "–", choice)

    def written(self) -> str | None:
        """Return the value chosen, as it is stored."""
        return str(self.currentData())

    def show_stored(self, value: str) -> None:
        """Show a stored value, be it offered any more or not."""
        with QSignalBlocker(self):
            if self.findData(value) < 0:
                self.addItem(value, value)
            self.setCurrentIndex(self.findData(value))

    def setReadOnly(self, read_only: bool) -> None:
        """Allow no other choice; named as the other fields' method."""
        self.setEnabled(not read_only)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the cards: a status is too much to be changed in passing."""
        event.ignore()


class StatusField(ChoiceField):
    """Where the checking stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for status in Status:
            self.addItem(status_label(status), status.value)


class NoteField(QPlainTextEdit):
    """A note, as tall as its text.

    Signals: `typed()`, `settled()` (never emitted: Enter is a new line), `height_changed()`.
    """

    typed = Signal()
    settled = Signal()
    height_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(self.tr("Write a note …"))
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self.typed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()

    def written(self) -> str | None:
        """Return the note."""
        return self.toPlainText()

    def show_stored(self, value: str) -> None:
        """Show a note, the caret staying where it is."""
        caret = self.textCursor().position()
        self.setWordWrapMode(wrap_mode([value]))
        with QSignalBlocker(self):
            self.setPlainText(value)
        cursor = self.textCursor()
        cursor.setPosition(min(caret, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break lines at the new width, and be as tall as they are then."""
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the note only where it does not show as a whole."""
        if self.verticalScrollBar().maximum():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _fit(self) -> None:
        whole = max(1, round(self.document().size().height()))
        lines = min(NOTE_LINES, whole)
        # A bar beside a note that shows as a whole would take width from it for nothing.
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if lines == whole else policy.ScrollBarAsNeeded
        )
        text = lines * QFontMetricsF(self.font()).lineSpacing()
        height = math.ceil(text + 2 * self.document().documentMargin()) + FRAME_PX
        if height != self.minimumHeight():
            self.setFixedHeight(height)
            self.height_changed.emit()


CardField = LineField | ChoiceField | NoteField
