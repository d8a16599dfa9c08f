"""Tags and coders."""

from __future__ import annotations

from dataclasses import dataclass

from app.model.ids import AnnotationId, ArticleId, CoderId, TagId


@dataclass(frozen=True, slots=True)
class Tag:
    """A category of the codebook.

    `colour` names a colour of the palette ("amber"), not a number, so that each theme can draw
    it readably. `mark` names the underline that goes with it, "" for the colour's own. `key` is
    the digit 1-9 that applies the tag, or "". `retired` tags stay on what has them and are not
    offered any more.
    """

    id: TagId
    uid: str
    name: str
    parent_id: TagId | None
    colour: str
    key: str
    definition: str
    position: int
    retired: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True)
class TagUse:
    """How much has a tag: living annotations, and the articles they are in."""

    annotations: int = 0
    articles: int = 0


@dataclass(frozen=True, slots=True)
class TaggedQuote:
    """An annotation that has a tag, as an example of it; the quote of a whole article is ""."""

    annotation_id: AnnotationId
    article_id: ArticleId
    article_title: str
    quote: str
    note: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Coder:
    """The one who annotates; never the login name."""

    id: CoderId
    uid: str
    name: str
