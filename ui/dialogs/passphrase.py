"""Passphrases typed: the one that opens a library, or a new one, which is typed twice."""

from __future__ import annotations

from enum import Flag, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs import MARGIN


class Asked(Flag):
    """Which passphrases a dialog asks for."""

    PRESENT = auto()
    NEW = auto()
    BOTH = PRESENT | NEW


class PassphraseDialog(QDialog):
    """Fields that show dots, or on request what is typed; it stays open until the answer is taken.

    Signals: `entered(str, str)`, the present and the new passphrase, "" for what is not asked for.
    """

    entered = Signal(str, str)

    def __init__(
        self, asked: Asked, explanation: str, done_label: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setMinimumWidth(520)
        self._asked = asked
        alone = Asked.NEW not in asked
        self._present = _field(self.tr("Passphrase") if alone else self.tr("Present passphrase"))
        self._new = _field(self.tr("New passphrase"))
        self._again = _field(self.tr("The same again"))
        self._shown = QCheckBox(self.tr("&Show what is typed"))
        self._shown.toggled.connect(self._on_shown_toggled)
        self._refusal = QLabel()
        self._refusal.setTextFormat(Qt.TextFormat.PlainText)
        self._refusal.setWordWrap(True)
        self._refusal.setAccessibleName(self.tr("What is wrong"))
        self._refusal.hide()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._done = QPushButton(done_label)
        self._buttons.addButton(self._done, QDialogButtonBox.ButtonRole.ActionRole)
        self._done.clicked.connect(self._on_done)
        self._buttons.rejected.connect(self.reject)
        self._lay_out(explanation)
        self._on_edited()

    def _lay_out(self, explanation: str) -> None:
        told = QLabel(explanation)
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        form = QFormLayout()
        for field in self._fields():
            form.addRow(f"{field.accessibleName()}:", field)
            field.textChanged.connect(self._on_edited)
        form.addRow("", self._shown)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(12)
        layout.addWidget(told)
        layout.addLayout(form)
        layout.addWidget(self._refusal)
        layout.addWidget(self._buttons)
        self._done.setDefault(True)  # once it is in the dialog: Enter stays with it ever after
        self._fields()[0].setFocus()

    def add_way(self, button: QPushButton) -> None:
        """Offer another thing to do, beside what the dialog asks for."""
        button.setAutoDefault(False)
        self._buttons.addButton(button, QDialogButtonBox.ButtonRole.ResetRole)

    def refuse(self, sentence: str) -> None:
        """Say why what was typed is not taken, and have it typed anew."""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))
        self.setAccessibleDescription(sentence)
        self.adjustSize()  # a dialog does not grow by itself for what comes in
        field = self._fields()[0]
        field.selectAll()
        field.setFocus()

    def _fields(self) -> list[QLineEdit]:
        present = [self._present] if Asked.PRESENT in self._asked else []
        return present + ([self._new, self._again] if Asked.NEW in self._asked else [])

    def _on_shown_toggled(self, is_shown: bool) -> None:
        echo = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        for field in self._fields():
            field.setEchoMode(echo)

    def _on_edited(self) -> None:
        self._done.setEnabled(all(field.text() for field in self._fields()))

    def _on_done(self) -> None:
        if self._new.text() != self._again.text():
            self.refuse(self.tr("The new passphrase was not typed the same twice."))
            return
        self.entered.emit(self._present.text(), self._new.text())


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    field.setInputMethodHints(
        Qt.InputMethodHint.ImhHiddenText
        | Qt.InputMethodHint.ImhSensitiveData
        | Qt.InputMethodHint.ImhNoPredictiveText
        | Qt.InputMethodHint.ImhNoAutoUppercase
    )
    return field
