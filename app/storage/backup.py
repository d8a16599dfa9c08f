"""Verified copies of the database, and putting one in its place."""

from __future__ import annotations

import re
import sqlite3
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.clock import now
from app.errors import LibraryError, NewerLibraryError
from app.model.backup import Backup
from app.storage import keyring, room
from app.storage.database import Database
from app.storage.durable import sync_file, sync_folder
from app.storage.faults import explained
from app.storage.proven_copy import connect_to_copy
from app.storage.thinning import superfluous
from app.storage.vault import Vault
from app.words import say

_COUNTED = ("article", "version", "annotation", "annotation_tag", "tag", "journal_step")

_TIME = "%Y-%m-%dT%H%M%S-%fZ"
_STAMP = re.compile(r"library-(?:replaced-)?(\d{4}-\d\d-\d\dT\d{6}-\d{3}Z)")

_LAST_STEPS = (
    "SELECT id, modified_at, (SELECT count(*) FROM journal_step WHERE state = 'undone')"
    " FROM journal_step ORDER BY id DESC LIMIT 1"
)
"""Tells whether anything was done, edited on, undone or redone."""

_CHOSEN = ".chosen"
"""Ends the name of a copy that is complete and is to become the database."""


class Backups:
    """Copies in `backups/`, named by their UTC time so that they sort by age."""

    def __init__(self, folder: Path, database: Database) -> None:
        self._folder = folder
        self._database = database
        self._vault = database.vault
        self._lock = threading.Lock()

    def make(self) -> Path:
        """Write a copy, look it over, and only then give it its name; return it.

        `VACUUM INTO` leaves a partial file where the disk fills up: it is removed. Backups that are
        superfluous go, and where room runs short they go first. Raise LibraryError where there is
        too little all the same.
        """
        target = self._folder / f"library-{_stamp()}.db"
        beside = target.with_suffix(".new")
        with self._lock, explained(self._folder.parent):
            try:
                _clear(self._folder)
                self._thin()
                room.refuse_without(self._folder, _size(self._database.file))
                beside.touch(mode=0o600)  # VACUUM INTO fills an empty file, and keeps its mode
                counts = self._database.copy_into(beside, _COUNTED)
                self._verify(beside, counts)
                sync_file(beside)
                beside.replace(target)
                sync_folder(self._folder)
            finally:
                beside.unlink(missing_ok=True)
            self._thin()
        return target

    def make_if_changed(self, after: timedelta) -> Path | None:
        """Write a copy, unless nothing was done since the newest or that is younger than `after`.

        Return it, None where there is none to write.
        """
        made, present = _named_in(self._folder, "library-*.db"), _present()
        if not made:
            return self.make() if self._database.first("SELECT 1 FROM journal_step") else None
        # The clock may have been wrong: one "of next year" keeps none from being made until then.
        newest = next((path for path in made if _made_at(path) <= present), made[0])
        if timedelta(0) <= present - _made_at(newest) < after:
            return None
        with explained(self._folder.parent):
            try:
                with closing(connect_to_copy(newest, self._vault)) as connection:
                    then = connection.execute(_LAST_STEPS).fetchone()
            except (sqlite3.DatabaseError, LibraryError):
                then = None  # damaged, or none of ours: one more is wanted
        return None if self._database.first(_LAST_STEPS) == then else self.make()

    def _verify(self, copy: Path, expected: list[range]) -> None:
        with closing(self._vault.connect(copy, mode="ro")) as connection:
            result = connection.execute("PRAGMA quick_check").fetchone()[0]
            counts = [
                connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
                for table in _COUNTED
            ]
        fits = all(count in span for count, span in zip(counts, expected, strict=True))
        if result != "ok" or not fits:
            raise LibraryError(
                say(
                    "The backup did not turn out the same as the library and was thrown away: "
                    "check the disk, then try again."
                )
            )

    def _thin(self) -> None:
        made = {_made_at(path): path for path in _named_in(self._folder, "library-*.db")}
        kept_for = room.all_kept_for(self._folder, _size(self._database.file))
        for moment in superfluous(made, _present(), kept_for):
            made[moment].unlink(missing_ok=True)


def all_of(folder: Path) -> list[Backup]:
    """Return the backups of the library in `folder` and what was set aside there, newest first."""
    made = [(path, False) for path in _named_in(folder / "backups", "library-*.db")]
    aside = [(path, True) for path in _named_in(folder, "library-replaced-*.db")]
    found = [
        Backup(path, made_at(path), _size(path), set_aside) for path, set_aside in (*made, *aside)
    ]
    return sorted(found, key=lambda backup: backup.made_at, reverse=True)


