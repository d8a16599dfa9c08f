"""Applying what the journal recorded of a step, backwards for undo and forwards for redo.

Only the columns that the step changed are touched, so that a reading position or an automatic
read mark written in between stays; where one of them is neither what the step left nor what is
wanted, the whole step is refused.
"""

from __future__ import annotations

import json
from typing import Any

from app.clock import now
from app.errors import UndoRefusedError
from app.model.change import Step
from app.storage.database import Database
from app.storage.search_index import SearchIndex
from app.words import later, say

_Values = dict[str, Any]

_STAMPS = frozenset({"rev", "modified_at"})

_CHANGED_SINCE = later(
    "“{title}” cannot be {verb}: something in it was changed since by another way. Nothing was"
    " touched."
)
_EMPTIED = later(
    "“{title}” cannot be {verb}: the trash was emptied since, and what was in it is gone for good."
)


class Replay:
    """Puts rows back to what they were before a step, or after it."""

    def __init__(self, database: Database, index: SearchIndex) -> None:
        self._database = database
        self._index = index

    def turn(self, step: Step, *, backwards: bool) -> None:
        """Apply the befores of a step or its afters; raise UndoRefusedError.

        Only inside a transaction, which takes back what was done before a refusal.
        """
        verb = say("undone") if backwards else say("done again")
        changes = self._database.query(
            "SELECT table_name, row_id, before, after, blanked FROM journal_change"
            f" WHERE step_id = ? ORDER BY id {'DESC' if backwards else 'ASC'}",
            (step.id,),
        )
        if any(blanked for *_, blanked in changes):
            raise UndoRefusedError(say(_EMPTIED, title=step.title, verb=verb))
        self._database.execute("PRAGMA defer_foreign_keys = ON")
        for table, row_id, before, after, _ in changes:
            was, wanted = (after, before) if backwards else (before, after)
            if not self._put(table, row_id, _values(was), _values(wanted)):
                raise UndoRefusedError(say(_CHANGED_SINCE, title=step.title, verb=verb))

    def _put(self, table: str, row_id: int, was: _Values | None, wanted: _Values | None) -> bool:
        """Bring one row from what the step left to what is wanted; False where it is otherwise."""
        found = self._database.records(f"SELECT * FROM {table} WHERE id = ?", (row_id,))
        if was is None or not found:
            if was is not None or found:
                return False
            if wanted is not None:
                self._insert(table, wanted)
            return True
        changed = _changed(was, wanted)
        for name in changed:
            if found[0][name] != was[name] and (wanted is None or found[0][name] != wanted[name]):
                return False
        if wanted is None:
            self._index.remove(table, row_id)
            self._database.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,))
        elif changed:
            self._update(table, row_id, {name: wanted[name] for name in changed})
        return True

    def _update(self, table: str, row_id: int, values: _Values) -> None:
        settings = ", ".join(f'"{name}" = ?' for name in values)
        with self._index.renewed(table, row_id, values):
            self._database.execute(
                f"UPDATE {table} SET {settings}, modified_at = ?, rev = rev + 1 WHERE id = ?",
                (*values.values(), now(), row_id),
            )

    def _insert(self, table: str, row: _Values) -> None:
        row = {**row, "modified_at": now(), "rev": row["rev"] + 1}
        names = ", ".join(f'"{name}"' for name in row)
        self._database.execute(
            f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(row))})",
            tuple(row.values()),
        )
        self._index.add(table, row["id"])


def is_idle(before: str | None, after: str | None) -> bool:
    """Say whether a record tells of no change, by what it says before and after."""
    was, wanted = _values(before), _values(after)
    return was is not None and wanted is not None and not _changed(was, wanted)


def _changed(was: _Values, wanted: _Values | None) -> list[str]:
    """Return the columns in which two states of a row differ: all of them where one has no row."""
    return [
        name
        for name in was
        if name not in _STAMPS and (wanted is None or was[name] != wanted[name])
    ]


def _values(recorded: str | None) -> _Values | None:
    values: _Values | None = json.loads(recorded) if recorded else None
    return values
