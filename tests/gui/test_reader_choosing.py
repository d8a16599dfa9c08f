"""What clicks, drags and steps choose in the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.model.block import Block, BlockKind, Run, RunKind
from app.model.span import Span
from tests.gui.reader_driver import (
    FIGURE,
    QUOTE,
    ReaderDriver,
    annotation,
    folded,
    heading,
    news,
    open_article,
    paragraph,
)


@pytest.fixture
def reader(qtbot: QtBot) -> ReaderDriver:
    driver = ReaderDriver(qtbot)
    driver.show(news())
    return driver


# ---------------------------------------------------------------------- the mouse


def test_a_click_chooses_the_sentence(reader: ReaderDriver) -> None:
    reader.click(reader.text.index("Zweiter") + 3)
    assert reader.selected() == "Zweiter Satz folgt nun."


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ein Wort steht da.", "Wort"),
        ("Ein Plus von 8,4 Prozent.", "8,4"),
        ("Der E-Mail-Verkehr wächst.", "E-Mail-Verkehr"),
        ("It doesn’t work.", "doesn’t"),
        ("Es sagte 😀 cafe\u0323s dazu.", "cafe\u0323s"),
    ],
)
def test_a_double_click_chooses_the_word(reader: ReaderDriver, text: str, word: str) -> None:
    reader.show(open_article([heading("Titel"), paragraph(text)]))
    reader.double_click(reader.text.index(word))
    assert reader.selected() == word


@pytest.mark.parametrize("backwards", [False, True])
def test_a_drag_snaps_to_sentences(reader: ReaderDriver, backwards: bool) -> None:
    ends = [reader.text.index("Satz hier"), reader.text.index("folgt") + 1]
    reader.drag(*reversed(ends) if backwards else ends)
    assert reader.selected() == "Erster Satz hier. Zweiter Satz folgt nun."


def test_a_drag_with_alt_does_not_snap(reader: ReaderDriver) -> None:
    start, end = reader.text.index("Satz hier"), reader.text.index("folgt")
    reader.drag(start, end, Qt.KeyboardModifier.AltModifier)
    assert reader.selected() == "Satz hier. Zweiter Satz "


def test_a_click_names_the_innermost_annotation(reader: ReaderDriver) -> None:
    inner = reader.span("Zweiter Satz")
    outer = Span(reader.text.index("Erster"), len(reader.text))
    reader.view.set_annotations(
        (
            annotation(1, outer, reader.text, QUOTE),
            annotation(2, inner, reader.text, FIGURE),
        )
    )
    with reader.qtbot.waitSignal(reader.view.annotation_clicked) as clicked:
        reader.click(inner.start + 2)
    assert clicked.args == [2]


@pytest.mark.parametrize(
    ("href", "told"),
    [
        ("https://press.example/", True),
        ("mailto:desk@press.example", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
    ],
)
def test_only_links_of_web_and_mail_are_asked_for(
    reader: ReaderDriver, href: str, told: bool
) -> None:
    run = Run(4, 15, RunKind.LINK, href)
    reader.show(
        open_article([Block(BlockKind.PARAGRAPH, "Ein Wortverweis steht hier.", runs=(run,))])
    )
    asked: list[str] = []
    reader.view.link_requested.connect(asked.append)
    reader.click(8, Qt.KeyboardModifier.ControlModifier)
    assert asked == ([href] if told else [])


def test_drops_are_left_to_the_window(reader: ReaderDriver) -> None:
    assert not reader.view.acceptDrops()
    assert not reader.view.viewport().acceptDrops()


# ---------------------------------------------------------------------- sentences and words


def test_sentences_extend_and_stop_at_the_ends(reader: ReaderDriver) -> None:
    view = reader.view
    view.go_to_start()
    view.move_sentence(1)
    view.move_sentence(1, True)
    assert view.cursor_sentences() == (1, 2)
    view.go_to_end()
    view.move_sentence(9)
    assert view.cursor_sentences() == (5, 5)


def test_paragraphs_forth_and_back(reader: ReaderDriver) -> None:
    view = reader.view
    view.go_to_start()
    places = []
    for delta in (1, 1, -1, -1):
        view.move_paragraph(delta)
        places.append(view.cursor_sentences())
    assert places == [(1, 1), (4, 4), (1, 1), (0, 0)]


@pytest.mark.parametrize("step", [1, -1])
@pytest.mark.parametrize("end", ["adjust_end", "adjust_start"])
def test_a_step_by_a_word_is_undone_by_the_step_back(
    reader: ReaderDriver, end: str, step: int
) -> None:
    reader.click(reader.text.index("Zweiter") + 3)
    getattr(reader.view, end)(step)
    assert reader.selected() != "Zweiter Satz folgt nun."
    getattr(reader.view, end)(-step)
    assert reader.selected() == "Zweiter Satz folgt nun."


def test_an_end_moves_by_several_words(reader: ReaderDriver) -> None:
    reader.view.select_span(reader.span("Erster"))
    reader.view.adjust_end(2)
    assert reader.selected() == "Erster Satz hier"


def test_at_least_a_word_stays_chosen(reader: ReaderDriver) -> None:
    reader.view.select_span(reader.span("Erster Satz"))
    reader.view.adjust_end(-9)
    assert reader.selected() == "Erster"


def test_an_end_steps_over_folded_lines(reader: ReaderDriver) -> None:
    reader.show(
        open_article([paragraph("Eins zwei."), folded("Weitere Nachrichten"), paragraph("Drei.")])
    )
    reader.view.select_span(reader.span("zwei."))
    reader.view.adjust_end(1)
    assert reader.selected().endswith("\nDrei")
    reader.view.adjust_end(-1)
    assert reader.selected() == "zwei."


def test_a_copy_is_plain_text_without_folded_lines(reader: ReaderDriver) -> None:
    reader.show(
        open_article([paragraph("Ein Satz."), folded("Mehr"), paragraph("Noch\u00a0einer.")])
    )
    reader.view.select_span(Span(0, len(reader.text)))
    reader.view.copy()
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.formats() == ["text/plain"]
    assert copied.text() == "Ein Satz.\nNoch\u00a0einer."
