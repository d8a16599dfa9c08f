"""Buttons pressed as a screen reader presses them, which is not by a click."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.model.article import ArticleQuery
from app.model.ids import TagId
from app.model.tag import Tag
from ui.annotation_panel.filter_bar import FilterBar
from ui.annotation_panel.selection_bar import SelectionBar
from ui.article_list.choice_chip import Choice, ChoiceChip
from ui.article_list.filter_chips import FilterChips
from ui.article_list.search_field import SearchField
from ui.dialogs.codebook.look_choice import LookChoice
from ui.reader.find_bar import FindBar
from ui.theme import load_theme
from ui.widgets.menu_button import MenuButton
from ui.widgets.tag_bar import TagBar

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|This plugin does not support")

CLAIM = Tag(TagId(1), "u1", "claim", None, "amber", "1", "", 1)


def press(button: QWidget) -> None:
    """Do the first thing that a screen reader is told can be done."""
    interface = QAccessible.queryAccessibleInterface(button)
    assert isinstance(interface, QAccessibleInterface)
    actions = interface.actionInterface()
    actions.doAction(actions.actionNames()[0])


def button_in(parent: QWidget, name: str) -> QAbstractButton:
    """Return the button of that name."""
    buttons = parent.findChildren(QAbstractButton)
    return next(each for each in buttons if name in (each.accessibleName(), each.text()))


def test_a_tag_is_asked_for_and_shows_what_the_library_says(qtbot: QtBot) -> None:
    bar = TagBar(load_theme("light"))
    qtbot.addWidget(bar)
    bar.set_tags([CLAIM])
    claim = button_in(bar, "Claim, key 1")
    with qtbot.waitSignal(bar.tag_requested) as wish:
        press(claim)
    assert wish.args == [CLAIM.id]
    assert not claim.isChecked()
    bar.set_applied({CLAIM.id})
    with qtbot.waitSignal(bar.tag_requested):
        press(claim)
    assert claim.isChecked()


def test_a_filter_narrows_the_list_and_all_widens_it(qtbot: QtBot) -> None:
    chips = FilterChips()
    qtbot.addWidget(chips)
    with qtbot.waitSignal(chips.filters_changed):
        press(button_in(chips, "Unread"))
    assert chips.narrowed(ArticleQuery()).unread
    with qtbot.waitSignal(chips.filters_changed):
        press(button_in(chips, "All 0"))
    assert not chips.narrowed(ArticleQuery()).unread
    assert button_in(chips, "All 0").isChecked()


def test_a_colour_of_the_palette_is_chosen(qtbot: QtBot) -> None:
    look = LookChoice(load_theme("light"))
    qtbot.addWidget(look)
    look.show_tag(CLAIM, load_theme("light"))
    with qtbot.waitSignal(look.look_chosen) as wish:
        press(button_in(look, "Teal"))
    assert wish.args == [{"colour": "teal"}]


@pytest.mark.parametrize("bar", [ChoiceChip, FilterBar, SelectionBar])
def test_a_menu_opens_by_the_screen_readers_show_menu_by_click_and_by_space(
    qtbot: QtBot, bar: Callable[..., QWidget]
) -> None:
    shown = bar("Outlet", "Any outlet") if bar is ChoiceChip else bar()
    qtbot.addWidget(shown)
    if isinstance(shown, ChoiceChip):
        shown.offer([Choice("a", "A", 1), Choice("b", "B", 2)], at_least=2)
    shown.show()
    button = shown if isinstance(shown, MenuButton) else shown.findChild(MenuButton)
    opened: list[bool] = []

    def close() -> None:
        opened.append(bool(button.menu().actions()))
        button.menu().close()

    ways: tuple[Callable[[], None], ...] = (
        lambda: press(button),
        lambda: qtbot.mouseClick(button, Qt.MouseButton.LeftButton),
        lambda: qtbot.keyClick(button, Qt.Key.Key_Space),
    )
    for way in ways:
        QTimer.singleShot(50, close)
        way()
    assert opened == [True, True, True]
    assert not button.isChecked()


@pytest.mark.parametrize("made", [SearchField, lambda: FindBar(load_theme("light"))])
def test_the_cross_in_a_field_has_a_name_and_clears_it(
    qtbot: QtBot, made: Callable[[], QWidget]
) -> None:
    shown = made()
    qtbot.addWidget(shown)
    field = shown if isinstance(shown, QLineEdit) else shown.findChild(QLineEdit)
    field.setText("harbour")
    (cross,) = field.findChildren(QToolButton)
    assert cross.accessibleName() == "Clear the field"
    press(cross)
    assert field.text() == ""
