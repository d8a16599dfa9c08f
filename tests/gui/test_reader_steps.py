"""Going through an article by screens and by gaps, the view following calmly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.reader_driver import (
    CLAIM,
    ReaderDriver,
    annotation,
    heading,
    long_blocks,
    news,
    open_article,
    paragraph,
)
from ui.reader.scrolling import calm_value

GLIDE_MS = 250
HEIGHT = 900.0
PLACES = st.floats(0, 20_000)


@pytest.fixture
def reader(qtbot: QtBot) -> ReaderDriver:
    return ReaderDriver(qtbot)


# ---------------------------------------------------------------------- gaps


def test_the_next_gap_is_the_next_sentence_without_a_tag(reader: ReaderDriver) -> None:
    reader.show(news())
    made = ("Erster Satz hier.", "Zweiter Satz folgt nun.", "ein Absatz.")
    reader.view.set_annotations(
        tuple(annotation(n, reader.span(w), reader.text, CLAIM) for n, w in enumerate(made))
    )
    reader.view.go_to_start()
    walked = []
    for _ in range(3):
        reader.view.go_to_untagged(1)
        walked.append(reader.selected())
    assert walked == ["Dritter kommt.", "Und sein Ende.", "Und sein Ende."]
    reader.view.go_to_untagged(-1)
    reader.view.go_to_untagged(-1)
    assert reader.selected() == "Der Hafen meldet Rekord"


def test_a_sentence_that_has_but_a_note_is_a_gap(reader: ReaderDriver) -> None:
    reader.show(news())
    span = reader.span("Erster Satz hier.")
    reader.view.set_annotations((annotation(1, span, reader.text),))
    reader.view.go_to_start()
    reader.view.go_to_untagged(1)
    assert reader.selected() == "Erster Satz hier."


# ---------------------------------------------------------------------- screens


def test_screens_go_down_and_up_to_the_ends(reader: ReaderDriver) -> None:
    article = reader.show(open_article(long_blocks(60)))
    reader.view.go_to_start()
    last = len(article.sentences) - 1
    seen = [0]
    while seen[-1] < last:
        reader.view.move_screen(1)
        QTest.qWait(GLIDE_MS if len(seen) < 3 else 1)
        seen.append(reader.view.cursor_sentences()[0])
        assert seen[-1] > seen[-2]
    assert len(seen) > 5
    while reader.view.cursor_sentences() != (0, 0):
        before = reader.view.cursor_sentences()
        reader.view.move_screen(-1)
        assert reader.view.cursor_sentences() < before


def test_the_cursor_comes_to_rest_in_the_middle_third(reader: ReaderDriver) -> None:
    reader.show(open_article(long_blocks(60)))
    reader.view.setFocus()
    reader.view.go_to_start()
    height = reader.view.viewport().height()
    for _ in range(40):
        reader.view.move_sentence(2)
    QTest.qWait(GLIDE_MS)
    y = reader.point(reader.view.cursor_span().start).y()
    assert height / 3 - 20 <= y <= 2 * height / 3 + 20


def test_a_long_choice_shows_the_end_that_moves(reader: ReaderDriver) -> None:
    reader.show(open_article([heading("T"), *(paragraph(f"Satz {n}.") for n in range(80))]))
    reader.view.go_to_start()
    for _ in range(60):
        reader.view.move_sentence(1, extend=True)
    QTest.qWait(GLIDE_MS)
    y = reader.point(reader.text.index("Satz 59.")).y()
    assert 0 < y < reader.view.viewport().height()


# ---------------------------------------------------------------------- calmly


@given(PLACES, PLACES, st.floats(1, HEIGHT / 3))
def test_what_fits_comes_into_the_middle_third_by_the_shortest_way(
    value: float, top: float, size: float
) -> None:
    calm = calm_value(value, HEIGHT, top, top + size)
    assert top - calm >= HEIGHT / 3 - 1
    assert top + size - calm <= 2 * HEIGHT / 3 + 1
    if calm != value:
        assert min(abs(top - calm - HEIGHT / 3), abs(top + size - calm - 2 * HEIGHT / 3)) < 1


@given(PLACES, PLACES, st.floats(HEIGHT / 3, 0.75 * HEIGHT))
def test_what_is_larger_lies_wholly_in_the_view(value: float, top: float, size: float) -> None:
    calm = calm_value(value, HEIGHT, top, top + size)
    assert top >= calm
    assert top + size <= calm + HEIGHT


@given(PLACES, PLACES, st.floats(1, 5 * HEIGHT))
def test_what_is_shown_calmly_stays_where_it_is(value: float, top: float, size: float) -> None:
    calm = calm_value(value, HEIGHT, top, top + size)
    assert abs(calm_value(calm, HEIGHT, top, top + size) - calm) < 1


@given(PLACES, PLACES)
def test_of_what_is_larger_than_the_view_the_beginning_is_shown(value: float, top: float) -> None:
    calm = calm_value(value, HEIGHT, top, top + 2 * HEIGHT)
    assert calm == value or calm <= top <= calm + HEIGHT / 3
