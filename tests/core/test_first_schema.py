"""A library that the first schema made: every row of it is kept, after a backup."""

from __future__ import annotations

import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import LibraryError
from app.library import Library


def rows_of(file: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows of the tables of the first schema, read past the library."""
    with closing(sqlite3.connect(file)) as connection:
        names = {
            *("article", "article_state", "version", "annotation", "annotation_tag", "anchor"),
            *("tag", "coder", "sentence_cache", "journal_step", "journal_change"),
        }
        return {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in names}


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
