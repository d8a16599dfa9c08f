"""The history of the schema; a migration is appended, never edited."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from sqlite_utils import Database as SqliteDatabase
from sqlite_utils.migrations import Migrations

from app.clock import new_uid, now
from app.paths import resource
from app.storage import schema

SCHEMA_VERSION = 7
"""Stored as `user_version`; a library with a higher one is refused."""

SCHEMA_SHA256 = "80c7cdef1a2ce6c126c47ced488b0b6979d8364eef9fade670ef07deb74680f6"
"""What `fingerprint` answers for a library of this version."""

EARLIER_SHA256 = frozenset(
    {
        "623904c2c642ca9356d0eec6db063598184220e46cb92c953fdbba90aeac61cb",
        "0ed116a364955aaac0e074fd898984b506de57483aaa87a8cf5c96d21054d9aa",
        "6de0d4f04145a757a9ca2b033d6d8782bba058602579d01369abf49246f30781",
        "05a32ca9238c2bdaea515abc4f6d89be8986a70d9832604497cc0f01fdd8ed97",
        "30556331c6350bca85a81df483e8de80ffa9adcc42a09e4df3314d2d9cc9e55e",
        "4887b52e0967b63aba141a1d81a12c0abf96664f79bdedf2bdc4db6be96d4644",
        hashlib.sha256().hexdigest(),
    }
)
"""What it answers after each migration before the last, and before the first."""

_INDEXES = ("article_fts", "article_trigram", "annotation_fts")
_SHADOWS = ("data", "idx", "docsize", "config", "content")
_INTERNAL = (
    *(f"{index}_{part}" for index in _INDEXES for part in _SHADOWS),
    *("sqlite_sequence", "_sqlite_migrations"),
)

migrations = Migrations("pressmark")


@migrations()
def m0001_first_release(db: SqliteDatabase) -> None:
    """Create every table, index and search index, and the default codebook."""
    for statement in (*schema.TABLES, *schema.INDEXES, *schema.SEARCH):
        db.execute(statement)
    _add_defaults(db)


@migrations()
def m0002_versions_in_line(db: SqliteDatabase) -> None:
    """Let a version say which one it follows, and articles be found by their canonical address."""
    db.execute("ALTER TABLE version ADD COLUMN follows INTEGER REFERENCES version(id)")
    db.execute("CREATE INDEX article_by_canonical_url ON article (canonical_url)")


@migrations()
def m0003_marks(db: SqliteDatabase) -> None:
    """Let a tag have a mark of its own beside its colour."""
    db.execute("ALTER TABLE tag ADD COLUMN mark TEXT NOT NULL DEFAULT ''")


@migrations()
def m0004_sketches(db: SqliteDatabase) -> None:
    """Let near-copies of a text be found by its sketch; missing sketches are made later."""
    db.execute(
        """CREATE TABLE sketch (
    version_id INTEGER PRIMARY KEY REFERENCES version(id),
    sketcher TEXT NOT NULL,
    bands TEXT NOT NULL
) STRICT"""
    )
    db.execute(
        """CREATE TABLE sketch_band (
    band INTEGER NOT NULL,
    version_id INTEGER NOT NULL,
    PRIMARY KEY (band, version_id)
) STRICT, WITHOUT ROWID"""
    )


@migrations()
def m0005_import_reports(db: SqliteDatabase) -> None:
    """Keep what became of each file of an import, as long as the library is there."""
    db.execute(
        """CREATE TABLE import_report (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at TEXT NOT NULL,
    join_key TEXT NOT NULL,
    cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
    items TEXT NOT NULL
) STRICT"""
    )
    db.execute("CREATE INDEX import_report_by_join_key ON import_report (join_key)")


@migrations()
def m0006_suggestions(db: SqliteDatabase) -> None:
    """Keep what the rules propose in a version, and find figures and quotes that stand in several.

    `unit` is the code of a figure's unit, or its word where it has no code; `keys` has the keys of
    `suggestion_key` as JSON, `words` the words they are made of, `whole` the suggestion.
    """
    db.execute(
        """CREATE TABLE suggestion (
    id INTEGER PRIMARY KEY,
    version_id INTEGER NOT NULL REFERENCES version(id),
    kind TEXT NOT NULL,
    rule TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    score REAL NOT NULL,
    offered INTEGER NOT NULL CHECK (offered IN (0, 1)),
    value REAL,
    unit TEXT NOT NULL,
    words TEXT NOT NULL,
    keys TEXT NOT NULL,
    whole TEXT NOT NULL
) STRICT"""
    )
    db.execute("CREATE INDEX suggestion_by_version ON suggestion (version_id)")
    db.execute(
        "CREATE INDEX suggestion_by_value ON suggestion (unit, value) WHERE value IS NOT NULL"
    )
    db.execute(
        """CREATE TABLE suggestion_key (
    key INTEGER NOT NULL,
    suggestion_id INTEGER NOT NULL,
    PRIMARY KEY (key, suggestion_id)
) STRICT, WITHOUT ROWID"""
    )
    db.execute(
        """CREATE TABLE suggestion_state (
    version_id INTEGER PRIMARY KEY REFERENCES version(id),
    derived_by TEXT NOT NULL,
    speakers TEXT NOT NULL
) STRICT"""
    )


@migrations()
def m0007_large_libraries(db: SqliteDatabase) -> None:
    """Keep a hundred thousand articles as quick to search, filter, count and tidy up as a hundred.

    The word index also has the one and two letters words begin with, or every key typed behind
    another word would read a good part of it. The others have all that a filter or a count asks
    for, or lead to the rows that refer to a version, which SQLite looks for when that is deleted.
    """
    for statement in (
        "DROP TABLE article_fts",
        """CREATE VIRTUAL TABLE article_fts USING fts5 (
    title, byline, outlet, text, content='article_document', content_rowid='id',
    prefix='1 2', tokenize='unicode61 remove_diacritics 2')""",
        "INSERT INTO article_fts (article_fts) VALUES ('rebuild')",
        "DROP INDEX annotation_tag_by_tag",
        "CREATE INDEX annotation_tag_by_tag ON annotation_tag (tag_id, trashed_at, annotation_id)",
        "CREATE INDEX annotation_in_article ON annotation (id, trashed_at, article_id)",
        "CREATE INDEX annotation_by_version ON annotation (version_id)",
        "CREATE INDEX article_by_version ON article (version_id)",
        "CREATE INDEX article_starred ON article (starred) WHERE starred = 1",
        "CREATE INDEX version_by_followed ON version (follows) WHERE follows IS NOT NULL",
    ):
        db.execute(statement)


def _add_defaults(db: SqliteDatabase) -> None:
    stamp = now()
    stamps = {"created_at": stamp, "modified_at": stamp}
    db.table("coder").insert({"uid": new_uid(), "name": "Coder 1", **stamps})
    codebook: dict[str, Any] = json.loads(resource("codebook.json").read_text(encoding="utf-8"))
    for position, tag in enumerate(codebook["tags"]):
        db.table("tag").insert({"uid": new_uid(), **tag, "position": position, **stamps})


def apply(db: SqliteDatabase) -> None:
    """Bring the database to the present schema; each migration is one transaction.

    The library is marked as ours first and as complete last, so that a killed program can go on
    where it ended.
    """
    db.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    migrations.apply(db)
    db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def fingerprint(db: SqliteDatabase) -> str:
    """Return the SHA-256 of the schema as it is in the file.

    Left out are the tables SQLite and sqlite-utils make for themselves, whose text differs between
    their versions; by name, so that nothing else hides among them.
    """
    rows = db.execute(
        f"""SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL
        AND NOT (type = 'table' AND name IN ({", ".join("?" * len(_INTERNAL))}))
        AND NOT (type = 'index' AND tbl_name = '_sqlite_migrations')
        ORDER BY type, name""",
        _INTERNAL,
    ).fetchall()
    return hashlib.sha256("\n".join("\t".join(row) for row in rows).encode()).hexdigest()
