"""What is recognised as a newer text of an article, and what is not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.library import Library
from app.model.draft import Draft
from app.model.ids import ArticleId
from app.model.report import Outcome, ReportItem, Source
from tests.core.versions.storm import (
    ADDRESS,
    NEW,
    OLD,
)

MakeDraft = Callable[..., Draft]


def test_a_changed_copy_becomes_a_version_and_says_what_became_of_the_annotations(
    library: Library, bring: Callable[..., ReportItem], storm: ArticleId
) -> None:
    item = bring(*NEW, url="http://ledger.example/harbour/storm/?utm_source=feed#comments")
    assert (item.outcome, item.uid) == (Outcome.UPDATED, library.article(storm).uid)
    assert item.reason == (
        "A newer text of an article that is here. Its annotations were looked for in it: 1 exact,"
        " 1 moved, 2 to review."
    )
    assert [version.number for version in library.versions(storm)] == [1, 2]
    assert "third crane" in library.open_article(storm).text
    assert [hit.article.id for hit in library.search("third crane")] == [storm]
    assert len(library.find_articles()) == 1


def test_an_address_written_otherwise_in_either_place_is_the_same(
    library: Library, bring: Callable[..., ReportItem]
) -> None:
    bring(*OLD, url="https://go.example/s?id=4", canonical_url=f"{ADDRESS}/?fbclid=1")
    assert bring(*NEW, url=ADDRESS).outcome is Outcome.UPDATED
    assert len(library.find_articles()) == 1


@pytest.mark.parametrize(
    ("texts", "metadata", "outcome"),
    [
        (NEW, {"outlet": "Northern Ledger"}, Outcome.UPDATED),
        (
            ("Storm closes harbour of Norhaven", *NEW[1:]),
            {"outlet": "Northern Ledger"},
            Outcome.UPDATED,
        ),
        (
            ("Norhaven harbour: at sea with us", *NEW[1:]),
            {"outlet": "Northern Ledger"},
            Outcome.ADDED,
        ),
        (NEW, {"outlet": "Southern Post"}, Outcome.ADDED),
        (NEW, {}, Outcome.ADDED),
        (NEW, {"outlet": "Northern Ledger", "url": f"{ADDRESS}-2"}, Outcome.ADDED),
        ((OLD[0], "Something else.", "Happened elsewhere."), {"url": ADDRESS}, Outcome.ADDED),
        (
            (OLD[0], OLD[4]),
            {"outlet": "Northern Ledger"},
            Outcome.ADDED,
        ),
    ],
    ids=[
        *("outlet", "title", "another title", "other outlet", "no outlet", "other address"),
        *("other text", "cut"),
    ],
)
def test_only_what_is_surely_the_same_article_becomes_its_version(
    bring: Callable[..., ReportItem],
    storm: ArticleId,
    texts: tuple[str, ...],
    metadata: dict[str, str],
    outcome: Outcome,
) -> None:
    assert storm
    assert bring(*texts, **metadata).outcome is outcome


@pytest.mark.parametrize(
    ("texts", "name", "outcome"),
    [
        ((*OLD[:-1], OLD[-1].replace("old", "new")), "b.txt", Outcome.ADDED),
        (NEW, "b.txt", Outcome.ADDED),
        (NEW, "a.txt", Outcome.UPDATED),
        (("Norhaven: at sea with us", *OLD[1:-1]), "a.txt", Outcome.ADDED),
    ],
    ids=["hardly changed, of another name", "changed", "changed, of one name", "another title"],
)
def test_plain_files_of_one_name_are_versions_where_title_and_text_are_near_equal(
    library: Library, make_draft: MakeDraft, texts: tuple[str, ...], name: str, outcome: Outcome
) -> None:
    def bring_file(texts: tuple[str, ...], name: str) -> ReportItem:
        draft = replace(make_draft(*texts, file="".join(texts).encode()), original_name=name)
        read = [(draft, Source(data="".join(texts).encode(), name=name))]
        (item,) = library._store.intake.keep(read, lambda: library.step("Import articles"))
        return item

    bring_file(OLD, "a.txt")
    assert bring_file(texts, name).outcome is outcome


def test_a_changed_copy_is_recognised_where_titles_have_no_spaces(
    library: Library, bring: Callable[..., ReportItem]
) -> None:
    text = "港口周二关闭。市政府说，维修费用为四百二十万欧元。没有人受伤。渡轮周五恢复通航。"
    bring("暴风雨后港口关闭", text, outlet="甲报", language="zh")
    changed = text.replace("四百二十万", "四百八十万")
    item = bring("暴风雨后港口仍关闭", changed, outlet="甲报", language="zh")
    assert item.outcome is Outcome.UPDATED
    assert len(library.find_articles()) == 1


def test_the_home_page_of_an_outlet_is_no_address_of_an_article(
    bring: Callable[..., ReportItem],
) -> None:
    bring(*OLD, url="https://ledger.example/")
    renamed = ("Three cranes lost", *NEW[1:])
    assert bring(*renamed, url="https://ledger.example").outcome is Outcome.ADDED


def test_an_article_in_the_trash_is_not_followed(
    library: Library, bring: Callable[..., ReportItem], storm: ArticleId
) -> None:
    library.trash_articles([storm])
    assert bring(*NEW, url=ADDRESS).outcome is Outcome.ADDED


def test_both_texts_are_known_afterwards(
    bring: Callable[..., ReportItem], storm: ArticleId
) -> None:
    assert storm
    for texts in (NEW, OLD, NEW):
        item = bring(*texts, url=ADDRESS)
    assert (item.outcome, item.reason) == (Outcome.SKIPPED, "It is in the library already.")


def test_a_changed_headline_is_taken_over_and_a_corrected_title_is_not(
    library: Library, bring: Callable[..., ReportItem], storm: ArticleId
) -> None:
    renamed = ("Storm wrecks three cranes", *NEW[1:])
    bring(*renamed, url=ADDRESS, byline="Ada Lind")
    meta = library.article(storm).meta
    assert (meta.title, meta.byline) == ("Storm wrecks three cranes", "Ada Lind")
    library.edit_article(storm, title="My title")
    bring("Storm: all cranes lost", *NEW[1:], url=ADDRESS, byline="Bo Lind")
    meta = library.article(storm).meta
    assert (meta.title, meta.byline) == ("My title", "Ada Lind")


def test_chapters_of_one_book_are_no_versions_of_each_other(
    library: Library, make_draft: Callable[..., Draft], bring: Callable[..., ReportItem]
) -> None:
    book = b"the book"
    read = [
        (
            make_draft(
                f"Chapter {number}", *OLD[1:], f"So ends {number}.", outlet="A Book", file=book
            ),
            Source(data=book, name="book.epub"),
        )
        for number in (1, 2, 3)
    ]
    items = library._store.intake.keep(read, lambda: library.step("Import articles"))
    assert [item.outcome for item in items] == [Outcome.ADDED] * 3
    other = bring("Chapter 4", *OLD[1:], "So ends 4.", outlet="A Book", file=b"another edition")
    assert other.outcome is Outcome.UPDATED
