"""The journal: undo, redo and history at once, kept in the library itself.

Triggers record every row's before and after while a step is open (`triggers.py`). Undo applies
the befores in reverse, redo the afters (`replay.py`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from app.clock import new_uid, now
from app.model.change import Change, Origin, Step, gathered
from app.model.ids import StepId
from app.model.report import Progress
from app.storage.database import Database
from app.storage.replay import Replay, is_idle
from app.storage.search_index import SearchIndex
from app.storage.steps import read_steps
from app.storage.touched import change_of

JOIN_WITHIN = timedelta(minutes=15)
"""A step joins the newest one of the same key only if that was written within this time."""


@dataclass(slots=True)
class OpenStep:
    """A step under way; `change` is what it touched, known when it is over."""

    outermost: bool
    change: Change = field(default_factory=Change)


class Journal:
    """Gateway of `journal_step` and `journal_change`."""

    def __init__(self, database: Database, index: SearchIndex) -> None:
        self._database = database
        self._replay = Replay(database, index)
        self._open_id: int | None = None

    # ------------------------------------------------------------------ recording

    @contextmanager
    def step(
        self,
        label: str,
        args: Mapping[str, str] | None = None,
        *,
        origin: Origin = Origin.PERSON,
        join: str = "",
    ) -> Iterator[OpenStep]:
        """Record every journaled write inside as one step, in one transaction."""
        with self._database.transaction():
            mark = self._last_change_id()
            if self._open_id is not None:
                inner = OpenStep(outermost=False)
                yield inner
                inner.change = change_of(self._database, self._open_id, mark, label, origin)
                return
            step_id, joined = self._begin(label, dict(args or {}), origin, join)
            outer = OpenStep(outermost=True)
            try:
                self._set_open(step_id)
                yield outer
            finally:
                self._open_id = None
            self._set_open(None)
            outer.change = change_of(self._database, step_id, mark, label, origin)
            self._finish(step_id, mark, joined=joined)
            if joined and self._drop_idle(step_id):
                outer.change = replace(outer.change, step_id=None)

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Leave the writes inside out of the journal."""
        step_id = self._open_id
        with self._database.transaction():
            self._set_open(None)
            try:
                yield
            except BaseException:
                self._open_id = step_id  # in the database the rollback brings it back
                raise
            self._set_open(step_id)

    def _begin(
        self, label: str, args: dict[str, str], origin: Origin, join: str
    ) -> tuple[int, bool]:
        if join:
            newest = self._database.first(
                "SELECT id, join_key, state, modified_at FROM journal_step ORDER BY id DESC LIMIT 1"
            )
            if newest and newest[1] == join and newest[2] == "done" and _is_recent(newest[3]):
                return newest[0], True
        stamp = now()
        coder = self._database.first("SELECT value FROM setting WHERE key = 'coder'")
        cursor = self._database.execute(
            "INSERT INTO journal_step"
            " (uid, label, args, origin, join_key, coder_id, created_at, modified_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                new_uid(),
                label,
                json.dumps(args, ensure_ascii=False),
                origin.value,
                join,
                int(coder[0]) if coder else 1,
                stamp,
                stamp,
            ),
        )
        assert cursor.lastrowid is not None
        return cursor.lastrowid, False

    def _finish(self, step_id: int, mark: int, *, joined: bool) -> None:
        wrote = self._last_change_id() > mark
        if wrote:
            self._database.execute(
                "UPDATE journal_step SET state = 'discarded' WHERE state = 'undone'"
            )
            self._database.execute(
                "UPDATE journal_step SET modified_at = ? WHERE id = ?", (now(), step_id)
            )
            if joined:
                self._merge_repeated(step_id, mark)
        elif not joined:
            self._database.execute("DELETE FROM journal_step WHERE id = ?", (step_id,))

    def _merge_repeated(self, step_id: int, mark: int) -> None:
        """Keep one before and one after of a row that joined edits changed again and again."""
        for change_id, table, row_id, after in self._database.query(
            "SELECT id, table_name, row_id, after FROM journal_change"
            " WHERE step_id = ? AND id > ? AND before IS NOT NULL AND after IS NOT NULL",
            (step_id, mark),
        ):
            earlier = self._database.first(
                "SELECT id FROM journal_change WHERE table_name = ? AND row_id = ?"
                " AND step_id = ? AND id <= ? AND after IS NOT NULL ORDER BY id DESC LIMIT 1",
                (table, row_id, step_id, mark),
            )
            if earlier:
                self._database.execute(
                    "UPDATE journal_change SET after = ? WHERE id = ?", (after, earlier[0])
                )
                self._database.execute("DELETE FROM journal_change WHERE id = ?", (change_id,))

    def _drop_idle(self, step_id: int) -> bool:
        """Drop a step whose joined edits came back to where they began: undo would do nothing."""
        changes = self._database.stream(
            "SELECT before, after FROM journal_change WHERE step_id = ? ORDER BY id DESC",
            (step_id,),
        )
        with closing(changes):
            if not all(is_idle(before, after) for before, after in changes):
                return False
        self._database.execute("DELETE FROM journal_change WHERE step_id = ?", (step_id,))
        self._database.execute("DELETE FROM journal_step WHERE id = ?", (step_id,))
        return True

    def _set_open(self, step_id: int | None) -> None:
        self._open_id = step_id
        self._database.execute("UPDATE journal_open SET step_id = ?", (step_id,))

    def _last_change_id(self) -> int:
        return self._database.number(
            "SELECT seq FROM sqlite_sequence WHERE name = 'journal_change'"
        )

    # ------------------------------------------------------------------ undo and redo

    def undo(self, on_progress: Callable[[Progress], None]) -> Change:
        """Take back the newest step that is done; what `on_progress` raises leaves it done."""
        return self._turn_next("done", Origin.UNDO, on_progress)

    def redo(self, on_progress: Callable[[Progress], None]) -> Change:
        """Do the oldest step that is undone, as `undo` takes one back."""
        return self._turn_next("undone", Origin.REDO, on_progress)

    def undo_to(self, step_id: StepId, on_progress: Callable[[Progress], None]) -> Change:
        """Take back a step and all that were done after it, together or not at all.

        What `on_progress` raises takes everything back; an empty change where it is not done.
        """
        tail = "WHERE state = 'done' AND s.id >= ? ORDER BY s.id DESC"
        return self._turn_to(tail, step_id, Origin.UNDO, on_progress)

    def redo_to(self, step_id: StepId, on_progress: Callable[[Progress], None]) -> Change:
        """Do a step that is undone, and all undone before it, as `undo_to` takes back."""
        tail = "WHERE state = 'undone' AND s.id <= ? ORDER BY s.id"
        return self._turn_to(tail, step_id, Origin.REDO, on_progress)

    def _turn_next(
        self, state: str, origin: Origin, on_progress: Callable[[Progress], None]
    ) -> Change:
        with self._database.transaction():
            step = self._next(state)
            return self._turn([step] if step else [], origin, on_progress)

    def _turn_to(
        self, tail: str, last: StepId, origin: Origin, on_progress: Callable[[Progress], None]
    ) -> Change:
        with self._database.transaction():
            steps = self._steps(tail, (last,))
            is_there = bool(steps) and steps[-1].id == last
            return self._turn(steps if is_there else [], origin, on_progress)

    def _turn(
        self, steps: Sequence[Step], origin: Origin, on_progress: Callable[[Progress], None]
    ) -> Change:
        backwards, changes, done = origin is Origin.UNDO, [], 0
        total = self.size([step.id for step in steps])
        for step in steps:
            for applied in self._replay.turn(step, backwards=backwards):
                done += applied
                on_progress(Progress(done, total, step.title))
            self._database.execute(
                "UPDATE journal_step SET state = ? WHERE id = ?",
                ("undone" if backwards else "done", step.id),
            )
            changes.append(change_of(self._database, step.id, 0, step.label, origin))
        return gathered(changes) if changes else Change(origin=origin)

    def size(self, ids: Iterable[StepId], at_most: int = -1) -> int:
        """Return how many records these steps have together; counting ends at `at_most`."""
        return self._database.number(
            "SELECT count(*) FROM (SELECT 1 FROM journal_change"
            " WHERE step_id IN (SELECT value FROM json_each(?)) LIMIT ?)",
            (json.dumps(list(ids)), at_most),
        )

    # ------------------------------------------------------------------ history

    def undoable(self) -> Step | None:
        """Return the step that undo would take back."""
        return self._next("done")

    def redoable(self) -> Step | None:
        """Return the step that redo would do."""
        return self._next("undone")

    def _next(self, state: str) -> Step | None:
        direction = "DESC" if state == "done" else "ASC"
        steps = self._steps(f"WHERE state = ? ORDER BY s.id {direction} LIMIT 1", (state,))
        return steps[0] if steps else None

    def history(self, limit: int) -> list[Step]:
        """Return the newest steps, newest first."""
        return self._steps("ORDER BY s.id DESC LIMIT ?", (limit,))

    def _steps(self, tail: str, parameters: tuple[Any, ...]) -> list[Step]:
        return read_steps(self._database, tail, parameters)


def _is_recent(stamp: str) -> bool:
    then = datetime.fromisoformat(stamp)
    # A clock that was set back joins no more than one that goes right.
    return abs(datetime.fromisoformat(now()) - then) < JOIN_WITHIN
