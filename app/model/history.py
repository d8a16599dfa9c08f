"""The history of a library as a person looks through it: which steps, and where each was done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from app.model.change import Origin, Step
from app.model.ids import AnnotationId, ArticleId, CoderId, ReportId, StepId


class StepKind(StrEnum):
    """What a step was about; one may be about several."""

    ANNOTATION = "annotation"
    ARTICLE = "article"
    CODEBOOK = "codebook"
    IMPORT = "import"
    DELETION = "deletion"


@dataclass(frozen=True, slots=True)
class HistoryQuery:
    """Which steps are wanted; None stands for any."""

    article: ArticleId | None = None
    kind: StepKind | None = None
    coder: CoderId | None = None


@dataclass(frozen=True, slots=True)
class FoundSteps:
    """The steps found, newest first, of which there may be very many.

    `minutes` says from which row on they were done in which minute: UTC, "2026-11-14T08:30".
    """

    ids: Sequence[StepId] = ()
    minutes: Sequence[tuple[int, str]] = ()


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One step and where it was done.

    `article_id` and `annotation_id` are of the first thing it touched, `title` and `quote` their
    words; `more` says that it touched other articles, too. None and "" where there is no such
    place, or it is gone for good.
    """

    step: Step
    origin: Origin
    article_id: ArticleId | None = None
    annotation_id: AnnotationId | None = None
    title: str = ""
    quote: str = ""
    more: bool = False


@dataclass(frozen=True, slots=True)
class StepChoices:
    """What can be done about one step.

    `turned` counts the steps that undo has to take back, it and all done after it, or (`forwards`)
    that redo has to do, all undone before it and it; 0 where it can do neither. `articles` and
    `annotations` are those it put into the trash that lie there still. `report` tells of the
    import it was.
    """

    turned: int = 0
    forwards: bool = False
    articles: tuple[ArticleId, ...] = field(default=())
    annotations: tuple[AnnotationId, ...] = field(default=())
    report: ReportId | None = None
