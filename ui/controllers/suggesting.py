"""Suggestions under the annotating hand: fetched, shown, accepted, dismissed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.library import Library
from app.model.annotation import Annotation
from app.model.article import OpenArticle
from app.model.change import Change
from app.model.ids import AnnotationId, ArticleId
from app.model.suggestion import Suggestion, SuggestionKind
from app.settings import Settings
from ui.actions import Actions
from ui.annotation_panel.card_extras import Extra
from ui.background import BackgroundReads, Lane
from ui.commands import Act
from ui.controllers.annotating import Annotating
from ui.controllers.reading import Reading
from ui.controllers.session import Session
from ui.i18n import ui_number
from ui.main_window import MainWindow
from ui.messages import Messages
from ui.proposed import Proposal, Proposals
from ui.proposed_words import reason_line

_KEY = "suggestions"
_CATCH_UP_MS = 150
_AWAITED_LENGTH = 20_000
"""A longer text is read along where nobody waits for anything else."""
_MANY = 8
"""From here on accepting is done off the window's thread."""

_KINDS = {
    SuggestionKind.QUOTE: (Act.SUGGEST_QUOTES, "suggest_quotes"),
    SuggestionKind.FIGURE: (Act.SUGGEST_FIGURES, "suggest_figures"),
    SuggestionKind.CLAIM: (Act.SUGGEST_CLAIMS, "suggest_claims"),
}
_CONCERNING = frozenset(
    {"annotation", "annotation_tag", "anchor", "article", "dismissal", "sentence_edit", "tag"}
    | {"version", "word"}
)


