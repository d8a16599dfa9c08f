"""A library of an earlier Pressmark is brought up to date beside the window, and then opened."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.library import Library
from app.settings import Settings
from ui.application import Application

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

EARLIER = Path(__file__).parents[1] / "fixtures" / "library-6.zip"
WAIT_MS = 30_000


@pytest.fixture
def application(qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    application = Application(Settings(tmp_path / "settings.json"))
    qtbot.addWidget(application.window)
    application.window.show()
    yield application
    application.close()


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    path = tmp_path / "Old.pressmark"
    with zipfile.ZipFile(EARLIER) as archive:
        archive.extractall(path)
    return path


def test_the_window_does_not_wait_for_it(
    application: Application, earlier: Path, qtbot: QtBot
) -> None:
    assert not application.open_library(earlier)
    assert application.session.writes.running, "with the window free, and input held back"
    qtbot.waitUntil(lambda: application.session.library is not None, timeout=WAIT_MS)
    library = application.session.library
    assert library is not None
    assert application.window.windowTitle() == "Old – Pressmark"
    assert library.facets().total == len(library.find_articles()) > 0
    assert len(library.backups()) == 1
    assert not Library.is_outdated(earlier)


def test_files_brought_along_are_imported_once_it_is_open(
    application: Application, earlier: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    page = tmp_path / "ferry.txt"
    page.write_text("The ferry\n\nIt went to sea, and nobody saw it again.", encoding="utf-8")
    application.open_library(earlier)
    application.import_paths([page])

    def is_there() -> bool:
        library = application.session.library
        return library is not None and bool(library.search("ferry nobody again"))

    qtbot.waitUntil(is_there, timeout=WAIT_MS)


def test_one_that_another_program_holds_is_left_alone(
    application: Application, earlier: Path, qtbot: QtBot
) -> None:
    from app.storage.lock import LibraryLock

    lock = LibraryLock(earlier)
    try:
        application.open_library(earlier)
        stack = application.window.failed_page
        qtbot.waitUntil(stack.isVisible, timeout=WAIT_MS)
    finally:
        lock.release()
    assert "Old" in stack.reason
    assert Library.is_outdated(earlier)
