"""Whether an open file is still the one at its path.

SQLite writes on into a file that was deleted, or that a program which syncs folders has put
another in the place of; nobody would ever find there what was written.
"""

from __future__ import annotations

from pathlib import Path

from app.errors import LibraryError
from app.words import say


class InPlace:
    """Remembers which file is at a path."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._known = self._seen()

    def refuse_if_gone(self) -> None:
        """Raise OSError where nothing is at the path, LibraryError where another file is."""
        if self._seen() != self._known:
            raise LibraryError(
                say(
                    "Another program has put another database into {name}: nothing was changed. "
                    "Close the library and open it again.",
                    name=self._file.parent.name,
                )
            )

    def _seen(self) -> tuple[int, int]:
        status = self._file.stat()
        return status.st_dev, status.st_ino
