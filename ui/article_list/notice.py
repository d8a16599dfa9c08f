"""What stands in the place of the list while there is nothing to list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ui.article_list.empty_words import Words


class Notice(QWidget):
    """A sentence and, where something can be done about it, a button or two.

    Signals: `button_clicked()`, `other_clicked()`.
    """

    button_clicked = Signal()
    other_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._button = QPushButton(self)
        self._button.clicked.connect(self.button_clicked)
        self._other = QPushButton(self)
        self._other.clicked.connect(self.other_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 48, 24, 24)
        layout.setSpacing(14)
        layout.addWidget(self._label)
        for button in (self._button, self._other):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def say(self, words: Words) -> None:
        """Show a sentence, with the buttons that are named."""
        self._label.setText(words.text)
        for button, text in ((self._button, words.button), (self._other, words.other)):
            button.setText(text)
            button.setVisible(bool(text))

    @property
    def text(self) -> str:
        """Return the sentence shown."""
        return self._label.text()
