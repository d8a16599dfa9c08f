"""Undo of a step with very many changes: the window goes on, and nothing comes in between."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.article import Metadata
from app.model.block import Block, BlockKind, Body
from app.model.draft import Draft
from app.model.ids import ArticleId
from app.model.span import Span
from app.settings import Settings
from ui.application import Application
from ui.commands import Act
from ui.widgets.tag_bar import TagButton

# The offscreen platform cannot tell a window manager about sizes, and says so.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

MANY = 800


@pytest.fixture
def library_path(tmp_path: Path) -> Path:
    """A library with one article in which everything was tagged in one step."""
    path = tmp_path / "Saltmere.pressmark"
    headline = Block(BlockKind.HEADING, "Harbour counts its boats", level=1)
    text = Block(BlockKind.PARAGRAPH, "They counted. " * MANY)
    with Library.create(path) as library:
        change = library.add_article(
            Draft(Metadata(title=headline.text), Body((headline, text)), sentences=(Span(0, 24),))
        )
        (article_id,) = change.articles
        claim = library.tag_named("claim").id
        with library.step("Tag all"):
            for start in range(25, 25 + MANY):
                library.annotate(article_id, Span(start, start + 4), [claim])
    return path


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, library_path: Path) -> Iterator[Application]:
    application = Application(Settings(tmp_path / "settings.json"))
    assert application.open_library(library_path)
    qtbot.addWidget(application.window)
    application.window.show()
    application.window.activateWindow()
    qtbot.waitExposed(application.window)
    application.open_article(ArticleId(1))
    qtbot.waitUntil(lambda: f"{MANY} highlights" in application.window.status_line.text)
    yield application
    application.close()


def library_of(application: Application) -> Library:
    library = application.session.library
    assert library is not None
    return library


def count(library: Library) -> int:
    return len(library.annotations(ArticleId(1)))


def finish(window: Application, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.session.writes.running)


def test_a_large_step_is_undone_while_the_window_lives(window: Application, qtbot: QtBot) -> None:
    window.actions[Act.UNDO].trigger()
    assert window.session.writes.running
    finish(window, qtbot)
    assert count(library_of(window)) == 0
    qtbot.waitUntil(lambda: "0 highlights" in window.window.status_line.text)
    assert window.window.message_bar.text == "Undone: Tag all"
    qtbot.waitUntil(window.actions[Act.REDO].isEnabled)
    window.actions[Act.REDO].trigger()
    finish(window, qtbot)
    assert count(library_of(window)) == MANY
    assert window.window.message_bar.text == "Done again: Tag all"


def test_keys_and_clicks_meanwhile_write_nothing_and_work_again_afterwards(
    window: Application, qtbot: QtBot
) -> None:
    reader, library = window.window.reader, library_of(window)
    reader.select_span(Span(0, 24))
    with library._store.database.transaction():  # the undo waits until this is over
        qtbot.keyClick(reader, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert window.session.writes.running
        qtbot.keyClick(reader, Qt.Key.Key_1)
        qtbot.mouseClick(window.window.tag_bar.findChild(TagButton), Qt.MouseButton.LeftButton)
        assert count(library) == MANY
    finish(window, qtbot)
    assert count(library) == 0
    reader.select_span(Span(0, 24))
    qtbot.keyClick(reader, Qt.Key.Key_1)
    assert count(library) == 1


@pytest.mark.parametrize("way", ["escape", "button"])
def test_a_large_undo_can_be_cancelled(window: Application, qtbot: QtBot, way: str) -> None:
    library, status = library_of(window), window.window.status_line
    with library._store.database.transaction():  # the undo waits until this is over
        window.actions[Act.UNDO].trigger()
        qtbot.waitUntil(lambda: "Tag all" in status.job_text)
        if way == "escape":
            qtbot.keyClick(window.window.reader, Qt.Key.Key_Escape)
        else:
            (button,) = (b for b in status.findChildren(QPushButton) if b.text() == "Cancel")
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    finish(window, qtbot)
    assert count(library) == MANY
    assert window.window.message_bar.text == "Cancelled; nothing was touched."
    assert status.job_text == ""


def test_closing_meanwhile_leaves_all_or_nothing(window: Application, library_path: Path) -> None:
    window.actions[Act.UNDO].trigger()
    window.window.close()
    assert window.session.library is None
    with Library.open(library_path) as library:
        assert count(library) in (0, MANY)
        assert not library.check().healed
