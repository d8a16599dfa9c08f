"""Articles kept as a batch import does, annotated, and brought again with a newer text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.library import Library
from app.model.draft import Draft
from app.model.ids import AnnotationId, ArticleId
from app.model.report import ReportItem, Source
from app.model.span import Span
from tests.core.versions.storm import (
    ADDRESS,
    CLOSED,
    COST,
    LIKE_IT,
    NEW,
    OLD,
    UNTIL_MAY,
)

MakeDraft = Callable[..., Draft]
SpanOf = Callable[[ArticleId, str], Span]


@pytest.fixture
def bring(library: Library, make_draft: MakeDraft) -> Callable[..., ReportItem]:
    """Return the function that keeps a draft as a batch import does."""

    def keep(*texts: str, file: bytes = b"", **metadata: str) -> ReportItem:
        file = file or "\n".join(texts).encode()
        draft = make_draft(*texts, file=file, **metadata)
        read = [(draft, Source(data=file, name="storm.html"))]
        (item,) = library._store.intake.keep(read, lambda: library.step("Import articles"))
        return item

    return keep


@pytest.fixture
def storm(
    library: Library, bring: Callable[..., ReportItem], mark: Callable[..., AnnotationId]
) -> ArticleId:
    """Return an article with four annotations, as it was before its newer text came."""
    article_id = library.article_id(bring(*OLD, url=ADDRESS, outlet="Northern Ledger").uid)
    for quote in (CLOSED, LIKE_IT, COST, UNTIL_MAY):
        mark(article_id, quote)
    library.annotate(article_id, None, [library.tags()[0].id])
    return article_id


@pytest.fixture
def mark(library: Library, span_of: SpanOf) -> Callable[..., AnnotationId]:
    """Return the function that annotates words of an article."""

    def annotate(article_id: ArticleId, words: str) -> AnnotationId:
        change = library.annotate(article_id, span_of(article_id, words))
        (annotation_id,) = change.annotations
        return annotation_id

    return annotate


@pytest.fixture
def renewed(bring: Callable[..., ReportItem], storm: ArticleId) -> ArticleId:
    """Return the article after its newer text came."""
    bring(*NEW, url=ADDRESS)
    return storm
