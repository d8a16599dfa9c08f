"""A long article in the real window: its beginning is on the screen first, the rest follows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QTextBlock
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.article import OpenArticle
from app.model.ids import ArticleId
from app.model.report import Source
from app.settings import Settings
from ui.application import Application
from ui.reader.reader_view import ReaderView

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

SENTENCE = "The harbour counted 412 boats on Monday. "
SHORT = "<title>Short</title><article><h1>Short</h1>" + f"<p>{SENTENCE * 3}</p>" * 3
PARTS = (
    f"<p>{SENTENCE * 4}<b>Nobody</b> had <a href='https://news.example/1'>expected</a> it.</p>",
    f"<blockquote><p>{SENTENCE * 3}</p></blockquote><h2>Further down 🚢</h2>",
    "<ul>" + f"<li>{SENTENCE}</li>" * 4 + "</ul>",
)
LONG = "<title>Long</title><article><h1>A long harbour</h1>" + "".join(PARTS) * 130 + "</article>"


class FirstPaint(QObject):
    """Notes what a reader shows and what is open when it is painted for the first time."""

    def __init__(self, application: Application) -> None:
        reader = application.window.reader
        super().__init__(reader)
        self._application = application
        self._reader = reader
        self.blocks = 0
        self.open: OpenArticle | None = None
        reader.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        painted = event.type() == QEvent.Type.Paint and self._reader.accessibleName() == "Long"
        if painted and self.blocks <= 1:  # a busy machine may paint the bare page first
            self.blocks = self._reader.document().blockCount()
            self.open = self._application._reading.article
        return False


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    """The window with the short article open."""
    with Library.create(tmp_path / "Saltmere.pressmark") as library:
        library.import_sources([Source(data=SHORT.encode(), name="short.html")])
        library.import_sources([Source(data=LONG.encode(), name="long.html")])
        for article_id in library.find_articles():
            library.open_article(article_id)
    application = Application(Settings(tmp_path / "settings.json"))
    assert application.open_library(tmp_path / "Saltmere.pressmark")
    qtbot.addWidget(application.window)
    application.window.show()
    application.window.activateWindow()
    qtbot.waitExposed(application.window)
    with qtbot.waitSignal(application.window.reader.article_shown):
        application.open_article(_ids(application)["Short"])
    yield application
    application.close()


def _ids(application: Application) -> dict[str, ArticleId]:
    library = application.session.library
    assert library is not None
    rows = library.article_rows(library.find_articles())
    return {row.title: row.id for row in rows}


def _blocks(reader: ReaderView) -> list[QTextBlock]:
    document = reader.document()
    return [document.findBlockByNumber(number) for number in range(document.blockCount())]


def _look(block: QTextBlock) -> tuple[object, ...]:
    setting = block.blockFormat()
    margins = (setting.topMargin(), setting.bottomMargin(), setting.leftMargin())
    runs = [
        (each.start, each.length, each.format.font().toString(), each.format.isAnchor())
        for each in block.textFormats()
    ]
    return block.text(), margins, runs, block.isVisible()


def test_the_first_screen_is_painted_before_the_rest_is_read(
    window: Application, qtbot: QtBot
) -> None:
    reader, first = window.window.reader, FirstPaint(window)
    with qtbot.waitSignal(reader.article_shown):
        window.open_article(_ids(window)["Long"])
    assert 1 < first.blocks < 200
    assert first.open is None  # no command acts on what is not read yet
    shown = window._reading.article
    assert shown is not None
    assert shown.is_whole
    text = "\n".join(block.text().replace("\u2028", "\n") for block in _blocks(reader))
    assert text == shown.text
    qtbot.waitUntil(lambda: "min" in reader._sheet._byline._text)  # type: ignore[union-attr]


def test_what_was_built_in_two_parts_looks_as_if_built_in_one(
    window: Application, qtbot: QtBot
) -> None:
    reader = window.window.reader
    with qtbot.waitSignal(reader.article_shown):
        window.open_article(_ids(window)["Long"])
    in_two = [_look(block) for block in _blocks(reader)]
    with qtbot.waitSignal(reader.article_shown):
        reader._sheet.rebuild(0)
    assert [_look(block) for block in _blocks(reader)] == in_two


def test_keys_pressed_meanwhile_act_on_the_article_that_is_coming(
    window: Application, qtbot: QtBot
) -> None:
    reader, ids = window.window.reader, _ids(window)
    window.open_article(ids["Long"])
    while reader.accessibleName() != "Long":
        QCoreApplication.processEvents()
    assert window._reading.is_coming
    with qtbot.waitSignal(reader.article_shown):
        qtbot.keyClick(reader, Qt.Key.Key_J)
        qtbot.keyClick(reader, Qt.Key.Key_1)
    library = window.session.library
    assert library is not None
    assert reader.cursor_sentences() == (1, 1)
    assert library.annotations(ids["Short"]) == ()
    (annotation,) = library.annotations(ids["Long"])
    assert annotation.span == reader.cursor_span()


def test_another_article_chosen_meanwhile_is_the_one_shown(
    window: Application, qtbot: QtBot
) -> None:
    reader, ids = window.window.reader, _ids(window)
    window.open_article(ids["Long"])
    qtbot.waitUntil(lambda: reader.accessibleName() == "Long")
    with qtbot.waitSignal(reader.article_shown):
        window.open_article(ids["Short"])
    qtbot.wait(100)
    assert reader.accessibleName() == "Short"
    shown = window._reading.article
    assert shown is not None
    assert shown.article.id == ids["Short"]


def test_reading_goes_on_at_the_place_where_it_ended(window: Application, qtbot: QtBot) -> None:
    reader, ids = window.window.reader, _ids(window)
    library = window.session.library
    assert library is not None
    library.set_position(ids["Long"], 60_000)
    with qtbot.waitSignal(reader.article_shown):
        window.open_article(ids["Long"])
    span = reader.cursor_span()
    assert span is not None
    assert span.start <= 60_000 < span.end + 2
    assert abs(reader._sheet.offset_at_top() - 60_000) < 300
