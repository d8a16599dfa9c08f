"""The kinds of connections to a library's database, each with what it may do and how it is safe.

WAL with `synchronous=FULL` is the only pair that lost nothing in simulated power cuts on a local
disk; a synced or network folder gets a rollback journal with EXTRA, because copies of a database
and its WAL taken at different moments do not fit together.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from app.storage.authorizer import Authorizer
from app.storage.medium import Medium
from app.storage.vault import Vault

_COMMON_PRAGMAS = (
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "busy_timeout = 5000",
    "cache_size = -16000",
)
_JOURNAL_SIZE_LIMIT = 64 * 1024 * 1024
_PATIENCE_MS = 400
"""How long a write waits where only another program can be in its way: a window may stand still."""


class Connections:
    """Makes the connections to one database; until `trust` they read its schema only."""

    def __init__(self, file: Path, medium: Medium, vault: Vault) -> None:
        self._file = file
        self._medium = medium
        self._vault = vault
        self._authorizer = Authorizer()

    def trust(self) -> None:
        """Have all be read, now that the schema is known to be ours."""
        self._authorizer.prove()

    def release(self, writer: sqlite3.Connection) -> None:
        """Have the one connection that writes do so."""
        self._authorizer.release(writer)

    def writer(self) -> sqlite3.Connection:
        """Return the connection that writes, once it is released."""
        connection = self._watched("rwc")
        wal = self._medium is Medium.LOCAL
        connection.execute(f"PRAGMA journal_mode = {'WAL' if wal else 'DELETE'}")
        connection.execute(f"PRAGMA synchronous = {'FULL' if wal else 'EXTRA'}")
        connection.execute(f"PRAGMA journal_size_limit = {_JOURNAL_SIZE_LIMIT}")
        if wal:
            connection.execute(f"PRAGMA busy_timeout = {_PATIENCE_MS}")
        return connection

    def reader(self, *, read_only: bool) -> sqlite3.Connection:
        """Return a connection that only reads; in a read-only library it makes no file either."""
        connection = self._watched("ro" if read_only else "rw")
        connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        return connection

    def copier(self) -> sqlite3.Connection:
        """Return a connection that only reads; under `query_only` VACUUM INTO is refused."""
        return _set_up(self._vault.connect(self._file, mode="ro"))

    def _watched(self, mode: str) -> sqlite3.Connection:
        connection = self._vault.connect(self._file, mode=mode)
        self._authorizer.watch(connection)
        return _set_up(connection)


def _set_up(connection: sqlite3.Connection) -> sqlite3.Connection:
    for pragma in _COMMON_PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    return connection
