"""The suggestions put away in an article, to be offered again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.model.dismissal import Dismissal
from app.model.ids import DismissalId
from ui.dialogs import MARGIN
from ui.proposed_words import kind_label

_ID = Qt.ItemDataRole.UserRole
_LONGEST = 110


class DismissedDialog(QDialog):
    """Lists them in text order.

    Signals: `restore_requested(list)`, the `DismissalId`s selected.
    """

    restore_requested = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Dismissed Suggestions"))
        self.setMinimumSize(560, 360)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Dismissed in this article"))
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.itemSelectionChanged.connect(self._on_selection_changed)
        self._list.itemActivated.connect(self._on_restore)
        self._nothing = QLabel(self.tr("Nothing is dismissed in this article."))
        self._nothing.setObjectName("quiet")
        roles = QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._restore = QPushButton(self.tr("&Offer Again"))
        buttons.addButton(self._restore, roles.ActionRole)
        self._restore.clicked.connect(self._on_restore)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(12)
        layout.addWidget(self._nothing)
        layout.addWidget(self._list)
        layout.addWidget(buttons)

    def show_items(self, dismissed: Sequence[Dismissal]) -> None:
        """List what is put away now."""
        row = max(0, self._list.currentRow())
        self._list.clear()
        for each in dismissed:
            words = " ".join(each.words.split())
            short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
            item = QListWidgetItem(f"{kind_label(each.kind)}: {short}")
            item.setData(_ID, each.id)
            self._list.addItem(item)
        self._list.setCurrentRow(min(row, self._list.count() - 1))
        self._list.setVisible(bool(dismissed))
        self._nothing.setVisible(not dismissed)
        self._on_selection_changed()

    def _on_selection_changed(self) -> None:
        self._restore.setEnabled(bool(self._list.selectedItems()))

    def _on_restore(self) -> None:
        ids = [DismissalId(item.data(_ID)) for item in self._list.selectedItems()]
        if ids:
            self.restore_requested.emit(ids)
