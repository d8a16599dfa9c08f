"""One program at a time writes to a library.

The lock is the operating system's own on an open file, so it ends with the process however that
ends: nothing is left over from a killed one.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from typing import Self

from app.errors import LibraryLockedError

_HELD = {errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK}
"""What the systems answer where another process holds a lock."""


class LibraryLock:
    """Holds `library.lock` from construction to `release`; raise LibraryLockedError if held."""

    def __init__(self, folder: Path) -> None:
        self._handle = os.open(folder / "library.lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(self._handle)
        except OSError as error:
            os.close(self._handle)
            if error.errno not in _HELD:  # such as a network folder that knows no locks
                raise
            raise LibraryLockedError(
                f"{folder.name} is open in another Pressmark: use that window, or close it first."
            ) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()

    def release(self) -> None:
        """Let go of the library; the file stays, because deleting it would race."""
        os.close(self._handle)


def is_held(folder: Path) -> bool:
    """Say whether someone holds the library in `folder`; nothing is made where there is none."""
    if not (folder / "library.lock").exists():
        return False
    try:
        LibraryLock(folder).release()
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
