"""What the last check of the library found, and when; it can be done again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.controllers.check_memory import Found
from ui.dialogs import MARGIN
from ui.history.days import moment
from ui.i18n import ui_number


class CheckResult(QDialog):
    """Says when the library was checked and lists the problems.

    Signals: `check_requested()`; `backups_requested()`.
    """

    check_requested = Signal()
    backups_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Check of the Library"))
        self.setMinimumSize(560, 360)
        self._told = QLabel()
        self._told.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Problems"))
        self._list.setWordWrap(True)
        self._check = QPushButton(self.tr("Check &Now"))
        self._backups = QPushButton(self.tr("&Backups…"))
        self._check.clicked.connect(self.check_requested)
        self._backups.clicked.connect(self.backups_requested)
        self._lay_out()

    def _lay_out(self) -> None:
        hint = QLabel(
            self.tr(
                "A check looks at every page of the database, at every text, annotation and file."
                " It is done by itself now and then while nobody works. Search indexes are mended;"
                " against what else it finds there are backups."
            )
        )
        hint.setObjectName("quiet")
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for button in (self._check, self._backups):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(12)
        layout.addWidget(hint)
        layout.addWidget(self._told)
        layout.addWidget(self._list, 1)
        layout.addWidget(buttons)

    def show_found(self, found: Found | None) -> None:
        """Tell what was found, None where the library was never checked."""
        self._list.clear()
        self._list.addItems([*found.sentences, *found.healed] if found else [])
        self._check.setEnabled(True)
        self._told.setText(self._words(found))
        self._told.setAccessibleName(self._told.text())

    def show_checking(self) -> None:
        """Tell that a check is under way."""
        self._check.setEnabled(False)
        self._told.setText(self.tr("Checking… To close this ends it."))

    def _words(self, found: Found | None) -> str:
        if found is None:
            return self.tr("This library was not checked yet.")
        if not found.problems:
            words = self.tr("{date}: no problems.")
        elif found.problems == 1:
            words = self.tr("{date}: 1 problem.")
        else:
            words = self.tr("{date}: {n} problems.")
        return words.format(date=moment(found.at), n=ui_number(found.problems))
