"""Articles, their versions, and how they are asked for and listed."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.model.annotation import Annotation
from app.model.block import Body
from app.model.ids import ArticleId, TagId, VersionId
from app.model.span import Span, last_begun


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about an article beside its text; the empty string where nothing is known.

    `published` is ISO 8601 of the precision known (`2026`, `2026-11`, `2026-11-14`,
    `2026-11-14T08:30+01:00`), never padded, never shifted. `language` is a BCP 47 tag.
    """

    title: str = ""
    byline: str = ""
    outlet: str = ""
    published: str = ""
    published_as_written: str = ""
    url: str = ""
    canonical_url: str = ""
    section: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """The thing listed and read; `version_id` is its current version."""

    id: ArticleId
    uid: str
    meta: Metadata
    version_id: VersionId
    captured: str
    starred: bool
    read: bool
    position: int
    trashed_at: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """One immutable snapshot of an article's text.

    `number` counts an article's versions from 1. `original_name` is the imported file's name
    without its path. `mended` counts what was normalised away, by kind.
    """

    id: VersionId
    uid: str
    article_id: ArticleId
    number: int
    text_sha256: str
    original_sha256: str
    original_name: str
    media_type: str
    importer: str
    importer_version: str
    created_at: str
    mended: dict[str, int] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class OpenArticle:
    """Everything the reader needs to show one article: text, sentences, annotations.

    `sentences` are in text order, the headline first; none lies in a folded block. One that is not
    `is_whole` has only the beginning of its text, and what lies there.
    """

    article: Article
    version: Version
    body: Body
    sentences: tuple[Span, ...]
    annotations: tuple[Annotation, ...]
    is_whole: bool = True

    @property
    def text(self) -> str:
        """Return the canonical text."""
        return self.body.text

    def sentence_at(self, offset: int) -> int | None:
        """Return the number, from 0, of the sentence at `offset`, or the nearest one before it.

        None where the article has no sentence at or before the offset.
        """
        return last_begun(self.sentences, offset)


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """What one row of the article list shows.

    `progress` is how far an article that is not read was scrolled, from 0 to 1.
    """

    id: ArticleId
    uid: str
    title: str
    outlet: str
    published: str
    captured: str
    language: str
    starred: bool
    read: bool
    tag_counts: tuple[tuple[TagId, int], ...] = ()
    progress: float = 0.0


@dataclass(frozen=True, slots=True)
class ArticleQuery:
    """Which articles are wanted; the default is all that are not in the trash.

    `text` is a query in the language of `app.model.query`. `month` is `YYYY-MM` of
    publication. None means "does not matter".
    """

    text: str = ""
    unread: bool | None = None
    annotated: bool | None = None
    starred: bool | None = None
    language: str = ""
    outlet: str = ""
    month: str = ""
    tag: TagId | None = None
    trashed: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """One value of a filter and the number of articles that have it."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class TagFacet:
    """One tag and the number of articles that have it; several tags may have one name."""

    tag_id: TagId
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """What the filter chips offer.

    Languages and outlets come most frequent first, months newest first, tags in their order.
    """

    total: int
    unread: int
    annotated: int
    starred: int
    trashed: int
    languages: tuple[Facet, ...] = ()
    outlets: tuple[Facet, ...] = ()
    months: tuple[Facet, ...] = ()
    tags: tuple[TagFacet, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One result of a search: an article or an annotation in it, with the words around."""

    article: ArticleRow
    snippet: str
    annotation: Annotation | None = None
