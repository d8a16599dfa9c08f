"""Keeping searches: saved from what the list shows, renamed, deleted."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog

from app.model.article import ArticleQuery
from app.model.saved_search import SavedSearch
from ui.controllers.session import Session
from ui.main_window import MainWindow
from ui.messages import Messages
from ui.search.gather import as_text


class SavingSearches(QObject):
    """Asks for names and writes."""

    def __init__(self, session: Session, messages: Messages, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._messages = messages
        self._window = window
        saved = window.article_list.saved
        saved.chosen.connect(lambda text: window.article_list.set_query(ArticleQuery(text=text)))
        saved.rename_requested.connect(self._rename)
        saved.delete_requested.connect(self._delete)

    def save(self) -> None:
        """Keep what the list shows under a name."""
        library = self._session.library
        text = as_text(self._window.article_list.query(), self._session.tags)
        if library is None:
            return
        if not text:
            self._messages.info(self.tr("There is nothing to save: search or filter first."))
            return
        name = self._ask(self.tr("Save search"), text)
        if name:
            with self._session.reporting():
                library.save_search(name, text)

    def _rename(self, search: SavedSearch) -> None:
        library = self._session.library
        name = self._ask(self.tr("Rename search"), search.name)
        if library is not None and name:
            with self._session.reporting():
                library.rename_search(search.id, name)

    def _delete(self, search: SavedSearch) -> None:
        library = self._session.library
        if library is not None:
            with self._session.reporting():
                library.delete_search(search.id)

    def _ask(self, title: str, name: str) -> str:
        given, accepted = QInputDialog.getText(self._window, title, self.tr("Name"), text=name)
        return given.strip() if accepted else ""
