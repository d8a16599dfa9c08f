"""The note on the library: one page of Markdown, kept while it is written."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from ui.dialogs import MARGIN
from ui.widgets.typing_pause import TypingPause


class NoteDialog(QDialog):
    """A field for the note; there is nothing to save, and undo takes back.

    Signals: `note_written(str)`.
    """

    note_written = Signal(str)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Note on the Library"))
        self.setMinimumSize(480, 320)
        self._asked = text
        self._field = QPlainTextEdit(text)
        self._field.setAccessibleName(self.tr("Note on the library"))
        self._field.setPlaceholderText(self.tr("What this library is for, in Markdown …"))
        self._field.setTabChangesFocus(True)
        self._pause = TypingPause(self)
        self._pause.over.connect(self._commit)
        self._field.textChanged.connect(self._pause.start)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(12)
        layout.addWidget(self._field)
        layout.addWidget(buttons)

    def set_read_only(self, read_only: bool) -> None:
        """Show the note without letting it be changed."""
        self._field.setReadOnly(read_only)

    def done(self, result: int) -> None:
        """Keep what was typed before the dialog goes."""
        self._commit()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was typed before the dialog goes."""
        self._commit()
        super().closeEvent(event)

    def _commit(self) -> None:
        self._pause.stop()
        text = self._field.toPlainText()
        if text != self._asked:
            self._asked = text
            self.note_written.emit(text)
