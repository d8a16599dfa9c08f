"""Slow reads off the window's thread, the newest question of a kind superseding the one before."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from app.errors import PressmarkError

T = TypeVar("T")


class Lane(Enum):
    """Which reads wait for each other: what the person waits for never waits for the rest.

    Care of the library – its backups, its check – may take seconds.
    """

    AWAITED = "awaited"
    IDLE = "idle"
    CARE = "care"


def _no_interrupt(_thread: threading.Thread) -> None:
    """Leave reads under way alone."""


@dataclass(slots=True)
class _Read:
    """One question: its kind, its place in the order of all, and what is to be done."""

    key: str
    number: int
    lane: Lane
    work: Callable[[], Any]
    done: Callable[[Any], None]
    thread: threading.Thread | None = None
    """The one on which it runs, None while it waits."""
    answer: Any = None
    error: Exception | None = None


class BackgroundReads(QObject):
    """Runs reads on a thread of each lane, there one after the other.

    `interrupt` ends the read under way on a thread early (`Library.interrupt_reads`); it is called
    only while a superseded read is the one that runs there.

    Signals: `failed(str)`, a sentence for the person about a read that could not be done.
    """

    failed = Signal(str)
    _finished = Signal(object)

    def __init__(
        self,
        interrupt: Callable[[threading.Thread], None] = _no_interrupt,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._interrupt = interrupt
        self._numbers = itertools.count()
        self._newest: dict[str, int] = {}
        self._is_closed = False
        self._running: dict[Lane, _Read] = {}
        # Held while a read is started, ended or interrupted: an interrupt never hits the next one.
        self._lock = threading.Lock()
        self._executors = {
            lane: ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"pressmark-{lane.value}")
            for lane in Lane
        }
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def submit(
        self,
        key: str,
        work: Callable[[], T],
        done: Callable[[T], None],
        lane: Lane = Lane.AWAITED,
    ) -> None:
        """Do `work` on the lane's thread, then `done` with its answer on the window's thread.

        A later read of the same `key` drops this one, whether it waits, runs or has ended. A
        `PressmarkError` becomes `failed`; any other error is a bug and is raised on the window's
        thread. Nobody waits for what a timer asks for after `close`: it is not begun.
        """
        if self._is_closed:
            return
        read = _Read(key, next(self._numbers), lane, work, done)
        with self._lock:
            self._newest[key] = read.number
            self._end_superseded()
        self._executors[lane].submit(self._run, read)

    def cancel(self) -> None:
        """Drop every read asked for so far: its library is about to be closed."""
        with self._lock:
            self._newest.clear()
            self._end_superseded()

    def drop(self, key: str) -> None:
        """Drop the read of this kind, whether it waits, runs or has ended."""
        with self._lock:
            self._newest.pop(key, None)
            self._end_superseded()

    def close(self) -> None:
        """Drop every read and wait until the threads have ended."""
        self._is_closed = True
        self.cancel()
        for executor in self._executors.values():
            executor.shutdown(wait=True, cancel_futures=True)

    def wait_idle(self) -> None:
        """Block until every read asked for so far has ended; answers are delivered afterwards."""
        for ended in [each.submit(lambda: None) for each in self._executors.values()]:
            ended.result()

    def _is_newest(self, read: _Read) -> bool:
        return self._newest.get(read.key) == read.number

    def _end_superseded(self) -> None:
        for read in self._running.values():
            if not self._is_newest(read) and read.thread is not None:
                self._interrupt(read.thread)

    def _run(self, read: _Read) -> None:
        with self._lock:
            if not self._is_newest(read):
                return
            read.thread = threading.current_thread()
            self._running[read.lane] = read
        try:
            read.answer = read.work()
        except Exception as error:
            read.error = error
        finally:
            with self._lock:
                del self._running[read.lane]
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
