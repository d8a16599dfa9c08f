"""A library of every schema there ever was opens with every row, after a backup of it."""

from __future__ import annotations

import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from app.errors import NewerLibraryError
from app.library import Library
from app.storage import migrations

FIXTURES = Path(__file__).parents[1] / "fixtures"
EARLIER = range(1, migrations.SCHEMA_VERSION)
KEPT_BY_ITSELF = {"setting", "_sqlite_migrations", "sqlite_sequence"}
"""Tables in which opening a library writes: that it is open, and what was migrated."""

Rows = dict[str, list[dict[str, Any]]]


def library_of(version: int, folder: Path) -> Path:
    path = folder / "Old.pressmark"
    with zipfile.ZipFile(FIXTURES / f"library-{version}.zip") as archive:
        archive.extractall(path)
    return path


def rows_of(file: Path) -> Rows:
    """Return the rows of every table but those that SQLite makes for its indexes."""
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        tables = connection.execute(
            "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main'"
        )
        return {
            name: [dict(row) for row in connection.execute(f"SELECT * FROM {name}")]
            for (name,) in tables.fetchall()
            if name not in KEPT_BY_ITSELF and not name.startswith("sqlite_")
        }


def version_of(file: Path) -> int:
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def assert_kept(before: Rows, after: Rows) -> None:
    """Compare all columns there were then; what came since may have a value of its own."""
    for table, rows in before.items():
        shorn = [{name: row[name] for name in rows[0]} for row in after[table]] if rows else []
        assert shorn == rows, table


@pytest.mark.parametrize("version", EARLIER)
def test_every_row_is_kept(version: int, tmp_path: Path) -> None:
    path = library_of(version, tmp_path)
    assert version_of(path / "library.db") == version
    before = rows_of(path / "library.db")
    assert len(before["annotation"]) == 3
    with Library.open(path) as library:
        assert library.check().ok
        assert library.undoable() is not None
    assert version_of(path / "library.db") == migrations.SCHEMA_VERSION
    assert_kept(before, rows_of(path / "library.db"))


@pytest.mark.parametrize("version", EARLIER)
def test_a_backup_of_how_it_was_is_made_first_and_can_be_put_back(
    version: int, tmp_path: Path
) -> None:
    path = library_of(version, tmp_path)
    before = rows_of(path / "library.db")
    with Library.open(path) as library:
        (backup,) = library.backups()
        library.create_tag("frame")
    assert version_of(backup.path) == version
    assert rows_of(backup.path) == before
    Library.restore(path, backup.path)
    with Library.open(path) as again:
        assert "frame" not in {tag.name for tag in again.tags()}
    assert_kept(before, rows_of(path / "library.db"))


@pytest.mark.parametrize("version", EARLIER)
def test_what_a_version_brought_has_rows_in_its_fixture(version: int, tmp_path: Path) -> None:
    """Keep the tests above from comparing nothing."""
    path = library_of(version, tmp_path)
    filled = {table for table, rows in rows_of(path / "library.db").items() if rows}
    wanted = {4: {"sketch", "sketch_band"}, 5: {"import_report"}, 6: {"suggestion"}}
    for since, tables in wanted.items():
        assert (tables <= filled) == (version >= since)


def test_a_library_of_a_later_pressmark_is_refused_untouched(tmp_path: Path) -> None:
    path = library_of(1, tmp_path)
    with closing(sqlite3.connect(path / "library.db")) as connection:
        connection.execute(f"PRAGMA user_version = {migrations.SCHEMA_VERSION + 1}")
    content = (path / "library.db").read_bytes()
    with pytest.raises(NewerLibraryError, match="newer Pressmark"):
        Library.open(path)
    assert (path / "library.db").read_bytes() == content
    assert not list((path / "backups").glob("*"))
