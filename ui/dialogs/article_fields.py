"""Fields for an article's metadata, shared by the dialogs that ask for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget

from ui.i18n import QT_TRANSLATE_NOOP

_ISO_DATE = re.compile(
    r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])"
    r"(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?"
)

_LABELS = {
    "title": QT_TRANSLATE_NOOP("ArticleFields", "Title"),
    "byline": QT_TRANSLATE_NOOP("ArticleFields", "Byline"),
    "outlet": QT_TRANSLATE_NOOP("ArticleFields", "Outlet"),
    "published": QT_TRANSLATE_NOOP("ArticleFields", "Published"),
    "url": QT_TRANSLATE_NOOP("ArticleFields", "Address"),
    "section": QT_TRANSLATE_NOOP("ArticleFields", "Section"),
    "language": QT_TRANSLATE_NOOP("ArticleFields", "Language"),
}


def is_date(text: str) -> bool:
    """Say whether `text` is an ISO 8601 date of any precision, or nothing."""
    return not text or _ISO_DATE.fullmatch(text) is not None


class ArticleFields(QWidget):
    """A form with one line per metadata field, by the names of `Metadata`.

    Signals: `validity_changed(bool)`, whether all fields can be kept as they are.
    """

    validity_changed = Signal(bool)

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edits = {name: QLineEdit() for name in names}
        self._complaint = QLabel()
        self._complaint.setObjectName("quiet")
        self._complaint.setWordWrap(True)
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for name, edit in self._edits.items():
            label = QCoreApplication.translate("ArticleFields", _LABELS[name])
            layout.addRow(label, edit)
            edit.setAccessibleName(label)
            edit.textChanged.connect(self._on_changed)
        if "published" in self._edits:
            self._edits["published"].setPlaceholderText(self.tr("2026, 2026-11 or 2026-11-14"))
            layout.addRow("", self._complaint)

    def set_values(self, **values: str) -> None:
        """Fill the fields."""
        for name, value in values.items():
            self._edits[name].setText(value)
            self._edits[name].setCursorPosition(0)

    def fill_in(self, **values: str) -> None:
        """Fill the fields in which the person has not typed yet, by what is known of them."""
        untouched = {n: v for n, v in values.items() if v and not self._edits[n].isModified()}
        self.set_values(**untouched)

    def values(self) -> dict[str, str]:
        """Return what the fields hold."""
        return {name: edit.text().strip() for name, edit in self._edits.items()}

    def is_valid(self) -> bool:
        """Say whether all fields can be kept as they are."""
        return is_date(self.values().get("published", ""))

    def _on_changed(self) -> None:
        valid = self.is_valid()
        self._complaint.setText(
            "" if valid else self.tr("Write a date as 2026, 2026-11 or 2026-11-14.")
        )
        self.validity_changed.emit(valid)
