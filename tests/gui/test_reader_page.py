"""What the page looks like: washes, folds, the column, and the place where one was reading."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.model.block import Block, BlockKind
from app.model.span import Span
from tests.gui.reader_driver import (
    CLAIM,
    FIGURE,
    LEFT,
    NO_KEY,
    QUOTE,
    THEME,
    ReaderDriver,
    annotation,
    folded,
    heading,
    long_blocks,
    news,
    open_article,
    paragraph,
    pixels,
)
from ui.reader.folds import BAR_HEIGHT
from ui.reader.typography import TextStyle

AMBER, BLUE, GREEN = (THEME.tags[name] for name in ("amber", "blue", "green"))


@pytest.fixture
def reader(qtbot: QtBot) -> ReaderDriver:
    return ReaderDriver(qtbot)


# ---------------------------------------------------------------------- highlights


def test_a_figure_inside_a_quote_stays_visible(reader: ReaderDriver) -> None:
    reader.show(news())
    assert pixels(reader.picture(), BLUE.wash) == 0
    outer = Span(reader.text.index("Erster"), reader.text.index("Dritter") - 1)
    reader.view.set_annotations(
        (
            annotation(1, outer, reader.text, QUOTE),
            annotation(2, reader.span("Zweiter Satz"), reader.text, FIGURE),
        )
    )
    picture = reader.picture()
    assert pixels(picture, BLUE.wash) > 200
    assert pixels(picture, GREEN.wash) > 100


def test_two_annotations_on_the_same_words_are_both_visible(reader: ReaderDriver) -> None:
    reader.show(news())
    span = reader.span("Erster Satz hier.")
    reader.view.set_annotations(
        (annotation(1, span, reader.text, QUOTE), annotation(2, span, reader.text, CLAIM))
    )
    picture = reader.picture()
    for colours in (AMBER, BLUE):
        assert pixels(picture, colours.wash) + pixels(picture, colours.line) > 10


def test_right_to_left_text_stands_on_the_right(reader: ReaderDriver) -> None:
    reader.show(open_article([Block(BlockKind.PARAGRAPH, "שלום עולם.", direction="rtl")]))
    words = reader.point(0)
    assert words.x() > reader.view.viewport().width() / 2


# ---------------------------------------------------------------------- folds

FOLD = folded("Gefaltet")
BODY = paragraph("Ein Satz. Noch einer.")


@pytest.mark.parametrize(
    "blocks",
    [[FOLD, heading("T"), BODY], [heading("T"), FOLD, BODY], [heading("T"), FOLD], [FOLD, FOLD]],
    ids=["first", "between", "last", "all"],
)
def test_a_click_on_the_bar_unfolds(reader: ReaderDriver, blocks: list[Block]) -> None:
    reader.show(open_article(blocks))
    number = blocks.index(FOLD)
    assert not reader.blocks()[number].isVisible()
    viewport = reader.view.viewport()
    for y in range(2, viewport.height(), 5):
        QTest.mouseClick(viewport, LEFT, NO_KEY, QPoint(viewport.width() // 2, y))
        if reader.blocks()[number].isVisible():
            return
    pytest.fail("no bar unfolded the lines")


def test_a_folds_bar_covers_no_text(reader: ReaderDriver) -> None:
    reader.show(open_article([heading("Titel"), FOLD, FOLD, BODY, FOLD, paragraph("Ende.")]))
    layout = reader.view.document().documentLayout()
    shown = [layout.blockBoundingRect(block) for block in reader.blocks() if block.isVisible()]
    assert len(shown) == 3
    for above, below in pairwise(shown):
        assert below.top() - above.bottom() >= BAR_HEIGHT


# ---------------------------------------------------------------------- the column


@pytest.mark.parametrize("width", [1500, 1100, 800, 500])
def test_the_column_stays_in_the_middle(reader: ReaderDriver, width: int) -> None:
    reader.show(news())
    reader.view.resize(width, 600)
    column = reader.view.viewport().geometry()
    bar = reader.view.verticalScrollBar().width()
    assert abs(column.left() - (width - column.right())) <= bar + 4


def test_the_wheel_scrolls_beside_the_column_too(reader: ReaderDriver) -> None:
    reader.show(open_article(long_blocks(40)))
    reader.view.resize(1400, 700)
    beside = QPoint(20, 300)
    assert not reader.view.viewport().geometry().contains(beside)
    turn = QWheelEvent(
        QPointF(beside),
        QPointF(reader.view.mapToGlobal(beside)),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        NO_KEY,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QGuiApplication.sendEvent(reader.view, turn)
    assert reader.view.verticalScrollBar().value() > 0


# ---------------------------------------------------------------------- the place


def test_reading_goes_on_where_it_ended(reader: ReaderDriver) -> None:
    blocks = long_blocks(1500)
    place = open_article(blocks).body.starts[1200]
    told = reader.positions()
    reader.show(open_article(blocks, place))
    reader.qtbot.waitUntil(lambda: bool(told))
    assert all(abs(position - place) < 1500 for position in told)


def test_a_change_of_type_while_building_keeps_the_place(reader: ReaderDriver) -> None:
    blocks = long_blocks(1500)
    place = open_article(blocks).body.starts[1200]
    told = reader.positions()
    reader.view.show_article(open_article(blocks, place))
    with reader.qtbot.waitSignal(reader.view.article_shown):
        reader.view.set_text_style(TextStyle(size_pt=17))
    reader.qtbot.waitUntil(lambda: bool(told))
    assert abs(told[-1] - place) < 1500


def test_a_narrower_window_keeps_the_place(reader: ReaderDriver) -> None:
    blocks = long_blocks(200)
    place = open_article(blocks).body.starts[120]
    reader.show(open_article(blocks, place))
    told = reader.positions()
    reader.view.resize(460, 700)
    reader.qtbot.waitUntil(lambda: bool(told))
    assert abs(told[-1] - place) < 1500


def test_the_end_is_told_once(reader: ReaderDriver) -> None:
    ends: list[bool] = []
    reader.view.end_reached.connect(lambda: ends.append(True))
    reader.show(news())
    reader.view.go_to_end()
    reader.view.go_to_start()
    reader.view.go_to_end()
    assert ends == [True]
