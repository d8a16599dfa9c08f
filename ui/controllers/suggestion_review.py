"""Going through suggestions one after the other: those of an article, or of the library."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from app.model.ids import ArticleId
from ui.actions import Actions
from ui.background import BackgroundReads
from ui.commands import Act
from ui.controllers.library_suggestions import LibrarySuggestions, Waiting
from ui.controllers.reading import Reading
from ui.controllers.session import Session
from ui.controllers.suggesting import Suggesting
from ui.i18n import ui_number
from ui.main_window import MainWindow
from ui.messages import Messages
from ui.proposed import Proposal
from ui.proposed_words import kind_label


class SuggestionReview(QObject):
    """Holds one suggestion after the other; a yes or no goes to the next by itself."""

    def __init__(
        self,
        session: Session,
        background: BackgroundReads,
        reading: Reading,
        suggesting: Suggesting,
        messages: Messages,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._reading = reading
        self._suggesting = suggesting
        self._messages = messages
        self._window = window
        self._gathering = LibrarySuggestions(background, self)
        self._queue: Sequence[Waiting] = ()
        self._number = 0
        self._delta = 1
        self._active = False
        self._built: ArticleId | None = None
        self._connect()

    def _connect(self) -> None:
        self._gathering.progressed.connect(self._on_progressed)
        self._gathering.gathered.connect(self._on_gathered)
        self._suggesting.fetched.connect(self._arrive)
        self._suggesting.decided.connect(self._on_decided)
        self._reading.article_awaited.connect(self._on_article_awaited)
        self._window.reader.article_shown.connect(self._on_article_shown)
        self._window.review_bar.closed.connect(self.leave)
        self._window.reader.installEventFilter(self)
        self._session.library_closing.connect(lambda _: self.leave())

    def connect_actions(self, actions: Actions) -> None:
        """Have the commands do what they say."""
        self._actions = actions
        actions.on_toggled(Act.REVIEW_SUGGESTIONS, self._on_toggled)
        actions.on(Act.REVIEW_LIBRARY, self._review_library)

    # ------------------------------------------------------------------ beginning and leaving

    def _on_toggled(self, wanted: bool) -> None:
        article = self._reading.article
        if not wanted or article is None:
            self.leave()
            return
        article_id = article.article.id
        self._begin(tuple(Waiting.of(article_id, one) for one in self._suggesting.wanted))

    def _review_library(self) -> None:
        library = self._session.library
        if library is not None:
            self._enter(())
            self._gathering.gather(library, self._suggesting.kinds.wanted())

    def _on_progressed(self, done: int, total: int) -> None:
        if self._active:
            text = self.tr("Reading along: {done} of {total} articles").format(
                done=ui_number(done), total=ui_number(total)
            )
            self._window.review_bar.tell(text, self.tr("Esc cancel"))

    def _on_gathered(self, queue: Sequence[Waiting]) -> None:
        if self._active:
            self._begin(queue)

    def _begin(self, queue: Sequence[Waiting]) -> None:
        if not queue:
            self.leave()
            self._messages.info(self.tr("Nothing is left to review."))
            return
        self._enter(queue)
        self._go_to(0, 1)

    def _enter(self, queue: Sequence[Waiting]) -> None:
        self._queue = queue
        self._active = True
        self._suggesting.set_walk(self._step)
        self._actions[Act.REVIEW_SUGGESTIONS].setChecked(True)
        self._window.reader.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """End the review; what was decided stays decided."""
        if self._active:
            self._gathering.stop()
        self._active = False
        self._queue = ()
        self._suggesting.set_walk(None)
        self._actions[Act.REVIEW_SUGGESTIONS].setChecked(False)
        self._window.review_bar.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape in the text leaves the review."""
        if (
            self._active
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            self.leave()
            return True
        return super().eventFilter(watched, event)

    # ------------------------------------------------------------------ going on

    def _on_decided(self, _proposal: Proposal) -> None:
        if self._active:
            self._step(1)

    def _step(self, delta: int) -> None:
        self._go_to(self._number + delta, delta)

    def _go_to(self, number: int, delta: int) -> None:
        """Go to a place in the queue; what is decided there already is passed over."""
        if number >= len(self._queue):
            self.leave()
            self._messages.info(self.tr("All suggestions are reviewed."))
            return
        self._number, self._delta = max(0, number), delta
        article_id = self._queue[self._number].article_id
        shown = self._reading.article
        if shown is not None and shown.article.id == article_id:
            self._arrive()
        else:
            self._tell()
            self._reading.open(article_id, focus=True)

    def _on_article_awaited(self, _article_id: ArticleId) -> None:
        self._built = None

    def _on_article_shown(self, _article: object) -> None:
        shown = self._reading.article
        self._built = shown.article.id if shown is not None else None
        self._arrive()

    def _arrive(self) -> None:
        """Hold the suggestion that is next, once its article and all suggested in it are there."""
        if not self._active or not self._queue:
            return
        waiting, shown = self._queue[self._number], self._reading.article
        if shown is None or not shown.article.id == waiting.article_id == self._built:
            return
        if not self._suggesting.is_fetched(waiting.article_id):
            return
        self._suggesting.go_near(waiting.span.start)
        proposal = _matching(self._suggesting.proposals, waiting)
        if proposal is not None:
            self._window.reader.focus_annotation(proposal.id)
            self._window.annotation_panel.select(proposal.id)
            self._tell()
        elif self._number > 0 or self._delta > 0:
            self._go_to(self._number + self._delta, self._delta)

    def _tell(self) -> None:
        place = self.tr("{kind} {number} of {total}").format(
            kind=kind_label(self._queue[self._number].kind),
            number=ui_number(self._number + 1),
            total=ui_number(len(self._queue)),
        )
        told = self._actions.keymap.told
        keys = (
            (told(Act.ACCEPT_SUGGESTION), self.tr("accept")),
            (told(Act.DISMISS_SUGGESTION), self.tr("dismiss")),
            (told(Act.EDIT_SUGGESTION), self.tr("edit")),
            (told(Act.NEXT_SUGGESTION), self.tr("later")),
            ("Esc", self.tr("leave")),
        )
        said = "  ·  ".join(f"{key} {does}" for key, does in keys if key)
        self._window.review_bar.tell(place, said)


def _matching(proposals: Sequence[Proposal], waiting: Waiting) -> Proposal | None:
    wanted = (waiting.kind, waiting.span, waiting.rule)
    for each in proposals:
        if (each.kind, each.suggestion.span, each.suggestion.rule) == wanted:
            return each
    return None
