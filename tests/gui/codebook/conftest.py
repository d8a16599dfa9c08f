"""The codebook editor over a window with an annotated article."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.settings import Settings
from tests.gui.codebook.desk import TEXT, annotate, dialog_of, library_of
from tests.gui.ready_made import ready_made
from ui.application import Application
from ui.commands import Act
from ui.dialogs.codebook.editor import CodebookEditor


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    """The window with an article open, two claims and a figure in it."""
    application = Application(Settings(tmp_path / "settings.json"))
    ready_made(tmp_path / "Harbour.pressmark", ("harbour.txt", TEXT))
    assert application.open_library(tmp_path / "Harbour.pressmark")
    qtbot.addWidget(application.window)
    application.window.show()
    application.window.activateWindow()
    qtbot.waitExposed(application.window)
    with qtbot.waitSignal(application.window.reader.article_shown):
        application.open_article(library_of(application).find_articles()[0])
    for words, name in (("it rained", "claim"), ("It cost", "claim"), ("4.2 million", "figure")):
        annotate(application, words, name)
    yield application
    application.close()


@pytest.fixture
def editor(window: Application, qtbot: QtBot) -> CodebookEditor:
    window.actions[Act.CODEBOOK].trigger()
    dialog = dialog_of(CodebookEditor, qtbot)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog
