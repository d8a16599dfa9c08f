"""The editor of keys, worked by keys and the mouse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QKeySequenceEdit, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.settings import Settings
from tests.gui.test_actions import Bench
from ui.commands import Act
from ui.controllers.keys import Keys
from ui.dialogs.keys_editor import KeysEditor
from ui.dialogs.keys_print import keys_document
from ui.dialogs.keys_table import KeysTable
from ui.keymap import KeyMap
from ui.messages import Messages

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def editor(qtbot: QtBot) -> Iterator[KeysEditor]:
    dialog = KeysEditor(KeyMap())
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def choose(editor: QWidget, act: Act) -> None:
    editor.findChild(KeysTable).choose(act)


def press(editor: QWidget, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(editor.findChild(QKeySequenceEdit), key)


def button(editor: QWidget, text: str) -> QPushButton:
    QApplication.processEvents()  # buttons of keys that changed come up
    shown = [b for b in editor.findChildren(QPushButton) if b.isVisibleTo(editor)]
    return next(b for b in shown if b.text().replace("&", "").startswith(text))


def told(editor: QWidget) -> list[str]:
    return [label.text() for label in editor.findChildren(QLabel)]


def test_searching_leaves_the_commands_that_fit(editor: KeysEditor, qtbot: QtBot) -> None:
    table = editor.findChild(KeysTable)
    qtbot.keyClicks(editor.focusWidget(), "alt+down")
    shown = [
        top.child(n).text(0)
        for top in (table.topLevelItem(i) for i in range(table.topLevelItemCount()))
        for n in range(top.childCount())
        if not top.child(n).isHidden()
    ]
    assert shown == ["Next Paragraph"]


def test_a_key_of_another_command_is_shown_and_taken_over(editor: KeysEditor, qtbot: QtBot) -> None:
    chosen: list[KeyMap] = []
    editor.map_chosen.connect(chosen.append)
    choose(editor, Act.NOTE)
    press(editor, qtbot, Qt.Key.Key_J)
    assert "J is the key of “Next Sentence”, which would lose it." in told(editor)
    assert chosen == []
    qtbot.mouseClick(button(editor, "Take Over"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(editor, "Save"), Qt.MouseButton.LeftButton)
    (keymap,) = chosen
    assert keymap.keys(Act.NOTE) == ("N", "J")
    assert keymap.keys(Act.NEXT_SENTENCE) == ("Down",)


def test_a_key_that_cannot_be_one_is_not_added(editor: KeysEditor, qtbot: QtBot) -> None:
    choose(editor, Act.EXPORT)
    press(editor, qtbot, Qt.Key.Key_X)
    assert not button(editor, "Add Key").isEnabled()
    assert any("this key types" in text for text in told(editor))


def test_keys_are_taken_away_and_reset(editor: KeysEditor, qtbot: QtBot) -> None:
    choose(editor, Act.NEXT_SENTENCE)
    qtbot.mouseClick(button(editor, "J"), Qt.MouseButton.LeftButton)
    row = editor.findChild(KeysTable).currentItem()
    assert (row.text(1), row.text(2)) == ("Down", "●")
    qtbot.mouseClick(button(editor, "Reset"), Qt.MouseButton.LeftButton)
    assert (row.text(1), row.text(2)) == ("Down  ·  J", "")


def test_reset_all_ends_every_change(qtbot: QtBot) -> None:
    editor = KeysEditor(KeyMap().with_keys(Act.NOTE, ["M"]).with_keys(Act.STAR, []))
    qtbot.addWidget(editor)
    editor.show()
    chosen: list[KeyMap] = []
    editor.map_chosen.connect(chosen.append)
    qtbot.mouseClick(button(editor, "Reset All"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(editor, "Save"), Qt.MouseButton.LeftButton)
    assert not chosen[0].changed


def test_cancelling_keeps_what_was(editor: KeysEditor, qtbot: QtBot) -> None:
    chosen: list[KeyMap] = []
    editor.map_chosen.connect(chosen.append)
    choose(editor, Act.NOTE)
    press(editor, qtbot, Qt.Key.Key_M)
    qtbot.mouseClick(button(editor, "Add Key"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(editor, "Cancel"), Qt.MouseButton.LeftButton)
    assert chosen == []


def test_a_key_chosen_is_in_force_at_once_and_at_the_next_start(
    qtbot: QtBot, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "settings.json")
    bench = Bench()
    qtbot.addWidget(bench)
    bench.show()
    qtbot.waitExposed(bench)
    Keys(settings, bench.actions_, Messages(bench), bench)
    given: list[str] = []
    bench.actions_.on(Act.NOTE, lambda: given.append("note"))
    bench.actions_[Act.CHANGE_KEYS].trigger()
    editor = bench.findChild(KeysEditor)
    choose(editor, Act.NOTE)
    press(editor, qtbot, Qt.Key.Key_M)
    qtbot.mouseClick(button(editor, "Add Key"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(editor, "N "), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(editor, "Save"), Qt.MouseButton.LeftButton)
    bench.windowHandle().requestActivate()  # no window manager gives the keyboard back
    bench.reader.setFocus()
    qtbot.waitUntil(bench.reader.hasFocus)
    qtbot.keyClick(bench.reader, Qt.Key.Key_M)
    qtbot.keyClick(bench.reader, Qt.Key.Key_N)
    assert given == ["note"]
    lines = [line for _, menu in bench.actions_.keys_shown() for line in menu]
    assert ("Note", "M") in lines

    again = Bench()
    qtbot.addWidget(again)
    Keys(Settings(tmp_path / "settings.json"), again.actions_, Messages(again), again)
    assert again.actions_.keymap.keys(Act.NOTE) == ("M",)


def test_broken_keys_in_the_settings_count_as_none(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    settings.set("keys", "{{{")
    bench = Bench()
    qtbot.addWidget(bench)
    Keys(settings, bench.actions_, Messages(bench), bench)
    assert not bench.actions_.keymap.changed


@pytest.mark.usefixtures("qapp")
def test_the_printed_page_has_the_keys_of_the_map() -> None:
    page = keys_document(KeyMap().with_keys(Act.NOTE, ["M"])).toPlainText()
    assert "Note\nM\n" in page
    assert "Next Sentence\nDown, J\n" in page
