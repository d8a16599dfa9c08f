"""A text edit that only shows: it takes no text, no drops and no zooming by the wheel."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextEdit


class ReadOnlyText(QTextEdit):
    """Scrolls, takes the keyboard and shows that it has it; what is in it is set from outside."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(False)  # what is dropped is for the window
        self.viewport().setAcceptDrops(False)
        self.viewport().setMouseTracking(True)

    def event(self, event: QEvent) -> bool:
        """Scroll also where the wheel turns beside the column: Qt does not in a view's margins."""
        if isinstance(event, QWheelEvent):
            self.wheelEvent(event)
            return event.isAccepted()
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; the size of the text is a setting and does not follow the wheel."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys act here."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that keys act elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()
