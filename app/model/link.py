"""Links between annotations, mostly of different articles."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.model.ids import AnnotationId, ArticleId, CoderId, LinkId


class LinkKind(StrEnum):
    """What the first annotation says about the second; SAME says it of both."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Link:
    """A link from one annotation to another, by one coder."""

    id: LinkId
    uid: str
    from_id: AnnotationId
    to_id: AnnotationId
    kind: LinkKind
    coder_id: CoderId
    created_at: str
    modified_at: str


@dataclass(frozen=True, slots=True)
class LinkEnd:
    """A link as seen from the annotation `at`: `other` is the far end, with where it stands.

    `outgoing` says that the link was drawn from here.
    """

    link_id: LinkId
    kind: LinkKind
    outgoing: bool
    at: AnnotationId
    other: AnnotationId
    article_id: ArticleId
    article_title: str
    outlet: str
    quote: str
