"""Lets the person choose the language in which the next start speaks."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from app.settings import Settings


class ChoosingLanguage(QObject):
    """Shows the dialog and keeps what was chosen.

    A window that changed its language while it is open would have to say all anew what it shows:
    reports, lists, open dialogs.
    """

    def __init__(self, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self._window = window

    def ask(self) -> None:
        """Ask for the language."""
        from ui.dialogs.language_choice import LanguageChoice  # a start needs no dialog

        dialog = LanguageChoice(self._settings.text("language"), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._settings.set("language", dialog.chosen))
        dialog.open()
