"""What a bug of ours leads to: one message, one log entry, and the program goes on."""

from __future__ import annotations

import logging
import sys
import threading
import time
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from ui.messages import Messages

_QUIET_S = 10.0
_log = logging.getLogger("pressmark")


def trace(error: BaseException) -> str:
    """Return where an error was raised, without its own words: they may quote an article."""
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in reversed(frames))
    return f"{type(error).__name__} at {places}"


class BugReport(QObject):
    """Installed as the interpreter's hook for errors nobody caught, on any thread."""

    _raised = Signal()

    def __init__(self, messages: Messages) -> None:
        super().__init__(messages)
        self._messages = messages
        self._told_at = -_QUIET_S
        self._raised.connect(self._on_raised, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over from now on."""
        sys.excepthook = self._hook
        threading.excepthook = lambda hook: self._hook(
            hook.exc_type, hook.exc_value, hook.exc_traceback
        )

    def _hook(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        _log.error("%s", trace(error) if error is not None else kind.__name__)
        self._raised.emit()

    def _on_raised(self) -> None:
        """Tell the person, once where one bug raises many errors."""
        now = time.monotonic()
        if now - self._told_at >= _QUIET_S:
            self._messages.error(
                self.tr(
                    "Something went wrong inside Pressmark. All that was saved is safe. "
                    "If the window behaves oddly, close it and start again."
                )
            )
        self._told_at = now
