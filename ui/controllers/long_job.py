"""One long piece of work at a time, with progress, cancel and an end that is always told."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from app.errors import PressmarkError
from app.model.report import Progress, Report

PROGRESS_INTERVAL_S = 0.05

OnProgress = Callable[[Progress], None]
IsCancelled = Callable[[], bool]
Work = Callable[[OnProgress, IsCancelled], Report]


class LongJob(QObject):
    """Runs work on a thread of its own.

    Signals: `progressed(object)`, a `Progress`, at most twenty a second; `ended(object)`, the
    `Report`; `failed(str)`, a sentence. One of the last two always comes, but after `stop`.
    """

    progressed = Signal(object)
    ended = Signal(object)
    failed = Signal(str)
    _finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._cancelled = threading.Event()
        self._told_at = 0.0
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Say whether work is under way, or its end is still to be told."""
        return self._thread is not None

    def start(self, work: Work) -> None:
        """Begin; only one piece of work is done at a time."""
        if self.running:
            raise RuntimeError("a job is running already")
        self._cancelled.clear()
        self._told_at = 0.0
        thread = threading.Thread(target=self._run, args=(work,), name="pressmark-job")
        self._thread = thread
        thread.start()

    def cancel(self) -> None:
        """Ask the work to end early; what is done so far stays done."""
        self._cancelled.set()

    def stop(self) -> None:
        """Cancel, wait until the thread has ended, and tell nothing more of it."""
        self.cancel()
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.join()

    def _run(self, work: Work) -> None:
        outcome: Report | Exception
        try:
            outcome = work(self._on_progress, self._cancelled.is_set)
        except Exception as error:
            outcome = error
        self._finished.emit(threading.current_thread(), outcome)

    def _on_progress(self, progress: Progress) -> None:
        now = time.monotonic()
        if now - self._told_at >= PROGRESS_INTERVAL_S:
            self._told_at = now
            self.progressed.emit(progress)

    def _on_finished(self, thread: threading.Thread, outcome: Report | Exception) -> None:
        if thread is not self._thread:
            return
        thread.join()
        self._thread = None
        if isinstance(outcome, Report):
            self.ended.emit(outcome)
        elif isinstance(outcome, PressmarkError):
            self.failed.emit(str(outcome))
        else:
            self.failed.emit(self.tr("Something went wrong in Pressmark. What was done is kept."))
            raise outcome
