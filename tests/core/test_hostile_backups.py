"""A backup, too, may come from somebody else: with a library, or by a folder that is synced."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import LibraryError
from app.library import Library

SPY = "CREATE TRIGGER spy AFTER INSERT ON setting BEGIN DELETE FROM tag; END"
STEPS = (
    "ALTER TABLE journal_step RENAME TO kept",
    "CREATE VIEW journal_step AS SELECT * FROM kept",  # might be one without an end
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a library with a backup of it."""
    with Library.create(tmp_path / "Mine.pressmark") as library:
        library.create_tag("mine")
        library.backup()
    return tmp_path / "Mine.pressmark"


def change(path: Path, *statements: str) -> Path:
    """Change the backup of a library, and return it."""
    (backup,) = Library.backups_of(path)
    with closing(sqlite3.connect(backup.path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
    return backup.path


def test_a_trigger_in_it_never_runs_and_the_library_stays(path: Path) -> None:
    backup = change(path, SPY)
    with pytest.raises(LibraryError, match="is damaged or no backup of a library"):
        Library.restore(path, backup)
    assert not list(path.glob("library-replaced-*"))
    with Library.open(path) as library:
        assert library.check().ok


def test_a_view_in_the_place_of_a_table_is_not_read(path: Path) -> None:
    backup = change(path, *STEPS)
    assert Library.difference(path, backup) is None
    with Library.open(path) as library:
        assert library.backup_if_changed() is not None  # it tells nothing, so one is made
        assert library.check().ok


def test_a_view_is_not_read_where_the_library_is_encrypted(path: Path) -> None:
    backup = change(path, *STEPS)
    Library.encrypt(path, "correct horse battery staple")
    assert not backup.exists()  # nobody could restore it
    with Library.open(path) as library:
        assert library.is_encrypted
