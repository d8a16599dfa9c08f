"""Telling, once for each library, that it lies where it can come to harm."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.library import Library
from ui.background import BackgroundReads, Lane
from ui.controllers.session import Session
from ui.main_window import MainWindow
from ui.messages import Messages

_KEY = "told_of_place"


class PlaceTold(QObject):
    """Looks where a library lies when it is opened, off the window's thread."""

    def __init__(
        self, session: Session, background: BackgroundReads, messages: Messages, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._session = session
        self._background = background
        self._messages = messages
        session.library_opened.connect(self._on_library_opened)

    def _on_library_opened(self, library: Library) -> None:
        if not library.read_only:
            self._background.submit("place", lambda: library.medium, self._on_found, Lane.CARE)

    def _on_found(self, place: str) -> None:
        library = self._session.library
        if library is None or library.window_state(_KEY) == place:
            return
        sentences = {
            "synced": self.tr(
                "This library lies in a folder that another program syncs. Pressmark writes with"
                " particular care there, which is slower. Have it open on one computer at a time"
                " only, and let it be synced before you open it on another."
            ),
            "network": self.tr(
                "This library lies on a network drive. Pressmark writes with particular care there,"
                " which is slower. Have it open on one computer at a time only."
            ),
        }
        if place in sentences:
            self._messages.warn(sentences[place])
            with self._session.reporting():
                library.set_window_state(_KEY, place)
