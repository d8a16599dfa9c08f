"""Changing the keys of commands: nothing is in force before it is saved."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.commands import Act
from ui.dialogs import MARGIN
from ui.dialogs.keys_of_command import KeysOfCommand
from ui.dialogs.keys_table import KeysTable
from ui.keymap import KeyMap
from ui.widgets.clear_button import add_clear_button
from ui.widgets.fitting import fitting

_SIZE = QSize(720, 640)


class KeysEditor(QDialog):
    """The commands above, the keys of the one selected below.

    Signals: `map_chosen(object)`, the `KeyMap` to keep, once it is saved; `import_requested()`,
    `export_requested(object)` and `print_requested(object)`, with the map as it stands.
    """

    map_chosen = Signal(object)
    import_requested = Signal()
    export_requested = Signal(object)
    print_requested = Signal(object)

    def __init__(self, keymap: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Change Keys"))
        self.resize(fitting(self, _SIZE))
        self._map = keymap
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Find a command or a key"))
        self._search.setAccessibleName(self.tr("Find a command or a key"))
        add_clear_button(self._search)
        self._table = KeysTable()
        self._search.textChanged.connect(self._table.filter)
        self._keys = KeysOfCommand()
        self._table.act_chosen.connect(self._show_command)
        self._keys.map_changed.connect(self._on_map_changed)
        self._reset_all = self._button(self.tr("Reset A&ll"), lambda: self.show_map(KeyMap()))
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.accepted.connect(self._save)
        self._buttons.rejected.connect(self.reject)
        self._lay_out()
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setDefault(True)
        self.show_map(keymap)
        self._table.choose(Act.NEXT_SENTENCE)
        self._search.setFocus()

    def _button(self, text: str, slot: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _lay_out(self) -> None:
        files = QHBoxLayout()
        for button in (
            self._reset_all,
            self._button(self.tr("&Import…"), self.import_requested.emit),
            self._button(self.tr("&Export…"), lambda: self.export_requested.emit(self._map)),
            self._button(self.tr("&Print…"), lambda: self.print_requested.emit(self._map)),
        ):
            files.addWidget(button)
        files.addStretch(1)
        files.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(self._search)
        column.addWidget(self._table, 1)
        column.addWidget(self._keys)
        column.addLayout(files)

    def show_map(self, keymap: KeyMap) -> None:
        """Show another map, not kept yet."""
        self._map = keymap
        self._table.show_map(keymap)
        self._keys.show_command(self._table.act(), keymap)
        self._reset_all.setEnabled(keymap.changed)

    def _on_map_changed(self, keymap: KeyMap) -> None:
        self.show_map(keymap)
        self._table.setFocus()  # where Enter saves, and the arrows go on

    def _show_command(self, act: Act | None) -> None:
        self._keys.show_command(act, self._map)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows go from the search field into the table."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._search.hasFocus():
            self._table.setFocus()
            return
        super().keyPressEvent(event)

    def _save(self) -> None:
        self.map_chosen.emit(self._map)
        self.accept()
