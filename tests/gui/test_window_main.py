"""The real window over a real library: import, read, tag, note, undo, close, find it all again."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
)
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.article import ArticleQuery
from app.model.span import Span
from app.settings import Settings
from tests.gui.ready_made import ready_made
from ui.application import Application
from ui.article_list.article_table import ArticleTable
from ui.commands import Act
from ui.dialogs.export_dialog import ExportDialog
from ui.dialogs.import_report import ImportReport
from ui.dialogs.paste_form import PasteForm
from ui.widgets.tag_bar import TagButton

# The offscreen platform cannot tell a window manager about sizes, and says so.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

ARTICLE = """Harbour counts its boats

The harbour of Saltmere counted 412 boats on Monday. "That is a record," said Ada Holm. \
Nobody had expected it.

The council meets on Friday. It will discuss a second pier.
"""

Start = Callable[[], Application]
D = TypeVar("D", bound=QDialog)


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Iterator[Start]:
    started: list[Application] = []

    def begin() -> Application:
        application = Application(Settings(tmp_path / "settings.json"))
        started.append(application)
        assert application.open_library(tmp_path / "Saltmere.pressmark")
        qtbot.addWidget(application.window)
        application.window.show()
        application.window.activateWindow()
        qtbot.waitExposed(application.window)
        return application

    yield begin
    for application in started:
        application.close()


@pytest.fixture
def article_file(tmp_path: Path) -> Path:
    (tmp_path / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path / "harbour.txt"


@pytest.fixture
def reading(start: Start, tmp_path: Path, qtbot: QtBot) -> Application:
    ready_made(tmp_path / "Saltmere.pressmark", ("harbour.txt", ARTICLE))
    application = start()
    application.open_article(_library(application).find_articles()[0])
    _wait_open(application, qtbot)
    return application


def _library(application: Application) -> Library:
    library = application.session.library
    assert library is not None
    return library


def _wait_open(application: Application, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "Harbour counts" in application.window.reader.toPlainText())
    qtbot.waitUntil(lambda: "highlight" in application.window.status_line.text)
    application.window.reader.setFocus()


def _press(application: Application, qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(application.window.reader, key)


def _quotes(application: Application) -> list[str]:
    library = _library(application)
    return [a.quote for article in library.find_articles() for a in library.annotations(article)]


def _dialog(kind: type[D], qtbot: QtBot) -> D:
    def there() -> list[D]:
        shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind)]
        return [w for w in shown if w.isVisible() and w.isActiveWindow()]

    qtbot.waitUntil(lambda: bool(there()))  # active: until then Enter is for the text
    return there()[0]


def _drop(application: Application, mime: QMimeData) -> None:
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    how = (Qt.DropAction.CopyAction, mime, button, keys)
    enter = QDragEnterEvent(QPoint(400, 300), *how)
    QApplication.sendEvent(application.window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(application.window, QDropEvent(QPointF(400, 300), *how))


def test_an_imported_file_opens_with_the_keyboard_in_the_text(
    start: Start, article_file: Path, qtbot: QtBot
) -> None:
    reading = start()
    reading.import_paths([article_file])
    qtbot.waitUntil(lambda: reading.window.message_bar.text == "1 added")
    qtbot.waitUntil(reading.window.reader.hasFocus)
    _press(reading, qtbot, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: "sentence 1 of" in reading.window.status_line.text)
    assert "Saltmere.pressmark — all on this computer" in reading.window.status_line.text


@pytest.mark.parametrize("way", ["Enter", "double click"])
def test_enter_and_a_double_click_in_the_list_go_on_in_the_text(
    reading: Application, qtbot: QtBot, way: str
) -> None:
    reading.actions[Act.FOCUS_LIST].trigger()
    table = reading.window.article_list.findChild(ArticleTable)
    assert isinstance(table, ArticleTable)
    qtbot.waitUntil(table.hasFocus)
    if way == "Enter":
        qtbot.keyClick(table, Qt.Key.Key_Return)
    else:
        row = table.visualRect(table.currentIndex()).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=row)
        assert table.hasFocus()
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert reading.window.reader.hasFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "1")
    assert len(_quotes(reading)) == 1


def test_one_key_tags_the_sentence_and_the_same_key_takes_the_tag_off(
    reading: Application, qtbot: QtBot
) -> None:
    _press(reading, qtbot, Qt.Key.Key_Home, Qt.Key.Key_J, Qt.Key.Key_1)
    assert _quotes(reading) == ["The harbour of Saltmere counted 412 boats on Monday."]
    claim = next(b for b in reading.window.findChildren(TagButton) if b.text() == "Claim")
    qtbot.waitUntil(claim.isChecked)
    qtbot.waitUntil(lambda: "1 highlight " in reading.window.status_line.text)
    _press(reading, qtbot, Qt.Key.Key_1)
    assert _quotes(reading) == []
    qtbot.waitUntil(lambda: not claim.isChecked())


def test_a_tag_button_does_what_its_key_does(reading: Application, qtbot: QtBot) -> None:
    _press(reading, qtbot, Qt.Key.Key_Home, Qt.Key.Key_J, Qt.Key.Key_J)
    quote = next(b for b in reading.window.findChildren(TagButton) if b.text() == "Quote")
    qtbot.mouseClick(quote, Qt.MouseButton.LeftButton)
    assert _quotes(reading) == ['"That is a record," said Ada Holm.']


def test_undo_and_redo_say_what_they_do(reading: Application, qtbot: QtBot) -> None:
    _press(reading, qtbot, Qt.Key.Key_Home, Qt.Key.Key_J, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: reading.actions[Act.UNDO].text() == "&Undo Tag as Claim")
    qtbot.keyClick(reading.window.reader, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _quotes(reading) == []
    assert reading.window.message_bar.text == "Undone: Tag as Claim"
    qtbot.waitUntil(reading.actions[Act.REDO].isEnabled)
    qtbot.keyClick(reading.window.reader, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert len(_quotes(reading)) == 1


def test_a_note_is_written_from_the_keyboard_and_found_again(
    start: Start, reading: Application, qtbot: QtBot
) -> None:
    _press(reading, qtbot, Qt.Key.Key_Home, Qt.Key.Key_J, Qt.Key.Key_1, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit))
    qtbot.keyClicks(QApplication.focusWidget(), "Check 1 thing")
    reading.window.close()

    again = start()
    _wait_open(again, qtbot)
    library = _library(again)
    (annotation,) = library.annotations(library.find_articles()[0])
    assert annotation.fields.note == "Check 1 thing"
    assert again.window.reader.hasFocus()


def test_deleting_offers_to_take_it_back(reading: Application, qtbot: QtBot) -> None:
    _press(reading, qtbot, Qt.Key.Key_Home, Qt.Key.Key_J, Qt.Key.Key_1, Qt.Key.Key_Delete)
    assert _quotes(reading) == []
    bar = reading.window.message_bar
    assert bar.text == "Annotation deleted."
    qtbot.mouseClick(bar.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert len(_quotes(reading)) == 1


def test_a_new_tag_is_made_and_applied_in_one_step(reading: Application, qtbot: QtBot) -> None:
    _press(reading, qtbot, Qt.Key.Key_Home, Qt.Key.Key_J, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    field = QApplication.activeModalWidget().findChild(QLineEdit)
    qtbot.waitUntil(field.hasFocus)  # until then Enter is for the text
    qtbot.keyClicks(field, "irony")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert len(_quotes(reading)) == 1
    assert _library(reading).tag_named("irony").key
    _library(reading).undo()
    assert _quotes(reading) == []
    assert "irony" not in {tag.name for tag in _library(reading).tags()}


def test_dropped_files_come_in_and_failures_are_told(
    start: Start, article_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"")
    application = start()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in (article_file, broken)])
    _drop(application, mime)
    qtbot.waitUntil(lambda: "failed" in application.window.message_bar.text)
    assert application.window.message_bar.text == "1 added, 1 failed"
    button = application.window.message_bar.findChild(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    _dialog(ImportReport, qtbot).close()


def test_dropped_text_becomes_an_article_after_asking(start: Start, qtbot: QtBot) -> None:
    application = start()
    mime = QMimeData()
    mime.setText(ARTICLE)
    _drop(application, mime)
    form = _dialog(PasteForm, qtbot)
    title = next(f for f in form.findChildren(QLineEdit) if f.accessibleName() == "Title")
    assert title.text() == "Harbour counts its boats"
    qtbot.keyClick(title, Qt.Key.Key_Return)
    _wait_open(application, qtbot)


def test_pasting_nothing_says_so(start: Start, qtbot: QtBot) -> None:
    application = start()
    QGuiApplication.clipboard().clear()
    qtbot.waitUntil(application.actions[Act.PASTE_ARTICLE].isEnabled)
    application.actions[Act.PASTE_ARTICLE].trigger()
    assert "no text and no files" in application.window.message_bar.text


def _selected_card(application: Application) -> str:
    """Return the quote of the selected card, "" where none is."""
    chosen = next(iter(application.window.annotation_panel.selected_ids()), None)
    return _library(application).annotation(chosen).quote if chosen is not None else ""


def test_the_card_of_what_a_key_tagged_is_the_selected_one(
    reading: Application, qtbot: QtBot
) -> None:
    reader, library = reading.window.reader, _library(reading)
    text = library.open_article(library.find_articles()[0]).text
    start = text.index("412 boats")
    _press(reading, qtbot, Qt.Key.Key_Home, Qt.Key.Key_J, Qt.Key.Key_2)
    sentence = "The harbour of Saltmere counted 412 boats on Monday."
    qtbot.waitUntil(lambda: _selected_card(reading) == sentence)

    reader.select_span(Span(start, start + len("412 boats")))
    _press(reading, qtbot, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: _selected_card(reading) == "412 boats")
    _press(reading, qtbot, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: _selected_card(reading) == sentence)


def test_a_click_selects_the_innermost_annotation_and_n_is_about_the_same(
    reading: Application, qtbot: QtBot
) -> None:
    reader, library = reading.window.reader, _library(reading)
    text = library.open_article(library.find_articles()[0]).text
    start = text.index("412 boats")
    _press(reading, qtbot, Qt.Key.Key_Home, Qt.Key.Key_J, Qt.Key.Key_2)
    reader.select_span(Span(start, start + len("412 boats")))
    _press(reading, qtbot, Qt.Key.Key_3, Qt.Key.Key_Home)
    cursor = QTextCursor(reader.document())
    cursor.setPosition(start + 2)
    place = reader.cursorRect(cursor).center()
    qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert _selected_card(reading) == "412 boats"
    _press(reading, qtbot, Qt.Key.Key_N)
    assert _selected_card(reading) == "412 boats"


def test_export_writes_what_was_tagged(reading: Application, tmp_path: Path, qtbot: QtBot) -> None:
    _press(reading, qtbot, Qt.Key.Key_Home, Qt.Key.Key_J, Qt.Key.Key_1)
    qtbot.keyClick(reading.window.reader, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = _dialog(ExportDialog, qtbot)
    field = next(f for f in dialog.findChildren(QLineEdit) if f.accessibleName() == "File")
    target = tmp_path / "out.csv"
    field.setText(str(target))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "exported" in reading.window.message_bar.text)
    assert reading.window.message_bar.text == "1 annotation exported to out.csv."
    with target.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["quote"] == "The harbour of Saltmere counted 412 boats on Monday."


def test_an_export_that_failed_proposes_its_path_and_choices_again(
    reading: Application, article_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    impossible = article_file / "out.csv"
    reading.actions[Act.EXPORT].trigger()
    first = _dialog(ExportDialog, qtbot)
    field = next(f for f in first.findChildren(QLineEdit) if f.accessibleName() == "File")
    field.setText(str(impossible))
    next(b for b in first.findChildren(QRadioButton) if b.text() == "The article shown").click()
    next(b for b in first.findChildren(QCheckBox) if b.text().startswith("Raw")).click()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    bar = reading.window.message_bar
    qtbot.waitUntil(lambda: bool(bar.text) and bar.text != "1 added")
    failure = bar.text
    qtbot.waitUntil(lambda: not shiboken6.isValid(first))

    reading.actions[Act.EXPORT].trigger()
    again = _dialog(ExportDialog, qtbot)
    field = next(f for f in again.findChildren(QLineEdit) if f.accessibleName() == "File")
    assert field.text() == str(impossible)
    chosen = [b.text() for b in again.findChildren(QRadioButton) if b.isChecked()]
    assert "The article shown" in chosen
    assert next(b for b in again.findChildren(QCheckBox) if b.text().startswith("Raw")).isChecked()
    field.setText(str(tmp_path / "out.csv"))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "exported to out.csv" in bar.text)
    bar.next_message()
    assert bar.text == failure


def test_the_window_is_as_it_was_left(start: Start, reading: Application, qtbot: QtBot) -> None:
    _library(reading).star_articles(_library(reading).find_articles(), starred=True)
    reading.window.resize(900, 700)
    reading.window.article_list.set_query(ArticleQuery(starred=True))
    reading.actions[Act.SHOW_PANEL].trigger()
    assert reading.window.annotation_panel.isHidden()
    reading.window.close()

    again = start()
    _wait_open(again, qtbot)
    assert again.window.height() == 700
    assert again.window.article_list.query() == ArticleQuery(starred=True)
    assert again.window.annotation_panel.isHidden()


def test_a_library_that_cannot_be_opened_leaves_two_ways_on(tmp_path: Path, qtbot: QtBot) -> None:
    held = Library.create(tmp_path / "Held.pressmark")
    application = Application(Settings(tmp_path / "settings.json"))
    qtbot.addWidget(application.window)
    application.window.show()
    assert not application.open_library(held.path)
    page = application.window.failed_page
    assert page.isVisible()
    assert "Held" in page.reason
    held.close()
    retry = next(b for b in page.findChildren(QPushButton) if b.text() == "Try Again")
    qtbot.mouseClick(retry, Qt.MouseButton.LeftButton)
    assert not page.isVisible()
    application.close()


def test_theme_and_text_size_are_kept(start: Start, tmp_path: Path) -> None:
    application = start()
    application.actions[Act.THEME_DARK].trigger()
    application.actions[Act.TEXT_BIGGER].trigger()
    settings = Settings(tmp_path / "settings.json")
    assert settings.text("theme") == "dark"
    assert settings.number("text_size") == 16
    assert application.actions[Act.THEME_DARK].isChecked()
    application.actions[Act.THEME_LIGHT].trigger()


def test_an_empty_library_says_how_to_begin(start: Start, qtbot: QtBot, article_file: Path) -> None:
    application = start()
    reader = application.window.reader
    qtbot.waitUntil(lambda: "Ctrl+I" in reader.placeholderText())
    application.import_paths([article_file])
    _wait_open(application, qtbot)
    qtbot.waitUntil(lambda: reader.placeholderText() == "")
