"""A chip that opens a menu of values, one of which can be chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.i18n import ui_number
from ui.in_sight import in_sight
from ui.widgets.menu_button import MenuButton

MENU_ITEMS = 40
"""Longer menus help nobody; the search field finds outlets by name."""
TEXT_WIDTH_PX = 150


@dataclass(frozen=True, slots=True)
class Choice:
    """One value, how the person calls it, and how many articles have it."""

    value: str
    label: str
    count: int


class ChoiceChip(MenuButton):
    """Shows the name of a filter, or the value chosen.

    Signals: `chosen(str)`, the value, or "" where it does not matter any more.
    """

    chosen = Signal(str)

    def __init__(self, name: str, anything: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._anything = anything
        self._choices: Sequence[Choice] = ()
        self._value = ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.menu().aboutToShow.connect(self._on_about_to_show)
        self._show_value()

    @property
    def value(self) -> str:
        """Return the value chosen, "" where it does not matter."""
        return self._value

    def set_value(self, value: str) -> None:
        """Choose a value, without a signal."""
        self._value = value
        self._show_value()

    def offer(self, choices: Sequence[Choice], *, at_least: int) -> None:
        """Offer these; hide the chip where they are fewer than `at_least` and none is chosen."""
        self._choices = choices
        self.setVisible(len(choices) >= at_least or bool(self._value))
        self._show_value()

    def _on_about_to_show(self) -> None:
        menu = self.menu()
        menu.clear()
        group = QActionGroup(menu)
        self._add(menu, group, "", self._anything)
        menu.addSeparator()
        for choice in self._choices[:MENU_ITEMS]:
            self._add(menu, group, choice.value, f"{choice.label}  ({ui_number(choice.count)})")

    def _add(self, menu: QMenu, group: QActionGroup, value: str, text: str) -> None:
        action = QAction(_plain(text), group)
        action.setCheckable(True)
        action.setChecked(value == self._value)
        action.triggered.connect(lambda: self._on_chosen(value))
        menu.addAction(action)

    def _on_chosen(self, value: str) -> None:
        if value != self._value:
            self.set_value(value)
            self.chosen.emit(value)

    def _show_value(self) -> None:
        labels = {choice.value: choice.label for choice in self._choices}
        label = in_sight(labels.get(self._value, self._value))
        text = self.fontMetrics().elidedText(
            label or self._name, Qt.TextElideMode.ElideRight, TEXT_WIDTH_PX
        )
        self.setText(f"{_plain(text)} ▾")
        self.setChecked(bool(self._value))
        self.setAccessibleName(f"{self._name}: {label or self._anything}")
        self.setToolTip(f"{self._name}: {label}" if label else self._name)


def _plain(text: str) -> str:
    """Return the text with its ampersands kept, which Qt takes for mnemonics."""
    return text.replace("&", "&&")
