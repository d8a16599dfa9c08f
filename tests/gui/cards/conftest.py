"""The window on an article with three cards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.article import Metadata
from app.model.block import Block, BlockKind, Body, Page
from app.model.draft import Draft
from app.model.span import Span
from app.settings import Settings
from tests.gui.cards.desk import TEXTS, cards
from ui.application import Application
from ui.controllers.suggesting import Suggesting


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    """Return the window on a library of two articles, three annotations on the first."""
    path = tmp_path / "Desk.pressmark"
    with Library.create(path) as library:
        for number, (title, text) in enumerate(zip(("Yes", "No"), TEXTS, strict=True)):
            page = Page(label="iv", index=3)
            blocks = (
                Block(BlockKind.HEADING, title, level=1),
                Block(BlockKind.PARAGRAPH, text, page=page),
            )
            meta = Metadata(
                title=title,
                outlet="The *Ledger*",
                published="2026-11-14",
                url=f"https://ledger.example/{number}",
            )
            library.add_article(Draft(meta, Body(blocks), original_sha256=str(number) * 64))
        no, yes = library.find_articles()
        claim = library.tag_named("claim").id
        for start, end in ((4, 14), (4, 19), (20, 29)):
            library.annotate(yes, Span(start, end), [claim])
        library.annotate(no, Span(3, 11), [claim])
    application = Application(Settings(tmp_path / "settings.json"))
    qtbot.addWidget(application.window)
    application.window.show()
    qtbot.waitExposed(application.window)
    assert application.open_library(path)
    application.open_article(yes)
    suggesting = application.window.findChild(Suggesting)
    assert isinstance(suggesting, Suggesting)
    qtbot.waitUntil(lambda: suggesting.is_fetched(yes))
    qtbot.waitUntil(lambda: cards(application).model().rowCount() == 3)
    yield application
    application.close()
