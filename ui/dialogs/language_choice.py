"""The dialog in which the language of the window is chosen."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QRadioButton, QVBoxLayout, QWidget

OWN_NAMES = {"en": "English", "de": "Deutsch"}
"""What each language calls itself: whoever is lost in another one looks for that."""


class LanguageChoice(QDialog):
    """Offers the system's language and the others; `chosen` is the setting's new value."""

    def __init__(self, setting: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Language"))
        layout = QVBoxLayout(self)
        names = {"system": self.tr("As the system"), **OWN_NAMES}
        self._buttons = {value: QRadioButton(name) for value, name in names.items()}
        for button in self._buttons.values():
            layout.addWidget(button)
        self._buttons[setting].setChecked(True)
        told = QLabel(self.tr("Pressmark speaks another language when it starts the next time."))
        told.setWordWrap(True)
        layout.addWidget(told)
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    @property
    def chosen(self) -> str:
        """Return the value of the `language` setting that is checked."""
        return next(value for value, button in self._buttons.items() if button.isChecked())
