"""Splitting and joining sentences in the real window, by its keys."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from importlib.abc import MetaPathFinder
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.report import Source
from app.settings import Settings
from ui.application import Application

# The offscreen platform cannot tell a window manager about sizes, and says so.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

ARTICLE = """Harbour counts its boats

The harbour counted 412 boats Nobody had expected it. The council meets on Friday.
"""
URL = "https://ledger.example/harbour"
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def reading(qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    """The window with the article open and the keyboard in its first sentence."""
    with Library.create(tmp_path / "Saltmere.pressmark") as library:
        library.import_sources([Source(data=ARTICLE.encode(), name="harbour.txt", url=URL)])
        (article_id,) = library.find_articles()
    application = Application(Settings(tmp_path / "settings.json"))
    assert application.open_library(tmp_path / "Saltmere.pressmark")
    qtbot.addWidget(application.window)
    application.window.show()
    application.window.activateWindow()
    qtbot.waitExposed(application.window)
    with qtbot.waitSignal(application.window.reader.article_shown):
        application.open_article(article_id)
    qtbot.waitUntil(lambda: "sentence 1 of 3" in application.window.status_line.text)
    qtbot.keyClick(application.window.reader, Qt.Key.Key_Home)
    qtbot.keyClick(application.window.reader, Qt.Key.Key_J)
    yield application
    application.close()


def _selected(application: Application) -> str:
    span = application.window.reader.cursor_span()
    library = application.session.library
    assert span is not None
    assert library is not None
    return span.of(library.open_article(library.find_articles()[0]).text)


def test_s_splits_before_the_word_that_the_arrows_chose(reading: Application, qtbot: QtBot) -> None:
    reader = reading.window.reader
    for _ in range(5):
        qtbot.keyClick(reader, Qt.Key.Key_Right)
    qtbot.keyClick(reader, Qt.Key.Key_S)
    assert _selected(reading) == "The harbour counted 412 boats"
    qtbot.waitUntil(lambda: "sentence 2 of 4" in reading.window.status_line.text)
    qtbot.keyClick(reader, Qt.Key.Key_J)
    qtbot.keyClick(reader, Qt.Key.Key_1)
    library = reading.session.library
    assert library is not None
    (annotation,) = library.annotations(library.find_articles()[0])
    assert annotation.quote == "Nobody had expected it."


def test_shift_s_joins_with_the_next_sentence_and_undo_parts_them(
    reading: Application, qtbot: QtBot
) -> None:
    reader = reading.window.reader
    before = _selected(reading)
    qtbot.keyClick(reader, Qt.Key.Key_S, SHIFT)
    assert _selected(reading) == f"{before} The council meets on Friday."
    qtbot.keyClick(reader, Qt.Key.Key_Z, CONTROL)
    assert _selected(reading) == before
    assert reading.window.message_bar.text == "Undone: Join sentences"
    qtbot.waitUntil(lambda: "sentence 2 of 3" in reading.window.status_line.text)


def test_several_selected_sentences_become_one_in_one_step(
    reading: Application, qtbot: QtBot
) -> None:
    reader = reading.window.reader
    qtbot.keyClick(reader, Qt.Key.Key_Home)
    qtbot.keyClick(reader, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(reader, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(reader, Qt.Key.Key_S, SHIFT)
    assert reader.cursor_sentences() == (0, 0)
    assert _selected(reading) == ARTICLE.strip().replace("\n\n", "\n")
    qtbot.keyClick(reader, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: "of 3" in reading.window.status_line.text)


def test_without_a_caret_or_a_next_sentence_the_window_says_what_to_do(
    reading: Application, qtbot: QtBot
) -> None:
    reader, bar = reading.window.reader, reading.window.message_bar
    qtbot.keyClick(reader, Qt.Key.Key_S)
    assert "→" in bar.text
    qtbot.keyClick(reader, Qt.Key.Key_End)
    qtbot.keyClick(reader, Qt.Key.Key_S, SHIFT)
    assert "last sentence" in bar.text
    library = reading.session.library
    assert library is not None
    step = library.undoable()
    assert step is not None
    assert step.label == "Import articles"


def test_a_newer_text_brings_its_own_sentences_and_takes_the_split_along(
    reading: Application, qtbot: QtBot
) -> None:
    library, reader = reading.session.library, reading.window.reader
    assert library is not None
    (article_id,) = library.find_articles()
    older = library.open_article(article_id)
    library.split_sentence(article_id, older.text.index("Nobody"))
    newer = ARTICLE.replace("The harbour", "Corrected on Tuesday. The harbour")
    with qtbot.waitSignal(reader.article_shown):
        library.import_sources([Source(data=newer.encode(), name="harbour.txt", url=URL)])
        reader.go_to_end()  # the older text is shown until the newer one is read
        span = reader.cursor_span()
        assert span is not None
        assert span.of(older.text) == "The council meets on Friday."
    text = library.open_article(article_id).text
    qtbot.waitUntil(lambda: "of 5" in reading.window.status_line.text)
    assert "Nobody had expected it." in [s.of(text) for s in library.sentences(article_id)]


class _Watch(MetaPathFinder):
    """Notes on which threads the rules of the splitter are loaded."""

    def __init__(self) -> None:
        self.threads: list[threading.Thread] = []

    def find_spec(self, fullname: str, *_: object) -> None:
        if fullname == "app.text.sentence_rules":
            self.threads.append(threading.current_thread())


def test_the_rules_of_sentences_are_never_loaded_by_the_windows_thread(
    reading: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, reader = reading.session.library, reading.window.reader
    assert library is not None
    (article_id,) = library.find_articles()
    watch = _Watch()
    for module in ("app.text.sentences", "app.text.sentence_rules"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    monkeypatch.setattr(sys, "meta_path", [watch, *sys.meta_path])
    for _ in range(5):
        qtbot.keyClick(reader, Qt.Key.Key_Right)
    qtbot.keyClick(reader, Qt.Key.Key_S)
    qtbot.keyClick(reader, Qt.Key.Key_S, SHIFT)
    with qtbot.waitSignal(reader.article_shown):
        library.edit_article(article_id, language="de")
    qtbot.waitUntil(lambda: bool(watch.threads))
    qtbot.keyClick(reader, Qt.Key.Key_J)
    assert threading.main_thread() not in watch.threads


def test_a_corrected_language_is_followed_by_the_reader(reading: Application, qtbot: QtBot) -> None:
    library = reading.session.library
    assert library is not None
    (article_id,) = library.find_articles()
    with qtbot.waitSignal(reading.window.reader.article_shown):
        library.edit_article(article_id, language="de")
    assert library.open_article(article_id).sentences == library.sentences(article_id)
