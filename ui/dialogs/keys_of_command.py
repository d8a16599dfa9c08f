"""The keys of one command: taken away one by one, a new one pressed, a conflict settled."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.commands import COMMANDS, Act
from ui.dialogs.keys_table import plain
from ui.keymap import KeyMap, native, portable, refusal
from ui.widgets.clear_button import add_clear_button

_TEXTS = {command.act: command.text for command in COMMANDS}


class KeysOfCommand(QWidget):
    """Edits the keys of the command chosen.

    Signals: `map_changed(object)`, the `KeyMap` wished for.
    """

    map_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._map = KeyMap()
        self._act: Act | None = None
        self._title = QLabel()
        self._title.setObjectName("title")
        self._keys = QHBoxLayout()
        self._press = QKeySequenceEdit()
        self._press.setMaximumSequenceLength(1)
        add_clear_button(self._press)
        self._press.setAccessibleName(self.tr("Press a new key"))
        self._press.keySequenceChanged.connect(self._judge)
        self._add = _button(self.tr("&Add Key"), self._on_add)
        self._add.setAutoDefault(True)
        self._reset = _button(self.tr("&Reset"), self._on_reset)
        self._verdict = QLabel()
        self._verdict.setWordWrap(True)
        self._verdict.setMinimumHeight(self._verdict.fontMetrics().height() * 2 + 4)
        self._lay_out()
        self.show_command(None, self._map)

    def _lay_out(self) -> None:
        label = QLabel(self.tr("Press a &new key:"))
        label.setBuddy(self._press)
        pressing = QHBoxLayout()
        pressing.addWidget(label)
        pressing.addWidget(self._press, 1)
        pressing.addWidget(self._add)
        pressing.addWidget(self._reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(self._keys)
        column.addLayout(pressing)
        column.addWidget(self._verdict)

    def show_command(self, act: Act | None, keymap: KeyMap) -> None:
        """Show a command's keys, or (None) that none is chosen."""
        self._act, self._map = act, keymap
        self._title.setText(plain(_TEXTS[act]) if act else self.tr("Choose a command above."))
        while (item := self._keys.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for key in keymap.keys(act) if act else ():
            self._keys.addWidget(self._key_button(key))
        if act is not None and not keymap.keys(act):
            self._keys.addWidget(QLabel(self.tr("This command has no key.")))
        self._keys.addStretch(1)
        self._press.setEnabled(act is not None)
        self._reset.setEnabled(act is not None and keymap.is_changed(act))
        self._press.clear()
        for line in self._press.findChildren(QLineEdit):  # Qt's own words are back now
            line.setPlaceholderText(self._press.accessibleName())
        self._judge()

    def _key_button(self, key: str) -> QPushButton:
        button = _button(f"{native(key)}   ×".replace("&", "&&"), partial(self._on_removed, key))
        name = self.tr("Take away {key}").format(key=native(key))
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    # ------------------------------------------------------------------ a new key

    def _pressed(self) -> str:
        return portable(self._press.keySequence())

    def _judge(self, _sequence: QKeySequence | None = None) -> None:
        """Say what stands against the key pressed, and what adding it would do."""
        key, act = self._pressed(), self._act
        self._add.setText(self.tr("&Add Key"))
        if act is None or not key:
            self._verdict.setText("")
            self._add.setEnabled(False)
            return
        said = refusal(act, key)
        holder = self._map.holder(key)
        if not said and holder is act:
            said = self.tr("It has this key already.")
        self._add.setEnabled(not said)
        if not said and holder is not None:
            self._add.setText(self.tr("&Take Over"))
            said = self.tr("{key} is the key of “{command}”, which would lose it.").format(
                key=native(key), command=plain(_TEXTS[holder])
            )
        self._verdict.setText(said)
        if self._press.hasFocus() and self._add.isEnabled():
            self._add.setFocus()  # Enter adds the key; in the field it would be one

    def _on_add(self) -> None:
        if self._act is not None:
            keys = (*self._map.keys(self._act), self._pressed())
            self.map_changed.emit(self._map.with_keys(self._act, keys))

    def _on_removed(self, key: str) -> None:
        if self._act is not None:
            left = [each for each in self._map.keys(self._act) if each != key]
            self.map_changed.emit(self._map.with_keys(self._act, left))

    def _on_reset(self) -> None:
        if self._act is not None:
            self.map_changed.emit(self._map.reset(self._act))


def _button(text: str, slot: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _checked=False: slot())
    return button
