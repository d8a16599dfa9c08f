"""An annotation that is made longer or shorter, through the façade."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.errors import InvalidInputError
from app.library import Library
from app.model.annotation import AnchorState, Fields
from app.model.ids import AnnotationId, ArticleId
from app.model.span import Span

AddArticle = Callable[..., ArticleId]
SpanOf = Callable[[ArticleId, str], Span]

TEXT = ("Harbour posts a record", "It moved 4,200 boxes. “A good sign,” said Reed. More to come.")


@pytest.fixture
def article(add: AddArticle) -> ArticleId:
    return add(*TEXT, language="en")


@pytest.fixture
def annotation(library: Library, article: ArticleId, span_of: SpanOf) -> AnnotationId:
    claim = library.tag_named("claim").id
    change = library.annotate(article, span_of(article, "moved"), [claim], Fields(note="so?"))
    (annotation_id,) = change.annotations
    return annotation_id


def test_its_quote_is_the_new_words_and_the_rest_stays(
    library: Library, article: ArticleId, annotation: AnnotationId, span_of: SpanOf
) -> None:
    before = library.annotation(annotation)
    wider = span_of(article, "moved 4,200 boxes")
    change = library.resize_annotation(annotation, wider)
    assert change.annotations == {annotation}
    after = library.annotation(annotation)
    assert (after.quote, after.span, after.anchor) == (
        "moved 4,200 boxes",
        wider,
        AnchorState.EXACT,
    )
    assert after.selectors is not None
    assert after.selectors.prefix.endswith("It ")
    assert after.selectors.suffix.startswith(". “A good")
    assert (after.uid, after.tags, after.fields) == (before.uid, before.tags, before.fields)


def test_it_is_found_by_its_new_words_and_no_longer_by_the_old(
    library: Library, article: ArticleId, annotation: AnnotationId, span_of: SpanOf
) -> None:
    def found(words: str) -> list[AnnotationId]:
        hits = library.search(words, within="annotations")
        return [hit.annotation.id for hit in hits if hit.annotation]

    library.resize_annotation(annotation, span_of(article, "4,200 boxes"))
    assert found("boxes") == [annotation]
    assert found("moved") == []


def test_each_resizing_is_one_step(
    library: Library, article: ArticleId, annotation: AnnotationId, span_of: SpanOf
) -> None:
    for words in ("moved 4,200", "moved 4,200 boxes"):
        library.resize_annotation(annotation, span_of(article, words))
    library.undo()
    assert library.annotation(annotation).quote == "moved 4,200"
    library.undo()
    assert library.annotation(annotation).quote == "moved"


@pytest.mark.parametrize("span", [Span(3, 3), Span(4, 9_000)])
def test_a_span_that_cannot_be_is_refused(
    library: Library, annotation: AnnotationId, span: Span
) -> None:
    with pytest.raises(InvalidInputError):
        library.resize_annotation(annotation, span)
    assert library.annotation(annotation).quote == "moved"


def test_one_of_the_whole_article_has_no_ends(library: Library, article: ArticleId) -> None:
    (whole,) = library.annotate(article, None).annotations
    with pytest.raises(InvalidInputError):
        library.resize_annotation(whole, Span(0, 4))