def newest_of(folder: Path) -> Path | None:
    """Return the newest backup of the library in `folder`, None where there is none."""
    return next(iter(_named_in(folder / "backups", "library-*.db")), None)


def _clear(folder: Path) -> None:
    """Remove what was left half-written there by a Pressmark that was killed."""
    for left_over in folder.glob("library-*.new*"):
        left_over.unlink(missing_ok=True)


def _named_in(folder: Path, pattern: str) -> list[Path]:
    """Return the copies in a folder, newest first; files of other names are none."""
    return sorted(filter(_stamp_of, folder.glob(pattern)), reverse=True)


def _stamp_of(path: Path) -> str:
    """Return the time in the name of a copy, "" where it has none."""
    match = _STAMP.fullmatch(path.stem)
    return match.group(1) if match else ""


def _made_at(path: Path) -> datetime:
    return datetime.strptime(_stamp_of(path), _TIME).replace(tzinfo=UTC)


def made_at(path: Path) -> str:
    """Return when a copy was made, UTC in ISO 8601, with milliseconds as the clock tells them."""
    return _made_at(path).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _size(path: Path) -> int:
    """Return the bytes of a database, with those of its log where it has one."""
    log = path.with_name(f"{path.name}-wal")
    return path.stat().st_size + (log.stat().st_size if log.exists() else 0)


def put_back(folder: Path, backup: Path) -> Path:
    """Put a backup in the place of the database of a closed library.

    What was there is kept beside it, its log too, under the name returned.
    """
    with explained(folder):
        if not backup.is_file():
            raise LibraryError(say("{name} is not there: choose another backup.", name=backup.name))
        vault = keyring.vault_of(folder)
        _refuse_foreign(backup, vault)
        finish(folder)
        aside = folder / f"library-replaced-{_stamp()}.db"
        beside = aside.with_suffix(".new")
        try:
            _clear(folder)
            beside.touch(mode=0o600)
            _copy(backup, beside, vault)
            sync_file(beside)
            beside.replace(aside.with_suffix(_CHOSEN))
        finally:
            beside.unlink(missing_ok=True)
        finish(folder)
        return aside


def is_unfinished(folder: Path) -> bool:
    """Say whether putting a backup back was cut short, with the copy of it complete."""
    return any(folder.glob(f"library-replaced-*{_CHOSEN}"))


def finish(folder: Path) -> None:
    """Put complete copies of backups in the place of the database; only for who holds the lock.

    A database and its log cannot be replaced in one go, and do without each other badly. So the
    copy waits under a name of its own, and whoever is killed here is carried on for at the next
    opening: each thing done already is left as it is.
    """
    database = folder / "library.db"
    for chosen in sorted(folder.glob(f"library-replaced-*{_CHOSEN}")):
        aside = chosen.with_suffix(".db")
        if database.exists() and not aside.exists():
            _keep_aside(database, aside)
        for suffix in ("-wal", "-shm"):
            log = Path(f"{database}{suffix}")
            if log.exists():
                log.replace(f"{aside}{suffix}")
        chosen.replace(database)
        sync_folder(folder)


def _keep_aside(database: Path, aside: Path) -> None:
    """Give the database a second name, the first one where its file system knows one only."""
    try:
        aside.hardlink_to(database)
    except OSError:
        database.replace(aside)


def _copy(backup: Path, target: Path, vault: Vault) -> None:
    """Copy by SQLite, for a database that was put aside may have a log that belongs to it."""
    with (
        closing(connect_to_copy(backup, vault)) as source,
        closing(vault.connect(target)) as copy,
    ):
        source.backup(copy)
        copy.execute(
            "INSERT OR REPLACE INTO setting (key, value) VALUES ('restored_at', ?)", (now(),)
        )


def _present() -> datetime:
    return datetime.fromisoformat(now())


def _stamp() -> str:
    """Return the present time as a part of a file name, sorted by age."""
    return now().replace(":", "").replace(".", "-")


def _refuse_foreign(backup: Path, vault: Vault) -> None:
    try:
        with closing(connect_to_copy(backup, vault)) as connection:
            (result,) = connection.execute("PRAGMA quick_check").fetchone()
    except NewerLibraryError:
        raise
    except (sqlite3.DatabaseError, LibraryError):
        result = "damaged"
    if result != "ok":
        raise LibraryError(
            say("{name} is damaged or no backup of a library: choose another.", name=backup.name)
        )
