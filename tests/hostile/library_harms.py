"""What is done to a library behind its back, by somebody who wants harm done."""

from __future__ import annotations

import os
import sqlite3
import struct
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.hostile.page_references import socket_at

Harm = Callable[[Path, Path], object]
"""Does something to the library in a folder; the other path is a file that has to stay."""

CHANGED = "were changed by another program: restore a back"

LINK = "is a link, and the files of a library are its own. Put there"


def sql(*statements: str) -> Harm:
    """Return what runs these statements; `BAIT` in them is the path of the file."""

    def harm(folder: Path, bait: Path) -> None:
        with closing(sqlite3.connect(folder / "library.db", isolation_level=None)) as connection:
            connection.execute("PRAGMA writable_schema = ON")
            for statement in statements:
                connection.execute(statement.replace("BAIT", str(bait)))

    return harm


def as_of(version: int, *statements: str) -> Harm:
    """Return what passes a library off as one of an earlier Pressmark, with more in it."""
    return sql(*statements, f"PRAGMA user_version = {version}")


def linked(name: str, *, folder: bool = False) -> Harm:
    """Return what has a part of the library be a link to the file, or to its folder."""

    def harm(library: Path, bait: Path) -> None:
        part = library / name
        if part.exists():
            part.rename(library.with_name(f"moved-{part.name}"))
        part.symlink_to(bait.parent if folder else bait)

    return harm


def replaced(name: str, make: Callable[[Path], object]) -> Harm:
    """Return what has something else be in the place of a part of the library."""

    def harm(library: Path, _: Path) -> None:
        if (library / name).exists():
            (library / name).rename(library.with_name(f"moved-{Path(name).name}"))
        make(library / name)

    return harm


