"""A database of a library copied from one vault to another: encrypted, or decrypted."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from app.errors import LibraryError
from app.storage.durable import sync_file
from app.storage.encryption import connection as cipher
from app.storage.encryption.sealed_vault import SealedVault
from app.storage.vault import Vault, address
from app.words import say

_NUMBERS = ("application_id", "user_version")


def copy_database(source: Path, target: Path, came: Vault, goes: Vault) -> None:
    """Copy all that is in a database, its log too, and look the copy over.

    Its schema is known to be ours. Raise LibraryError where the copy is not the same.
    """
    target.touch(mode=0o600)
    with closing(cipher.connect(address(source, "rw"), _key(came))) as connection:
        connection.execute("PRAGMA temp_store = MEMORY")
        goal = (address(target, "rw"), cipher.literal(_key(goes)) if _key(goes) else "")
        connection.execute("ATTACH ? AS goal KEY ?", goal)
        connection.execute("PRAGMA goal.secure_delete = ON")
        connection.execute("SELECT sqlcipher_export('goal')").fetchall()
        for number in _NUMBERS:
            (value,) = connection.execute(f"PRAGMA main.{number}").fetchone()
            connection.execute(f"PRAGMA goal.{number} = {value}")
        is_same = _counts(connection, "main") == _counts(connection, "goal")
    sync_file(target)
    with closing(goes.connect(target, mode="ro")) as copy:
        is_sound = copy.execute("PRAGMA quick_check").fetchone()[0] == "ok"
    if not (is_same and is_sound):
        raise LibraryError(
            say("The copy did not turn out the same: check the disk, then try again.")
        )


def file_names(database: Path, vault: Vault) -> set[str]:
    """Return the names that originals and images have by their content, as a database tells."""
    with closing(vault.connect(database, mode="ro")) as connection:
        rows = connection.execute(
            "SELECT original_sha256 FROM version WHERE original_sha256 <> ''"
            " UNION SELECT name FROM asset"
        ).fetchall()
    return {row[0] for row in rows}


def _key(vault: Vault) -> bytes:
    return vault.keys.database if isinstance(vault, SealedVault) else b""


def _counts(connection: sqlite3.Connection, schema: str) -> dict[str, int]:
    names = connection.execute(
        f"SELECT name FROM {schema}.sqlite_master WHERE type = 'table' AND rootpage > 0"
    ).fetchall()
    return {
        name: connection.execute(f'SELECT count(*) FROM {schema}."{name}"').fetchone()[0]
        for (name,) in names
    }
