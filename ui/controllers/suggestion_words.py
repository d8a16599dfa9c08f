"""What was said no to, and what was learnt from it: both can be read, and taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from app.library import Library
from app.model.change import Change
from app.model.ids import DismissalId, WordId
from ui.actions import Actions
from ui.commands import Act
from ui.controllers.reading import Reading
from ui.controllers.session import Session
from ui.main_window import MainWindow

if TYPE_CHECKING:  # a start needs no dialog: each is imported when it is shown
    from ui.dialogs.dismissed import DismissedDialog
    from ui.dialogs.word_lists import WordListsDialog


class SuggestionWords(QObject):
    """Opens the two dialogs and does what they ask for."""

    def __init__(self, session: Session, reading: Reading, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._reading = reading
        self._window = window
        self._dismissed: DismissedDialog | None = None
        self._words: WordListsDialog | None = None
        session.committed.connect(self._on_committed)
        session.library_closing.connect(lambda _: self._close())

    def connect_actions(self, actions: Actions) -> None:
        """Have the commands do what they say."""
        actions.on(Act.SHOW_DISMISSED, self.show_dismissed)
        actions.on(Act.WORD_LISTS, self.show_words)

    def _on_committed(self, change: Change) -> None:
        if "dismissal" in change.tables:
            self._list_dismissed()
        if "word" in change.tables:
            self._list_words()

    def _close(self) -> None:
        for dialog in (self._dismissed, self._words):
            if dialog is not None:
                dialog.close()

    def _write(self, write: Callable[[Library], object]) -> None:
        library = self._session.library
        if library is not None:
            with self._session.reporting():
                write(library)

    # ------------------------------------------------------------------ dismissed

    def show_dismissed(self) -> None:
        """List what is dismissed in the article that is read."""
        from ui.dialogs.dismissed import DismissedDialog

        if self._reading.article is None:
            return
        dialog = self._dismissed = DismissedDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.restore_requested.connect(self._on_restore_requested)
        dialog.finished.connect(self._on_dismissed_finished)
        self._list_dismissed()
        dialog.open()

    def _on_dismissed_finished(self) -> None:
        self._dismissed = None

    def _list_dismissed(self) -> None:
        library, article = self._session.library, self._reading.article
        if self._dismissed is not None and library is not None and article is not None:
            with self._session.reporting():
                self._dismissed.show_items(library.dismissed(article.article.id))

    def _on_restore_requested(self, ids: Sequence[DismissalId]) -> None:
        article = self._reading.article
        if article is not None:
            self._write(lambda library: library.restore_dismissed(article.article.id, ids))

    # ------------------------------------------------------------------ word lists

    def show_words(self) -> None:
        """Show the words that the rules go by."""
        from ui.dialogs.word_lists import WordListsDialog

        dialog = self._words = WordListsDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.add_requested.connect(self._on_add_requested)
        dialog.edit_requested.connect(self._on_edit_requested)
        dialog.removal_requested.connect(self._on_removal_requested)
        dialog.finished.connect(self._on_words_finished)
        self._list_words()
        dialog.open()

    def _on_words_finished(self) -> None:
        self._words = None

    def _list_words(self) -> None:
        library = self._session.library
        if self._words is not None and library is not None:
            with self._session.reporting():
                self._words.show_words(library.word_lists())

    def _on_add_requested(self, list_name: str, text: str) -> None:
        self._write(lambda library: library.add_word(list_name, text))

    def _on_edit_requested(self, word_id: WordId, text: str) -> None:
        self._write(lambda library: library.edit_word(word_id, text))
        self._list_words()  # one that was refused shows as it is kept

    def _on_removal_requested(self, word_id: WordId) -> None:
        self._write(lambda library: library.remove_word(word_id))
