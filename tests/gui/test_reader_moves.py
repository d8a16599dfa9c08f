"""What the reader says and does while someone moves through an article."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.model.ids import AnnotationId
from app.model.span import Span
from tests.gui.reader_driver import (
    CLAIM,
    QUOTE,
    THEME,
    ReaderDriver,
    annotation,
    folded,
    long_blocks,
    news,
    open_article,
    paragraph,
    pixels,
)
from ui.theme import load_theme


@pytest.fixture
def reader(qtbot: QtBot) -> ReaderDriver:
    driver = ReaderDriver(qtbot)
    driver.show(news())
    return driver


def said(reader: ReaderDriver) -> str:
    interface = QAccessible.queryAccessibleInterface(reader.view)
    return interface.text(QAccessible.Text.Description)


# ---------------------------------------------------------------------- for screen readers


def test_a_screen_reader_is_told_the_place_and_the_words(reader: ReaderDriver) -> None:
    reader.view.go_to_start()
    reader.view.move_sentence(1)
    assert said(reader) == "Sentence 2 of 6. Erster Satz hier."
    interface = QAccessible.queryAccessibleInterface(reader.view)
    assert interface.text(QAccessible.Text.Name) == "Titel"


def test_a_screen_reader_is_told_the_tags_once_each(reader: ReaderDriver) -> None:
    span = reader.span("Erster Satz hier.")
    reader.view.select_span(span)
    reader.view.set_annotations(
        (
            annotation(1, span, reader.text, CLAIM, QUOTE),
            annotation(2, reader.span("Satz hier"), reader.text, CLAIM),
        )
    )
    assert said(reader) == "Sentence 2 of 6, tagged Claim, Quote. Erster Satz hier."
    reader.view.set_annotations(())
    assert said(reader) == "Sentence 2 of 6. Erster Satz hier."


def test_nothing_is_said_of_an_article_without_sentences(reader: ReaderDriver) -> None:
    reader.show(open_article([folded("Mehr")]))
    assert said(reader) == ""
    reader.view.show_article(None)
    assert said(reader) == ""


# ---------------------------------------------------------------------- from one to the next


def test_annotations_are_visited_in_the_order_of_the_text(reader: ReaderDriver) -> None:
    words = ["Dritter", "Erster", "Ende"]
    reader.view.set_annotations(
        tuple(annotation(n, reader.span(w), reader.text, CLAIM) for n, w in enumerate(words))
    )
    visited: list[AnnotationId] = []
    reader.view.annotation_clicked.connect(visited.append)
    reader.view.go_to_start()
    for delta in (1, 1, 1, 1, -1, -1, -1):
        reader.view.go_to_annotation(delta)
    assert visited == [1, 0, 2, 0, 1]
    assert reader.selected() == "Erster"


def test_the_next_annotation_is_sought_from_where_the_cursor_is(reader: ReaderDriver) -> None:
    reader.view.set_annotations(
        tuple(
            annotation(n, reader.span(w), reader.text, CLAIM)
            for n, w in enumerate(["Erster", "Dritter"])
        )
    )
    reader.view.select_span(reader.span("Zweiter Satz folgt nun."))
    reader.view.go_to_annotation(1)
    assert reader.selected() == "Dritter"
    reader.view.select_span(reader.span("Zweiter Satz folgt nun."))
    reader.view.go_to_annotation(-1)
    assert reader.selected() == "Erster"


def test_without_annotations_the_cursor_stays(reader: ReaderDriver) -> None:
    reader.view.go_to_start()
    reader.view.go_to_annotation(1)
    assert reader.selected() == "Der Hafen meldet Rekord"


def test_sentences_of_folded_lines_are_never_gone_to(reader: ReaderDriver) -> None:
    reader.show(open_article([paragraph("Eins."), folded("Mehr. Noch mehr."), paragraph("Zwei.")]))
    reader.view.go_to_start()
    reader.view.move_sentence(1)
    assert reader.selected() == "Zwei."
    reader.view.move_paragraph(-1)
    assert reader.selected() == "Eins."


def test_shift_click_takes_all_sentences_up_to_there(reader: ReaderDriver) -> None:
    reader.click(reader.text.index("Erster") + 2)
    reader.click(reader.text.index("Dritter") + 2, Qt.KeyboardModifier.ShiftModifier)
    assert reader.selected() == "Erster Satz hier. Zweiter Satz folgt nun. Dritter kommt."


def test_a_shaky_shift_click_still_extends(reader: ReaderDriver) -> None:
    reader.click(reader.text.index("Erster") + 2)
    reader.drag(
        reader.text.index("Dritter") + 1,
        reader.text.index("kommt") + 2,
        Qt.KeyboardModifier.ShiftModifier,
    )
    assert reader.selected() == "Erster Satz hier. Zweiter Satz folgt nun. Dritter kommt."


def test_a_far_sentence_is_scrolled_to(reader: ReaderDriver) -> None:
    reader.show(open_article(long_blocks(120)))
    reader.view.go_to_end()
    height = reader.view.viewport().height()
    end = reader.view.cursor_span()
    assert end is not None
    reader.qtbot.waitUntil(lambda: 0 < reader.point(end.start).y() < height)


# ---------------------------------------------------------------------- the end, the look, nothing


def test_the_end_is_not_reached_by_opening_a_long_article(reader: ReaderDriver) -> None:
    ends: list[bool] = []
    reader.view.end_reached.connect(lambda: ends.append(True))
    reader.show(open_article(long_blocks(200)))
    reader.view.move_sentence(1)
    assert ends == []
    bar = reader.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert ends == [True]
    bar.setValue(0)
    bar.setValue(bar.maximum())
    assert ends == [True]


def test_another_theme_keeps_place_words_and_highlights(reader: ReaderDriver) -> None:
    blocks = long_blocks(200)
    place = open_article(blocks).body.starts[120]
    reader.show(open_article(blocks, place))
    chosen = reader.view.cursor_span()
    span = Span(place, place + 40)
    reader.view.set_annotations((annotation(1, span, reader.text, CLAIM),))
    dark = load_theme("dark")
    with reader.qtbot.waitSignal(reader.view.article_shown):
        reader.view.set_theme(dark)
    assert reader.view.cursor_span() == chosen
    picture = reader.picture()
    assert pixels(picture, dark.tags["amber"].wash) > 20
    assert pixels(picture, THEME.page) == 0


def test_no_article_is_said_in_a_sentence(reader: ReaderDriver) -> None:
    reader.view.show_article(None)
    assert reader.view.cursor_span() is None
    for act in (reader.view.go_to_end, reader.view.go_to_start, reader.view.copy):
        act()
    reader.view.move_sentence(1)
    reader.view.adjust_end(1)
    bare = reader.picture().width() // 2 * (reader.picture().height() // 2)
    assert pixels(reader.picture(), THEME.page) < bare


def test_an_article_of_folded_lines_alone_can_be_walked(reader: ReaderDriver) -> None:
    reader.show(open_article([folded("Mehr"), folded("Noch mehr")]))
    for delta in (1, -1):
        reader.view.move_sentence(delta)
        reader.view.move_paragraph(delta)
        reader.view.go_to_annotation(delta)
    reader.click(0)
    assert reader.view.cursor_span() is None
