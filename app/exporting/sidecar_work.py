"""Writing the sidecars of a whole library while nobody works in it, a few articles at a time.

A library of years that is new to sidecars needs minutes for them. What is written by then stays
when the work is broken off: whoever takes it up again begins with what is missing.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from app.errors import NotFoundError
from app.exporting.sidecars import Sidecars
from app.model.ids import ArticleId
from app.storage.store import Store

_PIECE_S = 0.25
"""How long a piece takes: who comes back to the window does not wait for the rest."""

_NOTED_AFTER_S = 10.0
"""Seconds of writing that may be done again after a power cut: to note them takes a while."""


class SidecarWork:
    """Writes what is not written, piece by piece; not for the window's thread."""

    def __init__(self, store: Store) -> None:
        self._sidecars = Sidecars(store)
        self._due: deque[tuple[str, ArticleId, str]] | None = None
        self._written: dict[str, str] = {}
        self._unnoted_s = 0.0

    def advance(self, is_cancelled: Callable[[], bool]) -> bool:
        """Write some articles more and say whether there are others; stop early at a word.

        The first piece finds out which: a second or two in a library of a hundred thousand.
        """
        if self._due is None:
            self._due = deque(self._sidecars.due())
            return bool(self._due)
        started = time.monotonic()
        while self._due and not is_cancelled() and time.monotonic() - started < _PIECE_S:
            self._write(*self._due[0])
            self._due.popleft()  # not before: a read under way may be broken off
        self._unnoted_s += time.monotonic() - started
        if not self._due or is_cancelled() or self._unnoted_s > _NOTED_AFTER_S:
            self.note()
        return bool(self._due)

    def note(self) -> None:
        """Have it known on the disk what was written so far."""
        self._sidecars.note(self._written)
        self._written = {}
        self._unnoted_s = 0.0

    def _write(self, uid: str, article_id: ArticleId, fingerprint: str) -> None:
        try:
            self._sidecars.write(uid, article_id)
        except NotFoundError:
            return  # it was deleted for good meanwhile
        self._written[uid] = fingerprint
