"""Libraries looked at and changed past the program: what the tests of opening them share."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

from app.library import Library


def fingerprints(folder: Path) -> dict[str, tuple[str, int]]:
    """Return the content and the time of every file below, by its path."""
    return {
        str(path.relative_to(folder)): (
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "",
            path.stat().st_mtime_ns,
        )
        for path in sorted(folder.rglob("*"))
    }


def behind_the_back(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(folder / "library.db", isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def closed(path: Path) -> Path:
    """Make a library and close it again."""
    Library.create(path).close()
    return path
