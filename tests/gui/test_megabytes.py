"""Megabytes in the place of a title or a name: the window shows what there is room for, at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.annotation import Fields
from app.model.article import Metadata
from app.model.block import Block, BlockKind, Body
from app.model.draft import Draft
from app.settings import Settings
from app.text import sentences
from tests.stalls import StallWatch
from ui.annotation_panel.note_lines import lay_out_note
from ui.application import Application
from ui.commands import Act

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

MEGABYTE = 1_000_000
TOO_LONG_MS = 250.0
"""Of work on the window's thread: before names were cut it took 700 to 3,000."""


@pytest.fixture(params=["word", "words"])
def window(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    """The window on an article of which everything but the text is a megabyte long."""

    def long(letter: str) -> str:
        return letter * MEGABYTE if request.param == "word" else f"{letter * 4} " * (MEGABYTE // 5)

    body = Body((Block(BlockKind.HEADING, "Headline"), Block(BlockKind.PARAGRAPH, "A sentence.")))
    meta = Metadata(long("t"), long("b"), long("o"), "2026-11-14", "", "https://news.example/1")
    spans = sentences.split(body, "en")
    draft = Draft(meta, body, sentences=spans, splitter=sentences.SPLITTER)
    path = tmp_path / "Long.pressmark"
    with Library.create(path) as library:
        article_id = library.article_id(library.add_article(draft).created[0])
        said = Fields(speaker=long("s"), speaker_role=long("r"), unit=long("u"))
        library.annotate(article_id, spans[1], [library.tags()[0].id], said)
    application = Application(Settings(tmp_path / "settings.json"))
    assert application.open_library(path)
    qtbot.addWidget(application.window)
    application.window.show()
    qtbot.waitExposed(application.window)
    yield application
    application.close()


def _work_ms(work: Callable[[], None]) -> float:
    watch = StallWatch()
    watch.start()
    work()
    watch.end()
    return watch.hardest.work_ms


def test_nothing_keeps_the_window_standing(window: Application, qtbot: QtBot) -> None:
    library, reader = window.session.library, window.window.reader
    assert library is not None
    (article_id,) = library.find_articles()

    def work() -> None:
        with qtbot.waitSignal(reader.article_shown):
            window.open_article(article_id)
        qtbot.wait(100)
        for key in (Qt.Key.Key_Home, Qt.Key.Key_J, Qt.Key.Key_1):
            qtbot.keyClick(reader, key)
            qtbot.wait(50)
        window.window.resize(1200, 800)
        qtbot.wait(50)
        window.actions[Act.HISTORY].trigger()
        qtbot.wait(100)

    assert _work_ms(work) < TOO_LONG_MS
    assert len(reader.accessibleName()) < 1_000


def test_a_card_lays_out_no_more_of_a_note_than_it_shows(window: Application) -> None:
    font = window.window.font()
    note = (Block(BlockKind.PARAGRAPH, "n" * MEGABYTE),)
    assert _work_ms(lambda: lay_out_note(note, font, 240, 4) and None) < TOO_LONG_MS
    assert lay_out_note(note, font, 240, 4).elided
    assert not lay_out_note((Block(BlockKind.PARAGRAPH, "n" * 40),), font, 240, 4).elided
