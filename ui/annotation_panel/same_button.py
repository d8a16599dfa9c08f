"""The line on a selected card that says in how many other sources the same stands."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget


class SameButton(QPushButton):
    """Opens the sources side by side; hidden where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("jump")
        self.setAutoDefault(False)
        self.hide()

    def show_line(self, line: str) -> None:
        """Say this, or (the empty string) nothing."""
        self.setText(line)
        self.setAccessibleName(self.tr("Other sources: {line}").format(line=line))
        self.setToolTip(self.tr("Compare the sources"))
        self.setVisible(bool(line))
