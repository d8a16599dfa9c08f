"""Quotation marks as people type them: broken, nested, foreign, and a great many of them."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.block import Block, BlockKind, Body
from app.model.suggestion import KnownWords, Suggestion
from app.suggesting.paragraphs import Paragraph, paragraphs
from app.suggesting.quotes.marked import find_marked
from app.suggesting.quotes.pairs import quotations
from app.text.sentences import split


def read(lines: Iterable[str], language: str) -> tuple[Paragraph, ...]:
    body = Body(tuple(Block(BlockKind.PARAGRAPH, line) for line in lines))
    return tuple(paragraphs(body, split(body, language), language))


def quotes(text: str, language: str) -> list[str]:
    return [one.span.of(text) for one in found(text, language)]


def found(text: str, language: str) -> tuple[Suggestion, ...]:
    return find_marked(read(text.split("\n"), language), KnownWords())


def paired(text: str, language: str) -> list[str]:
    return [text[one.start : one.end] for one in quotations(read(text.split("\n"), language))]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("„Wir holen die Boote rein, sagte der Fischer.", "„Wir holen die Boote rein"),
        (
            "Sie sagte: „Wir haben alles verloren. Die Boote liegen auf dem Grund.",
            "„Wir haben alles verloren.",
        ),
        (
            "„Wir sind müde. Uns fehlt der Schlaf, sagte die Frau. Dann ging sie.",
            "„Wir sind müde. Uns fehlt der Schlaf",
        ),
        (
            "Er sprach von „reiner Willkür, und die Stadt prüft den Fall seit Wochen.",
            "„reiner Willkür",
        ),
        ("Wir holen die Boote rein“, sagte der Fischer.", "Wir holen die Boote rein“"),
        ("Sie sagte: Wir haben alles verloren.“ Dann ging sie.", "Wir haben alles verloren.“"),
    ],
)
def test_a_quote_that_lacks_a_mark_ends_where_the_speech_does(text: str, quote: str) -> None:
    (one,) = found(text, "de")
    assert (one.span.of(text), one.uncertain) == (quote, True)


def test_a_whole_quote_is_not_uncertain() -> None:
    assert not found("„Wir holen die Boote rein“, sagte der Fischer.", "de")[0].uncertain


def test_an_open_mark_does_not_swallow_the_quote_after_it() -> None:
    text = "„Das reicht uns nicht, sagte Lüders. „Wir wollen mehr“, rief ein Mann."
    assert quotes(text, "de") == ["„Das reicht uns nicht", "„Wir wollen mehr“"]


def test_a_name_that_lacks_its_closing_mark_is_still_no_quote() -> None:
    text = "Die Fähre „Seeadler liegt seit Montag im Dock und wird dort neu gestrichen."
    assert quotes(text, "de") == []


@pytest.mark.parametrize(
    ("text", "language", "pairs"),
    [
        ("«Фирма «Маяк» ушла», — сказал он.", "ru", ["«Фирма «Маяк» ушла»", "«Маяк»"]),
        ("„Er rief ‚Halt‘ und lief“", "de", ["„Er rief ‚Halt‘ und lief“", "‚Halt‘"]),
        ('„Er rief "Halt" und lief“', "de", ['„Er rief "Halt" und lief“', '"Halt"']),
        ("“I said ‘stop’ twice”", "en", ["“I said ‘stop’ twice”", "‘stop’"]),
        (',,Ja", sagte er und: <<Nein>>', "de", [',,Ja"', "<<Nein>>"]),
        ("»Ja«, sagte er. «Nein», sagte sie.", "de", ["»Ja«", "«Nein»"]),
        ("« Oui » et « Non »", "fr", ["« Oui »", "« Non »"]),
        ("He said:“No”, and left", "en", ["“No”"]),
        ("”Ja”, sade hon, ”nu”.", "sv", ["”Ja”", "”nu”"]),
        ('"a" - "b", "c"', "en", ['"a"', '"b"', '"c"']),
    ],
)
def test_marks_are_paired_as_a_reader_pairs_them(
    text: str, language: str, pairs: list[str]
) -> None:
    assert paired(text, language) == pairs


@pytest.mark.parametrize(
    "text",
    [
        "The dockers’ boats and the ’80s ferry didn't sail; rock 'n' roll played on.",
        "It's the captain's boat, the sailors' pride and o'clock.",
        'The board is 19" wide, he said.',
    ],
)
def test_apostrophes_and_inches_quote_nothing(text: str) -> None:
    assert quotes(text, "en") == []


def test_a_quote_opened_again_in_each_paragraph_is_one() -> None:
    text = "He said: “First we waited.\n“Then we rowed.\n“Then we slept.” Nobody answered."
    (one,) = quotes(text, "en")
    assert one == "“First we waited.\n“Then we rowed.\n“Then we slept.”"


def test_single_marks_are_opened_again_too() -> None:
    text = "He said: ‘First we waited.\n‘Then we rowed home.’ Nobody answered."
    assert quotes(text, "en") == ["‘First we waited.\n‘Then we rowed home.’"]


def of_kind(kind: BlockKind, text: str, language: str) -> list[str]:
    body = Body((Block(BlockKind.HEADING, "Flut", level=1), Block(kind, text)))
    inside = tuple(paragraphs(body, split(body, language), language))
    return [one.span.of(body.text) for one in find_marked(inside, KnownWords())]


def test_a_paragraph_set_off_as_a_quotation_is_a_quote() -> None:
    text = "Wir haben drei Nächte lang Sandsäcke gefüllt, bis uns die Arme schwer wurden."
    assert of_kind(BlockKind.QUOTATION, text, "de") == [text]
    assert of_kind(BlockKind.PARAGRAPH, text, "de") == []


def test_a_name_below_a_quotation_is_no_quote() -> None:
    assert of_kind(BlockKind.QUOTATION, "Anke Lüders, Bürgermeisterin", "de") == []


def test_marks_in_a_quotation_set_off_are_told_as_marks() -> None:
    text = "„Wir haben drei Nächte lang Sandsäcke gefüllt“, sagte Lüders."
    assert of_kind(BlockKind.QUOTATION, text, "de") == [text[:46]]


def test_strings_in_code_are_no_quotes() -> None:
    assert of_kind(BlockKind.CODE, 'say("we are not ready to leave the harbour")', "en") == []


def test_two_paragraphs_with_quotes_of_their_own_stay_two() -> None:
    text = "„Wir warten hier, sagte der Lotse.\n„Wir auch“, sagte die Köchin."
    assert quotes(text, "de") == ["„Wir warten hier", "„Wir auch“"]


@pytest.mark.parametrize(
    "unit", ["„wort ", "“word ", "« mot ", '"x ', "wort“, sagte ", "‘a „b «c ", "„a » "]
)
def test_a_paragraph_full_of_broken_marks_is_read_once(unit: str) -> None:
    assert steps_for(unit * 800) < 5 * steps_for(unit * 200)


def steps_for(text: str) -> int:
    """Return how many instructions the interpreter executes to find the quotes of a text."""
    paragraph = read([text], "de")
    counted = 0

    def count(frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal counted
        frame.f_trace_opcodes = True
        counted += event == "opcode"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        find_marked(paragraph, KnownWords())
    finally:
        sys.settrace(before)
    return counted


PIECES = st.sampled_from(
    [*"„“”«»‚‘’‹›\"',.:?! \n–", "Wir ", "sagte ", "said ", "er ", "Boot", "''", ",,", "— "]
)


@given(st.lists(PIECES, max_size=60).map("".join), st.sampled_from(["de", "en", "fr", "ru", "xx"]))
def test_any_marks_give_quotes_in_order_inside_the_text(text: str, language: str) -> None:
    end = 0
    for one in found(text, language):
        assert end <= one.span.start < one.span.end <= len(text)
        assert one.span.of(text).strip()
        end = one.span.end
