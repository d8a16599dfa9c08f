"""Whether the disk has room for one more copy of the database, and for work to go on beside it."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

from app.errors import LibraryError
from app.storage.thinning import ALL_FOR
from app.words import say

_NEEDED = 2
"""The sizes of a copy that are wanted: what is left has to do for the log and for new articles."""

_PLENTY = 8
"""As many more, and a disk is not about to be filled by a day or two of copies."""


def refuse_without(folder: Path, size: int) -> None:
    """Raise LibraryError where a copy of so many bytes in `folder` would fill the disk.

    Until it is given up, every write into the library would fail, too.
    """
    if _free(folder) < _NEEDED * size:
        raise LibraryError(
            say(
                "The disk of {name} has no room for a backup, and none was made: free"
                " {megabytes:,} MB.",
                name=folder.parent.name,
                megabytes=(_NEEDED * size - _free(folder)) // 1_000_000 + 1,
            )
        )


def all_kept_for(folder: Path, size: int) -> timedelta:
    """Return how long every copy of so many bytes is kept: not at all where room runs short."""
    return ALL_FOR if _free(folder) >= _PLENTY * size else timedelta()


def _free(folder: Path) -> int:
    return shutil.disk_usage(folder).free
