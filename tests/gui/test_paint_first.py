"""What a key does to the text is painted at once; the cards follow, and nobody finds them stale."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.article import Metadata
from app.model.block import Block, BlockKind, Body
from app.model.draft import Draft
from app.model.span import Span
from app.settings import Settings
from ui.annotation_panel.card_list import CardList
from ui.application import Application
from ui.controllers.suggesting import Suggesting

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # said offscreen

TEXTS = ("Two herons stood at the weir.", "No heron stood at the weir.")


@pytest.fixture
def library_path(tmp_path: Path) -> Path:
    """Return a library of two articles of a sentence each, the second one highlighted."""
    path = tmp_path / "Weir.pressmark"
    with Library.create(path) as library:
        for text in TEXTS:
            body = Body((Block(BlockKind.PARAGRAPH, text),))
            draft = Draft(meta=Metadata(title=text), body=body, sentences=(Span(0, len(text)),))
            library.add_article(draft)
        second = next(a for a in library.find_articles() if library.article(a).meta.title[0] == "N")
        library.annotate(second, Span(0, 8), [library.tags()[0].id])
    return path


@pytest.fixture
def opened(library_path: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Application]:
    """Return the window with the first article open, the keyboard on its sentence."""
    application = Application(Settings(tmp_path / "settings.json"))
    application.open_library(library_path)
    qtbot.addWidget(application.window)
    application.window.resize(1280, 820)
    application.window.show()
    application.window.activateWindow()
    qtbot.waitExposed(application.window)
    _open(application, TEXTS[0], qtbot)
    qtbot.waitUntil(application.window.reader.hasFocus)
    yield application
    application.close()


def _open(application: Application, text: str, qtbot: QtBot) -> None:
    library = _library(application)
    titled = {library.article(a).meta.title: a for a in library.find_articles()}
    application.open_article(titled[text])
    suggesting = application.window.findChild(Suggesting)
    assert isinstance(suggesting, Suggesting)
    qtbot.waitUntil(lambda: text in application.window.reader.toPlainText())
    qtbot.waitUntil(lambda: suggesting.is_fetched(titled[text]))
    here = len(library.annotations(titled[text])) + len(suggesting.proposals)
    qtbot.waitUntil(lambda: _cards(application).model().rowCount() == here)


def _library(application: Application) -> Library:
    library = application.session.library
    assert library is not None
    return library


def _cards(application: Application) -> CardList:
    return application.window.annotation_panel.findChildren(CardList)[0]


def _press(application: Application, *keys: Qt.Key) -> None:
    """Press keys so fast that nothing is painted between them."""
    for key in keys:
        QTest.keyClick(application.window.reader, key)


class _Paintings(QObject):
    """Writes down when a widget is painted."""

    def __init__(self, widget: QObject, seen: list[str]) -> None:
        super().__init__(widget)
        self._seen = seen
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._seen.append("text painted")
        return False


def test_a_key_is_seen_in_the_text_before_its_card_is_made(
    opened: Application, qtbot: QtBot
) -> None:
    seen: list[str] = []
    _Paintings(opened.window.reader.viewport(), seen)
    cards = _cards(opened)
    model = cards.model()
    model.rowsInserted.connect(lambda *_: seen.append("card made"))
    # Without a card it was but the list of an article that has none, told once more.
    model.modelReset.connect(lambda: seen.extend(["card made"] * bool(model.rowCount())))
    _press(opened, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: "card made" in seen)
    assert seen.index("text painted") < seen.index("card made")
    qtbot.waitUntil(lambda: len(cards.selected_ids()) == 1)


def test_a_note_can_be_written_before_the_card_was_ever_painted(opened: Application) -> None:
    _press(opened, Qt.Key.Key_1, Qt.Key.Key_N)
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    assert _cards(opened).isAncestorOf(field) or opened.window.annotation_panel.has_keyboard()


def test_with_the_keyboard_in_the_cards_they_change_at_once(opened: Application) -> None:
    _press(opened, Qt.Key.Key_1, Qt.Key.Key_N)
    made = opened.window.annotation_panel.selected_ids()
    _library(opened).trash_annotations(made)
    assert _cards(opened).model().rowCount() == 0


def test_closing_right_after_a_key_keeps_what_it_did(
    opened: Application, library_path: Path
) -> None:
    _press(opened, Qt.Key.Key_1)
    opened.window.close()
    QApplication.processEvents()
    with Library.open(library_path) as library:
        quotes = [n.quote for a in library.find_articles() for n in library.annotations(a)]
    assert sorted(quotes) == ["No heron", TEXTS[0]]


def test_another_article_opened_right_after_a_key_shows_its_own_cards(
    opened: Application, qtbot: QtBot
) -> None:
    _press(opened, Qt.Key.Key_1)
    _open(opened, TEXTS[1], qtbot)
    model = _cards(opened).model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["No heron"]
