"""How far an article was read: the place at the top of the view, and whether its end was seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QTextEdit

from ui.reader.sheet import Sheet

_POSITION_MS = 300
_GLANCE_MS = 4000  # an article that fits the window counts as read after so long


class ReadingPlace(QObject):
    """Watches a view being scrolled.

    Signals: `position_changed(int)`, the code point at the top of the view, once it stands still;
    `end_reached()` once per article.
    """

    position_changed = Signal(int)
    end_reached = Signal()

    def __init__(self, view: QTextEdit, sheet: Sheet) -> None:
        super().__init__(view)
        self._bar = view.verticalScrollBar()
        self._sheet = sheet
        self._reading = False
        self._end_told = False
        self._settled = self._timer(_POSITION_MS, self._tell_position)
        self._glanced = self._timer(_GLANCE_MS, self.tell_end)
        self._bar.valueChanged.connect(self._on_scrolled)

    def _timer(self, interval_ms: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(slot)
        return timer

    def begin(self, *, reading: bool) -> None:
        """Begin with another article, or with none."""
        self._reading = reading
        self._end_told = False
        self._glanced.stop()

    def look(self) -> None:
        """Look, once the article is built, whether all of it is in view."""
        if self._reading and self._bar.maximum() == 0:
            self._glanced.start()

    def settle(self) -> None:
        """Tell a place that was scrolled to just now and is not told yet."""
        if self._settled.isActive():
            self._settled.stop()
            self._tell_position()

    def tell_end(self) -> None:
        """Tell that the end was seen, once per article."""
        if self._reading and not self._end_told:
            self._end_told = True
            self.end_reached.emit()

    def _on_scrolled(self) -> None:
        if self._reading:
            self._settled.start()
            if self._sheet.shows_end():
                self.tell_end()

    def _tell_position(self) -> None:
        if self._reading:
            self.position_changed.emit(self._sheet.offset_at_top())
