"""Commands: each reachable by menu, no two on one key, letters only where text is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QMainWindow, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.model.change import Step
from app.model.ids import StepId, TagId
from app.model.tag import Tag
from ui.actions import Actions
from ui.commands import COMMANDS, Act

# The offscreen platform cannot tell a window manager about sizes, and says so.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CLAIM = Tag(TagId(1), "u1", "claim", None, "amber", "1", "Something held to be true.", 1)
OLD = Tag(TagId(2), "u2", "old", None, "blue", "2", "", 2, retired=True)


class Bench(QMainWindow):
    """A window with a reader and a text field, as far as keys are concerned."""

    def __init__(self) -> None:
        super().__init__()
        self.reader = QTextEdit()
        self.reader.setReadOnly(True)
        self.field = QLineEdit()
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.addWidget(self.reader)
        column.addWidget(self.field)
        self.setCentralWidget(centre)
        self.actions_ = Actions(self)
        self.actions_.attach(self, self.reader)
        self.actions_.fill(self.menuBar())
        self.actions_.set_available(library=True, article=True)


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    window = Bench()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    return window


def test_every_command_is_declared_once_and_in_a_menu(bench: Bench) -> None:
    declared = Counter(command.act for command in COMMANDS)
    assert declared == Counter(Act)
    in_menus = {action for menu in bench.menuBar().actions() for action in menu.menu().actions()}
    assert all(bench.actions_[act] in in_menus for act in Act)


@pytest.mark.usefixtures("qapp")  # standard keys are the platform's
def test_no_key_means_two_things() -> None:
    keys = Counter(
        sequence.toString()
        for command in COMMANDS
        for key in command.keys
        for sequence in [QKeySequence(key)]
    )
    assert [key for key, count in keys.items() if count > 1] == []
    assert not set("123456789") & set(keys)


@pytest.mark.usefixtures("qapp")  # standard keys are the platform's
def test_letters_and_arrows_belong_to_the_reader_alone() -> None:
    plain = Qt.KeyboardModifier.NoModifier.value | Qt.KeyboardModifier.ShiftModifier.value
    for command in COMMANDS:
        for key in command.keys:
            combination = QKeySequence(key)[0]
            is_letter = combination.keyboardModifiers().value | plain == plain
            unused_while_writing = key in ("F1", "F3", "Shift+F3", "F6", "F11", "?")
            assert command.in_reader or not is_letter or unused_while_writing, command.act


def test_a_letter_is_a_command_in_the_reader_and_a_letter_in_a_field(
    bench: Bench, qtbot: QtBot
) -> None:
    given: list[str] = []
    bench.actions_.on(Act.NEXT_SENTENCE, lambda: given.append("next"))
    bench.actions_.on(Act.NOTE, lambda: given.append("note"))

    bench.reader.setFocus()
    qtbot.keyClick(bench.reader, Qt.Key.Key_J)
    qtbot.keyClick(bench.reader, Qt.Key.Key_Down)
    qtbot.keyClick(bench.reader, Qt.Key.Key_N)
    assert given == ["next", "next", "note"]

    bench.field.setFocus()
    qtbot.keyClicks(bench.field, "jn1?")
    assert bench.field.text() == "jn1?"
    assert len(given) == 3


def test_a_digit_applies_its_tag_and_one_without_a_tag_does_nothing(
    bench: Bench, qtbot: QtBot
) -> None:
    wanted: list[TagId] = []
    bench.actions_.tag_requested.connect(wanted.append)
    bench.actions_.set_tags([CLAIM, OLD])
    bench.reader.setFocus()
    qtbot.keyClick(bench.reader, Qt.Key.Key_1)
    qtbot.keyClick(bench.reader, Qt.Key.Key_2)
    qtbot.keyClick(bench.reader, Qt.Key.Key_9)
    assert wanted == [CLAIM.id]


def test_undo_says_what_it_takes_back(bench: Bench) -> None:
    step = Step(StepId(1), "u", "Tag as {tag}", {"tag": "claim"}, "Coder 1", "", "done")
    bench.actions_.set_undo(step, None)
    assert bench.actions_[Act.UNDO].text() == "&Undo Tag as Claim"
    assert bench.actions_[Act.UNDO].isEnabled()
    assert not bench.actions_[Act.REDO].isEnabled()


def test_without_an_article_only_what_makes_sense_can_be_done(bench: Bench) -> None:
    bench.actions_.set_available(library=True, article=False)
    assert bench.actions_[Act.IMPORT_FILES].isEnabled()
    assert not bench.actions_[Act.NEXT_SENTENCE].isEnabled()
    bench.actions_.set_available(library=False, article=False)
    assert not bench.actions_[Act.IMPORT_FILES].isEnabled()
    assert bench.actions_[Act.OPEN_LIBRARY].isEnabled()


def test_the_keys_overlay_lists_every_key_of_the_table(bench: Bench) -> None:
    bench.actions_.set_tags([CLAIM])
    lines = [line for _, menu in bench.actions_.keys_shown() for line in menu]
    assert ("Next Sentence", "Down  ·  J") in lines
    assert ("Tag as Claim", "1") in lines
    assert len(lines) == 1 + sum(bool(command.keys) for command in COMMANDS)
