"""The field in which words to search for are typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.article_list.search_completer import SearchCompleter
from ui.search.completion import Values
from ui.widgets.clear_button import add_clear_button

PAUSE_MS = 120

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchField(QLineEdit):
    """Tells what is searched for once the person pauses; Enter at once, Escape clears.

    What the operator being typed may become is offered below; Tab takes the first of it.

    Signals: `searched(str)`, `list_requested()` (arrow down: to the results).
    """

    searched = Signal(str)
    list_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Search articles"))
        self.setAccessibleName(self.tr("Search articles"))
        add_clear_button(self)
        self._completer = SearchCompleter(self)
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

    def set_values(self, values: Values) -> None:
        """Offer these values of operators."""
        self._completer.set_values(values)

    def event(self, event: QEvent) -> bool:
        """Let Tab take what is offered, before it goes on to the next control."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Tab
            and self._completer.is_shown
        ):
            self._completer.take_first()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter searches at once, Escape clears, arrow down leaves for the results.

        While something is offered, Enter takes what is marked of it and Escape puts it away.
        """
        key = event.key()
        if self._completer.is_chosen and key in _ENTER:
            self._completer.take_first()
        elif self._completer.is_shown and key == Qt.Key.Key_Escape:
            self._completer.hide()
        elif key in _ENTER:
            self._completer.hide()
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
