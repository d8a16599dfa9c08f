"""The check of a library by itself: when it begins, what stops it, what it tells."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.article import Metadata
from app.model.block import Block, BlockKind, Body
from app.model.draft import Draft
from app.model.span import Span
from app.settings import Settings
from tests.gui.codebook.desk import button
from ui.application import Application
from ui.commands import Act
from ui.controllers.checking import IDLE_AFTER_CRASH_MS, IDLE_MS
from ui.dialogs.check_result import CheckResult
from ui.messages import Level, Message

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "Care.pressmark"
    with Library.create(path) as library:
        blocks = (Block(BlockKind.HEADING, "Title", level=1), Block(BlockKind.PARAGRAPH, "Text."))
        library.add_article(Draft(Metadata(title="Title"), Body(blocks)))
        library.annotate(library.find_articles()[0], Span(0, 5))
    return path


@pytest.fixture
def application(qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    application = Application(Settings(tmp_path / "settings.json"))
    qtbot.addWidget(application.window)
    application.window.show()
    yield application
    application.close()


@pytest.fixture
def told(application: Application) -> list[Message]:
    messages: list[Message] = []
    application.messages.message_posted.connect(messages.append)
    return messages


def behind_the_back(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path / "library.db", isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def library_of(application: Application) -> Library:
    library = application.session.library
    assert library is not None
    return library


def let_idle_time_pass(application: Application) -> None:
    """End the waiting; the test does not take two minutes."""
    application.care.checking.work.timer.start(0)


def wait_for_end(qtbot: QtBot, application: Application) -> None:
    qtbot.waitUntil(lambda: library_of(application).window_state("checked_at") is not None)


CRASHED = "UPDATE setting SET value = '0' WHERE key = 'clean_close'"
LOST = ("DELETE FROM anchor", "DELETE FROM annotation_tag", "DELETE FROM annotation")
UNSEARCHABLE = "INSERT INTO article_fts (article_fts) VALUES ('delete-all')"


def test_after_an_unclean_close_the_library_is_checked_and_a_loss_is_an_alarm(
    qtbot: QtBot, application: Application, path: Path, told: list[Message]
) -> None:
    behind_the_back(path, CRASHED, *LOST, UNSEARCHABLE)
    assert application.open_library(path)
    idle = application.care.checking.work.timer
    assert idle.isActive()
    assert idle.interval() == IDLE_AFTER_CRASH_MS
    let_idle_time_pass(application)
    wait_for_end(qtbot, application)
    (message,) = told
    assert message.level is Level.WARNING
    assert message.text == (
        "The check of this library found a problem: Annotations that the history knows are gone "
        "(1): restore a backup."
    )
    assert message.action_label == "Backups…"
    assert len(library_of(application).search("Title")) == 1, "the search was healed, silently"


def test_a_library_that_is_whole_is_checked_once_a_week_without_a_word(
    qtbot: QtBot, application: Application, path: Path, told: list[Message], tmp_path: Path
) -> None:
    assert application.open_library(path)
    assert application.care.checking.work.timer.interval() == IDLE_MS
    let_idle_time_pass(application)
    wait_for_end(qtbot, application)
    assert not told
    assert application.open_library(tmp_path / "Other.pressmark")
    assert application.open_library(path)
    assert not application.care.checking.work.timer.isActive(), "it was checked just now"
    library_of(application).set_window_state("checked_at", "2120-01-01T00:00:00+00:00")
    assert application.open_library(tmp_path / "Other.pressmark")
    assert application.open_library(path)
    assert application.care.checking.work.timer.isActive()


@pytest.mark.parametrize("touch", ["key", "mouse", "commit"])
def test_whoever_touches_the_window_stops_the_check_until_it_is_idle_again(
    qtbot: QtBot, application: Application, path: Path, touch: str
) -> None:
    assert application.open_library(path)
    checking, native = application.care.checking, application.window.windowHandle()
    checking.work.timer.setInterval(60_000)
    checking.work.go_on()
    if touch == "key":
        QTest.keyClick(native, Qt.Key.Key_Shift)
    elif touch == "mouse":
        QTest.mouseMove(native)
        QTest.mouseClick(native, Qt.MouseButton.LeftButton)
    else:
        library_of(application).create_tag("frame")
    assert checking.work.timer.isActive()
    qtbot.wait(50)
    assert library_of(application).window_state("checked_at") is None
    let_idle_time_pass(application)
    wait_for_end(qtbot, application)


def test_a_library_closed_in_the_middle_of_its_check_is_checked_the_next_time(
    application: Application, path: Path, tmp_path: Path
) -> None:
    behind_the_back(path, CRASHED)
    assert application.open_library(path)
    application.care.checking.work.go_on()
    assert application.open_library(tmp_path / "Other.pressmark")
    assert application.open_library(path)
    assert library_of(application).was_closed_cleanly
    assert application.care.checking.work.timer.isActive()


def test_a_library_in_a_synced_folder_is_told_of_once(
    qtbot: QtBot, application: Application, told: list[Message], tmp_path: Path
) -> None:
    for _ in range(2):
        (tmp_path / "Dropbox").mkdir(exist_ok=True)
        assert application.open_library(tmp_path / "Dropbox" / "Mine.pressmark")
        qtbot.waitUntil(lambda: bool(told))
        assert application.open_library(tmp_path / "Local.pressmark")
        application.session.close()
    (message,) = told
    assert message.text.startswith("This library lies in a folder that another program syncs.")


def test_sidecars_that_are_missing_are_written_while_nobody_is_there(
    qtbot: QtBot, application: Application, path: Path
) -> None:
    assert application.open_library(path)
    library, work = library_of(application), application.care.sidecars.work
    assert work.timer.isActive()
    assert library.sidecars_missing() == len(library.find_articles()) > 0
    work.timer.setInterval(60_000)
    work.go_on()
    QTest.keyClick(application.window.windowHandle(), Qt.Key.Key_Shift)
    assert work.timer.isActive(), "whoever comes back is not disturbed"
    with qtbot.waitSignal(work.ended, timeout=10_000):
        work.timer.start(0)
    assert library.sidecars_missing() == 0
    assert not work.timer.isActive()


def test_what_a_check_found_is_found_again_and_goes_once_it_is_mended(
    qtbot: QtBot, application: Application, path: Path, tmp_path: Path
) -> None:
    status, other = application.window.status_line, tmp_path / "Other.pressmark"
    behind_the_back(path, "UPDATE version SET text_sha256 = 'x' || text_sha256")
    assert application.open_library(path)
    let_idle_time_pass(application)
    wait_for_end(qtbot, application)
    assert application.open_library(other)
    assert "Problems found" not in status.text
    assert application.open_library(path)
    assert "Problems found" in status.text
    dialog = checked(application)
    assert "1 problem." in label_of(dialog)
    assert lines_of(dialog) == ["The text of version 1 has changed."]
    behind_the_back(path, "UPDATE version SET text_sha256 = substr(text_sha256, 2)")
    button(dialog, "Check Now").click()
    qtbot.waitUntil(lambda: "no problems" in label_of(dialog))
    assert lines_of(dialog) == []
    assert "Problems found" not in status.text


def checked(application: Application) -> CheckResult:
    application.actions[Act.CHECK_LIBRARY].trigger()
    dialog = application.window.findChild(CheckResult)
    assert isinstance(dialog, CheckResult)
    return dialog


def label_of(dialog: CheckResult) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def lines_of(dialog: CheckResult) -> list[str]:
    (lines,) = dialog.findChildren(QListWidget)
    return [lines.item(row).text() for row in range(lines.count())]
