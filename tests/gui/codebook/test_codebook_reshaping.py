"""Tags moved, merged, split, retired, deleted and brought in, by keys and clicks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QLineEdit,
    QMenu,
)
from pytestqt.qtbot import QtBot

from app.model.tag_tree import Place
from tests.gui.codebook.desk import (
    answer,
    button,
    choose,
    dialog_of,
    library_of,
    names,
    paths,
    rows,
)
from ui.application import Application
from ui.dialogs.codebook.editor import CodebookEditor
from ui.dialogs.codebook.split import SplitDialog
from ui.dialogs.codebook.tag_model import TagModel
from ui.dialogs.tag_picker import TagPicker
from ui.widgets.tag_bar import TagButton

# The offscreen platform cannot tell a window manager about sizes, and says so.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")


def test_tags_are_moved_by_keys(window: Application, editor: CodebookEditor, qtbot: QtBot) -> None:
    choose(window, editor, "figure")
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(editor.tree, Qt.Key.Key_Up, alt)
    assert paths(window) == ["claim", "figure", "quote"]
    qtbot.keyClick(editor.tree, Qt.Key.Key_Right, alt)
    assert paths(window) == ["claim", "claim/figure", "quote"]
    qtbot.keyClick(editor.tree, Qt.Key.Key_Left, alt)
    qtbot.keyClick(editor.tree, Qt.Key.Key_Down, alt)
    assert paths(window) == ["claim", "quote", "figure"]
    assert editor.tree.currentIndex().data() == "Figure"


@pytest.mark.parametrize(
    ("dragged", "row", "onto", "expected"),
    [
        ("claim", -1, "quote", ["quote", "quote/claim", "figure"]),
        ("claim", 2, "", ["quote", "claim", "figure"]),
        ("figure", 0, "", ["figure", "claim", "quote"]),
        ("claim", -1, "", ["quote", "figure", "claim"]),
    ],
)
def test_tags_are_moved_by_dropping(
    window: Application,
    editor: CodebookEditor,
    dragged: str,
    row: int,
    onto: str,
    expected: list[str],
) -> None:
    library, model = library_of(window), editor.tree.model()
    assert isinstance(model, TagModel)
    data = model.mimeData([model.index_of(library.tag_named(dragged).id)])
    target = model.index_of(library.tag_named(onto).id if onto else None)
    model.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, target)
    assert paths(window) == expected
    assert len(names(editor)) == 3


def test_a_new_tag_is_named_at_once(
    window: Application, editor: CodebookEditor, qtbot: QtBot
) -> None:
    choose(window, editor, "quote")
    qtbot.keyClick(editor.tree, Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier)
    assert editor.fields.name.hasFocus()
    qtbot.keyClicks(editor.fields.name, "direct")
    qtbot.keyClick(editor.fields.name, Qt.Key.Key_Tab)
    assert paths(window) == ["claim", "quote", "quote/direct", "figure"]


def test_merging_asks_with_a_count_and_is_undone_in_the_editor(
    window: Application, editor: CodebookEditor, qtbot: QtBot
) -> None:
    choose(window, editor, "claim")
    qtbot.keyClick(editor.tree, Qt.Key.Key_M)
    picker = dialog_of(TagPicker, qtbot)
    field = picker.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "fig")
    asked = answer(qtbot, "Merge", lambda: qtbot.keyClick(field, Qt.Key.Key_Return))
    assert "2 annotations in 1 article" in asked
    qtbot.waitUntil(lambda: names(editor) == ["Quote", "Figure"])
    qtbot.waitUntil(lambda: rows(editor)[1] == ("Figure", "3", "3"))
    figure = library_of(window).tag_named("figure").id
    assert all(each.tags == (figure,) for each in window._reading.annotations)
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    editor.tree.setFocus()
    qtbot.keyClick(editor.tree, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert names(editor) == ["Claim", "Quote", "Figure"]


def test_splitting_by_words_gives_what_is_found_a_new_tag(
    window: Application, editor: CodebookEditor, qtbot: QtBot
) -> None:
    choose(window, editor, "claim")
    qtbot.keyClick(editor.tree, Qt.Key.Key_S)
    dialog = dialog_of(SplitDialog, qtbot)
    qtbot.waitUntil(lambda: dialog.quotes.model().rowCount() == 2)
    qtbot.keyClicks(dialog.words, "RAINED")
    qtbot.waitUntil(lambda: dialog.quotes.model().rowCount() == 1)
    assert not dialog.split.isEnabled()
    dialog.all.click()
    qtbot.keyClicks(dialog.name, "weather")
    dialog.split.click()
    expected = [("Claim", "1", "1"), ("weather", "4", "1"), ("Quote", "2", "0")]
    qtbot.waitUntil(lambda: rows(editor)[:3] == expected)


def test_splitting_one_by_one_is_done_by_the_space_bar(
    window: Application, editor: CodebookEditor, qtbot: QtBot
) -> None:
    choose(window, editor, "claim")
    qtbot.keyClick(editor.tree, Qt.Key.Key_S)
    dialog = dialog_of(SplitDialog, qtbot)
    qtbot.waitUntil(lambda: dialog.quotes.model().rowCount() == 2)
    dialog.quotes.setCurrentIndex(dialog.quotes.model().index(0, 0))
    qtbot.keyClick(dialog.quotes, Qt.Key.Key_Space)
    qtbot.keyClicks(dialog.name, "costs")
    dialog.split.click()
    qtbot.waitUntil(lambda: "costs" in names(editor))
    (quote,) = library_of(window).tagged_quotes(library_of(window).tag_named("costs").id)
    assert quote.quote == "It cost"


def test_a_retired_tag_is_not_offered_and_can_be_used_again(
    window: Application, editor: CodebookEditor, qtbot: QtBot
) -> None:
    choose(window, editor, "claim")
    qtbot.keyClick(editor.tree, Qt.Key.Key_R)
    assert names(editor)[0] == "Claim (retired)"
    bar = window.window.tag_bar.findChildren(TagButton)
    assert [each.text() for each in bar if each.isVisible()] == ["Quote", "Figure"]
    qtbot.keyClick(editor.tree, Qt.Key.Key_R)
    assert names(editor)[0] == "Claim"


def test_a_tag_in_use_is_deleted_after_asking_and_restored(
    window: Application, editor: CodebookEditor, qtbot: QtBot
) -> None:
    claim = choose(window, editor, "claim")
    asked = answer(qtbot, "Delete", lambda: qtbot.keyClick(editor.tree, Qt.Key.Key_Delete))
    assert "2 annotations in 1 article" in asked
    qtbot.waitUntil(lambda: names(editor) == ["Quote", "Figure"])
    assert not any(claim in each.tags for each in window._reading.annotations)
    menu = button(editor, "Restore").menu()
    assert isinstance(menu, QMenu)
    QTimer.singleShot(50, menu.close)
    menu.popup(QPoint(0, 0))
    (entry,) = menu.actions()
    assert entry.text() == "Claim"
    entry.trigger()
    qtbot.waitUntil(lambda: names(editor) == ["Claim", "Quote", "Figure"])
    assert sum(claim in each.tags for each in window._reading.annotations) == 2


def test_a_table_is_brought_in_or_refused_with_a_sentence(
    window: Application, editor: CodebookEditor, tmp_path: Path, qtbot: QtBot
) -> None:
    table = tmp_path / "codebook.csv"
    table.write_text("tag,key\nframe,9\n", encoding="utf-8")
    window._codebook.import_table(table)
    qtbot.waitUntil(lambda: "frame" in names(editor))
    table.write_text("tag,key\nother,9\n", encoding="utf-8")
    window._codebook.import_table(table)
    refusal = "The key 9 of “other” belongs to “frame”"
    qtbot.waitUntil(lambda: editor.problem.startswith(refusal))
    library_of(window).move_tag(library_of(window).tag_named("frame").id, Place(None, 2))
    assert editor.problem == ""


def test_the_editor_goes_with_its_library(
    window: Application, editor: CodebookEditor, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(editor.finished):
        window.open_library(tmp_path / "Other.pressmark")
