"""Something to be done once what has changed on the screen so far is painted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt

_BEHIND_PAINTING = Qt.EventPriority.LowEventPriority.value - 1
"""Qt asks for painting with low priority. A timer of 0 ms comes before that on some systems."""


class AfterPaint(QObject):
    """Does one thing in the next turn of the loop, behind the painting, however often asked.

    Ask for the painting first: only what is waiting to be painted by then comes first.
    """

    def __init__(self, do: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._do = do
        self._due = False

    @property
    def is_due(self) -> bool:
        """Say whether it is still to be done."""
        return self._due

    def start(self) -> None:
        """Do it soon."""
        if not self._due:
            self._due = True
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), _BEHIND_PAINTING)

    def stop(self) -> None:
        """Do it no more, unless asked again."""
        self._due = False
        QCoreApplication.removePostedEvents(self, QEvent.Type.User.value)

    def finish(self) -> None:
        """Do it now if it is still to be done: somebody is about to rely on it."""
        if self._due:
            self.stop()
            self._do()

    def customEvent(self, _event: QEvent) -> None:
        """Do it."""
        self.finish()
