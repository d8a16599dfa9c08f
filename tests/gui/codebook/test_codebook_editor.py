"""The codebook editor: what it shows and what is filled in, beside a text that follows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QListView,
    QTreeView,
)
from pytestqt.qtbot import QtBot

from app.model.palette import MARK_OF_COLOUR
from tests.gui.codebook.desk import annotate, button, choose, library_of, names, paths, rows
from ui.application import Application
from ui.commands import Act
from ui.dialogs.codebook.editor import CodebookEditor
from ui.theme import THEMES, load_theme
from ui.widgets.tag_bar import TagButton

# The offscreen platform cannot tell a window manager about sizes, and says so.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")


def test_the_editor_is_no_taller_and_no_wider_than_the_screen(editor: CodebookEditor) -> None:
    room = editor.screen().availableSize()
    assert room.width() < 900  # what the editor would take
    assert editor.width() <= room.width()
    assert editor.height() <= room.height()


def test_the_tree_shows_keys_and_counts_and_follows_the_text(
    window: Application, editor: CodebookEditor, qtbot: QtBot
) -> None:
    expected = [("Claim", "1", "2"), ("Quote", "2", "0"), ("Figure", "3", "1")]
    qtbot.waitUntil(lambda: rows(editor) == expected)
    annotate(window, "in May", "quote")
    qtbot.waitUntil(lambda: rows(editor)[1] == ("Quote", "2", "1"))
    assert "2 annotations in 1 article" in editor.fields.use.text()


def test_examples_are_the_newest_and_open_in_the_text(
    window: Application, editor: CodebookEditor, qtbot: QtBot
) -> None:
    examples = editor.fields.examples
    qtbot.waitUntil(lambda: examples.count() == 2)
    assert [examples.item(row).text().partition("\n")[0] for row in range(2)] == [
        "It cost",
        "it rained",
    ]
    assert examples.item(0).text().endswith("Harbour posts a record")
    examples.setCurrentRow(1)
    qtbot.keyClick(examples, Qt.Key.Key_Return)
    span = window.window.reader.cursor_span()
    assert span is not None
    assert span.of(window.window.reader.toPlainText()) == "it rained"
    assert editor.isVisible()


def test_the_tag_chosen_stays_when_colours_change(
    window: Application, editor: CodebookEditor
) -> None:
    choose(window, editor, "quote")
    window.appearance.choose("dark")
    window.appearance.choose("light")
    assert editor.fields.name.text() == "Quote"
    assert editor.tree.currentIndex().data() == "Quote"


def test_every_control_has_a_name(editor: CodebookEditor) -> None:
    for kind in (QLineEdit, QComboBox, QListView, QTreeView, QAbstractButton):
        for control in editor.findChildren(kind):
            if control.isVisible():
                assert control.accessibleName() or getattr(control, "text", str)(), control


@pytest.mark.parametrize("name", THEMES)
def test_the_editor_is_drawn_in_every_theme(qtbot: QtBot, name: str) -> None:
    dialog = CodebookEditor(load_theme(name))
    qtbot.addWidget(dialog)
    dialog.set_tags(())
    assert not dialog.fields.isEnabled()
    dialog.show()
    assert not dialog.grab().isNull()


def test_a_name_is_typed_and_everything_follows(
    window: Application, editor: CodebookEditor, qtbot: QtBot
) -> None:
    choose(window, editor, "claim")
    editor.fields.edit_name()
    qtbot.keyClicks(editor.fields.name, "assertion")
    qtbot.keyClick(editor.fields.name, Qt.Key.Key_Tab)
    assert names(editor) == ["assertion", "Quote", "Figure"]
    bar = window.window.tag_bar.findChildren(TagButton)
    assert "assertion" in [each.text() for each in bar]
    window.actions[Act.UNDO].trigger()
    assert names(editor) == ["Claim", "Quote", "Figure"]


def test_leaving_a_default_tags_name_alone_keeps_it_translated(
    window: Application, editor: CodebookEditor, qtbot: QtBot
) -> None:
    choose(window, editor, "claim")
    editor.fields.edit_name()
    qtbot.keyClicks(editor.fields.name, "Claim")
    qtbot.keyClick(editor.fields.name, Qt.Key.Key_Tab)
    assert paths(window)[0] == "claim"


def test_a_name_taken_is_refused_with_a_sentence(
    window: Application, editor: CodebookEditor, qtbot: QtBot
) -> None:
    choose(window, editor, "claim")
    editor.fields.edit_name()
    qtbot.keyClicks(editor.fields.name, "quote")
    qtbot.keyClick(editor.fields.name, Qt.Key.Key_Tab)
    assert editor.problem == "There is a tag “quote” already."
    assert editor.fields.name.text() == "Claim"


def test_a_definition_is_kept_when_its_field_is_left_or_the_editor_closed(
    window: Application, editor: CodebookEditor, qtbot: QtBot
) -> None:
    choose(window, editor, "quote")
    definition = editor.fields.definition
    definition.setFocus()
    definition.selectAll()
    qtbot.keyClicks(definition, "What was *said*.")
    qtbot.keyClick(definition, Qt.Key.Key_Tab)
    assert library_of(window).tag_named("quote").definition == "What was *said*."
    definition.setFocus()
    qtbot.keyClicks(definition, " Or written.")
    button(editor, "Close").click()
    assert "Or written." in library_of(window).tag_named("quote").definition


def test_a_colour_and_a_mark_are_chosen(
    window: Application, editor: CodebookEditor, qtbot: QtBot
) -> None:
    choose(window, editor, "quote")
    rose = next(
        each
        for each in editor.fields.look.findChildren(QAbstractButton)
        if each.accessibleName() == "Rose"
    )
    qtbot.mouseClick(rose, Qt.MouseButton.LeftButton)
    assert library_of(window).tag_named("quote").colour == "rose"
    marks = editor.fields.look.marks
    marks.setFocus()
    assert marks.currentData() == MARK_OF_COLOUR["rose"] == "dash-dot-dot"
    qtbot.keyClick(marks, Qt.Key.Key_Home)
    assert library_of(window).tag_named("quote").mark == "solid"
    qtbot.keyClick(marks, Qt.Key.Key_End)
    assert library_of(window).tag_named("quote").mark == ""


def test_a_key_that_is_taken_says_whose_it_is_and_can_be_taken_over(
    window: Application, editor: CodebookEditor, qtbot: QtBot
) -> None:
    choose(window, editor, "claim")
    editor.fields.key.setFocus()
    qtbot.keyClick(editor.fields.key, Qt.Key.Key_Down)
    assert editor.fields.conflict.text() == "The key 2 belongs to “Quote”."
    assert library_of(window).tag_named("claim").key == "1"
    qtbot.mouseClick(editor.fields.take, Qt.MouseButton.LeftButton)
    assert library_of(window).tag_named("claim").key == "2"
    assert library_of(window).tag_named("quote").key == ""
    assert not editor.fields.conflict.isVisible()
