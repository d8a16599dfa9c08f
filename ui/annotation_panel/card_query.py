"""Which cards are shown, and in what order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.model.annotation import AnchorState, Annotation, Status
from app.model.ids import AnnotationId, CoderId, TagId
from app.model.tag import Tag
from ui.proposed import is_proposed


class Sort(StrEnum):
    """The order of the cards; within one tag or status it is that of the text."""

    TEXT = "text"
    TAG = "tag"
    TIME = "time"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class CardQuery:
    """What is wanted; None means "does not matter"."""

    tag: TagId | None = None
    status: Status | None = None
    origin: str | None = None
    coder: CoderId | None = None
    with_note: bool = False
    orphaned: bool = False
    sort: Sort = Sort.TEXT

    @property
    def filters(self) -> bool:
        """Say whether some cards may be left out."""
        return self != CardQuery(sort=self.sort)

    def wants(self, annotation: Annotation) -> bool:
        """Say whether the card of an annotation is shown."""
        return (
            (self.tag is None or self.tag in annotation.tags)
            and (self.status is None or annotation.fields.status is self.status)
            and (self.origin is None or annotation.origin == self.origin)
            and (self.coder is None or annotation.coder_id == self.coder)
            and not (self.with_note and not annotation.fields.note.strip())
            and not (self.orphaned and annotation.anchor is not AnchorState.GONE)
        )


def chosen(
    annotations: Iterable[Annotation],
    query: CardQuery,
    tags: Mapping[TagId, Tag],
    kept: Collection[AnnotationId],
) -> list[Annotation]:
    """Return the cards wanted and those `kept` whatever is wanted, in order."""
    # A suggestion has nothing but its tag to be chosen by.
    proposed = query == CardQuery(tag=query.tag, sort=query.sort)
    wanted = [
        each
        for each in annotations
        if each.id in kept or (query.wants(each) and (proposed or not is_proposed(each.id)))
    ]
    return sorted(wanted, key=_key(query.sort, tags))


def _key(sort: Sort, tags: Mapping[TagId, Tag]) -> Callable[[Annotation], tuple[object, ...]]:
    statuses = list(Status)
    places = {tag_id: place for place, tag_id in enumerate(tags)}

    def first_tag(annotation: Annotation) -> int:
        return min((places[tag] for tag in annotation.tags if tag in places), default=len(places))

    return {
        Sort.TEXT: text_order,
        Sort.TAG: lambda each: (first_tag(each), *text_order(each)),
        Sort.TIME: lambda each: (each.created_at, each.id),
        Sort.STATUS: lambda each: (statuses.index(each.fields.status), *text_order(each)),
    }[sort]


def text_order(annotation: Annotation) -> tuple[int, int, int, int]:
    """Return a key: those of the whole article first, then in text order, orphans last."""
    if annotation.selectors is None:
        return (0, 0, 0, annotation.id)
    if annotation.anchor is AnchorState.GONE or annotation.span is None:
        return (2, annotation.selectors.start, annotation.selectors.end, annotation.id)
    return (1, annotation.span.start, annotation.span.end, annotation.id)
