"""Backups in the real window: by themselves, by hand, and put back."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.article import Metadata
from app.model.block import Block, BlockKind, Body
from app.model.draft import Draft
from app.model.report import Source
from app.settings import Settings
from ui.application import Application
from ui.commands import Act
from ui.controllers.backing_up import INTERVAL_MS
from ui.dialogs.backups import BackupsDialog
from ui.main_window import Page

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

ROOT = Path(__file__).parents[2]


def add(library: Library, title: str) -> None:
    blocks = (Block(BlockKind.HEADING, title, level=1), Block(BlockKind.PARAGRAPH, "Text."))
    library.add_article(Draft(Metadata(title=title), Body(blocks)))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a library with a backup, and with one article more than that has."""
    path = tmp_path / "Care.pressmark"
    with Library.create(path) as library:
        add(library, "Before")
        library.backup()
        add(library, "Since")
    return path


@pytest.fixture
def application(qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    application = Application(Settings(tmp_path / "settings.json"))
    qtbot.addWidget(application.window)
    application.window.show()
    yield application
    application.close()


def titles(application: Application) -> set[str]:
    library = application.session.library
    assert library is not None
    return {row.title for row in library.article_rows(library.find_articles())}


def shown(qtbot: QtBot, application: Application) -> BackupsDialog:
    action = application.actions[Act.BACKUPS]
    qtbot.waitUntil(action.isEnabled)
    action.trigger()
    return opened(qtbot)


def opened(qtbot: QtBot) -> BackupsDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, BackupsDialog)
    qtbot.waitExposed(dialog)
    qtbot.waitUntil(lambda: button(dialog, "&Restore").isEnabled())
    return dialog


def rows(dialog: BackupsDialog) -> list[str]:
    (items,) = dialog.findChildren(QListWidget)
    return [items.item(row).text() for row in range(items.count())]


