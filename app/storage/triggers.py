"""Triggers: the journal writes itself.

They are TEMP triggers, made by the one writing connection when it opens the library. With
`trusted_schema=OFF` SQLite 3.40 refuses `json_object` in a trigger stored in the file; and so no
migration can lose a trigger, and no library from elsewhere can bring its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from app.storage.database import Database
from app.storage.schema import JOURNALED


def install(database: Database) -> None:
    """Make the triggers on the writing connection."""
    columns = {
        table: [row[1] for row in database.query(f"PRAGMA table_info({table})")]
        for table in JOURNALED
    }
    for statement in journal_triggers(columns):
        database.sqlite.conn.execute(statement)


def journal_triggers(columns: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield what records each row before and after a change of these tables.

    The triggers run in the transaction of the write itself, so a change and its record live or
    die together. `journal_open` has one row: the step they write to, NULL while none is open.
    """
    yield "CREATE TEMP TABLE journal_open (step_id INTEGER)"
    yield "INSERT INTO journal_open (step_id) VALUES (NULL)"
    for table, names in columns.items():
        old, new = _row_as_json("OLD", names), _row_as_json("NEW", names)
        for event, row_id, before, after in (
            ("INSERT", "NEW.id", "NULL", new),
            ("UPDATE", "NEW.id", old, new),
            ("DELETE", "OLD.id", old, "NULL"),
        ):
            yield f"""CREATE TEMP TRIGGER journal_{table}_{event.lower()}
AFTER {event} ON main.{table} WHEN (SELECT step_id FROM journal_open) IS NOT NULL BEGIN
    INSERT INTO journal_change (step_id, table_name, row_id, before, after)
    VALUES ((SELECT step_id FROM journal_open), '{table}', {row_id}, {before}, {after});
END"""


def _row_as_json(row: str, names: Iterable[str]) -> str:
    return "json_object(" + ", ".join(f"""'{name}', {row}."{name}\"""" for name in names) + ")"
