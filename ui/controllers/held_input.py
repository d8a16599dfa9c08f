"""Holding back keys, clicks, scrolling and drops while the library takes nothing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_HELD = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.Shortcut,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.Wheel,
        QEvent.Type.ContextMenu,
        QEvent.Type.TouchBegin,
        QEvent.Type.DragEnter,
        QEvent.Type.Drop,
    }
)


class HeldInput(QObject):
    """Holds input back from every window; closing goes on.

    Signals: `escaped()`, Escape was pressed meanwhile.
    """

    escaped = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._open_to: QWidget | None = None

    def leave_open(self, widget: QWidget) -> None:
        """Let the mouse reach this widget and what is in it all the while."""
        self._open_to = widget

    def begin(self) -> None:
        """Hold input back from now on."""
        application = QCoreApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def end(self) -> None:
        """Let input through again."""
        application = QCoreApplication.instance()
        assert application is not None
        application.removeEventFilter(self)

    def eventFilter(self, receiver: QObject, event: QEvent) -> bool:
        """Hold back what a widget or a command would answer to."""
        if event.type() not in _HELD or receiver.isWindowType():
            return False  # what comes to a native window goes on to its widget
        if isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
                self.escaped.emit()
            return True
        return not (isinstance(receiver, QWidget) and self._is_open(receiver))

    def _is_open(self, widget: QWidget) -> bool:
        at = self._open_to
        return at is not None and (widget is at or at.isAncestorOf(widget))
