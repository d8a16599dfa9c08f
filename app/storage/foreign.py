"""Somebody else's database, opened to be read and for nothing else.

Only in a process that has given up all it does not need (`app.importing.sandbox`): what stands in
the file is read by SQLite's own code before any of ours can look at it.
"""

from __future__ import annotations

import contextlib
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database as SqliteDatabase

from app.errors import LibraryError
from app.storage import identity, migrations
from app.storage.authorizer import Authorizer
from app.storage.database import Database
from app.storage.faults import explained
from app.storage.proof import changed_error, proven_version
from app.storage.store import Store
from app.storage.vault import Vault, address
from app.words import say

LOGS = ("library.db-wal", "library.db-journal")

_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 128 * 2**20,  # a text of the largest file that is read, escaped
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 2**20,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}
_PRAGMAS = ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "temp_store = MEMORY")


class ForeignVault(Vault):
    """Opens databases that do not change, without a lock or a file beside them."""

    def connect(self, file: Path, *, mode: str = "ro") -> sqlite3.Connection:
        """Return a connection that reads, within narrow limits; `mode` is "ro"."""
        connection = sqlite3.connect(
            f"{address(file, mode)}&immutable=1",
            uri=True,
            check_same_thread=False,
            isolation_level=None,
        )
        _restrict(connection)
        return connection


def needs_copy(folder: Path) -> bool:
    """Say whether the database in `folder` is only whole with its log, or of an earlier version.

    Both have it written to before it can be read.
    """
    logs = (folder / name for name in LOGS)
    return any(log.exists() and log.stat().st_size for log in logs) or identity.is_earlier(folder)


def settle(folder: Path) -> None:
    """Fold the log of a copied database into it, and bring it to the present version."""
    file = folder / "library.db"
    with explained(folder), closing(_connected(file)) as connection:
        _restrict(connection)
        authorizer = Authorizer()
        authorizer.watch(connection)
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        sqlite = SqliteDatabase(connection, execute_plugins=False, strict=True)
        if proven_version(folder.name, sqlite) < migrations.SCHEMA_VERSION:
            authorizer.release(connection)
            migrations.apply(sqlite)


def open_foreign(folder: Path) -> Store:
    """Return the gateways of the library in `folder`, whose database no one changes meanwhile.

    Raise LibraryError where it is damaged or its schema is not of this version.
    """
    database = Database(folder / "library.db", read_only=True, vault=ForeignVault())
    with contextlib.ExitStack() as held:
        held.callback(database.close)
        with explained(folder):
            if proven_version(folder.name, database.sqlite) < migrations.SCHEMA_VERSION:
                raise changed_error(folder.name)
        database.trust()
        _look_over(folder.name, database)
        return Store(folder, database, held.pop_all())


def _look_over(name: str, database: Database) -> None:
    if database.query("PRAGMA quick_check(1)") != [("ok",)]:
        raise LibraryError(
            say(
                "The database of {name} is damaged: restore a backup (pressmark restore).",
                name=name,
            )
        )


def _connected(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(address(file, "rw"), uri=True, isolation_level=None)


def _restrict(connection: sqlite3.Connection) -> None:
    for limit, value in _LIMITS.items():
        connection.setlimit(limit, value)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
