"""All about suggestions in the window, built and connected in one place."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.settings import Settings
from ui.actions import Actions
from ui.background import BackgroundReads
from ui.controllers.all_figures import AllFigures
from ui.controllers.annotating import Annotating
from ui.controllers.appearance import Appearance
from ui.controllers.reading import Reading
from ui.controllers.session import Session
from ui.controllers.sources import Sources
from ui.controllers.suggesting import Suggesting
from ui.controllers.suggestion_review import SuggestionReview
from ui.controllers.suggestion_words import SuggestionWords
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
        self._figures = AllFigures(session, reading, annotating, self._suggesting, messages)
        self._sources = Sources(session, background, reading, self._suggesting, messages, window)
        self._review = SuggestionReview(
            session, background, reading, self._suggesting, messages, window
        )
        self._words = SuggestionWords(session, reading, window)

    def connect_actions(self, actions: Actions, appearance: Appearance) -> None:
        """Have the commands do what they say, in the colours of `appearance`."""
        self._suggesting.connect_actions(actions)
        self._figures.connect_actions(actions)
        self._sources.connect_actions(actions, appearance)
        self._review.connect_actions(actions)
        self._words.connect_actions(actions)
