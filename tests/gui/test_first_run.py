"""What a person sees who starts Pressmark for the first time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.library import Library
from app.settings import Settings
from ui.application import Application

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def application(qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    application = Application(Settings(tmp_path / "settings.json"))
    assert application.open_library(tmp_path / "Mine.pressmark")
    qtbot.addWidget(application.window)
    application.window.show()
    yield application
    application.close()


def library_of(application: Application) -> Library:
    library = application.session.library
    assert library is not None
    return library


def test_an_empty_library_names_four_ways_to_begin(qtbot: QtBot, application: Application) -> None:
    reader = application.window.reader
    qtbot.waitUntil(lambda: bool(reader.placeholderText()))
    for way in ("Drop", "Ctrl+I", "Ctrl+V", "Sample Library"):
        assert way in reader.placeholderText()
    assert button(application, "Open the sample library").isVisible()


def button(application: Application, text: str) -> QPushButton:
    (found,) = (
        each
        for each in application.window.article_list.findChildren(QPushButton)
        if each.text() == text
    )
    return found


def test_the_sample_library_opens_on_the_article_that_teaches_the_moves(
    qtbot: QtBot, application: Application
) -> None:
    reader = application.window.reader
    qtbot.waitUntil(lambda: bool(reader.placeholderText()))
    qtbot.mouseClick(button(application, "Open the sample library"), Qt.MouseButton.LeftButton)
    taught = "Four moves, and you can annotate"
    qtbot.waitUntil(lambda: reader.accessibleName() == taught)
    library = library_of(application)
    shown = library.article(library.find_articles()[0])
    assert shown.meta.title == taught, "it is the first of the list"
    assert len(library.find_articles()) == 12
    assert reader.hasFocus(), "the keys it speaks of can be tried at once"
    qtbot.keyClick(reader, Qt.Key.Key_Period)
    span = reader.cursor_span()
    text = library.open_article(shown.id).text
    assert span is not None
    assert span.of(text) == "Try it: go to the next annotation now."
