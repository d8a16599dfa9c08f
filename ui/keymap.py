"""Which keys give which command: those declared, but for what the person changed.

Keys are told by their portable names ("Ctrl+Shift+Z"), one combination each.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any, Self

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from ui.commands import COMMANDS, Act, Command

TAG_KEYS = "123456789"
"""The keys that put tags on; they belong to the codebook."""

_BY_ACT = {command.act: command for command in COMMANDS}
_BY_NAME = {act.name.lower(): act for act in Act}
_WALKING = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape})
_MODIFIERS = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_unknown}
)


class KeyMap:
    """An unchangeable map of keys; a change makes a new one."""

    def __init__(self, changed: Mapping[Act, Sequence[str]] | None = None) -> None:
        given = {act: tuple(keys) for act, keys in (changed or {}).items()}
        self._changed = MappingProxyType(
            {act: keys for act, keys in given.items() if keys != declared_keys(act)}
        )

    def keys(self, act: Act) -> tuple[str, ...]:
        """Return the keys that give a command; the first is the one shown beside it."""
        return self._changed[act] if act in self._changed else declared_keys(act)

    def told(self, act: Act) -> str:
        """Return what the shortest of a command's keys is called here, "" where it has none."""
        return native(min(self.keys(act), key=len, default=""))

    def is_changed(self, act: Act) -> bool:
        """Say whether a command has other keys than those declared."""
        return act in self._changed

    @property
    def changed(self) -> bool:
        """Say whether any command has."""
        return bool(self._changed)

    def holder(self, key: str) -> Act | None:
        """Return the command that a key gives, None where it gives none."""
        return next((act for act in Act if key in self.keys(act)), None)

    def with_keys(self, act: Act, keys: Sequence[str]) -> Self:
        """Return a map in which a command has exactly these keys, and no other has one of them."""
        taken = set(keys)
        changed = dict(self._changed)
        for other in Act:
            if other is not act and taken & set(self.keys(other)):
                changed[other] = tuple(key for key in self.keys(other) if key not in taken)
        return type(self)(changed | {act: tuple(dict.fromkeys(keys))})

    def reset(self, act: Act) -> Self:
        """Return a map in which a command has the keys declared for it, taken back from others."""
        return self.with_keys(act, declared_keys(act))

    def to_json(self) -> str:
        """Return what was changed, as it is kept and exported."""
        plain = {act.name.lower(): list(keys) for act, keys in self._changed.items()}
        return json.dumps(plain, indent=2, sort_keys=True, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Return the map that `to_json` told; what this version does not know is left out.

        Where two commands claim one key, the later one in the table of commands has it. Raise
        ValueError for what is no such map.
        """
        plain = json.loads(text)
        if not isinstance(plain, dict):
            raise ValueError("not an object of keys by command")
        found = cls()
        for name, keys in plain.items():
            if not isinstance(keys, list) or not all(isinstance(key, str) for key in keys):
                raise ValueError(f"the keys of {name} are no list of names")
            act = _BY_NAME.get(name)
            if act is not None:
                known = [portable(QKeySequence(key)) for key in keys]
                fit = [key for key in known if key and not refusal(act, key)]
                found = found.with_keys(act, fit)
        return found


@cache
def declared_keys(act: Act) -> tuple[str, ...]:
    """Return the keys that a command has as long as nobody changes them, on this desktop."""
    return tuple(portable(QKeySequence(key)) for key in _BY_ACT[act].keys)


def portable(sequence: QKeySequence) -> str:
    """Return the name under which a key is kept."""
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def native(key: str) -> str:
    """Return what a key is called on this desktop."""
    sequence = QKeySequence(key, QKeySequence.SequenceFormat.PortableText)
    return sequence.toString(QKeySequence.SequenceFormat.NativeText)


def refusal(act: Act, key: str) -> str:
    """Return why a key cannot give a command, the empty string where it can."""
    sequence = QKeySequence(key, QKeySequence.SequenceFormat.PortableText)
    pressed: Any = sequence  # PySide6 says nowhere that it can be indexed
    if sequence.count() != 1 or pressed[0].key() in _MODIFIERS:
        return _tr("Press one key, alone or with Ctrl, Alt or Shift.")
    if key in TAG_KEYS:
        return _tr("The digits put tags on: which one, the codebook says.")
    if pressed[0].key() in _WALKING:
        return _tr("This key moves through the window, or leaves something.")
    if not _BY_ACT[act].in_reader and _types(_BY_ACT[act], pressed[0]):
        return _tr("Outside of the text this key types: choose one with Ctrl or Alt.")
    return ""


def _types(command: Command, pressed: QKeyCombination) -> bool:
    """Say whether a key writes something or moves in a field, and the command does not mind."""
    plain = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    if pressed.keyboardModifiers() & ~plain:
        return False
    is_function = Qt.Key.Key_F1 <= pressed.key() <= Qt.Key.Key_F35
    return not is_function and portable(QKeySequence(pressed)) not in declared_keys(command.act)


def _tr(text: str) -> str:
    return QCoreApplication.translate("KeyMap", text)
