"""Work that goes on, piece by piece and on a thread, only while nobody touches the window."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from ui.background import BackgroundReads, Lane
from ui.controllers.session import Session
from ui.main_window import MainWindow

Advance = Callable[[Callable[[], bool]], bool]
"""Does a piece of work, ends early at a word, and says whether there is another."""

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


class IdleWork(QObject):
    """Has a piece of work done after the other; one of each `key` at a time.

    Whatever is typed or clicked breaks the piece under way off at once; the work goes on when the
    window was left alone for as long as before.

    Signals: `ended()` once all is done.
    """

    ended = Signal()

    def __init__(
        self, key: str, session: Session, background: BackgroundReads, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._key = key
        self._session = session
        self._background = background
        self._window = window
        self._work: Advance | None = None
        self._touched = threading.Event()
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(self.go_on)
        session.library_closing.connect(self.end)
        session.committed.connect(self._on_touched)

    def begin(self, work: Advance, idle_ms: int) -> None:
        """Do this work once nothing was touched for so long."""
        self._work = work
        self.timer.start(idle_ms)

    def end(self) -> None:
        """Leave off, for good."""
        self._work = None
        self.timer.stop()
        self._break_off()
        window = self._window.windowHandle()
        if window is not None:
            window.removeEventFilter(self)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """See what comes to the native window before its widgets get it; nothing is kept back."""
        if event.type() in _INPUT:
            self._on_touched()
        return False

    def go_on(self) -> None:
        """Go on with the work: nobody is there."""
        window = self._window.windowHandle()
        if window is not None:
            window.installEventFilter(self)
        self._touched = threading.Event()
        self._advance()

    def _on_touched(self) -> None:
        if self._work is not None:
            self._break_off()
            self.timer.start()

    def _break_off(self) -> None:
        self._touched.set()
        self._background.drop(self._key)

    def _advance(self) -> None:
        work, touched = self._work, self._touched
        if work is not None and not self._session.writes.running:
            self._background.submit(
                self._key, lambda: work(touched.is_set), self._on_advanced, Lane.CARE
            )

    def _on_advanced(self, goes_on: bool) -> None:
        if self._work is None:
            return
        if goes_on:
            self._advance()
            return
        self.end()
        self.ended.emit()
