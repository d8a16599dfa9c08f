"""Saying so when the disk lets the window wait: each key waits until its change is saved."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLocale, QObject

from ui.messages import Messages

SLOW_S = 0.25
"""A write that waits so long is felt; one takes some two thousandths on a disk that is well."""
_TIMES = 2


class SlowDisk(QObject):
    """Times what is written on the window's thread, and tells of a slow disk once a library."""

    def __init__(self, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._messages = messages
        self._slow = 0
        self._is_told = False

    def begin(self) -> None:
        """Begin with another library."""
        self._slow, self._is_told = 0, False

    @contextmanager
    def timed(self) -> Iterator[None]:
        """Look how long what is inside waits; time in which it works itself does not count."""
        began, worked = time.monotonic(), time.thread_time()
        yield
        waited = time.monotonic() - began - (time.thread_time() - worked)
        self._slow = self._slow + 1 if waited >= SLOW_S else 0
        if self._slow >= _TIMES and not self._is_told:
            self._is_told = True
            self._tell(waited)

    def _tell(self, seconds: float) -> None:
        self._messages.warn(
            self.tr(
                "The disk of this library is slow: saving a change takes {n} seconds. Nothing is"
                " lost; what you press meanwhile is done in turn."
            ).format(n=QLocale().toString(seconds, "f", 1))
        )
