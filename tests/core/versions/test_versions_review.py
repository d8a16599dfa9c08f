"""What becomes of the annotations of an article when a newer text of it comes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.errors import InvalidInputError
from app.library import Library
from app.model.annotation import AnchorState
from app.model.ids import AnnotationId, ArticleId
from app.model.report import ReportItem
from app.model.span import Span
from tests.core.versions.storm import (
    ADDRESS,
    CLOSED,
    COST,
    LIKE_IT,
    NEW,
    OLD,
    UNTIL_MAY,
    by_quote,
    words,
)

SpanOf = Callable[[ArticleId, str], Span]


def test_the_same_words_lie_where_they_are_and_reworded_ones_nowhere_until_accepted(
    library: Library, renewed: ArticleId
) -> None:
    found = by_quote(library, renewed)
    assert (found[CLOSED].anchor, words(library, found[CLOSED])) == (AnchorState.EXACT, CLOSED)
    assert (found[LIKE_IT].anchor, words(library, found[LIKE_IT])) == (AnchorState.MOVED, LIKE_IT)
    assert (found[COST].anchor, found[COST].span) == (AnchorState.GONE, None)
    assert (found[UNTIL_MAY].anchor, found[UNTIL_MAY].span) == (AnchorState.GONE, None)
    assert [item.quote for item in library.annotations(renewed)][-2:] == [COST, UNTIL_MAY]


def test_the_queue_holds_what_is_unsure_with_its_proposal(
    library: Library, renewed: ArticleId
) -> None:
    reworded, gone = library.review_queue(renewed)
    assert (reworded.annotation.quote, reworded.state) == (COST, AnchorState.REWORDED)
    assert reworded.proposed is not None
    assert reworded.words == (
        "Repairs will cost up to 4.8 million euros, the city said on Wednesday."
    )
    assert reworded.proposed.of(library.open_article(renewed).text) == reworded.words
    assert 0.5 < reworded.score < 1
    assert (gone.annotation.quote, gone.state) == (UNTIL_MAY, AnchorState.GONE)
    assert (gone.proposed, gone.words) == (None, "")
    assert library.review_queue() == (reworded, gone)


def test_a_look_alike_sentence_is_never_proposed(
    library: Library, bring: Callable[..., ReportItem], storm: ArticleId
) -> None:
    alike = "Brandt wants the talks to go on until June."
    bring(*(text.replace(UNTIL_MAY, alike) for text in OLD), url=ADDRESS)
    (item,) = library.review_queue(storm)
    assert (item.state, item.proposed) == (AnchorState.GONE, None)


def test_words_that_are_there_twice_are_not_moved_without_a_look(
    library: Library, bring: Callable[..., ReportItem], mark: Callable[..., AnnotationId]
) -> None:
    said = "The city said that it would pay for all of it."
    uid = bring("Who pays?", "First it was the state.", said, "Then it rained.", url=ADDRESS).uid
    article_id = library.article_id(uid)
    mark(article_id, said)
    changed = ("Who pays?", "Nobody knew for long.", said, "Snow fell.", said, "Then it rained.")
    bring(*changed, url=ADDRESS)
    (item,) = library.review_queue(article_id)
    assert item.state is AnchorState.MOVED
    assert library.annotations(article_id)[0].span is None


def test_accepting_makes_it_lie_there_and_undo_takes_that_back(
    library: Library, renewed: ArticleId
) -> None:
    item = library.review_queue(renewed)[0]
    before = item.annotation.selectors
    change = library.accept_anchor(item.annotation.id)
    assert change.articles == {renewed}
    accepted = library.annotation(item.annotation.id)
    assert (accepted.anchor, accepted.span) == (AnchorState.REWORDED, item.proposed)
    assert accepted.selectors == before
    assert len(library.review_queue()) == 1
    library.undo()
    assert library.review_queue()[0] == item
    assert library.annotation(item.annotation.id).span is None


def test_placing_it_elsewhere_and_keeping_it_as_an_orphan_end_the_review(
    library: Library, renewed: ArticleId, span_of: SpanOf
) -> None:
    reworded, gone = library.review_queue(renewed)
    span = span_of(renewed, "up to 4.8 million euros")
    library.place_annotation(reworded.annotation.id, span)
    library.keep_as_orphan(gone.annotation.id)
    assert library.review_queue() == ()
    placed = library.annotation(reworded.annotation.id)
    assert (placed.span, placed.anchor) == (span, AnchorState.REWORDED)
    assert library.annotation(gone.annotation.id).anchor is AnchorState.GONE
    assert library.check().problems == ()


def test_what_was_decided_once_is_not_asked_again(
    library: Library, bring: Callable[..., ReportItem], renewed: ArticleId
) -> None:
    reworded, gone = library.review_queue(renewed)
    library.accept_anchor(reworded.annotation.id)
    library.keep_as_orphan(gone.annotation.id)
    item = bring(*NEW, "The mayor will visit on Friday.", url=ADDRESS)
    assert item.reason.endswith(": 1 exact, 1 moved, 1 reworded, 1 gone.")
    assert library.review_queue() == ()
    lies = library.annotation(reworded.annotation.id)
    assert words(library, lies).startswith("Repairs will cost up to 4.8")


def test_an_orphan_whose_very_words_are_back_lies_on_them(
    library: Library, bring: Callable[..., ReportItem], renewed: ArticleId
) -> None:
    gone = library.review_queue(renewed)[1].annotation
    library.keep_as_orphan(gone.id)
    bring(*NEW, UNTIL_MAY, url=ADDRESS)
    assert words(library, library.annotation(gone.id)) == UNTIL_MAY


def test_a_trashed_annotation_is_looked_for_too(
    library: Library, bring: Callable[..., ReportItem], storm: ArticleId
) -> None:
    annotation = by_quote(library, storm)[LIKE_IT]
    library.trash_annotations([annotation.id])
    bring(*NEW, url=ADDRESS)
    library.restore_annotations([annotation.id])
    assert words(library, library.annotation(annotation.id)) == LIKE_IT


def test_what_cannot_be_decided_is_refused_with_a_sentence(
    library: Library, renewed: ArticleId
) -> None:
    gone = library.review_queue(renewed)[1].annotation.id
    whole = library.annotations(renewed)[0].id
    with pytest.raises(InvalidInputError, match="No place is proposed"):
        library.accept_anchor(gone)
    with pytest.raises(InvalidInputError, match="outside the text"):
        library.place_annotation(gone, Span(5, 100_000))
    with pytest.raises(InvalidInputError, match="whole article"):
        library.keep_as_orphan(whole)
    with pytest.raises(InvalidInputError, match="whole article"):
        library.place_annotation(whole, Span(0, 5))
