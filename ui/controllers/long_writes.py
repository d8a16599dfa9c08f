"""Writes that take longer than a window may wait: on a thread, with nothing in between."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.errors import CancelledError, PressmarkError
from app.model.report import Progress
from ui.controllers.held_input import HeldInput
from ui.controllers.long_job import PROGRESS_INTERVAL_S, IsCancelled, OnProgress

T = TypeVar("T")

_SHOWN_AFTER_MS = 200
"""What is over sooner is not worth a word."""


@dataclass(slots=True)
class _Write:
    """One write: what it is called, what it does, and what follows."""

    title: str
    work: Callable[[OnProgress, IsCancelled], Any]
    done: Callable[[Any], None]
    refused: Callable[[str], None]
    answer: Any = None
    error: Exception | None = None


class LongWrites(QObject):
    """Does long writes on a thread of its own, one after the other.

    The library has one place to write, so that a key or click meanwhile would wait for it and the
    window stand still: input is held back until the end, but Escape and closing.

    Signals: `progressed(object)`, a `Progress`, where the write lasts; `called_off(str)`, a
    sentence, where a write took everything back because it was cancelled; `ended()`.
    """

    progressed = Signal(object)
    called_off = Signal(str)
    ended = Signal()
    _told = Signal(object)
    _finished = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._writes: list[_Write] = []
        self._cancelled = threading.Event()
        self._told_at = 0.0
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pressmark-write")
        self.held_input = HeldInput(self)
        self.held_input.escaped.connect(self.cancel)
        self._shown_soon = QTimer(self, singleShot=True, interval=_SHOWN_AFTER_MS)
        self._shown_soon.timeout.connect(self._show_title)
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Say whether a write is under way, or its end is still to be told."""
        return bool(self._writes)

    def run(
        self,
        title: str,
        work: Callable[[OnProgress, IsCancelled], T],
        done: Callable[[T], None],
        refused: Callable[[str], None],
    ) -> None:
        """Do `work` on the thread, then `done` with its answer on the window's thread.

        What the library refuses is told to `refused` as a sentence instead. `work` may tell its
        progress, and where it can be taken back, look whether it is cancelled; where it raises
        CancelledError neither of the two is called.
        """
        write = _Write(title, work, done, refused)
        if not self._writes:
            self._cancelled.clear()
            self._told_at = 0.0
            self.held_input.begin()
            self._shown_soon.start()
        self._writes.append(write)
        self._executor.submit(self._run, write)

    def cancel(self) -> None:
        """Ask the write to leave everything as it was, where it can."""
        self._cancelled.set()

    def stop(self) -> None:
        """Cancel, wait for the end, and tell nothing more: the library is about to be closed."""
        self.cancel()
        self._executor.submit(lambda: None).result()
        if self._writes:
            self._writes.clear()
            self._end()

    def _run(self, write: _Write) -> None:
        try:
            write.answer = write.work(self._tell, self._cancelled.is_set)
        except Exception as error:
            write.error = error
        self._finished.emit(write)

    def _tell(self, progress: Progress) -> None:
        now = time.monotonic()
        if now - self._told_at >= PROGRESS_INTERVAL_S:
            self._told_at = now
            self._told.emit(progress)

    def _on_told(self, progress: Progress) -> None:
        if self._writes and not self._shown_soon.isActive():
            title = self._writes[0].title
            self.progressed.emit(Progress(progress.done, progress.total, title))

    def _show_title(self) -> None:
        self.progressed.emit(Progress(0, 0, self._writes[0].title))

    def _on_finished(self, write: _Write) -> None:
        if write not in self._writes:
            return
        self._writes.remove(write)
        if not self._writes:
            self._end()
        if write.error is None:
            write.done(write.answer)
        elif isinstance(write.error, CancelledError):
            self.called_off.emit(str(write.error))
        elif isinstance(write.error, PressmarkError):
            write.refused(str(write.error))
        else:
            raise write.error

    def _end(self) -> None:
        self._shown_soon.stop()
        self.held_input.end()
        self.ended.emit()