class Suggesting(QObject):
    """Shows what the rules propose for the article that is read, and writes what becomes of it.

    Signals: `proposals_changed(object)`, the tuple of `Proposal` now shown; `decided(object)`, a
    `Proposal` that was just accepted or dismissed and is shown no more.
    """

    proposals_changed = Signal(object)
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
        self._settings = settings
        self._messages = messages
        self._window = window
        self._found: tuple[Suggestion, ...] = ()
        self._proposals = Proposals()
        self._same: Mapping[AnnotationId, Extra] = {}
        self._edited_from_text = False
        self._soon = QTimer(self, singleShot=True, interval=_CATCH_UP_MS)
        self._soon.timeout.connect(self.fetch)
        reading.article_changed.connect(self._on_article_changed)
        reading.annotations_changed.connect(self._on_annotations_changed)
        session.committed.connect(self._on_committed)
        session.tags_changed.connect(lambda _: self._show())
        session.library_closing.connect(lambda _: self._soon.stop())
        panel = window.annotation_panel
        panel.accept_requested.connect(self._on_accept_requested)
        panel.dismiss_requested.connect(lambda each: self.dismiss(self._proposals.get(each)))

    def connect_actions(self, actions: Actions) -> None:
        """Have the commands do what they say."""
        self._actions = actions
        reader = self._window.reader
        actions.on(Act.ACCEPT_SUGGESTION, lambda: self.accept(self._meant()))
        actions.on(Act.DISMISS_SUGGESTION, lambda: self.dismiss(self._meant()))
        actions.on(Act.EDIT_SUGGESTION, self._edit)
        actions.on(Act.NEXT_SUGGESTION, partial(reader.go_to_proposal, 1))
        actions.on(Act.PREVIOUS_SUGGESTION, partial(reader.go_to_proposal, -1))
        actions.on(Act.ACCEPT_FIGURES, self._accept_figures)
        for kind, (act, key) in _KINDS.items():
            actions[act].setChecked(self._settings.flag(key))
            actions.on_toggled(act, partial(self._on_kind_toggled, kind))
        actions.keys_changed.connect(lambda _: self._name_key())
        self._name_key()
        self._count_figures()

    def _name_key(self) -> None:
        key = self._actions.keymap.keys(Act.ACCEPT_SUGGESTION)[:1]
        self._window.reader.set_accept_key(key[0] if key else "")

    # ------------------------------------------------------------------ what is shown

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """Return what is suggested in the article shown, in text order."""
        return self._proposals.shown

    def fetch(self) -> None:
        """Ask anew what is suggested in the article shown."""
        library, article = self._session.library, self._reading.article
        if library is None or article is None:
            return
        article_id = article.article.id
        lane = Lane.AWAITED if len(article.text) <= _AWAITED_LENGTH else Lane.IDLE
        self._background.submit(
            _KEY, lambda: library.suggestions(article_id), partial(self._on_found, article), lane
        )

    def _on_found(self, article: OpenArticle, found: tuple[Suggestion, ...]) -> None:
        shown = self._reading.article
        if shown is not None and shown.version.id == article.version.id:
            self._found = found
            self._show()

    def _on_article_changed(self, article: OpenArticle | None) -> None:
        self._found = ()
        self._proposals = Proposals(article)
        self._same = {}
        self._show()
        self.fetch()

    def _on_annotations_changed(self, _annotations: Sequence[Annotation]) -> None:
        """Take away at once what has become an annotation."""
        self._drop(self._tagged())

    def _tagged(self) -> Iterable[Suggestion]:
        tags = {tag.id: tag.name for tag in self._session.tags}
        taken = {
            (each.span, tags.get(tag)) for each in self._reading.annotations for tag in each.tags
        }
        return [each for each in self._found if (each.span, each.kind.value) in taken]

    def _drop(self, gone: Iterable[Suggestion]) -> None:
        left = set(map(id, gone))
        if left:
            self._found = tuple(each for each in self._found if id(each) not in left)
            self._show()

    def _on_committed(self, change: Change) -> None:
        if not _CONCERNING.isdisjoint(change.tables):
            self._soon.start()

    def _on_kind_toggled(self, kind: SuggestionKind, wanted: bool) -> None:
        self._settings.set(_KINDS[kind][1], wanted)
        self._show()

    def set_same(self, same: Mapping[AnnotationId, Extra]) -> None:
        """Say on cards in which other sources the same stands."""
        self._same = same
        self._show()

    def _show(self) -> None:
        wanted = [each for each in self._found if self._settings.flag(_KINDS[each.kind][1])]
        before = self._proposals.shown
        self._proposals.show(wanted, self._session.tags)
        shown = self._proposals.shown
        if shown != before or not shown:
            self._window.reader.set_proposals(shown)
        extras = {**self._same, **{each.id: self._extra(each) for each in shown}}
        drawn = [each.annotation for each in shown]
        self._window.annotation_panel.show_proposals(drawn, extras)
        self._count_figures()
        self.proposals_changed.emit(shown)

    def _extra(self, proposal: Proposal) -> Extra:
        same = self._same.get(proposal.id, Extra())
        suggestion = proposal.suggestion
        return Extra(
            reason_line(suggestion), suggestion.other_speaker, same.sources, same.disagreeing
        )

    # ------------------------------------------------------------------ yes and no

    def _meant(self) -> Proposal | None:
        proposal = self._window.reader.meant_proposal()
        if proposal is None and self._reading.article is not None:
            key = self._actions.keymap.told(Act.NEXT_SUGGESTION)
            text = self.tr("Nothing is suggested here.")
            if self.proposals and key:
                text += " " + self.tr("{key} goes to the next suggestion.").format(key=key)
            self._messages.info(text)
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

    # ------------------------------------------------------------------ all figures

    def _figures(self) -> list[Proposal]:
        return [each for each in self.proposals if each.kind is SuggestionKind.FIGURE]

    def _count_figures(self) -> None:
        count = len(self._figures())
        text = self.tr("Accept All &Figures ({n})").format(n=ui_number(count))
        self._actions[Act.ACCEPT_FIGURES].setText(text)

    def _accept_figures(self) -> None:
        """Accept every figure that is suggested, in one step."""
        library, article = self._session.library, self._reading.article
        figures = [each.suggestion for each in self._figures()]
        if library is None or article is None or not figures:
            return
        article_id = article.article.id
        if len(figures) <= _MANY:
            with self._session.reporting():
                library.accept_suggestions(article_id, figures)
                self._on_figures_accepted(len(figures))
        else:
            self._session.write_long(
                self.tr("Accepting figures"),
                lambda held: _accept(held, article_id, figures),
                lambda _: self._on_figures_accepted(len(figures)),
                self._messages.error,
            )

    def _on_figures_accepted(self, count: int) -> None:
        said = self.tr("{n} figures accepted.").format(n=ui_number(count))
        undo = self._annotating.undoing.undo
        self._messages.offer(said, self.tr("Undo"), undo)


def _accept(library: Library, article_id: ArticleId, figures: Sequence[Suggestion]) -> Change:
    return library.accept_suggestions(article_id, figures)
