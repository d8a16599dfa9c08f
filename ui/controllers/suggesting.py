"""Suggestions under the annotating hand: fetched, shown, accepted, dismissed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.model.annotation import Annotation
from app.model.article import OpenArticle
from app.model.change import Change
from app.model.ids import AnnotationId, ArticleId
from app.model.sameness import Same
from app.model.span import Span
from app.model.suggestion import Suggestion
from app.settings import Settings
from ui.actions import Actions
from ui.annotation_panel.card_extras import Extra
from ui.background import BackgroundReads, Lane
from ui.commands import Act
from ui.controllers.annotating import Annotating
from ui.controllers.reading import Reading
from ui.controllers.session import Session
from ui.controllers.suggested_kinds import SuggestedKinds
from ui.main_window import MainWindow
from ui.messages import Messages
from ui.near import Near
from ui.proposed import KindTags, Proposal, Proposals
from ui.proposed_words import reason_line

_KEY = "suggestions"
_OPENING_MS = 30
"""The text is painted first."""
_CATCH_UP_MS = 150
_AWAITED_LENGTH = 20_000
"""A longer text is read along where nobody waits for anything else."""

_CONCERNING = frozenset(
    {"annotation", "annotation_tag", "anchor", "article", "dismissal", "sentence_edit", "tag"}
    | {"version", "word"}
)


class Suggesting(QObject):
    """Shows what the rules propose for the article that is read, and writes what becomes of it.

    `kinds` are those the person wants suggested.

    Signals: `proposals_changed()`; `fetched()` once what is suggested in the article shown is
    known; `decided(object)`, a `Proposal` just accepted or dismissed, which is shown no more.
    """

    proposals_changed = Signal()
    fetched = Signal()
    decided = Signal(object)

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
        self._session = session
        self._background = background
        self._reading = reading
        self._annotating = annotating
        self.kinds = SuggestedKinds(settings, self)
        self._messages = messages
        self._window = window
        self._tags: KindTags = {}
        self._found: tuple[Suggestion, ...] = ()
        self._near = Near()
        self._place = 0
        self._fetched_of: ArticleId | None = None
        self._walk: Callable[[int], None] = window.reader.go_to_proposal
        self._proposals = Proposals(reason_line)
        self._same: Mapping[Span, Same] = {}
        self._edited_from_text = False
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.fetch)
        self.kinds.changed.connect(self._show)
        reading.article_changed.connect(self._on_article_changed)
        reading.annotations_changed.connect(self._on_annotations_changed)
        session.committed.connect(self._on_committed)
        session.tags_changed.connect(self._on_tags_changed)
        session.library_closing.connect(lambda _: self._soon.stop())
        window.reader.cursor_moved.connect(self._on_cursor_moved)
        window.reader.position_changed.connect(self.go_near)
        panel = window.annotation_panel
        panel.accept_requested.connect(self._on_accept_requested)
        panel.dismiss_requested.connect(self._on_dismiss_requested)

    def connect_actions(self, actions: Actions) -> None:
        """Have the commands do what they say."""
        self._actions = actions
        actions.on(Act.ACCEPT_SUGGESTION, lambda: self.accept(self._meant()))
        actions.on(Act.DISMISS_SUGGESTION, lambda: self.dismiss(self._meant()))
        actions.on(Act.EDIT_SUGGESTION, self._edit)
        actions.on(Act.NEXT_SUGGESTION, lambda: self._step(1))
        actions.on(Act.PREVIOUS_SUGGESTION, lambda: self._step(-1))
        self.kinds.connect_actions(actions)
        name_key = self._window.reader.set_accept_key
        actions.keys_changed.connect(lambda keys: name_key(keys.told(Act.ACCEPT_SUGGESTION)))
        name_key(actions.keymap.told(Act.ACCEPT_SUGGESTION))

    # ------------------------------------------------------------------ what is shown

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """Return what is suggested near what is read, in text order."""
        return self._proposals.shown

    @property
    def wanted(self) -> Sequence[Suggestion]:
        """Return what is suggested in the article shown, of the kinds wanted, in text order."""
        return self._near.all

    def go_near(self, place: int) -> None:
        """Show what is suggested near a code point of a long article."""
        self._place = place
        if self._near.go_to(place):
            self._show()

    def _on_cursor_moved(self) -> None:
        span = self._window.reader.cursor_span()
        if span is not None:
            self.go_near(span.start)

    def is_fetched(self, article_id: ArticleId) -> bool:
        """Say whether what is suggested in an article is shown, as far as it is wanted."""
        return self._fetched_of == article_id

    def set_walk(self, walk: Callable[[int], None] | None) -> None:
        """Have this go to the next suggestion, or the one before; None is the usual way."""
        self._walk = walk or self._window.reader.go_to_proposal

    def fetch(self) -> None:
        """Ask anew what is suggested in the article shown."""
        library, article = self._session.library, self._reading.article
        if library is None or article is None:
            return
        article_id = article.article.id
        lane = Lane.AWAITED if len(article.text) <= _AWAITED_LENGTH else Lane.IDLE
        proposals, tags = self._proposals, self._tags

        def work() -> tuple[Suggestion, ...]:
            found = library.suggestions(article_id)
            proposals.prepare(found, tags)
            return found

        self._background.submit(_KEY, work, partial(self._on_found, article), lane)

    def _on_found(self, article: OpenArticle, found: tuple[Suggestion, ...]) -> None:
        shown = self._reading.article
        if shown is not None and shown.version.id == article.version.id:
            self._found = found
            self._fetched_of = article.article.id
            self._show()
            self.fetched.emit()

    def _on_article_changed(self, article: OpenArticle | None) -> None:
        self._found, self._fetched_of = (), None
        self._place = article.article.position if article is not None else 0
        self._proposals = Proposals(reason_line, article)
        self._same = {}
        self._show()
        self._soon.start(_OPENING_MS)

    def _on_tags_changed(self, _tags: object) -> None:
        library = self._session.library
        self._tags = library.suggested_tags() if library is not None else {}
        self._show()

    def _on_annotations_changed(self, _annotations: Sequence[Annotation]) -> None:
        """Take away at once what has become an annotation."""
        taken = {(each.span, tag) for each in self._reading.annotations for tag in each.tags}
        shown = self._near.shown
        self._drop(each for each in shown if (each.span, self._tags.get(each.kind)) in taken)

    def _drop(self, gone: Iterable[Suggestion]) -> None:
        dropped = set(map(id, gone))
        if not dropped.isdisjoint(map(id, self._near.shown)):
            self._found = tuple(each for each in self._found if id(each) not in dropped)
            self._show()

    def _on_committed(self, change: Change) -> None:
        if not _CONCERNING.isdisjoint(change.tables):
            self._soon.start(_CATCH_UP_MS)

    def set_same(self, same: Mapping[Span, Same]) -> None:
        """Say on cards in which other sources the same stands."""
        self._same = same
        self._show()

    def _show(self) -> None:
        kinds = self.kinds.wanted()
        self._near.set([each for each in self._found if each.kind in kinds], self._place)
        before = self._proposals.shown
        self._proposals.show(self._near.shown, self._tags)
        shown = self._proposals.shown
        if shown != before or not shown:
            self._window.reader.set_proposals(shown)
        drawn = [each.annotation for each in shown]
        self._window.annotation_panel.follow_proposals(drawn, self._extras(), len(self.wanted))
        self.proposals_changed.emit()

    def _extras(self) -> dict[AnnotationId, Extra]:
        """Return what the cards show of reasons and of other sources."""
        extras = {
            each.id: Extra().also_in(self._same[each.span])
            for each in self._reading.annotations
            if each.span is not None and each.span in self._same
        }
        for proposal in self.proposals:
            one = proposal.suggestion
            extra = Extra(proposal.reasons, one.other_speaker)
            same = self._same.get(one.span)
            known = same is not None and same.kind is one.kind
            extras[proposal.id] = extra.also_in(same) if same and known else extra
        return extras

    # ------------------------------------------------------------------ yes and no

    def _step(self, delta: int) -> None:
        self._on_cursor_moved()  # who scrolled away goes on from the cursor all the same
        self._messages.heeded()
        self._walk(delta)

    def _meant(self) -> Proposal | None:
        self._on_cursor_moved()
        proposal = self._window.reader.meant_proposal()
        if proposal is not None:
            self._messages.heeded()
        elif self._reading.article is not None:
            key = self._actions.keymap.told(Act.NEXT_SUGGESTION)
            there = self.tr("{key} goes to the next suggestion.").format(key=key)
            text = self.tr("Nothing is suggested here.")
            self._messages.hint(f"{text} {there}" if self.proposals and key else text)
        return proposal

    def accept(self, proposal: Proposal | None, fields: Mapping[str, str] | None = None) -> None:
        """Make an annotation of a suggestion, with `fields` in the place of what it proposes."""
        library, article = self._session.library, self._reading.article
        if proposal is None or library is None or article is None:
            return
        with self._session.reporting():
            library.accept_suggestions(
                article.article.id, [proposal.suggestion], **dict(fields or {})
            )
            self._settle(proposal)

    def dismiss(self, proposal: Proposal | None) -> None:
        """Put a suggestion away; it does not come back unless it is restored."""
        library, article = self._session.library, self._reading.article
        if proposal is None or library is None or article is None:
            return
        with self._session.reporting():
            library.dismiss_suggestions(article.article.id, [proposal.suggestion])
            self._settle(proposal)

    def _on_dismiss_requested(self, ids: Sequence[AnnotationId]) -> None:
        """Put the suggestions selected away, in one step."""
        article = self._reading.article
        meant = [each for each in map(self._proposals.get, ids) if each is not None]
        if len(meant) == 1:
            self.dismiss(meant[0])
        elif meant and article is not None:
            gone = [each.suggestion for each in meant]
            self._session.write(
                self.tr("Dismissing suggestions"),
                len(gone),
                lambda library: library.dismiss_suggestions(article.article.id, gone),
                lambda _: self._drop(gone),
            )

    def _settle(self, proposal: Proposal) -> None:
        self._drop([proposal.suggestion])
        self._annotating.select_card_soon()
        self.decided.emit(proposal)

    def _on_accept_requested(self, proposal_id: AnnotationId, fields: Mapping[str, str]) -> None:
        back, self._edited_from_text = self._edited_from_text, False
        if back:
            self._window.reader.setFocus()
        self.accept(self._proposals.get(proposal_id), fields)

    def _edit(self) -> None:
        """Put the caret into the first field of the suggestion that is meant."""
        proposal = self._meant()
        if proposal is not None:
            self._edited_from_text = True
            self._window.annotation_panel.show()
            self._window.annotation_panel.edit_proposal(proposal.id)
