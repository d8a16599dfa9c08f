"""The other end of a link is found by words of it or of its article; where none is, it is said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.annotation import Annotation
from app.model.article import Metadata
from app.model.block import Block, BlockKind, Body
from app.model.draft import Draft
from app.model.span import Span
from ui.dialogs.link_picker import LinkPicker

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "A.pressmark") as library:
        for title, text in (
            ("Storm closes the harbour", "Two cranes fell."),
            ("Council minutes", "Nobody was hurt."),
            ("Ferry timetable", "The harbour is open again."),
        ):
            body = Body((Block(BlockKind.PARAGRAPH, text),))
            library.add_article(Draft(Metadata(title=title), body))
        for article_id in library.find_articles():
            library.annotate(article_id, Span(0, len(library.open_article(article_id).text)))
        yield library


def of(library: Library, words: str) -> Annotation:
    return next(
        each
        for article_id in library.find_articles()
        for each in library.annotations(article_id)
        if words in each.quote
    )


@pytest.fixture
def picker(qtbot: QtBot, library: Library) -> LinkPicker:
    here = of(library, "hurt")
    picker = LinkPicker(here)
    qtbot.addWidget(picker)
    picker.query_changed.connect(
        lambda text: picker.show_hits(library.link_candidates(text, but=here.id))
    )
    picker.show()
    picker.ask()
    return picker


def listed(picker: LinkPicker) -> list[str]:
    found = picker.findChild(QListWidget)
    return [found.item(row).text().splitlines()[0] for row in range(found.count())]


def ask(qtbot: QtBot, picker: LinkPicker, words: str) -> None:
    with qtbot.waitSignal(picker.query_changed):
        picker.findChild(QLineEdit).setText(words)


def said(picker: LinkPicker) -> str:
    return " ".join(label.text() for label in picker.findChildren(QLabel) if label.isVisible())


def test_words_of_the_title_find_what_is_annotated_in_the_article(
    qtbot: QtBot, picker: LinkPicker
) -> None:
    ask(qtbot, picker, "harbour")
    assert listed(picker) == ["The harbour is open again.", "Two cranes fell."], (
        "its own words first"
    )
    ask(qtbot, picker, "storm cranes")
    assert listed(picker) == ["Two cranes fell."], "one word in the title, one in the quote"


def test_the_annotation_itself_is_not_among_them(qtbot: QtBot, picker: LinkPicker) -> None:
    ask(qtbot, picker, "council")
    assert listed(picker) == []


def test_it_is_said_that_nothing_fits(qtbot: QtBot, picker: LinkPicker) -> None:
    assert "Nothing fits" not in said(picker)
    ask(qtbot, picker, "zeppelin")
    assert "Nothing fits" in said(picker)
    assert not picker.findChild(QListWidget).isVisible()
    ask(qtbot, picker, "cranes")
    assert "Nothing fits" not in said(picker)
    assert picker.findChild(QListWidget).isVisible()


def test_it_is_said_that_there_is_no_other_annotation(qtbot: QtBot, library: Library) -> None:
    picker = LinkPicker(of(library, "hurt"))
    qtbot.addWidget(picker)
    picker.show()
    picker.show_hits([])
    assert "no other annotation" in said(picker)
