"""What the rules learn from a person's decisions, in lists that she can read and change."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.errors import InvalidInputError, NotFoundError
from app.library import Library
from app.model.annotation import Fields
from app.model.ids import ArticleId, WordId
from app.model.span import Span
from app.model.suggestion import Suggestion, SuggestionKind
from app.model.word_list import WordList

AddArticle = Callable[..., ArticleId]
SpanOf = Callable[[ArticleId, str], Span]

TEXT = "Der „Goldene Anker“ an der Mole öffnet wieder, sagte Wirtin Ina Brandt."


@pytest.fixture
def articles(add: AddArticle) -> list[ArticleId]:
    return [add(f"Lokal {number}", TEXT, language="de-AT") for number in range(3)]


@pytest.fixture
def brand(span_of: SpanOf) -> Callable[[ArticleId], Suggestion]:
    """Return the function that makes a quote of the inn's name."""
    return lambda article: Suggestion(
        SuggestionKind.QUOTE, span_of(article, "„Goldene Anker“"), "quote/own"
    )


Brand = Callable[[ArticleId], Suggestion]


def listed(library: Library) -> list[tuple[str, str, str, bool]]:
    return [
        (each.list.value, each.language, each.text, each.in_force) for each in library.word_lists()
    ]


def test_a_name_dismissed_twice_is_no_quote_any_more(
    library: Library, articles: list[ArticleId], brand: Brand
) -> None:
    library.dismiss_suggestions(articles[0], [brand(articles[0])])
    assert listed(library) == [("not_quoted", "de", "goldene anker", False)]
    assert library.known_words("de").not_quoted == frozenset()
    library.dismiss_suggestions(articles[1], [brand(articles[1])])
    assert listed(library) == [("not_quoted", "de", "goldene anker", True)]
    assert library.known_words("de").not_quoted == {"goldene anker"}
    assert library.known_words("fr").not_quoted == frozenset()
    library.undo()
    assert library.known_words("de").not_quoted == frozenset()


def test_accepting_and_restoring_count_against_it(
    library: Library, articles: list[ArticleId], brand: Brand
) -> None:
    for article in articles[:2]:
        library.dismiss_suggestions(article, [brand(article)])
    library.accept_suggestions(articles[2], [brand(articles[2])])
    assert library.known_words("de").not_quoted == frozenset()
    library.undo()
    library.restore_dismissed(articles[0])
    assert library.known_words("de").not_quoted == frozenset()


def test_a_longer_quote_teaches_nothing(
    library: Library, articles: list[ArticleId], span_of: SpanOf
) -> None:
    long = Suggestion(SuggestionKind.QUOTE, span_of(articles[0], TEXT), "quote/own")
    claim = Suggestion(SuggestionKind.CLAIM, span_of(articles[0], "Der „Goldene"), "claim/own")
    library.dismiss_suggestions(articles[0], [long, claim])
    assert library.word_lists() == ()


def test_words_cut_off_before_a_name_become_titles(
    library: Library, articles: list[ArticleId], span_of: SpanOf
) -> None:
    for article in articles[:2]:
        quote = Suggestion(
            SuggestionKind.QUOTE,
            span_of(article, "öffnet wieder"),
            "quote/own",
            fields=Fields(speaker="Wirtin Ina Brandt"),
        )
        library.accept_suggestions(article, [quote], speaker="Ina Brandt")
    assert library.known_words("de").titles == {"wirtin"}
    assert library.known_words("de").speakers == ("Ina Brandt",)


def test_a_speaker_who_was_renamed_teaches_no_title(
    library: Library, articles: list[ArticleId], span_of: SpanOf
) -> None:
    quote = Suggestion(
        SuggestionKind.QUOTE,
        span_of(articles[0], "öffnet wieder an der Mole, sagte"[:13]),
        "quote/own",
        fields=Fields(speaker="Wirtin Ina Brandt"),
    )
    library.accept_suggestions(articles[0], [quote], speaker="Brandt, Ina")
    assert [word.list for word in library.word_lists()] == [WordList.NOT_QUOTED]


def test_the_rules_go_by_the_lists_and_are_asked_anew_when_those_change(
    library: Library, add: AddArticle
) -> None:
    article = add("Streit", "Ina Brandt nannte den Beschluss „völlig verrückt“.", language="de")

    def quotes() -> list[str]:
        text = library.open_article(article).text
        found = library.suggestions(article)
        return [one.span.of(text) for one in found if one.kind is SuggestionKind.QUOTE]

    assert quotes() == ["„völlig verrückt“"]
    library.add_word("not_quoted", "„Völlig verrückt“", "de")
    assert quotes() == []
    library.undo()
    assert quotes() == ["„völlig verrückt“"]


def test_lists_are_edited_by_hand(library: Library) -> None:
    library.add_word("titles", "  Herr ")
    library.add_word("not_quoted", "„Netto“", "de")
    assert listed(library) == [
        ("not_quoted", "de", "netto", True),
        ("titles", "", "herr", True),
    ]
    word = library.word_lists()[1]
    library.edit_word(word.id, "Frau")
    assert library.known_words("nl").titles == {"frau"}
    library.remove_word(word.id)
    assert library.known_words("nl").titles == frozenset()
    library.undo()
    library.undo()
    assert library.known_words("nl").titles == {"herr"}
    assert library.undoable() is not None


def test_adding_a_counted_word_puts_it_in_force(
    library: Library, articles: list[ArticleId], brand: Brand
) -> None:
    library.dismiss_suggestions(articles[0], [brand(articles[0])])
    library.add_word("not_quoted", "Goldene Anker", "de")
    assert listed(library) == [("not_quoted", "de", "goldene anker", True)]


def test_a_removed_word_is_counted_anew(
    library: Library, articles: list[ArticleId], brand: Brand
) -> None:
    library.add_word("not_quoted", "Goldene Anker", "de")
    library.remove_word(library.word_lists()[0].id)
    library.dismiss_suggestions(articles[0], [brand(articles[0])])
    assert listed(library) == [("not_quoted", "de", "goldene anker", False)]


def test_what_cannot_be_listed_is_refused(library: Library) -> None:
    library.add_word("titles", "Herr")
    library.add_word("titles", "Frau")
    first = library.word_lists()[0].id
    for name, text in (("names", "Herr"), ("titles", " „“ ")):
        with pytest.raises(InvalidInputError):
            library.add_word(name, text)
    for text in ("Herr", ""):
        with pytest.raises(InvalidInputError):
            library.edit_word(first, text)
    with pytest.raises(NotFoundError):
        library.remove_word(WordId(99))
