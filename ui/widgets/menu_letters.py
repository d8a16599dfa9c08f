"""Letters in an open menu mean its entries, whatever they do in the text behind it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject


class MenuLetters(QObject):
    """An event filter for menus.

    Qt asks whoever has the keyboard whether a key is a command first; an open menu claims only
    arrows, Enter and Escape, so that `L`, a command of the text, would be taken from “Light”.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim every key for the menu."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().eventFilter(watched, event)
