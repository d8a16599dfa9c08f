"""Choose a folder to be watched, and whether it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs import MARGIN


class WatchFolder(QDialog):
    """A switch, a folder, and what watching means.

    Signals: `watch_requested(str, bool)`, the folder and whether it is to be watched.
    """

    watch_requested = Signal(str, bool)

    def __init__(self, folder: str, *, on: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Watch Folder"))
        self.setMinimumWidth(560)
        self._on = QCheckBox(
            self.tr("&Import what is saved in this folder while Pressmark is open")
        )
        self._on.setChecked(on)
        self._folder = QLineEdit(folder)
        self._folder.setAccessibleName(self.tr("Folder"))
        choose = QPushButton(self.tr("&Choose…"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._on_choose)
        explained = QLabel(
            self.tr(
                "A file is imported once, when nothing is written to it any more, into the library"
                " that is open. It is never moved, changed or deleted. Folders in the folder, CSV"
                " files and the sample library are left out."
            )
        )
        explained.setObjectName("quiet")
        explained.setWordWrap(True)
        kinds = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self._folder, 1)
        row.addWidget(choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(12)
        layout.addWidget(self._on)
        layout.addLayout(row)
        layout.addWidget(explained)
        layout.addWidget(self._buttons)
        self._on.toggled.connect(self._on_changed)
        self._folder.textChanged.connect(self._on_changed)
        self._on_changed()

    def _on_choose(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, self.tr("Watch Folder"), self._folder.text().strip()
        )
        if name:
            self._folder.setText(name)
            self._on.setChecked(True)

    def _on_changed(self) -> None:
        """Switched on, it needs a folder."""
        possible = bool(self._folder.text().strip()) or not self._on.isChecked()
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(possible)

    def accept(self) -> None:
        """Ask for the folder to be watched, or not."""
        super().accept()
        self.watch_requested.emit(self._folder.text().strip(), self._on.isChecked())
