"""How long the window's loop is ever busy in one go, and with what: watched from a thread beside.

Shared by the benchmark and the journeys. It is a report: nothing is asserted about its figures.
Time in which the system gave the processor to other programs is taken out of them where it tells.
"""

from __future__ import annotations

import faulthandler
import os
import re
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QThread, QTimer, Signal

HEARTBEAT_S = 0.005
LIMIT_MS = 50
"""What a person notices; the budget of every stall."""

_ROOT = f"{Path(__file__).resolve().parents[1].as_posix()}/"
_FRAME = re.compile(r'^  File "(.+)", line (\d+) in (.+)$', re.MULTILINE)
_LOOKED_AT_S = 0.02
_LAST_MS = 100


@dataclass(frozen=True, slots=True)
class Stall:
    """One stall, and the lines of ours that ran then, the innermost last.

    `ms` is how long the loop answered nothing, `work_ms` how long its thread itself was at work.
    """

    ms: float = 0.0
    work_ms: float = 0.0
    lines: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        """Return the innermost line of the program itself, "" where Qt alone was busy."""
        ours = [line for line in self.lines if line.startswith(("ui/", "app/"))]
        return ours[-1] if ours else ""


class StallWatch(QThread):
    """Beats every 5 ms; how late a beat is answered is how long the loop was busy.

    Late is reckoned from when the beat was due: a thread that holds Python's lock keeps this one
    from beating, too. Made and ended on the window's thread.
    """

    beat = Signal(float, float)

    def __init__(self) -> None:
        super().__init__()
        self.longest = Stall()
        self.hardest = Stall()
        self._ended = threading.Event()
        self._watched = threading.get_ident()
        self._answered = time.perf_counter()
        self._worked = time.thread_time()
        self._aside = _ASIDE.spent
        self._waited = _Waited()
        self._seen: tuple[str, ...] = ()
        self.beat.connect(self._on_beat, Qt.ConnectionType.QueuedConnection)

    def run(self) -> None:
        """Beat until it is to end, and look what is done where an answer is late."""
        waited, stack = _Waited(), _Stack(self._watched)
        due = time.perf_counter() + HEARTBEAT_S
        while not self._ended.wait(max(0.0, due - time.perf_counter())):
            if time.perf_counter() - self._answered > _LOOKED_AT_S:
                self._seen = stack.lines()
            self.beat.emit(due, waited.since_last())
            due = max(due + HEARTBEAT_S, time.perf_counter())
        waited.close()
        stack.close()

    def _on_beat(self, due: float, beater_waited: float) -> None:
        worked, before = time.thread_time(), self._worked
        aside, self._aside = _ASIDE.spent - self._aside, _ASIDE.spent
        self._answered, self._worked = time.perf_counter(), worked
        waited = beater_waited + self._waited.since_last()
        late = (self._answered - due - waited - aside) * 1_000
        stall = Stall(late, min(late, (worked - before - aside) * 1_000), self._seen)
        self._seen = ()
        if not _is_a_tests_own(stall.lines):
            self.longest = max(self.longest, stall, key=lambda each: each.ms)
            self.hardest = max(self.hardest, stall, key=lambda each: each.work_ms)

    def end(self) -> None:
        """Stop; `longest` and `hardest` are the stalls so far."""
        idle(_LAST_MS)
        self._ended.set()
        self.wait()
        QCoreApplication.processEvents()
        self._waited.close()


class _Aside:
    """What a test itself spent on the window's thread, seconds of work."""

    def __init__(self) -> None:
        self.spent = 0.0


_ASIDE = _Aside()


@contextmanager
def aside() -> Iterator[None]:
    """Take what is done inside out of the stalls: a test does it, and not the window."""
    started = time.thread_time()
    try:
        yield
    finally:
        _ASIDE.spent += time.thread_time() - started


class _Waited:
    """How long the present thread waited for a processor that others had; 0 where none tells."""

    def __init__(self) -> None:
        file = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._file = os.open(file, os.O_RDONLY) if file.exists() else None
        self._last = self._read()

    def _read(self) -> float:
        if self._file is None:
            return 0.0
        _on_processor, waiting, _turns = os.pread(self._file, 100, 0).split()
        return int(waiting) / 1e9

    def since_last(self) -> float:
        """Return the seconds waited since this was asked last."""
        before, self._last = self._last, self._read()
        return self._last - before

    def close(self) -> None:
        """Ask no more."""
        if self._file is not None:
            os.close(self._file)


def idle(milliseconds: int) -> None:
    """Turn the loop as a window does that waits: `QTest.qWait` would keep Python's lock."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class _Stack:
    """Tells what a thread is doing, by the interpreter's own report.

    Frames of another thread are not touched: who drops the last hold on one deletes what it held,
    and a widget must not be deleted on a thread beside.
    """

    def __init__(self, thread: int) -> None:
        self._thread = f"0x{thread:016x} "
        self._report = tempfile.TemporaryFile()  # noqa: SIM115 - as long as the watch

    def lines(self) -> tuple[str, ...]:
        """Return the lines that run in our own files, the outermost first."""
        self._report.seek(0)
        self._report.truncate()
        faulthandler.dump_traceback(self._report)
        self._report.seek(0)
        report = self._report.read().decode(errors="replace")
        _, _, ours = report.partition(self._thread)
        frames = _FRAME.findall(ours.partition("\n\n")[0])
        return tuple(_told(*frame) for frame in reversed(frames) if _is_told(frame[0]))

    def close(self) -> None:
        """Let go of the report."""
        self._report.close()


def _is_told(file: str) -> bool:
    return file.startswith(_ROOT) or "/pytestqt/" in file


def _told(file: str, line: str, name: str) -> str:
    ours = file.startswith(_ROOT)
    return f"{file.removeprefix(_ROOT)}:{line} {name}" if ours else "pytestqt"


def _is_a_tests_own(lines: tuple[str, ...]) -> bool:
    """Say whether a test itself was at work, and not what the loop called."""
    in_window = any(line.startswith("ui/") or line == "pytestqt" for line in lines)
    return bool(lines) and not in_window
