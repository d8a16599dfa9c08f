"""One program at a time writes to a library.

The lock is the operating system's own on an open file, so it ends with the process however that
ends: nothing is left over from a killed one.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from pathlib import Path
from typing import Self

from app.errors import LibraryLockedError
from app.words import say

_HELD = {errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK}
"""What the systems answer where another process holds a lock."""


_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)  # the last is not on Windows

_PATIENCE = 0.2
"""Seconds to try for: someone who only asks `is_held` lets go again at once."""
_TICK = 0.01


class LibraryLock:
    """Holds `library.lock` from construction to `release`; raise LibraryLockedError if held."""

    def __init__(self, folder: Path, *, patience: float = _PATIENCE) -> None:
        self._handle = os.open(folder / "library.lock", _FLAGS, 0o600)
        try:
            _lock_within(patience, self._handle)
        except OSError as error:
            os.close(self._handle)
            if error.errno not in _HELD:  # such as a network folder that knows no locks
                raise
            raise LibraryLockedError(
                say(
                    "{name} is open in another Pressmark: use that window, or close it first.",
                    name=folder.name,
                )
            ) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()

    def release(self) -> None:
        """Let go of the library; the file stays, because deleting it would race."""
        os.close(self._handle)


def _lock_within(patience: float, handle: int) -> None:
    deadline = time.monotonic() + patience
    while True:
        try:
            return _lock(handle)
        except OSError as error:
            if error.errno not in _HELD or time.monotonic() >= deadline:
                raise
        time.sleep(_TICK)


def is_held(folder: Path) -> bool:
    """Say whether someone holds the library in `folder`; nothing is made where there is none."""
    if not (folder / "library.lock").exists():
        return False
    try:
        LibraryLock(folder, patience=0).release()
    except LibraryLockedError:
        return True
    except OSError:
        return False
    return False


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
