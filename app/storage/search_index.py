"""Keeping the full-text indexes in step with their tables.

By hand and not by triggers: with `trusted_schema=OFF` SQLite 3.40 lets no trigger write to an
FTS5 table. The three places that write rows – `Rows`, `Journal`, `Trash` – call this one. The
indexes hold no text of their own: what leaves one is read from its table before that changes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from app.storage.database import Database


@dataclass(frozen=True, slots=True)
class _Index:
    """One FTS5 table, the table or view it is made from, its columns, and the table it follows."""

    name: str
    content: str
    columns: str
    table: str


_INDEXES = (
    _Index("article_fts", "article_document", "title, byline, outlet, text", "article"),
    _Index("article_trigram", "article_characters", "title, text", "article"),
    _Index("annotation_fts", "annotation", "exact, note", "annotation"),
)

_WATCHED = {
    "article": frozenset({"title", "byline", "outlet", "language", "version_id"}),
    "annotation": frozenset({"exact", "note"}),
}


class SearchIndex:
    """Adds, renews and removes rows of the indexes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, table: str, row_ids: Collection[int]) -> None:
        """Index rows that are new; an article without a version has nothing to index."""
        for index in _of(table):
            self._database.execute_many(
                f"INSERT INTO {index.name} (rowid, {index.columns})"
                f" SELECT id, {index.columns} FROM {index.content} WHERE id = ?",
                ((row_id,) for row_id in row_ids),
            )

    def remove(self, table: str, row_ids: Collection[int]) -> None:
        """Take rows out, before they are changed or deleted."""
        for index in _of(table):
            self._database.execute_many(
                f"INSERT INTO {index.name} ({index.name}, rowid, {index.columns})"
                f" SELECT 'delete', id, {index.columns} FROM {index.content} WHERE id = ?",
                ((row_id,) for row_id in row_ids),
            )

    @contextmanager
    def renewed(
        self, table: str, row_ids: Collection[int], columns: Iterable[str]
    ) -> Iterator[None]:
        """Index rows anew around a change of these columns; nothing where none is indexed."""
        if _WATCHED.get(table, frozenset()).isdisjoint(columns):
            yield
            return
        self.remove(table, row_ids)
        yield
        self.add(table, row_ids)

    def optimize(self) -> None:
        """Rewrite the indexes, so that removed words leave the file."""
        for index in _INDEXES:
            self._database.execute(f"INSERT INTO {index.name} ({index.name}) VALUES ('optimize')")

    @property
    def names(self) -> tuple[str, ...]:
        """Return what the indexes are called."""
        return tuple(index.name for index in _INDEXES)

    def heal(self, name: str) -> bool:
        """Compare an index with its table and rebuild it where it differs; say whether it did.

        `integrity_check` says ok over a wiped index; only the rank-1 check of FTS5 finds it.
        """
        with self._database.transaction():
            if self._fits(name):
                return False
            self._database.execute(f"INSERT INTO {name} ({name}) VALUES ('rebuild')")
            return True

    def _fits(self, name: str) -> bool:
        try:
            self._database.execute(
                f"INSERT INTO {name} ({name}, rank) VALUES ('integrity-check', 1)"
            )
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorname != "SQLITE_CORRUPT_VTAB":
                raise
            return False
        return True


def _of(table: str) -> Iterator[_Index]:
    return (index for index in _INDEXES if index.table == table)