def told(dialog: BackupsDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def button(dialog: BackupsDialog, label: str) -> QPushButton:
    (found,) = (b for b in dialog.findChildren(QPushButton) if b.text().startswith(label))
    return found


def press(qtbot: QtBot, dialog: BackupsDialog, label: str) -> None:
    qtbot.mouseClick(button(dialog, label), Qt.MouseButton.LeftButton)


def answer(label: str) -> None:
    """Press a button of the question that is asked next."""

    def press_it() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(b for b in box.buttons() if b.text().replace("&", "") == label).click()

    QTimer.singleShot(50, press_it)


def test_a_backup_is_put_back_after_telling_what_that_takes_away(
    qtbot: QtBot, application: Application, path: Path
) -> None:
    assert application.open_library(path)
    dialog = shown(qtbot, application)
    (row,) = rows(dialog)
    assert "Today" in row
    assert "just now" in row
    assert "Not in this backup: 1 article, 1 step of work" in told(dialog)
    answer("Cancel")
    press(qtbot, dialog, "&Restore")
    assert titles(application) == {"Before", "Since"}
    answer("Restore")
    press(qtbot, dialog, "&Restore")
    qtbot.waitUntil(lambda: application.session.library is not None)
    assert titles(application) == {"Before"}
    dialog = shown(qtbot, application)
    aside = [row for row in rows(dialog) if row.endswith("set aside for a backup")]
    assert len(aside) == 1
    assert len(rows(dialog)) == 3, "the one put back, the one made before, what was set aside"
    dialog.close()


def test_backing_up_by_hand_lists_the_new_one(
    qtbot: QtBot, application: Application, path: Path
) -> None:
    assert application.open_library(path)
    dialog = shown(qtbot, application)
    press(qtbot, dialog, "&Back")
    qtbot.waitUntil(lambda: len(rows(dialog)) == 2)
    qtbot.waitUntil(lambda: "Nothing was done since" in told(dialog))
    qtbot.waitUntil(lambda: button(dialog, "&Back").isEnabled())
    dialog.close()


def test_what_a_backup_misses_of_the_files_is_named(
    qtbot: QtBot, application: Application, tmp_path: Path
) -> None:
    path, file = tmp_path / "Files.pressmark", tmp_path / "harbour.txt"
    file.write_text("A harbour\n\nIt rained.", encoding="utf-8")
    with Library.create(path) as library:
        library.import_sources([Source(path=file)])
        library.backup()
    (original,) = (path / "originals").iterdir()
    original.unlink()
    assert application.open_library(path)
    dialog = shown(qtbot, application)
    assert "not brought back: harbour.txt" in told(dialog)
    dialog.close()


def test_half_an_hour_of_change_ends_in_a_backup_off_the_windows_thread(
    qtbot: QtBot, application: Application, path: Path
) -> None:
    assert application.open_library(path)
    library = application.session.library
    assert library is not None
    timer = application.care.backing_up.timer
    assert timer.interval() == INTERVAL_MS == 30 * 60 * 1000
    assert not timer.isActive(), "nothing was changed yet"
    add(library, "New")
    assert timer.isActive()
    timer.setInterval(0)
    qtbot.waitUntil(lambda: len(library.backups()) == 2)
    add(library, "Newer")
    qtbot.waitUntil(lambda: len(library.backups()) == 3)


def test_closing_hides_the_window_and_leaves_a_backup_of_what_was_done(
    qtbot: QtBot, application: Application, path: Path
) -> None:
    assert application.open_library(path)
    hidden_while_closing: list[bool] = []
    application.session.library_closing.connect(
        lambda _: hidden_while_closing.append(application.window.isHidden())
    )
    application.window.close()
    qtbot.waitUntil(lambda: bool(hidden_while_closing))
    assert hidden_while_closing == [True]
    assert len(Library.backups_of(path)) == 2
    with Library.open(path) as again:
        assert again.was_closed_cleanly
        assert again.backup_if_changed() is None


def test_a_library_left_for_another_is_backed_up_and_opens_again_at_once(
    application: Application, path: Path, tmp_path: Path
) -> None:
    assert application.open_library(path)
    assert application.open_library(tmp_path / "Other.pressmark")
    assert application.open_library(path)
    assert titles(application) == {"Before", "Since"}
    assert len(Library.backups_of(path)) == 2


def test_a_library_that_does_not_open_can_be_restored_from_where_that_is_said(
    qtbot: QtBot, application: Application, path: Path
) -> None:
    (path / "library.db").write_bytes(b"\xff" * 5000)
    assert not application.open_library(path)
    (offered,) = (
        b
        for b in application.window.failed_page.findChildren(QPushButton)
        if b.text() == "Backups…"
    )
    qtbot.mouseClick(offered, Qt.MouseButton.LeftButton)
    dialog = opened(qtbot)
    assert "nobody can say what is newer" in told(dialog)
    assert not button(dialog, "&Back").isEnabled()
    answer("Restore")
    press(qtbot, dialog, "&Restore")
    qtbot.waitUntil(lambda: application.session.library is not None)
    assert titles(application) == {"Before"}
    assert application.window.page is Page.PANES


_KILLED_AT_CLOSE = """
import os, signal, sys
sys.addaudithook(lambda event, args: event == "os.rename" and "backups" in str(args[0])
                 and os.kill(os.getpid(), signal.SIGKILL))
from ui.__main__ import main
main(["--smoke", "--library", sys.argv[1]])
"""


@pytest.mark.skipif(os.name == "nt", reason="other system: there is no such signal")
def test_killed_while_backing_up_at_close_nothing_is_lost_and_nothing_left_over(path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _KILLED_AT_CLOSE, str(path)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        timeout=240,
        check=False,
    )
    assert ended.returncode == -signal.SIGKILL
    assert json.loads(ended.stdout)["total_ms"] > 0
    assert list((path / "backups").glob("*.new"))
    with Library.open(path) as library:
        assert not library.was_closed_cleanly
        assert len(library.find_articles()) == 2
        assert library.check().ok
        assert library.backup_if_changed() is not None
    assert not list((path / "backups").glob("*.new"))
