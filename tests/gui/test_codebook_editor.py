"""The codebook editor: everything by keys and clicks, beside a text that follows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QListView,
    QMenu,
    QMessageBox,
    QPushButton,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.ids import AnnotationId, TagId
from app.model.palette import MARK_OF_COLOUR
from app.model.span import Span
from app.model.tag_tree import Place, TagTree
from app.settings import Settings
from ui.application import Application
from ui.commands import Act
from ui.dialogs.codebook.editor import CodebookEditor
from ui.dialogs.codebook.split import SplitDialog
from ui.dialogs.codebook.tag_model import TagModel
from ui.dialogs.tag_picker import TagPicker
from ui.theme import THEMES, load_theme
from ui.widgets.tag_bar import TagButton

# The offscreen platform cannot tell a window manager about sizes, and says so.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")

D = TypeVar("D", bound=QDialog)
TEXT = "Harbour posts a record\n\nAda Quast said it rained.\n\nIt cost 4.2 million euros in May.\n"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    """The window with an article open, two claims and a figure in it."""
    application = Application(Settings(tmp_path / "settings.json"))
    assert application.open_library(tmp_path / "Harbour.pressmark")
    qtbot.addWidget(application.window)
    application.window.show()
    application.window.activateWindow()
    qtbot.waitExposed(application.window)
    file = tmp_path / "harbour.txt"
    file.write_text(TEXT, encoding="utf-8")
    with qtbot.waitSignal(application.window.reader.article_shown, timeout=20_000):
        application.import_paths([file])
    for words, name in (("it rained", "claim"), ("It cost", "claim"), ("4.2 million", "figure")):
        annotate(application, words, name)
    yield application
    application.close()


def library_of(application: Application) -> Library:
    library = application.session.library
    assert library is not None
    return library


def annotate(application: Application, words: str, name: str) -> AnnotationId:
    library = library_of(application)
    (article_id,) = library.find_articles()
    start = library.open_article(article_id).text.index(words)
    tag_id = library.tag_named(name).id
    change = library.annotate(article_id, Span(start, start + len(words)), [tag_id])
    (annotation_id,) = change.annotations
    return annotation_id


def dialog_of(kind: type[D], qtbot: QtBot) -> D:
    def found() -> list[D]:
        tops = QApplication.topLevelWidgets()
        return [item for item in tops if isinstance(item, kind) and item.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


@pytest.fixture
def editor(window: Application, qtbot: QtBot) -> CodebookEditor:
    window.actions[Act.CODEBOOK].trigger()
    dialog = dialog_of(CodebookEditor, qtbot)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def rows(editor: CodebookEditor) -> list[tuple[str, str, str]]:
    """Return what the tree shows from top to bottom: name, key, annotations."""
    shown = []
    index = editor.tree.model().index(0, 0)
    while index.isValid():
        shown.append(tuple(index.siblingAtColumn(column).data() for column in range(3)))
        index = editor.tree.indexBelow(index)
    return [(name, key, count) for name, key, count in shown]


def names(editor: CodebookEditor) -> list[str]:
    return [name for name, _, _ in rows(editor)]


def paths(application: Application) -> list[str]:
    tree = TagTree(library_of(application).tags())
    return [tree.path(tag.id) for tag in tree]


def choose(application: Application, editor: CodebookEditor, name: str) -> TagId:
    tag_id = library_of(application).tag_named(name).id
    editor.choose(tag_id)
    editor.tree.setFocus()
    return tag_id


def button(parent: QWidget, text: str) -> QPushButton:
    return next(
        item for item in parent.findChildren(QPushButton) if item.text().replace("&", "") == text
    )


def answer(qtbot: QtBot, label: str, act: Callable[[], object]) -> str:
    """Do something that asks, press the button of that label, and return what was asked."""
    asked: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            return
        timer.stop()
        asked.append(f"{box.text()} {box.informativeText()}")
        next(b for b in box.buttons() if b.text().replace("&", "") == label).click()

    timer = QTimer()
    timer.timeout.connect(press)
    timer.start(10)
    act()
    qtbot.waitUntil(lambda: bool(asked))
    return asked[0]


# ---------------------------------------------------------------------------- showing


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


# ---------------------------------------------------------------------------- fields


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


# ---------------------------------------------------------------------------- reshaping


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
