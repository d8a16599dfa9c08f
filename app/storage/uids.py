"""Finding rows by their uid, whatever the table: where rows come from another library."""

from __future__ import annotations

from app.model.ids import TagId
from app.storage.database import Database


def living(database: Database, table: str, uid: str) -> int | None:
    """Return the id of the row of that uid, None where there is none outside the trash."""
    row = database.first(f"SELECT id FROM {table} WHERE uid = ? AND trashed_at IS NULL", (uid,))
    return int(row[0]) if row else None


def free(database: Database, table: str, uid: str) -> str:
    """Return the uid, "" where a row has it, be it in the trash."""
    return "" if database.first(f"SELECT 1 FROM {table} WHERE uid = ?", (uid,)) else uid


def is_untouched(database: Database, tag_id: TagId) -> bool:
    """Say whether a tag is as it was made, and nothing ever had it."""
    row = database.first(
        "SELECT 1 FROM tag WHERE id = ? AND rev = 1"
        " AND NOT EXISTS (SELECT 1 FROM annotation_tag WHERE tag_id = tag.id)",
        (tag_id,),
    )
    return row is not None
