"""All about suggestions in the window, built and connected in one place."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.settings import Settings
from ui.actions import Actions
from ui.background import BackgroundReads
from ui.controllers.annotating import Annotating
from ui.controllers.appearance import Appearance
from ui.controllers.reading import Reading
from ui.controllers.session import Session
from ui.controllers.suggesting import Suggesting
from ui.main_window import MainWindow
from ui.messages import Messages


class SuggestionDesk(QObject):
    """Builds what shows suggestions, reviews them, compares their sources and edits their words."""

    def __init__(
        self,
        session: Session,
        background: BackgroundReads,
        reading: Reading,
        annotating: Annotating,
        settings: Settings,
        messages: Messages,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._suggesting = Suggesting(
            session, background, reading, annotating, settings, messages, window
        )

    def connect_actions(self, actions: Actions, appearance: Appearance) -> None:
        """Have the commands do what they say, in the colours of `appearance`."""
        del appearance
        self._suggesting.connect_actions(actions)
