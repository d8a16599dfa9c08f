"""Buttons pressed as a screen reader presses them, which is not by a click."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from app.model.article import ArticleQuery
from app.model.ids import TagId
from app.model.tag import Tag
from ui.article_list.filter_chips import FilterChips
from ui.dialogs.codebook.look_choice import LookChoice
from ui.theme import load_theme
from ui.widgets.tag_bar import TagBar

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

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
