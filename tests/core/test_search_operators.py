"""Operators of a search: the same articles in the list, the search and the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.library import Library
from app.model.annotation import Fields, Status
from app.model.article import ArticleQuery
from app.model.ids import ArticleId
from app.model.query import OPERATORS, parse
from app.model.span import Span

AddArticle = Callable[..., ArticleId]
MakeDraft = Callable[..., object]


@pytest.fixture
def titles(library: Library, add: AddArticle) -> dict[ArticleId, str]:
    """Three articles, of which two are annotated, by their short names."""
    storm = add(
        *("Storm over the harbour", "The mayor said the quay would hold."),
        outlet="The Tide",
        byline="Åsa Reed",
        published="2026-11-14T08:30+01:00",
        language="en-GB",
    )
    hafen = add(
        *("Rekord im Hafen", "Die Behörde nennt 4.200 Schiffe."),
        outlet="Küstenkurier",
        byline="Jan Brandt",
        published="2026-11",
        language="de",
    )
    budget = add("Budget", "The harbour gets nothing.", outlet="The Tide", published="2025")
    claim, quote = library.tag_named("claim").id, library.tag_named("quote").id
    library.create_tag("frame")
    library.create_tag("conflict", parent_id=library.tag_named("frame").id)
    library.annotate(storm, Span(0, 5), [claim], Fields(speaker="Mayor Öz", note="check"))
    library.annotate(storm, Span(6, 10), [quote], Fields(status=Status.DISPUTED))
    library.annotate(hafen, Span(0, 6), [library.tag_named("frame/conflict").id])
    library.mark_articles([storm], read=True)
    library.star_articles([hafen], starred=True)
    return {storm: "storm", hafen: "hafen", budget: "budget"}


FOUND = [
    ("outlet:tide", "storm budget"),
    ('outlet:"the tide"', "storm budget"),
    ("outlet:kusten", "hafen"),
    ('outlet:"kusten"', ""),
    ("-outlet:tide", "hafen"),
    ("by:asa", "storm"),
    ("by:brandt outlet:tide", ""),
    ("lang:en", "storm"),
    ("lang:EN-gb", "storm"),
    ("lang:e", ""),
    ("before:2026", "budget"),
    ("before:2026-11-15", "storm budget"),
    ("before:2026-11-14", "budget"),
    ("after:2026-10", "storm hafen"),
    ("after:2026-11-13", "storm"),
    ("after:2025-06", "storm hafen"),
    ("after:2026-11", ""),
    ("-before:2026", "storm hafen"),
    ("is:read", "storm"),
    ("is:unread", "hafen budget"),
    ("-is:unread", "storm"),
    ("is:annotated", "storm hafen"),
    ("-is:annotated", "budget"),
    ("is:starred", "hafen"),
    ("tag:claim", "storm"),
    ("tag:CLAIM", "storm"),
    ("tag:cla", "storm"),
    ('tag:"cla"', ""),
    ("tag:Behauptung", "storm"),
    ("tag:beh", "storm"),
    ('tag:"beh"', ""),
    ("-tag:behauptung", "hafen budget"),
    ("tag:frame", "hafen"),
    ("tag:frame/conflict", "hafen"),
    ("tag:conflict", "hafen"),
    ("-tag:claim", "hafen budget"),
    ("speaker:oz", "storm"),
    ("speaker:mayor -speaker:oz", ""),
    ("status:disputed", "storm"),
    ("tag:quote status:disputed", "storm"),
    ("tag:claim status:disputed", ""),
    ("harbour -storm", "budget"),
    ('-"harbour gets"', "storm hafen"),
    ("harbour is:unread outlet:tide", "budget"),
    ("umschlag", ""),
    ("is:anything", ""),
    ("harbour before:soon", ""),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_operators_choose_articles(
    library: Library, titles: dict[ArticleId, str], text: str, expected: str
) -> None:
    query = ArticleQuery(text=text)
    listed = [titles[article_id] for article_id in library.find_articles(query)]
    assert set(listed) == set(expected.split())
    assert {titles[hit.article.id] for hit in library.search(text)} == set(listed)
    assert library.count_articles(query) == len(listed)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("tag:claim", ["Storm"]),
        ("-tag:claim", ["Rekord", "over"]),
        ("status:disputed lang:en", ["over"]),
        ("status:unchecked is:unread", ["Rekord"]),
        ("speaker:oz check", ["Storm"]),
        ("outlet:tide -storm", ["over"]),
        ("lang:de", ["Rekord"]),
    ],
)
@pytest.mark.usefixtures("titles")
def test_operators_choose_annotations(library: Library, text: str, quotes: list[str]) -> None:
    hits = library.search(text, within="annotations")
    assert [hit.annotation.quote for hit in hits if hit.annotation] == quotes


def test_a_tag_of_ones_own_wins_over_what_another_is_called(
    library: Library, titles: dict[ArticleId, str]
) -> None:
    library.create_tag("Zahl")
    assert list(library.find_articles(ArticleQuery(text="tag:zahl"))) == []
    storm = next(each for each, title in titles.items() if title == "storm")
    library.annotate(storm, Span(0, 5), [library.tag_named("Zahl").id])
    assert list(library.find_articles(ArticleQuery(text="tag:zahl"))) == [storm]


def test_annotations_without_spaces_are_found_by_their_letters(
    library: Library, add: AddArticle
) -> None:
    article_id = add("港の記録", "東京湾の港は記録を更新した。", language="ja")
    (wanted,) = library.annotate(article_id, Span(5, 11)).annotations
    (hit,) = library.search("京湾", within="annotations")
    assert hit.annotation is not None
    assert hit.annotation.id == wanted


def test_any_operators_in_any_order_can_be_searched(
    tmp_path_factory: pytest.TempPathFactory, make_draft: Callable[..., object]
) -> None:
    path: Path = tmp_path_factory.mktemp("search") / "Mine.pressmark"
    values = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
    named = st.builds("{}:{}".format, st.sampled_from(OPERATORS), values)
    typed = st.lists(named | values | st.sampled_from(['"', "-", "tag:claim", "is:read"]))
    with Library.create(path) as library:
        library.add_article(make_draft("Harbour", "He said so."))  # type: ignore[arg-type]

        @settings(max_examples=150)
        @given(typed.map(" ".join))
        def check(text: str) -> None:
            found = {hit.article.id for hit in library.search(text)}
            assert not parse(text) or found == set(library.find_articles(ArticleQuery(text=text)))
            library.search(text, within="annotations")

        check()
