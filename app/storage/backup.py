"""Verified copies of the database, and putting one in its place."""

from __future__ import annotations

import os
import shutil
import sqlite3
from pathlib import Path

from app.clock import now
from app.errors import LibraryError
from app.storage import identity
from app.storage.database import Database
from app.storage.faults import explained
from app.storage.schema import APPLICATION_ID

_COUNTED = ("article", "version", "annotation", "annotation_tag", "tag", "journal_step")


class Backups:
    """Copies in `backups/`, named by their UTC time so that they sort by age."""

    def __init__(self, folder: Path, database: Database) -> None:
        self._folder = folder
        self._database = database

    def make(self) -> Path:
        """Write a copy, look it over, and only then give it its name; return it.

        `VACUUM INTO` leaves a partial file where the disk fills up: it is removed.
        """
        target = self._folder / f"library-{now().replace(':', '').replace('.', '-')}.db"
        beside = target.with_suffix(".new")
        with explained(self._folder.parent):
            try:
                beside.unlink(missing_ok=True)
                beside.touch(mode=0o600)  # VACUUM INTO fills an empty file, and keeps its mode
                counts = self._database.copy_into(beside, _COUNTED)
                self._verify(beside, counts)
                _sync(beside)
                beside.replace(target)
            finally:
                beside.unlink(missing_ok=True)
        return target

    @staticmethod
    def _verify(copy: Path, expected: list[int]) -> None:
        connection = sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)
        try:
            result = connection.execute("PRAGMA quick_check").fetchone()[0]
            counts = [
                connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
                for table in _COUNTED
            ]
        finally:
            connection.close()
        if result != "ok" or counts != expected:
            raise LibraryError(
                "The backup did not turn out the same as the library and was thrown away: check"
                " the disk, then try again."
            )

    def all(self) -> list[Path]:
        """Return the backups, newest first."""
        return sorted(self._folder.glob("library-*.db"), reverse=True)


def put_back(folder: Path, backup: Path) -> Path:
    """Put a backup in the place of the database of a closed library.

    What was there is kept beside it, its log too, under the name returned.
    """
    with explained(folder):
        if not backup.is_file():
            raise LibraryError(f"{backup.name} is not there: choose another backup.")
        _refuse_foreign(backup)
        database = folder / "library.db"
        aside = folder / f"library-replaced-{now().replace(':', '').replace('.', '-')}.db"
        beside = folder / "library.db.new"
        beside.unlink(missing_ok=True)
        beside.touch(mode=0o600)
        shutil.copyfile(backup, beside)
        _sync(beside)
        for suffix in ("-wal", "-shm"):
            log = Path(f"{database}{suffix}")
            if log.exists():
                log.replace(f"{aside}{suffix}")
        if database.exists():
            database.replace(aside)
        beside.replace(database)
        return aside


def _refuse_foreign(backup: Path) -> None:
    try:
        connection = sqlite3.connect(f"{backup.absolute().as_uri()}?mode=ro", uri=True)
        try:
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            result = connection.execute("PRAGMA quick_check").fetchone()[0]
        finally:
            connection.close()
    except sqlite3.DatabaseError:
        application, version, result = 0, 0, "damaged"
    if application != APPLICATION_ID or result != "ok":
        raise LibraryError(f"{backup.name} is damaged or no backup of a library: choose another.")
    identity.refuse(backup.name, application=application, version=version, is_new=False)


def _sync(file: Path) -> None:
    handle = os.open(file, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
