"""A newer text of an article: what becomes of the article and of its annotations."""

from __future__ import annotations

import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import InvalidInputError, LibraryError, NotFoundError
from app.library import Library
from app.model.annotation import AnchorState, Annotation
from app.model.article import ArticleQuery
from app.model.draft import Draft
from app.model.ids import AnnotationId, ArticleId
from app.model.report import Outcome, ReportItem, Source
from app.model.span import Span

MakeDraft = Callable[..., Draft]
SpanOf = Callable[[ArticleId, str], Span]

ADDRESS = "https://www.ledger.example/harbour/storm"
OLD = (
    "Storm closes the harbour of Norhaven",
    "The harbour of Norhaven was closed on Tuesday after a storm tore two cranes from their rails.",
    "“We have never seen anything like it,” said the harbour master, Ilse Brandt.",
    "Repairs will cost 4.2 million euros, the city said. Brandt expects them to last until May.",
    "Nobody was hurt. Ferries to the islands leave from the old pier until then.",
)
NEW = (
    "Storm closes the harbour of Norhaven",
    "The harbour of Norhaven was closed on Tuesday after a storm tore two cranes from their rails.",
    "A third crane was found damaged on Wednesday.",
    "“We have never seen anything like it,” said the harbour master, Ilse Brandt.",
    "Repairs will cost up to 4.8 million euros, the city said on Wednesday.",
    "Nobody was hurt. Ferries to the islands leave from the old pier until then.",
)
CLOSED = "The harbour of Norhaven was closed on Tuesday"
LIKE_IT = "“We have never seen anything like it,”"
COST = "Repairs will cost 4.2 million euros, the city said."
UNTIL_MAY = "Brandt expects them to last until May."


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


def by_quote(library: Library, article_id: ArticleId) -> dict[str, Annotation]:
    return {item.quote: item for item in library.annotations(article_id)}


