"""Annotations and the selectors that say where they lie (W3C Web Annotation Data Model)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.model.ids import AnnotationId, ArticleId, CoderId, TagId, VersionId
from app.model.span import Span

CONTEXT_LENGTH = 32
"""Code points kept before and after a quote, across blocks (as in hypothesis/client)."""

MANUAL = "manual"
"""The origin of an annotation that a person made; else it names the rule that proposed it."""


class AnchorState(StrEnum):
    """How well an annotation lies in a version; GONE is an orphan."""

    EXACT = "exact"
    MOVED = "moved"
    REWORDED = "reworded"
    GONE = "gone"


class Status(StrEnum):
    """Where the checking of a claim, quote or figure stands."""

    UNCHECKED = "unchecked"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    REFUTED = "refuted"


@dataclass(frozen=True, slots=True)
class Selectors:
    """Text-quote (exact, prefix, suffix) and text-position (start, end) selector in one."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Return the position in the version the annotation was born on."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Fields:
    """What is said about the target beside the tags; the empty string where nothing is said.

    `value` and `value_high` are plain decimal strings; `unit_code` is ISO 4217 or UCUM.
    """

    note: str = ""
    speaker: str = ""
    speaker_role: str = ""
    speaker_as_written: str = ""
    value: str = ""
    value_high: str = ""
    unit: str = ""
    unit_code: str = ""
    qualifier: str = ""
    status: Status = Status.UNCHECKED


@dataclass(frozen=True, slots=True)
class Annotation:
    """Tags and fields on a target, by one coder.

    `selectors` is None where the target is the whole article. `span` is where the annotation lies
    in the article's current version, None for the whole article and for an orphan.
    """

    id: AnnotationId
    uid: str
    article_id: ArticleId
    version_id: VersionId
    coder_id: CoderId
    selectors: Selectors | None
    span: Span | None
    anchor: AnchorState
    tags: tuple[TagId, ...]
    fields: Fields
    origin: str
    created_at: str
    modified_at: str
    trashed_at: str = ""

    @property
    def quote(self) -> str:
        """Return the words annotated, as they stood when the annotation was made."""
        return self.selectors.exact if self.selectors else ""
