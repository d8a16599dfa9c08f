"""The word caret, and sentences that change under the cursor."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.model.article import OpenArticle
from app.model.block import Block, BlockKind
from app.model.span import Span
from tests.gui.reader_driver import THEME, ReaderDriver, heading, news, open_article, paragraph
from ui.reader.word_caret import caret_stops


@pytest.fixture
def reader(qtbot: QtBot) -> ReaderDriver:
    driver = ReaderDriver(qtbot)
    driver.show(news())
    driver.view.setFocus()
    return driver


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Erstens das Zweitens jenes.", ["das", "Zweitens", "jenes."]),
        ("„Ja“, sagte er. „Nein.“", ["sagte", "er.", "„Nein.“"]),
        ("Das erste wort.Wort zwei.", ["erste", "wort.Wort", "Wort", "zwei."]),
        ("Es kostet 1.200,5 Euro (etwa) – mehr.", ["kostet", "1.200,5", "Euro", "(etwa)", "mehr."]),
        ("Eins\u2028😀 zwei.", ["zwei."]),
        ("東京都", ["京都", "都"]),
        ("Wort", []),
    ],
)
def test_the_caret_stands_where_another_sentence_may_begin(sentence: str, words: list[str]) -> None:
    text = f"Davor. {sentence} Danach."
    span = Span(7, 7 + len(sentence))
    stops = list(caret_stops(text, span))
    assert len(stops) == len(words)
    for stop, word in zip(stops, words, strict=True):
        assert text[stop : span.end].startswith(word)


def _caret_word(reader: ReaderDriver) -> str:
    caret = reader.view.cursor_caret()
    return "" if caret is None else reader.text[caret:].split()[0]


def test_the_caret_comes_in_from_either_end_and_stays_in_the_sentence(
    reader: ReaderDriver,
) -> None:
    reader.view.select_span(reader.span("Zweiter Satz folgt nun."))
    seen = []
    for _ in range(4):
        reader.view.move_caret(1)
        seen.append(_caret_word(reader))
    assert seen == ["Satz", "folgt", "nun.", "nun."]
    reader.view.move_sentence(1)
    assert reader.view.cursor_caret() is None
    reader.view.move_caret(-1)
    assert _caret_word(reader) == "kommt."


def test_the_caret_is_not_offered_where_a_sentence_begins_already(reader: ReaderDriver) -> None:
    reader.view.select_span(reader.span("Noch ein Absatz. Und sein Ende."))
    seen = []
    for _ in range(4):
        reader.view.move_caret(1)
        seen.append(_caret_word(reader))
    assert seen == ["ein", "Absatz.", "sein", "Ende."]


def test_the_left_key_goes_on_in_text_that_runs_to_the_left(reader: ReaderDriver) -> None:
    hebrew = Block(BlockKind.PARAGRAPH, "אחת שתיים שלוש", direction="rtl")
    reader.show(open_article([heading("Titel"), hebrew]))
    reader.view.move_sentence(1)
    reader.view.move_caret(-1)
    assert _caret_word(reader) == "שתיים"


def test_the_caret_is_painted_before_its_word(reader: ReaderDriver) -> None:
    reader.view.select_span(reader.span("Zweiter Satz folgt nun."))
    before = reader.picture()
    reader.view.move_caret(1)
    after = reader.picture()
    changed = {
        (x, y)
        for x in range(after.width())
        for y in range(after.height())
        if before.pixel(x, y) != after.pixel(x, y)
    }
    assert changed
    place = reader.point(reader.text.index("Satz folgt"))
    assert all(abs(x - place.x()) < 8 and abs(y - place.y()) < 24 for x, y in changed)
    assert any(after.pixelColor(x, y) == THEME.cursor for x, y in changed)


def test_a_screen_reader_hears_the_word_after_the_caret(reader: ReaderDriver) -> None:
    reader.view.select_span(reader.span("Zweiter Satz folgt nun."))
    reader.view.move_caret(1)
    assert reader.view.accessibleDescription() == "Before “Satz”"
    reader.view.move_sentence(-1)
    assert reader.view.accessibleDescription().startswith("Sentence 2 of 6. Erster")


# ---------------------------------------------------------------------- other sentences


def _split(article: OpenArticle, sentence: str, before: str) -> tuple[Span, ...]:
    start = article.text.index(sentence)
    place = start + sentence.index(before)
    whole = Span(start, start + len(sentence))
    parts = (Span(start, place - 1), Span(place, whole.end))
    return tuple(
        part for span in article.sentences for part in (parts if span == whole else (span,))
    )


def test_a_split_leaves_the_text_alone_and_the_cursor_on_the_first_half(
    reader: ReaderDriver, qtbot: QtBot
) -> None:
    article = news()
    rebuilt: list[object] = []
    reader.view.article_shown.connect(rebuilt.append)
    reader.view.select_span(reader.span("Zweiter Satz folgt nun."))
    reader.view.move_caret(1)
    reader.view.set_sentences(_split(article, "Zweiter Satz folgt nun.", "folgt"))
    assert reader.selected() == "Zweiter Satz"
    assert reader.view.cursor_caret() is None
    reader.view.move_sentence(1)
    assert reader.selected() == "folgt nun."
    reader.click(reader.text.index("folgt") + 2)
    assert reader.selected() == "folgt nun."
    qtbot.wait(20)
    assert rebuilt == []


def test_a_split_elsewhere_leaves_the_cursor_as_it_is(reader: ReaderDriver) -> None:
    reader.view.select_span(reader.span("Und sein"))
    reader.view.set_sentences(_split(news(), "Zweiter Satz folgt nun.", "folgt"))
    assert reader.selected() == "Und sein"
    assert reader.view.cursor_sentences() == (6, 6)


def test_sentences_that_become_one_are_chosen_as_one(reader: ReaderDriver) -> None:
    article = news()
    one, two = reader.span("Erster Satz hier."), reader.span("Zweiter Satz folgt nun.")
    joined = Span(one.start, two.end)
    rest = [span for span in article.sentences if span not in (one, two)]
    reader.view.select_span(one)
    reader.view.set_sentences(sorted([*rest, joined]))
    assert reader.selected() == "Erster Satz hier. Zweiter Satz folgt nun."
    assert reader.view.cursor_sentences() == (1, 1)


def test_without_an_article_or_sentences_nothing_happens(reader: ReaderDriver) -> None:
    reader.show(replace(open_article([paragraph("Ohne")]), sentences=()))
    reader.view.move_caret(1)
    reader.view.set_sentences(())
    assert reader.view.cursor_caret() is None
    reader.view.show_article(None)
    reader.view.move_caret(1)
    reader.view.set_sentences(())
    assert reader.view.cursor_span() is None
