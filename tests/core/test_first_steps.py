"""The article that teaches the four moves, in both languages of the window."""

from __future__ import annotations

import pytest

from app.library import Library
from app.model.article import OpenArticle
from app.model.report import Outcome
from app.model.suggestion import SuggestionKind


@pytest.fixture(params=["en", "de"])
def guide(request: pytest.FixtureRequest, library: Library) -> OpenArticle:
    report = library.add_first_steps(request.param)
    assert [item.outcome for item in report.items] == [Outcome.ADDED]
    (article_id,) = library.find_articles()
    article = library.open_article(article_id)
    assert article.article.meta.language == request.param
    return article


def test_each_annotation_of_it_lies_on_whole_sentences(guide: OpenArticle) -> None:
    sentences = set(guide.sentences)
    assert len(guide.annotations) == 5
    for annotation in guide.annotations:
        assert annotation.span in sentences, annotation.quote


def test_it_shows_each_default_tag_a_note_alone_and_a_sentence_left_to_be_tagged(
    library: Library, guide: OpenArticle
) -> None:
    names = {tag.id: tag.name for tag in library.tags()}
    tagged = [names[tag] for annotation in guide.annotations for tag in annotation.tags]
    assert tagged == ["claim", "quote", "figure"]
    assert all(annotation.fields.note for annotation in guide.annotations)
    left = next(s for s in guide.sentences if "310" in s.of(guide.text))
    assert not any(annotation.span == left for annotation in guide.annotations)


def test_one_undo_takes_it_back_and_a_second_time_nothing_is_doubled(
    library: Library, guide: OpenArticle
) -> None:
    again = library.add_first_steps(guide.article.meta.language)
    assert [item.outcome for item in again.items] == [Outcome.SKIPPED]
    assert len(library.annotations(guide.article.id)) == 5
    library.undo()
    assert not library.find_articles()
    library.redo()
    assert len(library.annotations(guide.article.id)) == 5


def test_another_language_gets_the_english_one(library: Library) -> None:
    library.add_first_steps("fr")
    (article_id,) = library.find_articles()
    assert library.article(article_id).meta.language == "en"


def test_the_keys_it_names_are_no_figures(library: Library, guide: OpenArticle) -> None:
    suggested = library.suggestions(guide.article.id)
    figures = [one.span.of(guide.text) for one in suggested if one.kind is SuggestionKind.FIGURE]
    assert figures == ["310"]
