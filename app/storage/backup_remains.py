"""Which backups of a library still hold what was deleted from it for good."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from app.errors import LibraryError
from app.model.backup import Backup
from app.storage import backup
from app.storage.database import Database
from app.storage.durable import sync_folder
from app.storage.faults import explained
from app.storage.proven_copy import connect_to_copy

_TABLES = ("article", "annotation", "tag")


class BackupRemains:
    """Looks into the backups for rows that the emptied trash took out of the library."""

    def __init__(self, folder: Path, database: Database) -> None:
        self._folder = folder
        self._database = database

    def holding(self) -> list[Backup]:
        """Return the backups, and what was set aside, that hold any of it, newest first.

        One that cannot be read may hold it, and counts.
        """
        deleted = {table: self._deleted(table) for table in _TABLES}
        if not any(deleted.values()):
            return []
        return [each for each in backup.all_of(self._folder) if self._holds(each.path, deleted)]

    def _deleted(self, table: str) -> set[int]:
        """Return the numbers of the rows deleted for good, by what the journal blanked of them."""
        rows = self._database.query(
            "SELECT DISTINCT row_id FROM journal_change WHERE table_name = ? AND blanked = 1"
            f" AND row_id NOT IN (SELECT id FROM {table})",
            (table,),
        )
        return {row[0] for row in rows}

    def _holds(self, copy: Path, deleted: dict[str, set[int]]) -> bool:
        try:
            with closing(connect_to_copy(copy, self._database.vault)) as connection:
                return any(
                    connection.execute(f"SELECT 1 FROM {table} WHERE id = ?", (row_id,)).fetchone()
                    for table, row_ids in deleted.items()
                    for row_id in row_ids
                )
        except (sqlite3.DatabaseError, LibraryError):
            return True

    def remove(self, backups: Iterable[Backup]) -> None:
        """Delete these for good, each with its log."""
        with explained(self._folder):
            for each in backups:
                for suffix in ("", "-wal", "-shm"):
                    Path(f"{each.path}{suffix}").unlink(missing_ok=True)
                sync_folder(each.path.parent)
