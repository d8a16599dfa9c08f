"""The code of a unit follows the unit, whoever writes it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.library import Library
from app.model.annotation import Fields
from app.model.ids import AnnotationId, ArticleId
from app.model.span import Span
from app.model.suggestion import SuggestionKind

AddArticle = Callable[..., ArticleId]
SpanOf = Callable[[ArticleId, str], Span]


@pytest.fixture
def article(add: AddArticle) -> ArticleId:
    return add("Hafen", "Die Stadt bezahlt dafür 4,2 Millionen Euro.", language="de")


def stored(library: Library, article_id: ArticleId) -> tuple[AnnotationId, Fields]:
    (annotation,) = library.annotations(article_id)
    return annotation.id, annotation.fields


@pytest.mark.parametrize(
    ("unit", "code"), [("dollar", "USD"), ("crate", ""), ("source", ""), ("", "")]
)
def test_a_unit_mended_before_accepting_does_not_keep_the_other_code(
    library: Library, article: ArticleId, unit: str, code: str
) -> None:
    figures = [s for s in library.suggestions(article) if s.kind is SuggestionKind.FIGURE]
    assert [one.fields.unit_code for one in figures] == ["EUR"]
    library.accept_suggestions(article, figures, unit=unit)
    _, said = stored(library, article)
    assert (said.unit, said.unit_code) == (unit, code)


def test_a_unit_changed_on_the_card_changes_its_code_and_undo_both(
    library: Library, article: ArticleId, span_of: SpanOf
) -> None:
    said = Fields(unit="euro", unit_code="EUR", value="4200000")
    library.annotate(article, span_of(article, "4,2 Millionen Euro"), fields=said)
    annotation_id, _ = stored(library, article)
    library.edit_annotation(annotation_id, unit="hectare")
    assert stored(library, article)[1].unit_code == "har"
    library.undo()
    assert stored(library, article)[1].unit_code == "EUR"
    library.edit_annotation(annotation_id, value="5000000")
    assert stored(library, article)[1].unit_code == "EUR"


def test_a_code_given_with_the_unit_stays_as_it_is(
    library: Library, article: ArticleId, span_of: SpanOf
) -> None:
    library.annotate(article, span_of(article, "4,2 Millionen Euro"))
    annotation_id, _ = stored(library, article)
    library.edit_annotation(annotation_id, unit="euro", unit_code="DEM")
    assert stored(library, article)[1].unit_code == "DEM"
