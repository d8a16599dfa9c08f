"""Gateway of `setting`: what a library itself remembers, a string under each key, not journaled."""

from __future__ import annotations

import contextlib
import json
from typing import Any

from app.storage.database import Database


class KeptSettings:
    """The settings of one library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str) -> str | None:
        """Return what is kept under a key, None where nothing."""
        row = self._database.first("SELECT value FROM setting WHERE key = ?", (key,))
        return str(row[0]) if row else None

    def plain(self, key: str) -> Any:
        """Return the JSON kept under a key as plain data, None where there is none."""
        with contextlib.suppress(RecursionError, ValueError):
            return json.loads(self.get(key) or "null")
        return None

    def put(self, key: str, value: str) -> None:
        """Keep a value under a key, in a transaction of its own or as part of the present one."""
        with self._database.transaction():
            self._database.execute(
                "INSERT INTO setting (key, value) VALUES (?, ?)"
                " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (key, value),
            )
