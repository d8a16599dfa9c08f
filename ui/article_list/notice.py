"""What stands in the place of the list while there is nothing to list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class Notice(QWidget):
    """A sentence and, where something can be done about it, a button.

    Signals: `button_clicked()`.
    """

    button_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._button = QPushButton(self)
        self._button.clicked.connect(self.button_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 48, 24, 24)
        layout.setSpacing(14)
        layout.addWidget(self._label)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def say(self, text: str, button: str = "") -> None:
        """Show a sentence, with a button where `button` names one."""
        self._label.setText(text)
        self._button.setText(button)
        self._button.setVisible(bool(button))

    @property
    def text(self) -> str:
        """Return the sentence shown."""
        return self._label.text()