def rows_of(file: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows of the tables of the first schema, read past the library."""
    with closing(sqlite3.connect(file)) as connection:
        names = {
            *("article", "article_state", "version", "annotation", "annotation_tag", "anchor"),
            *("tag", "coder", "sentence_cache", "journal_step", "journal_change"),
        }
        return {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in names}


def words(library: Library, annotation: Annotation) -> str:
    assert annotation.span is not None
    return annotation.span.of(library.open_article(annotation.article_id).text)


# ---------------------------------------------------------------------------- being recognised


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


# ---------------------------------------------------------------------------- the annotations


@pytest.fixture
def renewed(bring: Callable[..., ReportItem], storm: ArticleId) -> ArticleId:
    """Return the article after its newer text came."""
    bring(*NEW, url=ADDRESS)
    return storm


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


# ---------------------------------------------------------------------------- undo, older, detach


def test_undo_brings_the_old_text_back_and_redo_the_new_one(
    library: Library, renewed: ArticleId
) -> None:
    after = library.annotations(renewed)
    library.undo()
    assert library.open_article(renewed).text == "\n".join(OLD)
    assert [version.number for version in library.versions(renewed)] == [1]
    assert {item.anchor for item in library.annotations(renewed)} == {AnchorState.EXACT}
    assert library.review_queue() == ()
    assert library.search("third crane") == []
    library.redo()
    assert library.annotations(renewed) == after
    assert library.check().problems == ()


def test_a_version_undone_can_be_imported_again_and_leaves_no_gap_in_the_line(
    library: Library, bring: Callable[..., ReportItem], renewed: ArticleId
) -> None:
    library.undo()
    assert bring(*NEW, url=ADDRESS).outcome is Outcome.UPDATED
    assert len(library.versions(renewed)) == 2
    assert "third crane" in library.open_article(renewed).text


def test_an_older_version_is_read_with_what_lies_in_it(
    library: Library,
    renewed: ArticleId,
    mark: Callable[..., AnnotationId],
    make_draft: MakeDraft,
) -> None:
    mark(renewed, "A third crane")
    first = library.versions(renewed)[0]
    older = library.open_article(renewed, first.id)
    assert older.text == "\n".join(OLD)
    assert [item.quote for item in older.annotations] == ["", CLOSED, LIKE_IT, COST, UNTIL_MAY]
    assert all(item.span == item.selectors.span for item in older.annotations if item.selectors)
    (other_id,) = library.add_article(make_draft("Another", "Something else.")).articles
    with pytest.raises(NotFoundError):
        library.open_article(other_id, first.id)


def test_a_version_can_become_an_article_of_its_own(
    library: Library, renewed: ArticleId, mark: Callable[..., AnnotationId]
) -> None:
    third = mark(renewed, "A third crane")
    library.split_sentence(renewed, library.open_article(renewed).text.index("said the harbour"))
    sentences = library.open_article(renewed).sentences
    library.detach_version(renewed)
    own = library.annotation(third).article_id
    assert own != renewed
    assert set(library.find_articles()) == {own, renewed}
    assert library.open_article(own).sentences == sentences
    assert words(library, library.annotation(third)) == "A third crane"
    assert library.open_article(renewed).text == "\n".join(OLD)
    assert {item.anchor for item in library.annotations(renewed)} == {AnchorState.EXACT}
    assert len(library.versions(renewed)) == len(library.versions(own)) == 1
    assert library.check().problems == ()
    library.undo()
    assert library.find_articles() == library.find_articles(ArticleQuery())
    assert list(library.find_articles()) == [renewed]
    assert words(library, library.annotation(third)) == "A third crane"


def test_a_detached_text_is_known_where_it_went_and_the_first_one_where_it_was(
    library: Library, bring: Callable[..., ReportItem], renewed: ArticleId
) -> None:
    library.detach_version(renewed)
    (own,) = set(library.find_articles()) - {renewed}
    assert bring(*NEW, url=ADDRESS).uid == library.article(own).uid
    assert bring(*OLD, url=ADDRESS).uid == library.article(renewed).uid


def test_what_an_import_brought_as_a_version_can_be_kept_apart_from_its_report(
    library: Library, bring: Callable[..., ReportItem], storm: ArticleId
) -> None:
    item = bring(*NEW, url=ADDRESS)
    assert item.newer == library.versions(storm)[-1].uid
    (own,) = library.separate(item).created
    assert "third crane" in library.open_article(library.article_id(own)).text
    assert "third crane" not in library.open_article(storm).text
    with pytest.raises(InvalidInputError, match="not the newest version"):
        library.separate(item)
    library.undo()
    assert "third crane" in library.open_article(storm).text


def test_a_version_that_was_followed_is_not_separated_in_place_of_the_newest(
    library: Library, bring: Callable[..., ReportItem], storm: ArticleId
) -> None:
    item = bring(*NEW, url=ADDRESS)
    bring(NEW[0], "A fourth crane fell, too.", *NEW[1:], url=ADDRESS)
    with pytest.raises(InvalidInputError, match="not the newest version"):
        library.separate(item)
    assert len(library.versions(storm)) == 3


def test_an_only_version_cannot_be_detached(library: Library, storm: ArticleId) -> None:
    with pytest.raises(InvalidInputError, match="one version only"):
        library.detach_version(storm)


def test_emptying_the_trash_deletes_all_versions(library: Library, renewed: ArticleId) -> None:
    library.detach_version(renewed)
    library.trash_articles([renewed])
    library.empty_trash()
    assert library.check().problems == ()
    (own,) = library.find_articles()
    assert "third crane" in library.open_article(own).text
    assert library.original_path(own) is not None


# ---------------------------------------------------------------------------- an old library


@pytest.fixture
def old_library(tmp_path: Path) -> Path:
    """Return a library as the first schema made it: two articles, three annotations, a trash."""
    path = tmp_path / "Old.pressmark"
    fixture = Path(__file__).parent.parent / "fixtures" / "library-1.zip"
    with zipfile.ZipFile(fixture) as archive:
        archive.extractall(path)
    return path


def test_a_library_of_the_first_schema_keeps_every_row_after_a_backup(old_library: Path) -> None:
    before = rows_of(old_library / "library.db")
    with Library.open(old_library) as library:
        (backup,) = library.backups()
        assert library.check().problems == ()
        assert [step.title for step in library.history(2)] == ["Star", "Delete article"]
        (harbour,) = library.find_articles()
        assert [item.quote for item in library.annotations(harbour)] == [
            "",
            "4.2 million tonnes",
            "“We are proud,”",
        ]
        library.redo()
        assert library.article(harbour).starred
        library.undo()
    assert rows_of(backup.path) == before
    after = rows_of(old_library / "library.db")
    assert {table: len(rows) for table, rows in after.items()} == {
        table: len(rows) for table, rows in before.items()
    }
    assert after["annotation"] == before["annotation"]


def test_a_library_of_the_first_schema_is_not_read_before_it_was_opened(old_library: Path) -> None:
    with pytest.raises(LibraryError, match="open it in the window first"):
        Library.open(old_library, read_only=True)
    with Library.open(old_library):
        pass
    with Library.open(old_library, read_only=True) as library:
        assert len(library.find_articles()) == 1
