"""Rooms: folders in a library that hold a copy of somebody else's database for a while."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.errors import LibraryError
from app.words import say

_PREFIX = ".incoming-"
_IN_USE: set[str] = set()
"""Those of this process."""

_LEFT_FREE = 2**28
"""Bytes of the disk that a copy leaves, for the library itself."""


@contextmanager
def room(library: Path, size: int) -> Iterator[Path]:
    """Give out a folder for so many bytes, deleted in the end; only for who holds the library.

    Raise LibraryError where they would fill the disk.
    """
    sweep(library)
    if shutil.disk_usage(library).free < size + _LEFT_FREE:
        raise LibraryError(
            say(
                "The disk of {name} has no room for a copy of that library: free {megabytes:,} MB.",
                name=library.name,
                megabytes=(size + _LEFT_FREE) // 1_000_000 + 1,
            )
        )
    made = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=library))
    _IN_USE.add(made.name)
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)
        _IN_USE.discard(made.name)


def sweep(library: Path) -> None:
    """Delete what was left by a process that was killed: it is plain, even in an encrypted one."""
    for left in library.glob(f"{_PREFIX}*"):
        if left.name not in _IN_USE and not left.is_symlink():
            shutil.rmtree(left, ignore_errors=True)
