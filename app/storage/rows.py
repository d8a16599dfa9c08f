"""Writing single rows: identifiers, stamps and revisions in one place."""

from __future__ import annotations

from collections.abc import Mapping

from app.clock import new_uid, now
from app.errors import InvalidInputError
from app.storage.database import Database
from app.storage.search_index import SearchIndex
from app.words import say

Value = str | int | None

_WITHOUT_UID = {"article_state", "anchor"}


class Rows:
    """Inserts and updates rows of the journaled tables (and of `version`).

    Only names of tables and columns written in this package reach the SQL; values are always
    parameters.
    """

    def __init__(self, database: Database, index: SearchIndex) -> None:
        self._database = database
        self._index = index

    def insert(self, table: str, values: Mapping[str, Value], *, uid: str = "") -> int:
        """Insert a row, with a fresh uid unless one is given, and return its id."""
        stamp = now()
        row: dict[str, Value] = dict(values)
        row.setdefault("modified_at", stamp)
        if table not in _WITHOUT_UID:
            row["uid"] = uid or new_uid()
            row.setdefault("created_at", stamp)
        _refuse_unstorable(row)
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        cursor = self._database.execute(
            f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(row.values())
        )
        assert cursor.lastrowid is not None
        self._index.add(table, [cursor.lastrowid])
        return cursor.lastrowid

    def update(self, table: str, row_id: int, values: Mapping[str, Value]) -> bool:
        """Set columns of a row, raising its revision; False where they are so already."""
        _refuse_unstorable(values)
        names = list(values)
        given = list(values.values())
        settings = ", ".join(f'"{name}" = ?' for name in names)
        differs = " OR ".join(f'"{name}" IS NOT ?' for name in names)
        stamp = [] if "modified_at" in values else [now()]
        stamped = ", modified_at = ?" if stamp else ""  # one statement, compiled once
        with self._index.renewed(table, [row_id], names):
            cursor = self._database.execute(
                f"UPDATE {table} SET {settings}{stamped}, rev = rev + 1"
                f" WHERE id = ? AND ({differs})",
                (*given, *stamp, row_id, *given),
            )
        return cursor.rowcount > 0


def _refuse_unstorable(values: Mapping[str, Value]) -> None:
    """Refuse NUL, at which SQLite's JSON functions cut the journal's record, and half characters.

    A lone surrogate is half of a character and has no UTF-8 form.
    """
    for name, value in values.items():
        if isinstance(value, str) and not value.isascii():
            try:
                value.encode()
            except UnicodeEncodeError as error:
                raise InvalidInputError(
                    say("The {value} holds half of a character.", value=name.replace("_", " "))
                ) from error
        if isinstance(value, str) and "\0" in value:
            raise InvalidInputError(
                say("The {value} holds a NUL character.", value=name.replace("_", " "))
            )
