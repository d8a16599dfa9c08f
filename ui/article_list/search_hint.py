"""What is the matter with what is searched for, said below the search field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.model.query import parse
from ui.search.faults import faults_told


class SearchHint(QLabel):
    """A sentence about an operator or its value; hidden where nothing is the matter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quiet")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()

    def show_query(self, text: str) -> None:
        """Say what of this query cannot be meant as it stands."""
        self.setText(faults_told(parse(text).faults))
        self.setVisible(bool(self.text()))
