"""What a person dismisses stays away: after a restart, by better rules, in a newer text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.library import Library
from app.model.change import Change
from app.model.draft import Draft
from app.model.history import HistoryQuery, StepKind
from app.model.ids import ArticleId
from app.model.span import Span
from app.model.suggestion import Suggestion, SuggestionKind

QUOTE, FIGURE = SuggestionKind.QUOTE, SuggestionKind.FIGURE

HEADLINE = "Hafen kauft neue Kräne"
TEXT = (
    "„Wir brauchen die neuen Kräne sehr dringend“, sagte Direktorin Ada Krämer am Montag.",
    "Die Stadt bezahlt dafür 4,2 Millionen Euro. Im Vorjahr waren es 300.000 Euro weniger.",
)

AddArticle = Callable[..., ArticleId]


@pytest.fixture
def article(add: AddArticle) -> ArticleId:
    return add(HEADLINE, *TEXT, language="de", file=b"one")


def of_kind(library: Library, article_id: ArticleId, kind: SuggestionKind) -> list[Suggestion]:
    return [one for one in library.suggestions(article_id) if one.kind is kind]


def words(library: Library, article_id: ArticleId, kind: SuggestionKind) -> list[str]:
    """Return the words of the suggestions of a kind."""
    text = library.open_article(article_id).text
    return [one.span.of(text) for one in of_kind(library, article_id, kind)]


def test_a_dismissed_one_stays_away_after_a_restart(library: Library, article: ArticleId) -> None:
    first, second = of_kind(library, article, FIGURE)
    told: list[Change] = []
    library.subscribe(told.append)
    library.dismiss_suggestions(article, [first])
    assert [change.articles for change in told] == [{article}]
    assert of_kind(library, article, FIGURE) == [second]
    library.close()
    with Library.open(library.path) as again:
        assert of_kind(again, article, FIGURE) == [second]
        (dismissal,) = again.dismissed(article)
        assert (dismissal.kind, dismissal.words) == (FIGURE, "4,2 Millionen Euro")
        again.restore_dismissed(article, [dismissal.id])
        assert of_kind(again, article, FIGURE) == [first, second]
        assert again.dismissed(article) == ()
        again.undo()
        assert of_kind(again, article, FIGURE) == [second]
        again.undo()
        assert of_kind(again, article, FIGURE) == [first, second]


def test_dismissing_twice_is_one_dismissal(library: Library, article: ArticleId) -> None:
    figures = of_kind(library, article, FIGURE)
    assert library.dismiss_suggestions(article, figures)
    assert not library.dismiss_suggestions(article, figures)
    assert len(library.dismissed(article)) == 2
    assert library.restore_dismissed(article)
    assert of_kind(library, article, FIGURE) == figures


def test_a_dismissed_quote_stays_away_when_better_rules_take_its_marks_in(
    library: Library, article: ArticleId
) -> None:
    (quote,) = of_kind(library, article, QUOTE)
    other = quote._replace(span=Span(quote.span.start + 1, quote.span.end - 1))
    library.dismiss_suggestions(article, [other])
    assert of_kind(library, article, QUOTE) == []


def test_all_kinds_of_answers_are_named_in_the_history(
    library: Library, article: ArticleId
) -> None:
    figures = of_kind(library, article, FIGURE)
    library.dismiss_suggestions(article, figures)
    library.restore_dismissed(article)
    library.accept_suggestions(article, figures[:1])
    assert [step.title for step in library.history(3)] == [
        "Accept suggestion",
        "Restore 2 suggestions",
        "Dismiss 2 suggestions",
    ]


def test_a_dismissal_is_found_in_the_history_of_its_article(
    library: Library, article: ArticleId, add: AddArticle
) -> None:
    other = add("Andere Kräne", *TEXT, language="de")
    for each in (article, other):
        library.dismiss_suggestions(each, of_kind(library, each, FIGURE))
    query = HistoryQuery(article=article, kind=StepKind.ANNOTATION)
    (row,) = library.history_rows(library.find_steps(query).ids)
    assert (row.article_id, row.title) == (article, HEADLINE)
    assert row.step.title == "Dismiss 2 suggestions"


def test_a_dismissed_one_stays_away_in_a_newer_text(
    library: Library, add: AddArticle, make_draft: Callable[..., Draft]
) -> None:
    """What stands in it is dismissed there too; what was reworded is proposed."""
    address = "https://bote.example/kraene"
    article = add(HEADLINE, *TEXT, language="de", url=address, file=b"old")
    first, second = of_kind(library, article, FIGURE)
    library.dismiss_suggestions(article, [first, second])
    newer = TEXT[1].replace("300.000 Euro weniger", "400.000 Euro weniger")
    draft = make_draft(HEADLINE, "Neuer Anfang. " + TEXT[0], newer, language="de", url=address)
    with library.step("Import articles"):
        library._store.succession.follow(article, draft)
    assert words(library, article, FIGURE) == ["400.000 Euro"]
    assert [each.words for each in library.dismissed(article)] == ["4,2 Millionen Euro"]
    library.detach_version(article)
    (own,) = set(library.find_articles()) - {article}
    assert words(library, own, FIGURE) == ["400.000 Euro"]
    assert words(library, article, FIGURE) == []
