"""When what is being typed is to be kept: in a pause, and now and then where there is none."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

PAUSE_MS = 600
LONGEST_MS = 3_000
"""How much of what was typed a crash can cost someone who types without a pause."""


class TypingPause(QObject):
    """Started by each key.

    Signals: `over()`, 600 ms after the last key, and every three seconds at the latest.
    """

    over = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_MS)
        for timer in (self._pause, self._longest):
            timer.timeout.connect(self._on_over)

    def start(self) -> None:
        """Take note of a key."""
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def stop(self) -> None:
        """Wait for nothing: what was typed is kept."""
        self._pause.stop()
        self._longest.stop()

    def _on_over(self) -> None:
        self.stop()
        self.over.emit()
