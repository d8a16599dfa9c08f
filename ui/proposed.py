"""Suggestions as the annotations they would become: so reader and cards show them.

They have ids below 0, which no annotation in a library has, and are never stored: what a person
accepts is a new annotation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import count

from app.model.annotation import AnchorState, Annotation, Selectors
from app.model.article import OpenArticle
from app.model.ids import AnnotationId, CoderId, TagId
from app.model.span import Span
from app.model.suggestion import Suggestion, SuggestionKind

_NOBODY = CoderId(0)
KindTags = Mapping[SuggestionKind, TagId]
"""The tag of each kind that has one."""

_Key = tuple[SuggestionKind, Span, str]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A suggestion, and the annotation it would become; its id is the same while it is shown.

    `reasons` says in one line why it was made.
    """

    annotation: Annotation
    suggestion: Suggestion
    reasons: str

    @property
    def id(self) -> AnnotationId:
        """Return the id of the card and of the underline."""
        return self.annotation.id

    @property
    def kind(self) -> SuggestionKind:
        """Return what is proposed."""
        return self.suggestion.kind


def is_proposed(annotation_id: AnnotationId) -> bool:
    """Say whether an id is that of a suggestion and of no annotation."""
    return annotation_id < 0


class Proposals:
    """The suggestions shown for one article, in text order.

    One that stays among them stays the same object, so that its card is not built anew. `reasons`
    says why a suggestion was made.
    """

    def __init__(
        self, reasons: Callable[[Suggestion], str], article: OpenArticle | None = None
    ) -> None:
        self._reasons = reasons
        self._article = article
        self._numbers = count(-1, -1)
        self._known: dict[_Key, Proposal] = {}
        self._shown: tuple[Proposal, ...] = ()

    @property
    def shown(self) -> tuple[Proposal, ...]:
        """Return them in text order."""
        return self._shown

    def get(self, proposal_id: AnnotationId | None) -> Proposal | None:
        """Return the one with an id, None where it is not among them any more."""
        return next((each for each in self._shown if each.id == proposal_id), None)

    def prepare(self, suggestions: Iterable[Suggestion], tags: KindTags) -> None:
        """Make what `show` will show; on any thread, for many of them take a while."""
        for each in suggestions:
            self._proposal(each, tags.get(each.kind))

    def show(self, suggestions: Iterable[Suggestion], tags: KindTags) -> None:
        """Have these among them and no others, each with the tag its kind is accepted under."""
        self._shown = tuple(self._proposal(each, tags.get(each.kind)) for each in suggestions)

    def _proposal(self, suggestion: Suggestion, tag_id: TagId | None) -> Proposal:
        key = (suggestion.kind, suggestion.span, suggestion.rule)
        tags = (tag_id,) if tag_id is not None else ()
        known = self._known.get(key)
        if known is None or (known.suggestion, known.annotation.tags) != (suggestion, tags):
            number = known.id if known else AnnotationId(next(self._numbers))
            drawn = self._drawn(suggestion, number, tags)
            known = self._known[key] = Proposal(drawn, suggestion, self._reasons(suggestion))
        return known

    def _drawn(
        self, suggestion: Suggestion, number: AnnotationId, tags: tuple[TagId, ...]
    ) -> Annotation:
        if self._article is None:
            raise ValueError("there are suggestions only for an article that is open")
        span = suggestion.span
        return Annotation(
            id=number,
            uid="",
            article_id=self._article.article.id,
            version_id=self._article.version.id,
            coder_id=_NOBODY,
            selectors=Selectors(span.of(self._article.text), "", "", span.start, span.end),
            span=span,
            anchor=AnchorState.EXACT,
            tags=tags,
            fields=suggestion.fields,
            origin=suggestion.rule,
            created_at="",
            modified_at="",
        )
