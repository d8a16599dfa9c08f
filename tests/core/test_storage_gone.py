"""Libraries whose folder goes, or whose database is replaced, while they are open."""

from __future__ import annotations

import shutil
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import closing

import pytest

from app.errors import LibraryError
from app.library import Library
from app.model.draft import Draft
from app.model.ids import ArticleId

MakeDraft = Callable[..., Draft]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="other system: files in use stay")


def test_a_folder_that_is_gone_takes_nothing_and_goes_on_when_it_is_back(
    library: Library, make_draft: MakeDraft
) -> None:
    away = library.path.with_name("Elsewhere")
    library.path.rename(away)
    for _ in range(2):
        with pytest.raises(LibraryError, match="is not there any more: was its folder moved"):
            library.create_tag("Lost?")
        with pytest.raises(LibraryError, match="is not there any more"):
            library.add_article(make_draft("Lost?", file=b"x"), b"x")
    assert not library.path.exists(), "a folder was made where none is"
    away.rename(library.path)
    assert len(library.tags()) == 3
    library.create_tag("Kept")
    assert library.check().ok


def test_a_folder_that_was_deleted_takes_nothing(library: Library) -> None:
    shutil.rmtree(library.path)
    with pytest.raises(LibraryError, match="is not there any more"):
        library.create_tag("Lost?")
    library.close()
    assert not library.path.exists()


def test_a_database_put_in_the_place_of_the_open_one_is_not_written_past(library: Library) -> None:
    """As programs that sync folders do, with the copy of another computer."""
    backup = library.backup()
    shutil.copy(backup, library.path / "theirs.db")
    (library.path / "theirs.db").replace(library.path / "library.db")
    with pytest.raises(LibraryError, match="Another program has put another database into"):
        library.create_tag("Lost?")


def test_a_program_that_writes_to_the_database_does_not_hold_the_window_up(
    library: Library,
) -> None:
    with closing(sqlite3.connect(library.path / "library.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        started = time.monotonic()
        with pytest.raises(LibraryError, match="is in use by another program"):
            library.create_tag("Refused")
        assert time.monotonic() - started < 3, "a person waits for it"
        other.execute("ROLLBACK")
    library.create_tag("Kept")
    assert [tag.name for tag in library.tags()][-1] == "Kept"


def test_an_emptied_trash_that_is_still_read_by_others_is_told_of(
    library: Library, make_draft: MakeDraft
) -> None:
    (article_id,) = library.add_article(make_draft("Secret", "Nobody is to know.")).articles
    library.trash_articles([article_id])
    told: list[frozenset[ArticleId]] = []
    library.subscribe(lambda change: told.append(change.articles))
    with closing(sqlite3.connect(library.path / "library.db", isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM article").fetchall()
        with pytest.raises(LibraryError, match=r"^The trash is empty, but traces"):
            library.empty_trash()
    assert told == [{article_id}], "it is gone, and the window has to show that"
    library.empty_trash()
    files = [file for file in library.path.rglob("*") if file.is_file()]
    assert not any(b"Nobody is to know" in file.read_bytes() for file in files)
