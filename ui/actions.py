"""All `QAction`s of the window, made from the table of commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from app.model.change import Step
from app.model.tag import Tag
from ui.commands import COMMANDS, Act, Command, Menu, Needs
from ui.i18n import step_title, tag_label
from ui.keymap import TAG_KEYS, KeyMap
from ui.widgets.menu_letters import MenuLetters

THEME_OF_ACT = {
    Act.THEME_SYSTEM: "system",
    Act.THEME_LIGHT: "light",
    Act.THEME_DARK: "dark",
    Act.THEME_SEPIA: "sepia",
    Act.THEME_CONTRAST: "contrast",
    Act.THEME_CONTRAST_LIGHT: "contrast-light",
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


class Actions(QObject):
    """Holds one action per `Act`, and one per digit that applies a tag.

    Signals: `tag_requested(object)`, a `TagId` whose key was pressed or menu entry chosen;
    `keys_changed(object)`, the `KeyMap` now in force.
    """

    tag_requested = Signal(object)
    keys_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_held: Callable[[], bool] = lambda: False
        self._held: list[Callable[[], object]] = []
        self._actions = {command.act: self._make(command) for command in COMMANDS}
        self.set_keys(KeyMap())
        self._tag_actions = {key: self._make_tag_action(key) for key in TAG_KEYS}
        themes = QActionGroup(self)
        for act in THEME_OF_ACT:
            themes.addAction(self._actions[act])
        self.set_tags(())
        self.set_undo(None, None)
        self.set_available(library=False, article=False)

    def __getitem__(self, act: Act) -> QAction:
        return self._actions[act]

    def _make(self, command: Command) -> QAction:
        action = QAction(_tr(command.text), self)
        action.setObjectName(command.act.name.lower())
        action.setCheckable(command.checkable)
        action.setMenuRole(command.role)
        if command.in_reader:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return action

    def _make_tag_action(self, key: str) -> QAction:
        action = QAction(self)
        action.setObjectName(f"tag_{key}")
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: self._give(lambda: self.tag_requested.emit(action.data())))
        return action

    def tag_actions(self) -> list[QAction]:
        """Return the actions of the digits that apply a tag."""
        return list(self._tag_actions.values())

    def on(self, act: Act, slot: Callable[[], object]) -> None:
        """Have `slot` called when the command is given."""
        self._actions[act].triggered.connect(lambda _checked=False: self._give(slot))

    def hold_while(self, is_held: Callable[[], bool], over: SignalInstance) -> None:
        """Keep the commands that are given while this is so, and do them when it is `over`."""
        self._is_held = is_held
        over.connect(self._release)

    def _release(self) -> None:
        held, self._held = self._held, []
        for each in held:
            self._give(each)

    def _give(self, do: Callable[[], object]) -> None:
        if self._is_held():
            self._held.append(do)
        else:
            do()

    def on_toggled(self, act: Act, slot: Callable[[bool], object]) -> None:
        """Have `slot` called with the new state when the person switches a checkable command."""
        self._actions[act].triggered.connect(lambda checked=False: slot(checked))

    def set_keys(self, keymap: KeyMap) -> None:
        """Put the keys of a map in force."""
        self.keymap = keymap
        for act, action in self._actions.items():
            action.setShortcuts([QKeySequence(key) for key in keymap.keys(act)])
        self.keys_changed.emit(keymap)

    def attach(self, window: QWidget, reader: QWidget) -> None:
        """Put the keys in force: those of the reader there, all others in the whole window."""
        for command in COMMANDS:
            (reader if command.in_reader else window).addAction(self._actions[command.act])
        for action in self._tag_actions.values():
            reader.addAction(action)

    def fill(self, menu_bar: QMenuBar) -> None:
        """Make the menus."""
        menus = {menu: menu_bar.addMenu(_tr(menu.value)) for menu in Menu}
        letters = MenuLetters(menu_bar)
        for shown in menus.values():
            shown.installEventFilter(letters)
        for command in COMMANDS:
            menu = menus[command.menu]
            if command.group:
                menu.addSeparator()
            if command.act is Act.ANY_TAG:
                self._add_tags(menu)
            menu.addAction(self._actions[command.act])

    def _add_tags(self, menu: QMenu) -> None:
        for action in self._tag_actions.values():
            menu.addAction(action)

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Offer the tags that have a key; a digit without a tag does nothing."""
        keyed = {tag.key: tag for tag in tags if tag.key and not tag.retired}
        for key, action in self._tag_actions.items():
            tag = keyed.get(key)
            action.setVisible(tag is not None)
            if tag is not None:
                pattern = QCoreApplication.translate("Actions", "Tag as {tag}")
                action.setText(pattern.format(tag=tag_label(tag.name)))
                action.setData(tag.id)

    def set_undo(self, undoable: Step | None, redoable: Step | None) -> None:
        """Say in the menu what undo would take back and redo would do."""
        translate = QCoreApplication.translate
        undo = translate("Actions", "&Undo {step}") if undoable else translate("Actions", "&Undo")
        redo = translate("Actions", "&Redo {step}") if redoable else translate("Actions", "&Redo")
        for act, step, text in ((Act.UNDO, undoable, undo), (Act.REDO, redoable, redo)):
            title = step_title(step).replace("&", "&&") if step else ""
            self._actions[act].setEnabled(step is not None)
            self._actions[act].setText(text.format(step=title))

    def set_available(self, *, library: bool, article: bool) -> None:
        """Enable what can be done with what is open; undo and redo follow `set_undo`."""
        there = {Needs.NOTHING: True, Needs.LIBRARY: library, Needs.ARTICLE: library and article}
        for command in COMMANDS:
            if command.act not in (Act.UNDO, Act.REDO):
                self._actions[command.act].setEnabled(there[command.needs])
        for action in self._tag_actions.values():
            action.setEnabled(there[Needs.ARTICLE])

    def texts_and_keys(self) -> dict[object, tuple[str, str]]:
        """Return, for each command that can be given at the moment, its text and its keys."""
        return {
            act: (_plain(action.text()), _keys_of(action))
            for act, action in self._actions.items()
            if action.isEnabled()
        }

    def keys_shown(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Return per menu its title and, for each command with keys, text and keys."""
        shown: list[tuple[str, list[tuple[str, str]]]] = []
        for menu in Menu:
            lines = [
                (_plain(self._actions[command.act].text()), _keys_of(self._actions[command.act]))
                for command in COMMANDS
                if command.menu is menu and self._actions[command.act].shortcuts()
            ]
            if menu is Menu.ANNOTATE:
                lines += [
                    (action.text(), _keys_of(action))
                    for action in self._tag_actions.values()
                    if action.isVisible()
                ]
            shown.append((_plain(_tr(menu.value)), lines))
        return shown


def _plain(text: str) -> str:
    return text.replace("&", "").removesuffix("…")


def _keys_of(action: QAction) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    names = dict.fromkeys(sequence.toString(native) for sequence in action.shortcuts())
    return "  ·  ".join(name for name in names if name)
