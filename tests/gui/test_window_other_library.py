"""Another library dropped on the window: opened, or brought into the one that is open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.report import Source
from app.settings import Settings
from tests.gui.codebook.desk import answer
from ui.application import Application
from ui.commands import Act


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    path = tmp_path / "Theirs.pressmark"
    with Library.create(path) as library:
        library.import_sources([Source(data=b"# Harbour\n\nIt stays closed.", name="harbour.md")])
        (article_id,) = library.find_articles()
        library.annotate(article_id, None, [library.tag_named("claim").id])
    return path


@pytest.fixture
def application(qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    application = Application(Settings(tmp_path / "settings.json"))
    assert application.open_library(tmp_path / "Mine.pressmark")
    qtbot.addWidget(application.window)
    application.window.show()
    yield application
    application.close()


def drop(application: Application, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    window, buttons, keys = application.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(
        window, QDropEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, keys)
    )


def library_of(application: Application) -> Library:
    library = application.session.library
    assert library is not None
    return library


def test_a_library_that_is_dropped_comes_in_and_goes_again_by_undo(
    qtbot: QtBot, application: Application, theirs: Path
) -> None:
    asked = answer(qtbot, "Bring In", lambda: drop(application, theirs))
    assert "Theirs.pressmark" in asked
    assert "into Mine.pressmark" in asked
    library = library_of(application)
    assert library.name == "Mine"
    qtbot.waitUntil(lambda: len(library.find_articles()) == 1, timeout=30_000)
    qtbot.waitUntil(lambda: not application.window.status_line.job_text, timeout=30_000)
    (article_id,) = library.find_articles()
    assert len(library.annotations(article_id)) == 1
    application.actions[Act.UNDO].trigger()
    qtbot.waitUntil(lambda: not library.find_articles(), timeout=30_000)


def test_it_can_be_opened_instead_or_left_alone(
    qtbot: QtBot, application: Application, theirs: Path
) -> None:
    answer(qtbot, "Cancel", lambda: drop(application, theirs))
    assert library_of(application).name == "Mine"
    assert not library_of(application).find_articles()
    answer(qtbot, "Open", lambda: drop(application, theirs))
    qtbot.waitUntil(lambda: library_of(application).name == "Theirs", timeout=30_000)


def test_the_menu_takes_a_library_by_its_folder(
    qtbot: QtBot, application: Application, theirs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = iter([theirs.parent, theirs])
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: str(next(chosen)))
    application.actions[Act.IMPORT_LIBRARY].trigger()
    bar = application.window.message_bar
    qtbot.waitUntil(lambda: "is not a library" in bar.text)
    application.actions[Act.IMPORT_LIBRARY].trigger()
    library = library_of(application)
    qtbot.waitUntil(lambda: len(library.find_articles()) == 1, timeout=30_000)


def test_no_empty_library_is_made_where_a_disk_is_missing(
    application: Application, tmp_path: Path
) -> None:
    gone = tmp_path / "stick" / "Work.pressmark"
    told: list[str] = []
    application.messages.message_posted.connect(lambda message: told.append(message.text))
    assert not application.open_library(gone)
    assert not gone.parent.exists()
    assert library_of(application).name == "Mine"
    assert [each for each in told if "is a disk missing?" in each]
