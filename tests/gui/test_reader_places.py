"""What lies where on the page: between paragraphs, beside folds, and when reading goes on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.model.block import Block, BlockKind
from app.text.offsets import Utf16Map
from tests.gui.reader_driver import (
    CLAIM,
    LEFT,
    NO_KEY,
    THEME,
    ReaderDriver,
    annotation,
    folded,
    heading,
    open_article,
    paragraph,
    pixels,
)
from ui.reader.typography import TextStyle

WASH = THEME.tags["amber"].wash
RTL = [Block(BlockKind.PARAGRAPH, "שלום עולם. " * 60, direction="rtl") for _ in range(30)]
LTR = [paragraph("Wort und Wort. " * 40) for _ in range(30)]


@pytest.fixture
def reader(qtbot: QtBot) -> ReaderDriver:
    return ReaderDriver(qtbot)


def right_half(reader: ReaderDriver, offset: int) -> QPoint:
    cursor = QTextCursor(reader.view.document())
    cursor.setPosition(Utf16Map(reader.text).to_utf16(offset + 1))
    rect = reader.view.cursorRect(cursor)
    return QPoint(rect.left() - 1, rect.center().y())


# ---------------------------------------------------------------------- beside folds


def test_highlights_at_the_top_are_drawn_where_the_end_is_folded(reader: ReaderDriver) -> None:
    reader.show(open_article([heading("Titel"), paragraph("Ein Satz."), *LTR, folded("Mehr")]))
    assert pixels(reader.picture(), THEME.muted) > 0, "the byline is not drawn"
    span = reader.span("Ein Satz.")
    reader.view.set_annotations((annotation(1, span, reader.text, CLAIM),))
    assert pixels(reader.picture(), WASH) > 50


@pytest.mark.parametrize("below", [[], [folded("Mehr")], [folded("Mehr"), paragraph("Ende.")]])
def test_a_click_between_paragraphs_chooses_one_beside_it(
    reader: ReaderDriver, below: list[Block]
) -> None:
    reader.show(open_article([heading("Titel"), paragraph("Oben."), paragraph("Unten."), *below]))
    upper, lower = (reader.point(reader.text.index(word)) for word in ("Oben", "Unten"))
    for y in range(upper.y(), lower.y()):
        QTest.mouseClick(reader.view.viewport(), LEFT, NO_KEY, QPoint(upper.x(), y))
        assert reader.selected() in {"Oben.", "Unten."}


def test_a_click_above_the_headline_chooses_it(reader: ReaderDriver) -> None:
    reader.show(open_article([heading("Titel"), paragraph("Ein Satz."), folded("Mehr")]))
    reader.view.go_to_end()
    QTest.mouseClick(reader.view.viewport(), LEFT, NO_KEY, QPoint(300, 3))
    assert reader.selected() == "Titel"


def test_going_to_an_annotation_unfolds_what_hides_it(reader: ReaderDriver) -> None:
    reader.show(open_article([heading("Titel"), paragraph("Satz."), folded("Mehr lesen")]))
    span = reader.span("Mehr lesen")
    reader.view.set_annotations((annotation(1, span, reader.text, CLAIM),))
    assert pixels(reader.picture(), WASH) == 0
    reader.view.focus_annotation(annotation(1, span, reader.text).id)
    assert pixels(reader.picture(), WASH) > 50
    assert reader.selected() == "Mehr lesen"


# ---------------------------------------------------------------------- under the mouse


@pytest.mark.parametrize("text", ["Ein Wort steht da.", "Sagt 😀 Wort dazu.", "אמר Wort היום."])
def test_the_right_half_of_a_words_last_letter_belongs_to_it(
    reader: ReaderDriver, text: str
) -> None:
    reader.show(open_article([heading("Titel"), paragraph(text)]))
    last = reader.text.index("Wort") + 3
    QTest.mouseDClick(reader.view.viewport(), LEFT, NO_KEY, right_half(reader, last))
    assert reader.selected() == "Wort"


def test_every_character_is_found_where_it_is_drawn(reader: ReaderDriver) -> None:
    words = "Zwölf 😀 cafés.\nZeile zwei, länger als die erste und dann noch eine dritte Zeile. "
    reader.show(open_article([heading("Titel"), paragraph(words * 3)]))
    start = reader.text.index("Zwölf")
    for offset in range(start, start + len(words) * 2):
        if reader.text[offset].isspace():
            continue
        reader.double_click(offset)
        chosen = reader.view.cursor_span()
        assert chosen is not None
        assert chosen.contains(offset) or not reader.text[offset].isalnum()


# ---------------------------------------------------------------------- reading goes on


@pytest.mark.parametrize("blocks", [LTR, RTL], ids=["ltr", "rtl"])
@pytest.mark.parametrize("end", [[], [folded("Mehr")]], ids=["open end", "folded end"])
@pytest.mark.parametrize("size_pt", [9, 15])
def test_a_place_does_not_drift_however_often_it_is_gone_back_to(
    reader: ReaderDriver, blocks: list[Block], end: list[Block], size_pt: int
) -> None:
    reader.view.set_text_style(TextStyle(size_pt=size_pt, line_height_percent=110))
    everything = [heading("Titel"), *blocks, *end]
    place = open_article(everything).body.starts[17] + 300
    told = reader.positions()
    places = []
    for _ in range(3):
        reader.show(open_article(everything, place))
        reader.qtbot.waitUntil(lambda: bool(told))
        place = told[-1]
        places.append(place)
        told.clear()
        reader.show(open_article([heading("Anderes")]))
    assert places == [place] * 3


def test_a_place_that_is_folded_now_is_gone_to_as_near_as_can_be(reader: ReaderDriver) -> None:
    blocks = [heading("Titel"), *LTR, *[folded("Mehr") for _ in range(40)], *LTR]
    place = open_article(blocks).body.starts[50]
    told = reader.positions()
    article = reader.show(open_article(blocks, place))
    reader.qtbot.waitUntil(lambda: bool(told))
    assert article.body.block_at(told[-1]) == 71


def test_a_place_in_a_folded_end_is_gone_to_as_near_as_can_be(reader: ReaderDriver) -> None:
    blocks = [heading("Titel"), *LTR, folded("Mehr"), folded("Noch mehr")]
    reader.show(open_article(blocks, open_article(blocks).body.starts[32]))
    QGuiApplication.processEvents()
    bar = reader.view.verticalScrollBar()
    assert bar.value() > bar.maximum() / 2
