"""From the command line's wishes to a running window, with the times it took."""

from __future__ import annotations

import gc
import json
import logging
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.library import Library
from app.paths import settings_file
from app.settings import Settings
from ui.application import Application, qt_application
from ui.arguments import WindowArguments
from ui.bug_report import BugReport
from ui.controllers.inbox_watch import Serve


class Stopwatch:
    """Milliseconds from one mark to the next."""

    def __init__(self, started: float) -> None:
        self._last = started
        self.times_ms: dict[str, float] = {}

    def mark(self, name: str) -> None:
        """Write down what passed since the last mark."""
        now = time.perf_counter()
        self.times_ms[name] = round((now - self._last) * 1000, 1)
        self._last = now


class _FirstPaint(QObject):
    """Waits until a widget was painted once, prints what that took, and ends the program."""

    def __init__(self, widget: QWidget, stopwatch: Stopwatch) -> None:
        super().__init__(widget)
        self._stopwatch = stopwatch
        self._seen = False
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note the first painting; all of it is done when the loop is free again."""
        if event.type() == QEvent.Type.Paint and not self._seen:
            self._seen = True
            QTimer.singleShot(0, self._on_painted)
        return False

    def _on_painted(self) -> None:
        self._stopwatch.mark("first_paint_ms")
        sys.stdout.write(json.dumps(_measured(self._stopwatch)) + "\n")
        sys.stdout.flush()
        QApplication.closeAllWindows()


@dataclass(frozen=True, slots=True)
class Beside:
    """How this program works together with others on one library (`app.cli`).

    `serve` answers what others ask of the window; `hand_over` gives files to the window that
    holds a library and says whether it took them.
    """

    serve: Serve
    hand_over: Callable[[Path, Sequence[Path]], bool]


def run(wanted: WindowArguments, started: float, beside: Beside) -> int:
    """Open the window and return the exit code once it is closed.

    Where another window has the library open, that one gets the files and comes to the front.
    """
    held = not wanted.smoke and Library.is_held(wanted.library)
    if held and beside.hand_over(wanted.library, wanted.files):
        return 0
    stopwatch = Stopwatch(started)
    stopwatch.mark("imports_ms")
    logging.basicConfig(format="pressmark: %(message)s", level=logging.WARNING)
    qt = qt_application()
    application = Application(Settings(settings_file()), beside.serve)
    BugReport(application.messages).install()
    stopwatch.mark("window_ms")
    opened = (
        application.open_samples() if wanted.samples else application.open_library(wanted.library)
    )
    stopwatch.mark("library_ms")
    if wanted.smoke:
        _FirstPaint(application.window, stopwatch)
    application.window.fit_screen()
    application.window.show()
    if wanted.files:
        application.import_paths(wanted.files)
    spare_collections()
    code = qt.exec()
    application.close()
    if wanted.smoke and not opened:
        sys.stderr.write(application.window.failed_page.reason + "\n")
        return 1
    return code


def spare_collections() -> None:
    """Take all that is loaded so far, and stays to the end, out of Python's garbage collections.

    Looking through it stalled the loop by 40 ms at each full collection. What goes out of use is
    still freed at once by its reference count; only rings among these objects are not.
    """
    gc.freeze()


def _measured(stopwatch: Stopwatch) -> dict[str, float]:
    parts = ("imports_ms", "library_ms", "window_ms", "first_paint_ms")
    return {
        **{part: stopwatch.times_ms.get(part, 0.0) for part in parts},
        "total_ms": round(sum(stopwatch.times_ms.values()), 1),
        "peak_memory_kb": _peak_memory_kb(),
    }


def _peak_memory_kb() -> int:
    """Return the most memory held so far, 0 on systems that do not tell (Windows)."""
    try:
        import resource
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // 1024 if sys.platform == "darwin" else peak  # bytes there, kB elsewhere
