"""A copy of a library's database – a backup, or one put aside – opened to be read.

It may come from anybody, as a library may: nothing but its schema is read before that is known
to be ours. A view in the place of a table could else be read without end.
"""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from sqlite_utils import Database as SqliteDatabase

from app.storage.authorizer import Authorizer
from app.storage.proof import proven_version
from app.storage.vault import Vault


def connect_to_copy(file: Path, vault: Vault) -> sqlite3.Connection:
    """Return a connection that reads a copy, of this or an earlier version.

    Raise LibraryError where it is newer or its schema is none of ours, sqlite3.DatabaseError where
    it is damaged.
    """
    with contextlib.ExitStack() as held:
        connection = held.enter_context(contextlib.closing(vault.connect(file, mode="ro")))
        authorizer = Authorizer()
        authorizer.watch(connection)
        connection.execute("PRAGMA trusted_schema = OFF")
        name = file.parent.name if file.name == "library.db" else file.name
        proven_version(name, SqliteDatabase(connection, execute_plugins=False, strict=True))
        authorizer.prove()
        held.pop_all()
    return connection
