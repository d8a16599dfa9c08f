"""The keys in force: kept in the settings, shown on one page, changed, exported and printed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from app.settings import Settings
from ui.actions import Actions
from ui.commands import Act
from ui.keymap import KeyMap
from ui.messages import Messages

if TYPE_CHECKING:
    from ui.dialogs.keys_editor import KeysEditor

_FILES = "JSON (*.json)"


class Keys(QObject):
    """Puts the person's keys in force."""

    def __init__(
        self, settings: Settings, actions: Actions, messages: Messages, window: QWidget
    ) -> None:
        super().__init__(window)
        self._settings = settings
        self._actions = actions
        self._messages = messages
        self._window = window
        actions.set_keys(self._kept())
        actions.on(Act.KEYS, self._show)
        actions.on(Act.CHANGE_KEYS, self._change)

    def _kept(self) -> KeyMap:
        """Return the map in the settings; one that cannot be read counts as none."""
        try:
            return KeyMap.from_json(self._settings.text("keys"))
        except (ValueError, RecursionError):
            return KeyMap()

    # A start needs no dialog: each is imported when it is shown.

    def _show(self) -> None:
        from ui.dialogs.keys_overlay import KeysOverlay

        _open(KeysOverlay(self._actions.keys_shown(), self._window))

    def _change(self) -> None:
        from ui.dialogs.keys_editor import KeysEditor

        editor = KeysEditor(self._actions.keymap, self._window)
        editor.map_chosen.connect(self._keep)
        editor.import_requested.connect(lambda: self._import(editor))
        editor.export_requested.connect(lambda keymap: self._export(keymap, editor))
        editor.print_requested.connect(lambda keymap: self._print(keymap, editor))
        _open(editor)

    def _keep(self, keymap: KeyMap) -> None:
        self._settings.set("keys", keymap.to_json() if keymap.changed else "{}")
        self._actions.set_keys(keymap)

    def _import(self, editor: KeysEditor) -> None:
        name, _ = QFileDialog.getOpenFileName(editor, self.tr("Import Keys"), "", _FILES)
        if not name:
            return
        try:
            editor.show_map(KeyMap.from_json(Path(name).read_text(encoding="utf-8")))
        except (OSError, ValueError, RecursionError):
            text = self.tr("{name} holds no keys: choose a file that was exported here.")
            self._messages.error(text.format(name=Path(name).name))

    def _export(self, keymap: KeyMap, editor: KeysEditor) -> None:
        name, _ = QFileDialog.getSaveFileName(editor, self.tr("Export Keys"), "keys.json", _FILES)
        if not name:
            return
        try:
            Path(name).write_text(keymap.to_json() + "\n", encoding="utf-8")
        except OSError as error:
            text = self.tr("{name} could not be written: {reason}.")
            reason = error.strerror or str(error)
            self._messages.error(text.format(name=Path(name).name, reason=reason))

    def _print(self, keymap: KeyMap, editor: KeysEditor) -> None:
        from ui.dialogs.keys_print import print_keys

        print_keys(keymap, editor)


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