def journal_of_two(library: Path, bait: Path) -> None:
    """Leave a log that names another file as the one that has the last word.

    SQLite deletes that file once the log is rolled back: https://www.sqlite.org/fileformat.html
    """
    with closing(sqlite3.connect(library / "library.db")) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
    magic = bytes.fromhex("d9d505f920a163d7")
    header = magic + struct.pack(">IIIII", 0, 1, pages, 512, 4096)
    name = os.fsencode(bait)
    tail = struct.pack(">I", 2**30 // 4096 + 1) + name
    tail += struct.pack(">II", len(name), sum(name)) + magic
    (library / "library.db-journal").write_bytes(header.ljust(512, b"\0") + tail)


def _original(library: Path) -> Path:
    (original,) = (library / "originals").iterdir()
    return original


def original_is(make: Callable[[Path], object]) -> Harm:
    def harm(library: Path, _: Path) -> None:
        original = _original(library)
        original.unlink()
        make(original)

    return harm


TRIGGER = "CREATE TRIGGER {} AFTER {} ON {} BEGIN DELETE FROM annotation; END"

VIEW = "CREATE VIEW {} AS SELECT * FROM article"

STEP = "UPDATE journal_change SET {} WHERE id = (SELECT max(id) FROM journal_change)"

REFUSED: dict[str, tuple[Harm, str]] = {
    "a trigger": (sql(TRIGGER.format("spy", "INSERT", "tag")), CHANGED),
    "a trigger named as a search index": (
        sql(TRIGGER.format("article_fts_spy", "UPDATE", "setting")),
        CHANGED,
    ),
    "a trigger named as a table of SQLite": (
        sql(TRIGGER.format("_sqlite_spy", "UPDATE", "setting")),
        CHANGED,
    ),
    "a view": (sql(VIEW.format("more")), CHANGED),
    "a view named as a search index": (sql(VIEW.format("more_fts_data")), CHANGED),
    "a table more": (sql("CREATE TABLE more (x)"), CHANGED),
    "a table named as a search index": (sql("CREATE TABLE more_trigram_data (x)"), CHANGED),
    "a virtual table": (sql("CREATE VIRTUAL TABLE more USING fts5(x)"), CHANGED),
    "a generated column": (
        sql("ALTER TABLE tag ADD COLUMN x TEXT AS (randomblob(1000000000)) VIRTUAL"),
        "is damaged: restore a backup",
    ),
    "a default that calculates": (
        sql("CREATE TABLE more (x TEXT DEFAULT (hex(zeroblob(99))))"),
        CHANGED,
    ),
    "an index on an expression": (sql("CREATE INDEX more ON tag (length(name))"), CHANGED),
    "a table without its checks": (
        sql("UPDATE sqlite_master SET sql = replace(sql, ' STRICT', '') WHERE name = 'annotation'"),
        CHANGED,
    ),
    "a trigger in a library of version 1": (
        as_of(1, TRIGGER.format("spy", "UPDATE", "setting")),
        CHANGED,
    ),
    "a trigger in a library of the last version": (
        as_of(5, TRIGGER.format("spy", "UPDATE", "setting")),
        CHANGED,
    ),
    "a trigger in a library of no version": (
        as_of(0, TRIGGER.format("spy", "UPDATE", "setting")),
        CHANGED,
    ),
    "a version below zero": (as_of(-1), "was written by a newer Pressmark"),
    "a schema that is no SQL": (
        sql("UPDATE sqlite_master SET sql = 'CREATE TABLE x(' WHERE name = 'tag'"),
        "is damaged: restore a backup",
    ),
    "a database that is a link": (linked("library.db"), LINK),
    "a database that is a pipe": (replaced("library.db", os.mkfifo), "it has no library.db"),
    "a database that is a socket": (replaced("library.db", socket_at), "it has no library.db"),
    "a database that is a folder": (replaced("library.db", Path.mkdir), "it has no library.db"),
    "a log that names another file": (journal_of_two, "names a file outside of the library"),
    "a write-ahead log that is a link": (linked("library.db-wal"), LINK),
    "a journal that is a link": (linked("library.db-journal"), LINK),
    "a memory that is a link": (linked("library.db-shm"), LINK),
    "a lock that is a link": (linked("library.lock"), LINK),
    "a lock that is a link to nothing": (
        replaced("library.lock", lambda path: path.symlink_to("../made-by-the-lock")),
        LINK,
    ),
    "originals that are a link": (linked("originals", folder=True), LINK),
    "pictures that are a link": (linked("assets", folder=True), LINK),
    "backups that are a link": (linked("backups", folder=True), LINK),
    "an inbox that is a link": (linked("inbox", folder=True), LINK),
    "originals that are a pipe": (replaced("originals", os.mkfifo), "is no folder"),
    "an inbox that is a file": (replaced("inbox", Path.touch), "is no folder"),
}

PLAIN: dict[str, Harm] = {
    "an original that is a link": original_is(lambda path: path.symlink_to("/etc/passwd")),
    "an original that is a pipe": original_is(os.mkfifo),
    "an original that is a device": original_is(lambda path: path.symlink_to("/dev/zero")),
    "an original that is a folder": original_is(Path.mkdir),
    "an original named by a path": sql("UPDATE version SET original_sha256 = '../../BAIT'"),
    "an original named by a path from the root": sql("UPDATE version SET original_sha256 = 'BAIT'"),
    "a file name that is a path": sql("UPDATE version SET original_name = '../../../BAIT'"),
    "a picture named by a path": sql("UPDATE asset SET name = '../../BAIT'"),
    "blocks that are none": sql('UPDATE version SET blocks = \'[{"kind": "spell"}]\''),
    "blocks that are no JSON": sql("UPDATE version SET blocks = '['"),
    "blocks a hundred thousand deep": sql(
        "UPDATE version SET blocks = replace(hex(zeroblob(50000)), '0', '[')"
    ),
    "blocks longer than the text": sql(
        'UPDATE version SET blocks = \'[{"kind":"paragraph","length":1000000000}]\''
    ),
    "a text of other words": sql("UPDATE version SET text = 'a'"),
    "sentences that are none": sql("UPDATE sentence_cache SET spans = '{}'"),
    "sentences beyond the text": sql("UPDATE sentence_cache SET spans = '[[5, 1000000000]]'"),
    "remarks that are no JSON": sql("UPDATE version SET mended = 'x'"),
    "an annotation beyond the text": sql('UPDATE anchor SET start = 5, "end" = 1000000000'),
    "an annotation of a version that is not there": sql("UPDATE anchor SET version_id = 99"),
    "an article without a version": sql("UPDATE article SET version_id = NULL"),
    "an article of a version that is not there": sql("UPDATE article SET version_id = 99"),
    "a title of twenty megabytes": sql("UPDATE article SET title = hex(zeroblob(10000000))"),
    "a date that is none": sql("UPDATE article SET published = '\u202e99', captured = 'never'"),
    "a tag that is its own parent": sql("UPDATE tag SET parent_id = id"),
    "a tag with a colour that is a path": sql("UPDATE tag SET colour = 'url(BAIT)', mark = 'xxx'"),
    "a step that names another table": sql(STEP.format("table_name = 'sqlite_master'")),
    "a step that is SQL": sql(STEP.format("table_name = 'tag WHERE 0; DROP TABLE tag; --'")),
    "a step with a column that is SQL": sql(
        STEP.format("""after = '{"name\\" = 1; --": 1}', before = '{"name\\" = 1; --": 2}'""")
    ),
    "a step that is no row": sql(STEP.format("after = '[]', before = '7'")),
    "a step with words that are a list": sql("UPDATE journal_step SET args = '[]'"),
    "settings that are no JSON": sql(
        "INSERT OR REPLACE INTO setting VALUES ('window.state', '{'), ('window.geometry', '[[')"
    ),
    "a version that follows itself": sql("UPDATE version SET follows = id"),
    "a text that is no UTF-8": sql("UPDATE article SET title = CAST(x'41ff42' AS TEXT)"),
    "numbers beyond any": sql(
        "UPDATE anchor SET start = -5",
        "UPDATE version SET number = 9223372036854775807",
        "UPDATE sqlite_sequence SET seq = 9223372036854775807",
    ),
    "a uid that is a path": sql("UPDATE article SET uid = '../../../BAIT'"),
    "a tag that is a path": sql("UPDATE tag SET name = '../../BAIT' || id, uid = uid || '/..'"),
    "tags in a ring": sql("UPDATE tag SET parent_id = 4 - id WHERE id IN (1, 3)"),
    "a coder who is nobody": sql("UPDATE annotation SET coder_id = 99"),
    "a status beyond a check": sql(
        "PRAGMA ignore_check_constraints = ON", "UPDATE annotation SET status = 'sold'"
    ),
    "an anchor beyond a check": sql(
        "PRAGMA ignore_check_constraints = ON", "UPDATE anchor SET state = 'lost'"
    ),
    "an empty search index": sql("DELETE FROM article_fts_data"),
    "a request in the inbox": lambda library, bait: (library / "inbox" / "a.request").symlink_to(
        bait
    ),
}
