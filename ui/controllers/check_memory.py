"""What the last check of a library found, kept with it: a message that was closed is not lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from app.library import Library
from app.model.report import CheckReport

_KEY = "check_found"
_MOST_KEPT = 200


@dataclass(frozen=True, slots=True)
class Found:
    """When a check ended (UTC, ISO 8601), what it found and what it healed.

    `problems` counts all; of the sentences about them so many are kept as anybody reads.
    """

    at: str
    problems: int
    sentences: tuple[str, ...]
    healed: tuple[str, ...]


def keep(library: Library, report: CheckReport) -> Found:
    """Keep what a check found in the library that it was of, and return it."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    plain = {
        "at": at,
        "problems": len(report.problems),
        "sentences": list(report.problems[:_MOST_KEPT]),
        "healed": list(report.healed[:_MOST_KEPT]),
    }
    library.set_window_state(_KEY, plain)
    return _found(plain)


def last(library: Library) -> Found | None:
    """Return what the last check of a library found, None where there was none."""
    plain = library.window_state(_KEY)
    try:
        return _found(plain)
    except (KeyError, TypeError, ValueError):
        return None  # never checked, or somebody else's library


def _found(plain: Mapping[str, Any]) -> Found:
    datetime.fromisoformat(plain["at"])
    return Found(
        str(plain["at"]),
        int(plain["problems"]),
        tuple(str(each) for each in plain["sentences"]),
        tuple(str(each) for each in plain["healed"]),
    )
