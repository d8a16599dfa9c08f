"""Finding articles: every filter, the facets, and the rows of the list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import product

import pytest

from app.library import Library
from app.model.article import ArticleQuery, ArticleRow, TagFacet
from app.model.ids import AnnotationId, ArticleId
from app.model.span import Span

AddArticle = Callable[..., ArticleId]


class Shelf:
    """Articles of every kind, and a plain model of what is known about each."""

    def __init__(self, library: Library, add: AddArticle) -> None:
        self.library = library
        self.claim, self.quote = (library.tag_named(name).id for name in ("claim", "quote"))
        self.rows: dict[ArticleId, ArticleQuery] = {}
        kinds = product((False, True), (None, "claim", "quote"), ("de", "en", ""), (False, True))
        for number, (read, tag, language, trashed) in enumerate(kinds):
            outlet = ("Tide", "Ebb", "")[number % 3]
            month = ("2026-11", "2026-10", "2025-11", "")[number % 4]
            article_id = add(
                f"Number {number}",
                "Even words." if number % 2 == 0 else "Odd words.",
                language=language,
                outlet=outlet,
                published=f"{month}-14" if month and number % 5 else month,
            )
            self._decide(article_id, read=read, tag=tag, starred=number % 7 == 0)
            if trashed:
                library.trash_articles([article_id])
            self.rows[article_id] = ArticleQuery(
                text="even" if number % 2 == 0 else "odd",
                unread=not read,
                annotated=tag is not None,
                starred=number % 7 == 0,
                language=language,
                outlet=outlet,
                month=month,
                tag=None if tag is None else library.tag_named(tag).id,
                trashed=trashed,
            )

    def _decide(self, article_id: ArticleId, *, read: bool, tag: str | None, starred: bool) -> None:
        self.library.mark_articles([article_id], read=read)
        self.library.star_articles([article_id], starred=starred)
        # What was thought better of counts for nothing.
        gone: list[AnnotationId] = []
        gone += self.library.annotate(article_id, Span(0, 3), [self.quote]).annotations
        self.library.trash_annotations(gone)
        if tag:
            self.library.toggle_tag(article_id, Span(0, 6), self.library.tag_named(tag).id)
            self.library.toggle_tag(article_id, Span(2, 6), self.library.tag_named(tag).id)

    def wanted(self, query: ArticleQuery) -> list[ArticleId]:
        """Return what a plain reading of the query gives, newest first."""
        names = ("unread", "annotated", "starred", "tag")
        words = ("text", "language", "outlet", "month")
        return [
            article_id
            for article_id, row in sorted(self.rows.items(), reverse=True)
            if row.trashed == query.trashed
            and all(getattr(query, name) in (None, getattr(row, name)) for name in names)
            and all(getattr(query, word) in ("", getattr(row, word)) for word in words)
        ]

    def kept(self) -> list[ArticleQuery]:
        return [row for row in self.rows.values() if not row.trashed]


@pytest.fixture
def shelf(library: Library, add: AddArticle) -> Shelf:
    return Shelf(library, add)


def test_every_combination_of_filters_finds_what_a_plain_reading_gives(shelf: Shelf) -> None:
    found = 0
    for unread, annotated, starred, language, outlet, month, tag, text, trashed in product(
        (None, True, False),
        (None, True, False),
        (None, True, False),
        ("", "de"),
        ("", "Tide"),
        ("", "2026-11"),
        (None, shelf.claim, shelf.quote),
        ("", "even"),
        (False, True),
    ):
        query = ArticleQuery(
            text=text,
            unread=unread,
            annotated=annotated,
            starred=starred,
            language=language,
            outlet=outlet,
            month=month,
            tag=tag,
            trashed=trashed,
        )
        wanted = shelf.wanted(query)
        assert list(shelf.library.find_articles(query)) == wanted, query
        found += len(wanted)
    assert found > 1000
    assert list(shelf.library.find_articles()) == shelf.wanted(ArticleQuery())


def test_facets_count_what_is_kept(shelf: Shelf) -> None:
    facets = shelf.library.facets()
    kept = shelf.kept()
    assert facets.total == len(kept)
    assert facets.trashed == len(shelf.rows) - len(kept)
    assert facets.unread == sum(bool(row.unread) for row in kept)
    assert facets.annotated == sum(bool(row.annotated) for row in kept)
    assert facets.starred == sum(bool(row.starred) for row in kept)
    languages = Counter(row.language for row in kept if row.language)
    assert {facet.value: facet.count for facet in facets.languages} == languages
    outlets = Counter(row.outlet for row in kept if row.outlet)
    assert {facet.value: facet.count for facet in facets.outlets} == outlets
    months = Counter(row.month for row in kept if row.month)
    assert [(facet.value, facet.count) for facet in facets.months] == sorted(
        months.items(), reverse=True
    )
    claims = sum(row.tag == shelf.claim for row in kept)
    quotes = sum(row.tag == shelf.quote for row in kept)
    assert facets.tags == (TagFacet(shelf.claim, claims), TagFacet(shelf.quote, quotes))


def test_tags_of_one_name_are_counted_apart(library: Library, add: AddArticle) -> None:
    made = []
    for parent, articles in (("war", 1), ("peace", 2)):
        library.create_tag(parent)
        library.create_tag("framing", parent_id=library.tag_named(parent).id)
        made.append((library.tag_named(f"{parent}/framing").id, articles))
        for number in range(articles):
            library.annotate(add(f"{parent} {number}"), None, [made[-1][0]])
    assert library.facets().tags == tuple(TagFacet(*tag) for tag in made)


def test_rows_come_in_the_order_asked_and_count_tags(shelf: Shelf) -> None:
    ids = list(shelf.rows)
    mixed = ids[::2][::-1] + ids[1::2]
    rows = shelf.library.article_rows([*mixed, ArticleId(9999)])
    assert [row.id for row in rows] == mixed
    for row in rows:
        known = shelf.rows[row.id]
        assert row.read is not known.unread
        assert (row.starred, row.language, row.outlet) == (
            known.starred,
            known.language,
            known.outlet,
        )
        assert row.tag_counts == (((known.tag, 2),) if known.tag else ())


def test_a_row_counts_each_tag_in_the_order_of_the_codebook(
    library: Library, add: AddArticle
) -> None:
    article_id = add("Title", "Text.")
    figure, quote, claim = (library.tag_named(name).id for name in ("figure", "quote", "claim"))
    library.annotate(article_id, Span(0, 5), [figure, quote])
    library.annotate(article_id, None, [quote])
    (gone,) = library.annotate(article_id, Span(0, 2), [claim, quote]).annotations
    library.remove_tag([gone], claim)
    (row,) = library.article_rows([article_id])
    assert row.tag_counts == ((quote, 3), (figure, 1))


def test_more_rows_than_a_statement_has_parameters_can_be_asked_for(
    library: Library, add: AddArticle
) -> None:
    article_id = add("Title")
    rows: list[ArticleRow] = library.article_rows([article_id] * 300_000)
    assert len(rows) == 300_000


def test_an_empty_library_has_nothing_to_show(library: Library) -> None:
    assert list(library.find_articles()) == []
    assert library.article_rows([]) == []
    facets = library.facets()
    assert (facets.total, facets.unread, facets.languages, facets.tags) == (0, 0, (), ())
