"""The disk fails while somebody works in the window: one sentence, nothing lost, and it goes on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.annotation import Annotation
from app.model.article import Metadata
from app.model.block import Block, BlockKind, Body
from app.model.draft import Draft
from app.settings import Settings
from ui.application import Application

pytestmark = [
    pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support"),
    pytest.mark.skipif(sys.platform == "win32", reason="other system: files in use stay"),
]

TEXT = ("Harbour counts its boats", "It counted 412 boats. Nobody had expected it, she said.")
NOTE = "ask the harbour master"


class Desk:
    """The window with an article open, on a disk that can be taken out."""

    def __init__(self, qtbot: QtBot, place: Path) -> None:
        self.qtbot = qtbot
        self.path = place / "Disk.pressmark"
        with Library.create(self.path) as made:
            blocks = tuple(Block(BlockKind.PARAGRAPH, each) for each in TEXT)
            made.add_article(Draft(Metadata(title="Harbour"), Body(blocks)))
            (article_id,) = made.find_articles()
        self.application = Application(Settings(place / "settings.json"))
        assert self.application.open_library(self.path)
        qtbot.addWidget(self.application.window)
        self.application.window.show()
        self.application.window.activateWindow()
        qtbot.waitExposed(self.application.window)
        self.application.open_article(article_id)
        self.reader = self.application.window.reader
        qtbot.waitUntil(lambda: "412 boats" in self.reader.toPlainText())
        self.reader.setFocus()

    @property
    def said(self) -> str:
        return self.application.window.message_bar.text

    def press(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(self.reader, key)

    def annotations(self) -> list[Annotation]:
        with Library.open(self.path, read_only=True) as beside:
            return [each for i in beside.find_articles() for each in beside.annotations(i)]

    @contextmanager
    def taken_out(self) -> Iterator[None]:
        away = self.path.with_name("Elsewhere")
        self.path.rename(away)
        yield
        away.rename(self.path)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qtbot, tmp_path)
    yield desk
    desk.application.close()


def test_a_key_that_cannot_be_saved_says_so_and_works_once_the_disk_is_back(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Down)
    with desk.taken_out():
        desk.press(Qt.Key.Key_1)
        assert "is not there any more" in desk.said
        desk.qtbot.waitUntil(lambda: "0 highlights" in desk.application.window.status_line.text)
    assert desk.annotations() == []
    desk.press(Qt.Key.Key_1)
    assert len(desk.annotations()) == 1
    desk.qtbot.waitUntil(lambda: "1 highlight" in desk.application.window.status_line.text)


def test_a_note_that_could_not_be_saved_is_saved_when_its_field_is_left(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_N)
    desk.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit))
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    with desk.taken_out():
        desk.qtbot.keyClicks(field, NOTE)
        desk.qtbot.waitUntil(lambda: "is not there any more" in desk.said)
        assert field.toPlainText() == NOTE
    assert desk.annotations()[0].fields.note == ""
    desk.qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert [each.fields.note for each in desk.annotations()] == [NOTE]


def test_reading_on_without_the_disk_leaves_the_window_alone(desk: Desk) -> None:
    with desk.taken_out():
        for _ in range(3):
            desk.press(Qt.Key.Key_Down)
        assert desk.reader.cursor_span() is not None
    desk.application.window.close()
    with Library.open(desk.path) as library:
        assert library.check().ok
