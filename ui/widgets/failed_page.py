"""What the window shows when no library is open: the reason, and the ways on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

_TEXT_WIDTH = 460


class FailedPage(QWidget):
    """A sentence that says why, and buttons for its backups, another library and a new one.

    Signals: `open_requested()`, `create_requested()`, `retry_requested()`, `backups_requested()`.
    """

    open_requested = Signal()
    create_requested = Signal()
    retry_requested = Signal()
    backups_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("The library could not be opened"))
        title.setObjectName("title")
        self._reason = QLabel()
        self._reason.setTextFormat(Qt.TextFormat.PlainText)
        self._reason.setWordWrap(True)
        self._reason.setFixedWidth(_TEXT_WIDTH)
        self._reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        retry = QPushButton(self.tr("Try Again"))
        retry.clicked.connect(self.retry_requested)
        backups = QPushButton(self.tr("Backups…"))
        backups.clicked.connect(self.backups_requested)
        another = QPushButton(self.tr("Open Another…"))
        another.clicked.connect(self.open_requested)
        new = QPushButton(self.tr("New Library…"))
        new.clicked.connect(self.create_requested)
        buttons = QHBoxLayout()
        for button in (retry, backups, another, new):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(14)
        for label in (title, self._reason):
            column.addWidget(label)
        column.addLayout(buttons)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(column)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addLayout(row)
        layout.addStretch(3)

    @property
    def reason(self) -> str:
        """Return the sentence shown."""
        return self._reason.text()

    def set_reason(self, sentence: str) -> None:
        """Say why there is no library."""
        self._reason.setText(sentence)
        self.setAccessibleDescription(sentence)
