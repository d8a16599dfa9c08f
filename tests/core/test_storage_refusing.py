"""What is no library of ours, or not as we make one, is refused with a sentence, untouched."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from app.errors import (
    InvalidInputError,
    LibraryError,
    NewerLibraryError,
    NotALibraryError,
)
from app.library import Library
from app.model.article import ArticleQuery
from app.model.draft import Draft
from app.model.span import Span
from app.storage import migrations
from tests.core.library_files import behind_the_back, closed, fingerprints

MakeDraft = Callable[..., Draft]


def _nothing(path: Path) -> None:
    path.mkdir()
    (path / "diary.txt").write_text("dear diary")


def _text(path: Path) -> None:
    path.mkdir()
    (path / "library.db").write_text("a list of my books\n" * 20)


def _short(path: Path) -> None:
    path.mkdir()
    (path / "library.db").write_bytes(b"SQLite format 3\0 and no more")


def _other_database(path: Path) -> None:
    path.mkdir()
    behind_the_back(path, "CREATE TABLE book (title TEXT)", "INSERT INTO book VALUES ('Emma')")


def _other_numbered_database(path: Path) -> None:
    path.mkdir()
    behind_the_back(path, "PRAGMA application_id = 17", "CREATE TABLE book (title TEXT)")


def _newer(path: Path) -> None:
    closed(path)
    behind_the_back(path, f"PRAGMA user_version = {migrations.SCHEMA_VERSION + 1}")


def _file(path: Path) -> None:
    path.write_text("a file, not a folder")


REFUSED = {
    "a folder of other things": (_nothing, NotALibraryError, "it has no library.db"),
    "a text": (_text, NotALibraryError, "its library.db is something else"),
    "a stump": (_short, NotALibraryError, "its library.db is something else"),
    "another database": (_other_database, NotALibraryError, "its library.db is something else"),
    "a numbered one": (_other_numbered_database, NotALibraryError, "library.db is something else"),
    "a newer library": (_newer, NewerLibraryError, "was written by a newer Pressmark: install"),
    "a file": (_file, NotALibraryError, "it has no library.db"),
}


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_no_library_of_ours_is_refused_and_left_untouched(
    tmp_path: Path, kind: str, read_only: bool
) -> None:
    make, error, sentence = REFUSED[kind]
    path = tmp_path / "Mine.pressmark"
    make(path)
    before = fingerprints(tmp_path)
    with pytest.raises(error, match=rf"^Mine\.pressmark .*{sentence}.*\.$"):
        Library.open(path, read_only=read_only)
    with pytest.raises(LibraryError):
        Library.create(path)
    with pytest.raises(error):
        Library.open_or_create(path)
    assert fingerprints(tmp_path) == before


def test_a_library_that_is_nowhere_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(NotALibraryError, match=r"There is no library Gone\.pressmark"):
        Library.open(tmp_path / "Gone.pressmark")
    assert list(tmp_path.iterdir()) == []


def test_a_place_below_a_file_is_refused_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for open_it in (Library.create, Library.open_or_create):
        with pytest.raises(LibraryError, match="a part of its path is a file, not a folder"):
            open_it(tmp_path / "file" / "Mine.pressmark")


def test_too_long_a_name_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="cannot be read or written"):
        Library.create(tmp_path / ("n" * 300))


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE article ADD COLUMN mood TEXT",
        "DROP INDEX annotation_by_article",
        "CREATE TABLE extra (x TEXT)",
        "CREATE TRIGGER spy AFTER INSERT ON tag BEGIN DELETE FROM tag; END",
    ],
)
def test_a_library_whose_tables_were_changed_is_refused(tmp_path: Path, statement: str) -> None:
    path = closed(tmp_path / "Mine.pressmark")
    behind_the_back(path, statement)
    for read_only in (False, True):
        with pytest.raises(LibraryError, match="were changed by another program: restore a back"):
            Library.open(path, read_only=read_only)


@pytest.mark.parametrize("text", ["half \ud800 of one", "a NUL \0 inside"])
def test_text_that_cannot_be_stored_is_refused_with_a_sentence(
    library: Library, make_draft: MakeDraft, text: str
) -> None:
    library.add_article(make_draft("Title", "Text."))
    (article_id,) = library.find_articles()
    (annotation_id,) = library.annotate(article_id, Span(0, 5)).annotations
    steps = len(library.history())
    for write in (
        lambda: library.add_article(make_draft(text)),
        lambda: library.add_article(make_draft("Other", text)),
        lambda: library.add_article(make_draft("Other", "Text.", outlet=text)),
        lambda: library.edit_article(article_id, title=text),
        lambda: library.edit_annotation(annotation_id, note=text),
        lambda: library.create_tag(text),
        lambda: library.edit_tag(library.tag_named("claim").id, definition=text),
        lambda: library.rename_coder(text),
    ):
        with pytest.raises(InvalidInputError, match=r"holds (half of a|a NUL) character\.$"):
            write()
    assert len(library.history()) == steps
    assert library.facets().total == 1


def test_half_a_character_cannot_be_looked_for(library: Library) -> None:
    text = os.fsdecode(b"\xff")  # as a command line hands it over
    for ask in (
        lambda: library.search(text),
        lambda: library.find_articles(ArticleQuery(text=text)),
        lambda: library.find_articles(ArticleQuery(outlet=text)),
        lambda: library.article_id(text),
        lambda: library.annotation_id(text),
    ):
        with pytest.raises(InvalidInputError, match="half of a character"):
            ask()
