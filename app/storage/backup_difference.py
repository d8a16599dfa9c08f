"""What a library holds that a backup of it does not, and the other way round."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from app.errors import PressmarkError
from app.model.backup import Difference
from app.storage.faults import explained
from app.storage.keyring import vault_of
from app.storage.originals import Originals
from app.storage.proven_copy import connect_to_copy
from app.storage.vault import Vault

_NEWER = (
    "SELECT count(*) FROM article WHERE trashed_at IS NULL"
    " AND uid NOT IN (SELECT uid FROM old.article WHERE trashed_at IS NULL)",
    "SELECT count(*) FROM annotation WHERE trashed_at IS NULL"
    " AND uid NOT IN (SELECT uid FROM old.annotation WHERE trashed_at IS NULL)",
    "SELECT count(*) FROM annotation n JOIN old.annotation o ON o.uid = n.uid AND o.rev <> n.rev"
    " WHERE n.trashed_at IS NULL AND o.trashed_at IS NULL",
    "SELECT count(*) FROM journal_step WHERE state = 'done'"
    " AND uid NOT IN (SELECT uid FROM old.journal_step)",
)
_ORIGINALS = (
    "SELECT original_sha256, original_name FROM old.version WHERE original_sha256 <> ''"
    " GROUP BY original_sha256 ORDER BY min(id)"
)
_ASSETS = "SELECT DISTINCT name FROM old.asset"


def difference(folder: Path, backup: Path) -> Difference | None:
    """Compare the library in `folder`, open or not, with a backup of it.

    None where either cannot be read: a damaged library may be the reason to put one back. Takes a
    second in a library of a hundred thousand articles: not for the window's thread.
    """
    try:
        vault = vault_of(folder)
        with explained(folder), closing(_both(folder, backup, vault)) as connection:
            articles, annotations, changed, steps = (
                int(connection.execute(query).fetchone()[0]) for query in _NEWER
            )
            missing = tuple(_missing(folder, connection, vault))
            return Difference(articles, annotations, changed, steps, missing)
    except (sqlite3.DatabaseError, PressmarkError):
        return None


def _both(folder: Path, backup: Path, vault: Vault) -> sqlite3.Connection:
    for file in (folder / "library.db", backup):
        connect_to_copy(file, vault).close()
    connection = vault.connect(folder / "library.db", mode="ro")
    vault.attach(connection, backup, "old")
    return connection


def _missing(folder: Path, connection: sqlite3.Connection, vault: Vault) -> Iterator[str]:
    """Yield the names of files that the backup knows by their hash and that are not there."""
    originals = Originals(folder / "originals", vault)
    for sha256, name in connection.execute(_ORIGINALS):
        if not originals.path(sha256).is_file():
            yield name or sha256
    for (name,) in connection.execute(_ASSETS):
        if not (folder / "assets" / vault.name(name)).is_file():
            yield name
