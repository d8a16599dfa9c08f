"""The line under the headline names the other outlets that print the same text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QTextLayout
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.article import Metadata
from app.model.block import Block, BlockKind, Body
from app.model.draft import Draft
from app.model.ids import ArticleId
from app.settings import Settings
from ui.application import Application

# The offscreen platform cannot tell a window manager about sizes, and says so.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

TEXT = (
    "The harbour of Norhaven was closed on Tuesday after a storm tore two cranes from their rails. "
    "Repairs will cost 4.2 million euros, the city said. Nobody was hurt in the storm."
)


def keep(library: Library, outlet: str, text: str = TEXT, url: str = "") -> ArticleId:
    blocks = (
        Block(BlockKind.HEADING, f"Storm in the {outlet}", level=1),
        Block(BlockKind.PARAGRAPH, text),
    )
    (article_id,) = library.add_article(
        Draft(Metadata(title=blocks[0].text, outlet=outlet, url=url), Body(blocks))
    ).articles
    return article_id


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    application = Application(Settings(tmp_path / "settings.json"))
    assert application.open_library(tmp_path / "Storm.pressmark")
    qtbot.addWidget(application.window)
    application.window.resize(900, 600)
    application.window.show()
    qtbot.waitExposed(application.window)
    yield application
    application.close()


def said(application: Application) -> str:
    """Return the line under the headline, without the marks that keep its parts apart."""
    byline = application.window.reader._sheet._byline
    return byline._text.replace("\u2068", "").replace("\u2069", "") if byline else ""


def test_other_outlets_with_the_same_text_are_named_until_another_article_is_read(
    window: Application, qtbot: QtBot
) -> None:
    library = window.session.library
    assert library is not None
    ledger, _, other = (
        keep(library, "Northern Ledger"),
        keep(library, "Southern Post", TEXT.replace("Tuesday", "Monday")),
        keep(
            library, "City Mail", "Quite another matter is told here, in as many words as it needs."
        ),
    )
    window.open_article(ledger)
    qtbot.waitUntil(lambda: said(window).endswith("also in: Southern Post"))
    qtbot.waitUntil(lambda: "Norhaven" in window.window.reader.toPlainText())
    window.open_article(other)
    qtbot.waitUntil(lambda: "another matter" in window.window.reader.toPlainText())
    assert "also in" not in said(window)


def test_a_line_that_grows_makes_room_and_leaves_the_text_whole(
    window: Application, qtbot: QtBot
) -> None:
    library = window.session.library
    assert library is not None
    ledger = keep(library, "Northern Ledger")
    for number in range(6):
        keep(library, f"A Newspaper with a Very Long Name Number {number}")
    window.open_article(ledger)
    qtbot.waitUntil(lambda: "also in" in said(window))
    assert said(window).endswith(" …")
    qtbot.waitUntil(lambda: window.window.reader.toPlainText().endswith("in the storm."))
    sheet = window.window.reader._sheet
    assert sheet._byline_room == sheet._byline_height() > 2 * 20


def test_a_line_ends_neither_in_the_name_of_a_site_nor_before_a_dot(
    window: Application, qtbot: QtBot
) -> None:
    library = window.session.library
    assert library is not None
    window.open_article(
        keep(library, "Northern Ledger", url="https://www.the-ledger.example/storm")
    )
    qtbot.waitUntil(lambda: "the" in said(window))
    room = window.window.reader._sheet._byline._font
    words = QTextLayout(said(window), room)
    words.beginLayout()
    lines = []
    while (line := words.createLine()).isValid():
        line.setLineWidth(1)
        lines.append(said(window)[line.textStart() :][: line.textLength()])
    words.endLayout()
    assert any(line.replace("\u2060", "").startswith("the-ledger.example") for line in lines)
    assert not any(line.startswith("·") for line in lines)


def test_a_library_of_an_earlier_program_is_caught_up_while_it_is_open(
    window: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "Earlier.pressmark"
    with Library.create(path) as library:
        ledger = keep(library, "Northern Ledger")
        keep(library, "Southern Post", TEXT.replace("Tuesday", "Monday"))
        with library._store.database.transaction():
            library._store.database.execute("DELETE FROM sketch_band")
            library._store.database.execute("DELETE FROM sketch")
    assert window.open_library(path)
    opened = window.session.library
    assert opened is not None
    qtbot.waitUntil(lambda: bool(opened.also_in(ledger)))
    window.open_article(ledger)
    qtbot.waitUntil(lambda: said(window).endswith("also in: Southern Post"))
