"""A watched folder: what is saved there comes in once, and nothing in it is ever touched."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QDialogButtonBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.library import Library
from app.settings import Settings
from ui.application import Application
from ui.commands import Act
from ui.dialogs.watch_folder import WatchFolder

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

Start = Callable[[], Application]
STORY = "The ferry to {name} leaves\n\nIt leaves at seven in the morning, the company said.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "Clippings"
    folder.mkdir()
    return folder


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Iterator[Start]:
    """Start the program on the one library, with the settings it left behind."""
    started: list[Application] = []

    def make() -> Application:
        application = Application(Settings(tmp_path / "settings.json"))
        assert application.open_library(tmp_path / "Mine.pressmark")
        qtbot.addWidget(application.window)
        application.window.show()
        started.append(application)
        return application

    yield make
    for application in started:
        application.close()


def library_of(application: Application) -> Library:
    library = application.session.library
    assert library is not None
    return library


def watch(qtbot: QtBot, application: Application, folder: Path) -> None:
    application.actions[Act.WATCH_FOLDER].trigger()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), WatchFolder))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, WatchFolder)
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    dialog.findChild(QCheckBox).setChecked(True)
    assert not ok.isEnabled(), "switched on, it needs a folder"
    qtbot.keyClicks(dialog.findChild(QLineEdit), str(folder))
    qtbot.mouseClick(ok, Qt.MouseButton.LeftButton)
    qtbot.wait(300)  # what is saved from now on is new


def titles(application: Application) -> set[str]:
    library = library_of(application)
    return {library.article(each).meta.title for each in library.find_articles()}


def save(folder: Path, name: str) -> Path:
    path = folder / f"{name}.txt"
    path.write_text(STORY.format(name=name))
    return path


def test_what_is_saved_there_comes_in_and_stays_where_it_is(
    qtbot: QtBot, start: Start, folder: Path
) -> None:
    application = start()
    watch(qtbot, application, folder)
    saved = save(folder, "Loma")
    before = saved.stat().st_mtime_ns
    qtbot.waitUntil(lambda: bool(titles(application)))
    assert titles(application) == {"The ferry to Loma leaves"}
    bar = application.window.message_bar
    qtbot.waitUntil(lambda: bar.text == "From the watched folder: 1 added")
    assert saved.stat().st_mtime_ns == before
    assert list(folder.iterdir()) == [saved]


def test_a_file_is_taken_only_when_it_has_stopped_growing(
    qtbot: QtBot, start: Start, folder: Path
) -> None:
    application = start()
    watch(qtbot, application, folder)
    with (folder / "slow.txt").open("w") as file:
        file.write("The slow ferry\n\n")
        for _ in range(6):
            file.write("It is slower than any other. ")
            file.flush()
            qtbot.wait(400)
            assert not titles(application)
    qtbot.waitUntil(lambda: bool(titles(application)))
    article = library_of(application).open_article(library_of(application).find_articles()[0])
    assert article.text.count("slower") == 6


def test_what_lay_there_before_is_offered_and_nothing_comes_in_twice(
    qtbot: QtBot, start: Start, folder: Path
) -> None:
    save(folder, "Loma")
    application = start()
    watch(qtbot, application, folder)
    bar = application.window.message_bar
    qtbot.waitUntil(lambda: "1 file lies" in bar.text)
    qtbot.wait(2500)
    assert not titles(application)
    (offer,) = (b for b in bar.findChildren(QPushButton) if b.text() == "Import")
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(titles(application)) == 1)
    qtbot.waitUntil(lambda: "watched folder: 1 added" in bar.text)
    application.window.close()
    again = start()
    qtbot.wait(2500)
    assert len(library_of(again).import_reports()) == 1, "after a start, too"


def test_what_came_while_the_program_was_closed_comes_in_at_the_next_start(
    qtbot: QtBot, start: Start, folder: Path
) -> None:
    application = start()
    watch(qtbot, application, folder)
    application.window.close()
    save(folder, "Loma")
    again = start()
    qtbot.waitUntil(lambda: bool(titles(again)))


def test_a_folder_that_goes_away_and_comes_back_is_watched_again(
    qtbot: QtBot, start: Start, folder: Path
) -> None:
    application = start()
    watch(qtbot, application, folder)
    save(folder, "Loma")
    qtbot.waitUntil(lambda: len(titles(application)) == 1)
    away = folder.with_name("away")
    shutil.move(folder, away)
    qtbot.wait(1500)
    shutil.move(away, folder)
    save(folder, "Saltmere")
    qtbot.waitUntil(lambda: len(titles(application)) == 2)
    qtbot.wait(2500)
    told = [report.report.items for report in library_of(application).import_reports()]
    assert [len(items) for items in told] == [1, 1], "the first file came in once"


def test_broken_files_are_told_of_once(qtbot: QtBot, start: Start, folder: Path) -> None:
    application = start()
    watch(qtbot, application, folder)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 and nothing more")
    (folder / "notes.xyz").write_bytes(b"none of our formats")
    library = library_of(application)
    qtbot.waitUntil(lambda: bool(library.import_reports()))
    qtbot.wait(2500)
    (kept,) = library.import_reports()
    assert [item.name for item in kept.report.items] == ["broken.pdf"]
