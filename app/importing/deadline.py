"""A limit on how long something takes, set and lifted for one file after the other."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_TICK = 0.05
"""Seconds between two looks at the clock."""


class Deadline:
    """Calls `on_passed`, on a thread of its own, when a block takes too long; to be closed.

    It looks at the clock now and then, as starting a timer for every file and waiting for its end
    takes a tenth of a millisecond of each.
    """

    def __init__(self, on_passed: Callable[[], None]) -> None:
        self._on_passed = on_passed
        self._lock = threading.Lock()
        self._due: float | None = None
        self._closed = threading.Event()
        self.passed = False
        self._thread = threading.Thread(target=self._watch, name="deadline", daemon=True)
        self._thread.start()

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """Give the block so many seconds; `passed` tells afterwards whether it took longer."""
        with self._lock:
            self.passed = False
            self._due = time.monotonic() + seconds
        try:
            yield
        finally:
            with self._lock:  # so that no late call is meant for the block before
                self._due = None

    def close(self) -> None:
        """End the thread, which must not be the caller's."""
        self._closed.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._closed.wait(_TICK):
            with self._lock:
                if self._due is not None and time.monotonic() >= self._due:
                    self._due = None
                    self.passed = True
                    self._on_passed()
