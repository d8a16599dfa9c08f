"""What a library's database can have SQLite do, whatever stands in its schema."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.storage.database import Database
from tests.core.library_files import closed

READS_ROWS = "SELECT count(*) FROM tag"

REACHES_OUT = (
    "ATTACH ':memory:' AS other",
    "ATTACH '{outside}' AS other",
    "VACUUM INTO '{outside}'",
    "SELECT load_extension('{outside}')",
    "SELECT writefile('{outside}', 'x')",
    "SELECT zeroblob(1000000000)",
    "SELECT fts5(x'00')",
    "PRAGMA writable_schema = ON",
    "PRAGMA temp_store_directory = '{outside}'",
    "CREATE VIRTUAL TABLE temp.more USING fts5(x)",
    "CREATE VIRTUAL TABLE more USING rtree(id, x, y)",
    "CREATE TEMP TRIGGER spy AFTER INSERT ON tag BEGIN SELECT 1; END",
    "CREATE TABLE more (x)",
    "DROP TABLE tag",
    "ALTER TABLE tag ADD COLUMN x",
    "INSERT INTO setting VALUES ('x', 'y')",
    "UPDATE tag SET name = 'x'",
    "DELETE FROM tag",
    "UPDATE sqlite_master SET sql = ''",
    "DELETE FROM sqlite_master",
    "REINDEX",
    "ANALYZE",
    "SAVEPOINT x",
)


@pytest.fixture(params=[False, True], ids=["writable", "read-only"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    file = closed(tmp_path / "A.pressmark") / "library.db"
    with closing(Database(file, read_only=request.param)) as opened:
        yield opened


def test_before_the_schema_is_proven_nothing_but_that_is_read(database: Database) -> None:
    assert database.query("SELECT type FROM sqlite_master WHERE name = 'tag'") == [("table",)]
    for read in (database.sqlite.conn.execute, database.query):
        with pytest.raises(sqlite3.DatabaseError, match=r"prohibited|not authorized"):
            read(READS_ROWS)
    database.trust()
    assert database.number(READS_ROWS) == 3


@pytest.mark.parametrize("statement", REACHES_OUT)
def test_who_reads_can_reach_and_change_nothing(
    database: Database, tmp_path: Path, statement: str
) -> None:
    outside = tmp_path / "outside"
    for _ in range(2):
        with pytest.raises(sqlite3.Error):
            database.query(statement.format(outside=outside))
        database.trust()
    assert not outside.exists()
    assert database.number(READS_ROWS) == 3


def test_once_proven_one_connection_writes(tmp_path: Path) -> None:
    file = closed(tmp_path / "A.pressmark") / "library.db"
    with closing(Database(file)) as database:
        with pytest.raises(sqlite3.DatabaseError, match="not authorized"), database.transaction():
            database.execute("DELETE FROM setting")
        database.trust()
        with database.transaction():
            database.execute("INSERT INTO setting (key, value) VALUES ('x', 'y')")
        assert database.number("SELECT count(*) FROM setting WHERE key = 'x'") == 1
