"""What the window says of its keys outside of the menus."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.actions import Actions
from ui.article_list.empty_words import how_to_begin
from ui.main_window import MainWindow


class KeyHints(QObject):
    """Has the tag bar and the words on an empty page name the keys in force."""

    def __init__(self, actions: Actions, window: MainWindow) -> None:
        super().__init__(window)
        self._actions = actions
        self._window = window
        self._empty = False
        actions.keys_changed.connect(self._show)
        window.article_list.emptiness_found.connect(self._on_emptiness_found)
        self._show()

    def _on_emptiness_found(self, empty: bool) -> None:
        self._empty = empty
        self._show()

    def _show(self) -> None:
        keymap = self._actions.keymap
        self._window.tag_bar.set_keys(keymap)
        self._window.reader.say_instead(how_to_begin(keymap) if self._empty else "")
