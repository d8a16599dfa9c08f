"""What is on the disk while the window is open, for it may be killed at any moment."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot
from window_kills import window_kills

from app.library import Library
from app.model.article import ArticleQuery, Metadata
from app.model.block import Block, BlockKind, Body
from app.model.draft import Draft
from app.settings import Settings
from ui.application import Application
from ui.commands import Act
from ui.widgets.typing_pause import LONGEST_MS, PAUSE_MS

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")

TEXT = "Harbour counts its boats\n\n" + "\n\n".join(
    f"The harbour counted {number} boats on Monday. Nobody had expected it, said Ada Holm."
    for number in range(400, 480)
)

Start = Callable[[Path], Application]


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Iterator[Start]:
    started: list[Application] = []

    def begin(path: Path) -> Application:
        application = Application(Settings(tmp_path / "settings.json"))
        started.append(application)
        assert application.open_library(path)
        qtbot.addWidget(application.window)
        application.window.show()
        application.window.activateWindow()
        qtbot.waitExposed(application.window)
        return application

    yield begin
    for application in started:
        application.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "Saltmere.pressmark"
    with Library.create(path) as library:
        blocks = (Block(BlockKind.PARAGRAPH, each) for each in TEXT.split("\n\n"))
        library.add_article(Draft(Metadata(title="Harbour"), Body(tuple(blocks))))
    return path


@pytest.fixture
def reading(start: Start, path: Path, qtbot: QtBot) -> Application:
    application = start(path)
    library = application.session.library
    assert library is not None
    application.open_article(library.find_articles()[0])
    wait_open(qtbot, application)
    return application


def wait_open(qtbot: QtBot, application: Application) -> None:
    shown = application.window.reader
    qtbot.waitUntil(lambda: "479 boats" in shown.toPlainText())
    shown.setFocus()


def press(qtbot: QtBot, application: Application, key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        qtbot.keyClick(application.window.reader, key)


def at_top(application: Application) -> int:
    view = application.window.reader
    return view.cursorForPosition(QPoint(view.viewport().width() // 2, 12)).position()


def left_behind(path: Path) -> Path:
    """Return a copy of the library as it would be left by a kill at this moment."""
    return Path(shutil.copytree(path, path.with_name("Left.pressmark")))


def remembered(path: Path) -> dict[str, object]:
    with Library.open(path, read_only=True) as beside:
        return beside.window_state("window") or {}


def test_a_window_that_is_killed_comes_back_as_it_was(
    start: Start, reading: Application, path: Path, qtbot: QtBot
) -> None:
    window = reading.window
    press(qtbot, reading, Qt.Key.Key_Down, 41)
    qtbot.keyClick(window.reader, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    reading.actions[Act.SHOW_PANEL].trigger()
    window.resize(932, 650)
    window.article_list.set_query(ArticleQuery(unread=True))
    span = window.reader.cursor_span()
    assert span is not None
    qtbot.waitUntil(lambda: remembered(path).get("cursor") == [span.start, span.end])
    qtbot.waitUntil(lambda: remembered(path).get("annotations") is False)
    with Library.open(path, read_only=True) as beside:
        (article_id,) = beside.find_articles()
        qtbot.waitUntil(lambda: beside.article(article_id).position > 0)

    again = start(left_behind(path))
    wait_open(qtbot, again)
    assert again.window.reader.cursor_span() == span
    assert again.window.height() == 650  # it is wider than the screen of the offscreen platform
    assert again.window.article_list.query() == ArticleQuery(unread=True)
    assert again.window.annotation_panel.isHidden()
    # Its lines are of another length, so that the words at the top are not exactly the same.
    qtbot.waitUntil(lambda: abs(at_top(again) - at_top(reading)) < 120)


def test_focus_mode_is_not_what_a_killed_window_comes_back_with(
    start: Start, reading: Application, path: Path, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(remembered(path).get("article")))
    reading.actions[Act.FOCUS_MODE].trigger()
    press(qtbot, reading, Qt.Key.Key_Down, 3)
    span = reading.window.reader.cursor_span()
    assert span is not None
    qtbot.waitUntil(lambda: remembered(path).get("cursor") == [span.start, span.end])
    again = start(left_behind(path))
    assert not again.window.isFullScreen()
    assert not again.window.article_list.isHidden()
    assert not again.window.annotation_panel.isHidden()


def test_a_note_typed_without_a_pause_is_kept_all_the_same(
    reading: Application, qtbot: QtBot
) -> None:
    press(qtbot, reading, Qt.Key.Key_Down)
    press(qtbot, reading, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit))
    note = QApplication.focusWidget()
    assert isinstance(note, QPlainTextEdit)
    library = reading.session.library
    assert library is not None
    (article_id,) = library.find_articles()
    ends, kept = time.monotonic() + 3 * LONGEST_MS / 1_000, ""
    while not kept and time.monotonic() < ends:
        qtbot.keyClicks(note, "and ", delay=PAUSE_MS // 10)
        kept = library.annotations(article_id)[0].fields.note
    typed = note.toPlainText()
    assert kept, "all that was typed without a pause would be lost"
    assert typed.startswith(kept)
    assert note.textCursor().position() == len(typed)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="other system: signals")
def test_what_was_seen_is_there_when_the_window_was_killed() -> None:
    """In short; `python3 dev.py soak window` does it two hundred times."""
    assert [kill for kill in window_kills(seed=7, count=3, longest=1.5) if kill.problem] == []
