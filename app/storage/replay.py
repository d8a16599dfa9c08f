"""Applying what the journal recorded of a step, backwards for undo and forwards for redo.

Only the columns that the step changed are touched, so that a reading position or an automatic
read mark written in between stays; where one of them is neither what the step left nor what is
wanted, the whole step is refused.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from app.clock import now
from app.errors import UndoRefusedError
from app.model.change import Step
from app.storage.database import Database, Row
from app.storage.schema import JOURNALED
from app.storage.search_index import SearchIndex
from app.storage.stored import plain_of
from app.words import later, say

_Values = dict[str, Any]

_STAMPS = frozenset({"rev", "modified_at"})
_AT_ONCE = 1000

_CHANGED_SINCE = later(
    "“{title}” cannot be {verb}: something in it was changed since by another way. Nothing was"
    " touched."
)
_EMPTIED = later(
    "“{title}” cannot be {verb}: the trash was emptied since, and what was in it is gone for good."
)


@dataclass(frozen=True, slots=True)
class _Turn:
    """One row, from what the step left to what is wanted; None where there is no row."""

    row_id: int
    was: _Values | None
    wanted: _Values | None
    columns: tuple[str, ...]
    """Those in which the two differ: all of them where one is no row."""

    @property
    def shape(self) -> tuple[bool, bool, tuple[str, ...]]:
        """Return what turns have in common that one statement does together."""
        return (self.was is None, self.wanted is None, self.columns)

    def wanted_values(self) -> list[Any]:
        """Return what is to stand in the columns."""
        assert self.wanted is not None
        return [self.wanted[name] for name in self.columns]

    def meets(self, found: Row) -> bool:
        """Say whether the columns, as found, are what the step left or already what is wanted."""
        assert self.was is not None
        return all(
            value == self.was[name] or (self.wanted is not None and value == self.wanted[name])
            for name, value in zip(self.columns, found, strict=True)
        )


class Replay:
    """Puts rows back to what they were before a step, or after it."""

    def __init__(self, database: Database, index: SearchIndex) -> None:
        self._database = database
        self._index = index

    def turn(self, step: Step, *, backwards: bool) -> Iterator[int]:
        """Apply the befores of a step or its afters; raise UndoRefusedError.

        Yield now and then how many records more were applied. Only inside a transaction, which
        takes back what was done before a refusal.
        """
        verb = say("undone") if backwards else say("done again")
        if self._database.first(
            "SELECT 1 FROM journal_change WHERE step_id = ? AND blanked", (step.id,)
        ):
            raise UndoRefusedError(say(_EMPTIED, title=step.title, verb=verb))
        self._database.execute("PRAGMA defer_foreign_keys = ON")
        for records in self._records(step, backwards=backwards):
            for table, turns in _by_table(records, backwards=backwards):
                if table not in JOURNALED or not all(map(_is_plain, turns)):
                    raise UndoRefusedError(say(_CHANGED_SINCE, title=step.title, verb=verb))
                for run in _runs(turns):
                    if not self._put(table, run):
                        raise UndoRefusedError(say(_CHANGED_SINCE, title=step.title, verb=verb))
            yield len(records)

    def _records(self, step: Step, *, backwards: bool) -> Iterator[list[Row]]:
        """Yield what was recorded of a step, in the order in which it is applied, in parts."""
        order, beyond, last = ("DESC", "<", sys.maxsize) if backwards else ("ASC", ">", 0)
        while records := self._database.query(
            "SELECT id, table_name, row_id, before, after FROM journal_change"
            f" WHERE step_id = ? AND id {beyond} ? ORDER BY id {order} LIMIT ?",
            (step.id, last, _AT_ONCE),
        ):
            yield records
            last = records[-1][0]

    # ------------------------------------------------------------------ rows of one shape

    def _put(self, table: str, run: list[_Turn]) -> bool:
        """Bring rows of one shape to what is wanted; False where one is neither this nor that."""
        first = run[0]
        found = self._found(table, run)
        if first.was is None:
            if found:
                return False
            if first.wanted is not None:
                self._insert(table, run)
            return True
        if len(found) < len(run) or not all(turn.meets(found[turn.row_id]) for turn in run):
            return False
        if first.wanted is None:
            self._delete(table, run)
        elif first.columns:
            self._update(table, run)
        return True

    def _found(self, table: str, run: list[_Turn]) -> dict[int, Row]:
        """Return the columns of those of the rows that are there."""
        names = "".join(f', "{name}"' for name in run[0].columns)
        rows = self._database.query(
            f"SELECT id{names} FROM {table} WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps([turn.row_id for turn in run]),),
        )
        return {row_id: tuple(values) for row_id, *values in rows}

    def _delete(self, table: str, run: list[_Turn]) -> None:
        self._index.remove(table, [turn.row_id for turn in run])
        self._database.execute_many(
            f"DELETE FROM {table} WHERE id = ?", ((turn.row_id,) for turn in run)
        )

    def _update(self, table: str, run: list[_Turn]) -> None:
        columns, stamp = run[0].columns, now()
        settings = ", ".join(f'"{name}" = ?' for name in columns)
        with self._index.renewed(table, [turn.row_id for turn in run], columns):
            self._database.execute_many(
                f"UPDATE {table} SET {settings}, modified_at = ?, rev = rev + 1 WHERE id = ?",
                ((*turn.wanted_values(), stamp, turn.row_id) for turn in run),
            )

    def _insert(self, table: str, run: list[_Turn]) -> None:
        columns, stamp = run[0].columns, now()
        names = "".join(f', "{name}"' for name in columns)
        self._database.execute_many(
            f"INSERT INTO {table} (modified_at, rev{names}) VALUES (?, ?{', ?' * len(columns)})",
            ((stamp, turn.wanted["rev"] + 1, *turn.wanted_values()) for turn in run if turn.wanted),
        )
        self._index.add(table, [turn.row_id for turn in run])


def _by_table(records: Iterable[Row], *, backwards: bool) -> Iterable[tuple[str, list[_Turn]]]:
    """Return the turns of each table, in their order.

    No row of one table hinders one of another: foreign keys are looked at in the end.
    """
    tables: dict[str, list[_Turn]] = {}
    for _, table, row_id, before, after in records:
        was, wanted = (after, before) if backwards else (before, after)
        turns = tables.setdefault(table, [])
        turns.append(_turn(row_id, _values(was), _values(wanted)))
    return tables.items()


def _runs(turns: Iterable[_Turn]) -> Iterator[list[_Turn]]:
    """Yield turns that one statement does together: next to each other, and no row twice."""
    run: list[_Turn] = []
    rows: set[int] = set()
    for turn in turns:
        if run and (turn.row_id in rows or turn.shape != run[0].shape):
            yield run
            run, rows = [], set()
        run.append(turn)
        rows.add(turn.row_id)
    if run:
        yield run


def _turn(row_id: int, was: _Values | None, wanted: _Values | None) -> _Turn:
    return _Turn(row_id, was, wanted, _changed(was, wanted))


def _is_plain(turn: _Turn) -> bool:
    """Say whether only names of columns would reach the SQL: a foreign library may have others."""
    return all(name.isidentifier() for name in turn.columns)


def is_idle(before: str | None, after: str | None) -> bool:
    """Say whether a record tells of no change, by what it says before and after."""
    was, wanted = _values(before), _values(after)
    return was is not None and wanted is not None and not _changed(was, wanted)


def _changed(was: _Values | None, wanted: _Values | None) -> tuple[str, ...]:
    """Return the columns in which two states of a row differ: all of them where one is no row."""
    return tuple(
        name
        for name in was or wanted or ()
        if name not in _STAMPS and (was is None or wanted is None or was[name] != wanted[name])
    )


def _values(recorded: str | None) -> _Values | None:
    values: _Values | None = plain_of(recorded, dict) if recorded else None
    return values
