"""Slow reads off the window's thread, the newest question of a kind superseding the one before."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from app.errors import PressmarkError

T = TypeVar("T")


def _no_interrupt() -> None:
    """Leave reads under way alone."""


@dataclass(slots=True)
class _Read:
    """One question: its kind, its place in the order of all, and what is to be done."""

    key: str
    number: int
    work: Callable[[], Any]
    done: Callable[[Any], None]
    answer: Any = None
    error: Exception | None = None


class BackgroundReads(QObject):
    """Runs reads one after the other on a thread of its own.

    `interrupt` ends the read under way early (`Library.interrupt_reads`); it is called only while
    a superseded read is the one that runs.

    Signals: `failed(str)`, a sentence for the person about a read that could not be done.
    """

    failed = Signal(str)
    _finished = Signal(object)

    def __init__(
        self, interrupt: Callable[[], None] = _no_interrupt, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._interrupt = interrupt
        self._numbers = itertools.count()
        self._newest: dict[str, int] = {}
        self._running: _Read | None = None
        # Held while a read is started, ended or interrupted: an interrupt never hits the next one.
        self._lock = threading.Lock()
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pressmark-reads")
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def submit(self, key: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do `work` on the thread, then `done` with its answer on the window's thread.

        A later read of the same `key` drops this one, whether it waits, runs or has ended. A
        `PressmarkError` becomes `failed`; any other error is a bug and is raised on the window's
        thread.
        """
        read = _Read(key, next(self._numbers), work, done)
        with self._lock:
            self._newest[key] = read.number
            if self._running is not None and self._running.key == key:
                self._interrupt()
        self._executor.submit(self._run, read)

    def cancel(self) -> None:
        """Drop every read asked for so far: its library is about to be closed."""
        with self._lock:
            self._newest.clear()
            if self._running is not None:
                self._interrupt()

    def close(self) -> None:
        """Drop every read and wait until the thread has ended."""
        self.cancel()
        self._executor.shutdown(wait=True, cancel_futures=True)

    def wait_idle(self) -> None:
        """Block until every read asked for so far has ended; answers are delivered afterwards."""
        self._executor.submit(_no_interrupt).result()

    def _is_newest(self, read: _Read) -> bool:
        return self._newest.get(read.key) == read.number

    def _run(self, read: _Read) -> None:
        with self._lock:
            if not self._is_newest(read):
                return
            self._running = read
        try:
            read.answer = read.work()
        except Exception as error:
            read.error = error
        finally:
            with self._lock:
                self._running = None
        self._finished.emit(read)

    def _on_finished(self, read: _Read) -> None:
        if not self._is_newest(read):
            return
        if read.error is None:
            read.done(read.answer)
        elif isinstance(read.error, PressmarkError):
            self.failed.emit(str(read.error))
        else:
            raise read.error
