"""Accepting every figure that is suggested in the article, in one step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from app.model.suggestion import Suggestion, SuggestionKind
from ui.actions import Actions
from ui.commands import Act
from ui.controllers.annotating import Annotating
from ui.controllers.reading import Reading
from ui.controllers.session import Session
from ui.controllers.suggesting import Suggesting
from ui.i18n import ui_number
from ui.messages import Messages

_ROWS_EACH = 7
"""Rows written for one: annotation, tag, anchor, and what the history keeps of them."""


class AllFigures(QObject):
    """Says in the menu how many there are, and accepts them."""

    def __init__(
        self,
        session: Session,
        reading: Reading,
        annotating: Annotating,
        suggesting: Suggesting,
        messages: Messages,
    ) -> None:
        super().__init__(suggesting)
        self._session = session
        self._reading = reading
        self._annotating = annotating
        self._suggesting = suggesting
        self._messages = messages

    def connect_actions(self, actions: Actions) -> None:
        """Have the command do what it says, and say how many it is about."""
        self._action = actions[Act.ACCEPT_FIGURES]
        actions.on(Act.ACCEPT_FIGURES, self.accept)
        self._suggesting.proposals_changed.connect(self._count)
        self._count()

    def _figures(self) -> list[Suggestion]:
        return [one for one in self._suggesting.wanted if one.kind is SuggestionKind.FIGURE]

    def _count(self) -> None:
        count = ui_number(len(self._figures()))
        self._action.setText(self.tr("Accept All &Figures ({n})").format(n=count))

    def accept(self) -> None:
        """Accept them all."""
        article, figures = self._reading.article, self._figures()
        if article is None:
            return
        if not figures:
            self._messages.info(self.tr("No figure is suggested in this article."))
            return
        article_id = article.article.id
        self._session.write(
            self.tr("Accepting figures"),
            _ROWS_EACH * len(figures),
            lambda library: library.accept_suggestions(article_id, figures),
            lambda _: self._on_accepted(figures),
        )

    def _on_accepted(self, figures: Sequence[Suggestion]) -> None:
        said = self.tr("{n} figures accepted.").format(n=ui_number(len(figures)))
        self._messages.offer(said, self.tr("Undo"), self._annotating.undoing.undo)
