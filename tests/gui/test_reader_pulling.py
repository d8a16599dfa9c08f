"""Highlights under the hand: pulled longer, clicked through, and told of."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel
from pytestqt.qtbot import QtBot

from app.model.annotation import Annotation
from app.model.block import Block, BlockKind
from app.model.ids import AnnotationId
from app.model.span import Span
from tests.gui.reader_driver import (
    CLAIM,
    FIGURE,
    LEFT,
    QUOTE,
    THEME,
    ReaderDriver,
    annotation,
    heading,
    news,
    open_article,
    paragraph,
    pixels,
)
from ui.reader.hover_card import HoverCard

ALT = Qt.KeyboardModifier.AltModifier
RTL = Block(BlockKind.PARAGRAPH, "שלום עולם. משפט שני כאן.", direction="rtl")

Wishes = list[tuple[AnnotationId, str]]


@pytest.fixture
def reader(qtbot: QtBot) -> ReaderDriver:
    driver = ReaderDriver(qtbot)
    driver.show(news())
    driver.view.go_to_start()
    return driver


@pytest.fixture
def wishes(reader: ReaderDriver) -> Wishes:
    found: Wishes = []
    reader.view.resize_requested.connect(lambda i, span: found.append((i, span.of(reader.text))))
    return found


def mark(reader: ReaderDriver, *words: str) -> tuple[Annotation, ...]:
    tags = (CLAIM, QUOTE, FIGURE)
    made = tuple(
        annotation(n, reader.span(each), reader.text, tags[(n - 1) % 3])
        for n, each in enumerate(words, start=1)
    )
    reader.view.set_annotations(made)
    return made


def pull(
    reader: ReaderDriver, start: QPoint, to: QPoint, key: Qt.KeyboardModifier | None = None
) -> None:
    held = key or Qt.KeyboardModifier.NoModifier
    QTest.mousePress(reader.view.viewport(), LEFT, held, start)
    for part in (0.5, 1.0):
        reader.hover(start + (to - start) * part, LEFT, held)
    QTest.mouseRelease(reader.view.viewport(), LEFT, held, to)


def edge(reader: ReaderDriver, offset: int) -> QPoint:
    """Return the place between two characters, in the viewport."""
    return reader.point(offset) - QPoint(3, 0)


# ---------------------------------------------------------------------- pulling


def test_the_end_is_pulled_to_the_edge_of_a_word(reader: ReaderDriver, wishes: Wishes) -> None:
    (made,) = mark(reader, "Zweiter Satz")
    reader.view.focus_annotation(made.id)
    to = edge(reader, reader.text.index("folgt") + 4)
    pull(reader, edge(reader, reader.span("Zweiter Satz").end), to)
    assert wishes == [(made.id, "Zweiter Satz folgt")]


def test_the_start_is_pulled_too(reader: ReaderDriver, wishes: Wishes) -> None:
    (made,) = mark(reader, "Zweiter Satz")
    reader.view.focus_annotation(made.id)
    start = reader.text.index("Zweiter")
    pull(reader, edge(reader, start), edge(reader, reader.text.index("Satz folgt") + 1))
    assert wishes == [(made.id, "Satz")]


def test_with_alt_an_end_goes_by_letters(reader: ReaderDriver, wishes: Wishes) -> None:
    (made,) = mark(reader, "Zweiter Satz")
    reader.view.focus_annotation(made.id)
    end = reader.span("Zweiter Satz").end
    pull(reader, edge(reader, end), edge(reader, end + 3), ALT)
    assert wishes == [(made.id, "Zweiter Satz fo")]


def test_an_end_is_never_pulled_over_the_other(reader: ReaderDriver, wishes: Wishes) -> None:
    (made,) = mark(reader, "Zweiter Satz")
    reader.view.focus_annotation(made.id)
    to = edge(reader, reader.text.index("Erster") + 1)
    pull(reader, edge(reader, reader.span("Zweiter Satz").end), to)
    assert wishes == [(made.id, "Z")]


def test_a_highlight_is_pulled_into_the_next_paragraph(
    reader: ReaderDriver, wishes: Wishes
) -> None:
    (made,) = mark(reader, "Dritter kommt.")
    reader.view.focus_annotation(made.id)
    to = edge(reader, reader.text.index("Absatz") + 5)
    pull(reader, edge(reader, reader.span("Dritter kommt.").end), to)
    assert wishes == [(made.id, "Dritter kommt.\nNoch ein Absatz")]


def test_right_to_left_words_are_pulled_at_their_left_end(
    reader: ReaderDriver, wishes: Wishes
) -> None:
    reader.show(open_article([heading("T"), RTL]))
    (made,) = mark(reader, "שלום")
    reader.view.focus_annotation(made.id)
    left_end = edge(reader, reader.span("שלום").end)
    pull(reader, left_end, left_end - QPoint(40, 0))
    ((_, words),) = wishes
    assert words.startswith("שלום עולם")


def test_escape_leaves_the_highlight_as_it_was(reader: ReaderDriver, wishes: Wishes) -> None:
    (made,) = mark(reader, "Zweiter Satz")
    reader.view.focus_annotation(made.id)
    viewport = reader.view.viewport()
    start = edge(reader, reader.span("Zweiter Satz").end)
    to = edge(reader, reader.span("folgt").end)
    QTest.mousePress(viewport, LEFT, Qt.KeyboardModifier.NoModifier, start)
    reader.hover(to, LEFT)
    assert reader.selected() == "Zweiter Satz folgt"
    escape = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    QGuiApplication.sendEvent(reader.view, escape)
    QTest.mouseRelease(viewport, LEFT, Qt.KeyboardModifier.NoModifier, to)
    assert wishes == []
    assert reader.selected() == "Zweiter Satz"


def test_a_click_beside_an_end_is_a_click(reader: ReaderDriver, wishes: Wishes) -> None:
    (made,) = mark(reader, "Zweiter Satz")
    reader.view.focus_annotation(made.id)
    reader.click(reader.text.index("Zweiter"))
    assert wishes == []
    assert reader.selected() == "Zweiter Satz folgt nun."


def test_only_the_annotation_held_has_handles(reader: ReaderDriver) -> None:
    (made,) = mark(reader, "Zweiter Satz")
    claim = THEME.tag(CLAIM).line
    before = pixels(reader.picture(), claim)
    reader.view.focus_annotation(made.id)
    assert pixels(reader.picture(), claim) > before


# ---------------------------------------------------------------------- by keys


def test_keys_resize_what_is_held_and_else_what_is_chosen(
    reader: ReaderDriver, wishes: Wishes
) -> None:
    (made,) = mark(reader, "Zweiter Satz")
    reader.view.select_span(reader.span("Erster Satz"))
    reader.view.resize_held(end=1)
    assert (wishes, reader.selected()) == ([], "Erster Satz hier")
    reader.view.focus_annotation(made.id)
    reader.view.resize_held(end=1)
    reader.view.resize_held(start=1)
    assert wishes == [(made.id, "Zweiter Satz folgt"), (made.id, "Satz")]


# ---------------------------------------------------------------------- clicking


def test_clicking_again_goes_through_what_lies_on_one_another(reader: ReaderDriver) -> None:
    mark(
        reader, "Erster Satz hier. Zweiter Satz folgt nun.", "Zweiter Satz folgt nun.", "Satz folgt"
    )
    clicked: list[int] = []
    reader.view.annotation_clicked.connect(clicked.append)
    for _ in range(4):
        reader.click(reader.text.index("folgt"))
    assert clicked == [3, 2, 1, 3]


def test_clicking_elsewhere_begins_with_the_innermost(reader: ReaderDriver) -> None:
    mark(reader, "Erster Satz hier. Zweiter Satz folgt nun.", "Zweiter Satz folgt nun.")
    clicked: list[int] = []
    reader.view.annotation_clicked.connect(clicked.append)
    reader.click(reader.text.index("folgt"))
    reader.click(reader.text.index("Noch"))
    reader.click(reader.text.index("folgt"))
    assert clicked == [2, 2]


# ---------------------------------------------------------------------- the card


def card(reader: ReaderDriver) -> list[str]:
    """Return the lines of the card, none where it is not shown."""
    QGuiApplication.processEvents()
    shown = reader.view.findChild(QFrame, "hover_card")
    assert isinstance(shown, HoverCard)
    labels = [label.text() for label in shown.findChildren(QLabel) if not label.isHidden()]
    return [text for text in labels if text] if shown.isVisible() else []


@pytest.mark.qt_log_ignore("propagateSizeHints", "raise")
def test_a_mouse_that_stands_still_is_told_all_that_lies_there(reader: ReaderDriver) -> None:
    mark(reader, "Zweiter Satz folgt nun.", "Satz folgt")
    point = reader.point(reader.text.index("folgt"))
    place = reader.view.viewport().mapToGlobal(point)
    QGuiApplication.sendEvent(reader.view.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, place))
    assert card(reader) == ["Quote", "“Satz folgt”", "Claim", "“Zweiter Satz folgt nun.”"]
    reader.hover(reader.point(reader.text.index("Noch")))
    assert card(reader) == []


@pytest.mark.qt_log_ignore("propagateSizeHints", "raise")
def test_the_card_comes_and_goes_by_key_and_goes_with_the_cursor(reader: ReaderDriver) -> None:
    mark(reader, "Zweiter Satz folgt nun.")
    reader.view.select_span(reader.span("Zweiter Satz folgt nun."))
    reader.view.tell_highlights()
    assert card(reader) == ["Claim", "“Zweiter Satz folgt nun.”"]
    reader.view.tell_highlights()
    assert card(reader) == []
    reader.view.tell_highlights()
    reader.view.move_sentence(1)
    assert card(reader) == []


@pytest.mark.qt_log_ignore("propagateSizeHints", "raise")
def test_words_of_an_article_are_never_markup(reader: ReaderDriver) -> None:
    reader.show(open_article([heading("T"), paragraph("<b>fett</b> <img src='x'> Ende.")]))
    mark(reader, "<b>fett</b> <img src='x'>")
    reader.view.select_span(Span(2, 8))
    reader.view.tell_highlights()
    assert card(reader) == ["Claim", "“<b>fett</b> <img src='x'>”"]
    shown = reader.view.findChild(QFrame, "hover_card").findChildren(QLabel)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in shown if label.text())
