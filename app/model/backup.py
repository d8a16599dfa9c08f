"""Backups of a library, and what is newer than they are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the database: when it was made (UTC, ISO 8601), and its size in bytes.

    One `set_aside` is what was in the library's place when a backup was put back; it may be damaged
    and may have a log of its own.
    """

    path: Path
    made_at: str
    size: int
    set_aside: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """What putting a backup back would take away, and what it could not bring.

    `articles` and `annotations` are in the library and not in the backup, `changed` annotations are
    another way there, `steps` were done since. `missing` names the imported files and images that
    the backup knows and the library's folder does not hold any more.
    """

    articles: int = 0
    annotations: int = 0
    changed: int = 0
    steps: int = 0
    missing: tuple[str, ...] = ()
