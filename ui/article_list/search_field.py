"""The field in which words to search for are typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

PAUSE_MS = 120


class SearchField(QLineEdit):
    """Tells what is searched for once the person pauses; Enter at once, Escape clears.

    Signals: `searched(str)`, `list_requested()` (arrow down: to the results).
    """

    searched = Signal(str)
    list_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Search articles"))
        self.setAccessibleName(self.tr("Search articles"))
        self.setClearButtonEnabled(True)
        self._searched = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        self.textChanged.connect(self._on_text_changed)

    def show_search(self, text: str) -> None:
        """Show what is searched for already, without searching again."""
        self._searched = text.strip()
        self.setText(text)
        self._pause.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter searches at once, Escape clears, arrow down leaves for the results."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_pause()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._on_pause()
        elif key == Qt.Key.Key_Down:
            self._on_pause()
            self.list_requested.emit()
        else:
            super().keyPressEvent(event)

    def _on_text_changed(self, text: str) -> None:
        if text:
            self._pause.start()
        else:
            self._on_pause()

    def _on_pause(self) -> None:
        self._pause.stop()
        text = self.text().strip()
        if text != self._searched:
            self._searched = text
            self.searched.emit(text)
