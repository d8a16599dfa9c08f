"""The cross in a field that takes away what is typed, with a name for those who hear it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QKeySequenceEdit, QLineEdit, QToolButton


def add_clear_button(field: QLineEdit | QKeySequenceEdit) -> None:
    """Show Qt's own button in a field; it has an icon alone, and no name."""
    field.setClearButtonEnabled(True)
    name = QCoreApplication.translate("ClearButton", "Clear the field")
    for button in field.findChildren(QToolButton):
        button.setAccessibleName(name)
        button.setToolTip(name)
