"""Finding in an article: what is the same to a reader is found, where it stands."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.block import Block, BlockKind, Body
from app.model.query import parse
from app.model.span import Span
from app.text.find_text import FindableText

TEXTS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("ßüﬁ\u0301東 aS’"))


def body_of(*texts: str) -> Body:
    return Body(tuple(Block(BlockKind.PARAGRAPH, text) for text in texts))


def found(text: str, typed: str) -> list[str]:
    return [span.of(text) for span in FindableText(body_of(text)).find(typed)]


@pytest.mark.parametrize(
    ("text", "typed", "expected"),
    [
        ("Über uns und über alles", "uber", ["Über", "über"]),
        ("uber", "Über", ["uber"]),
        ("Die Straße, STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("Straße", "stras", ["Straß"]),
        ("ß", "s", ["ß"]),
        ("u\u0308ber", "ub", ["u\u0308b"]),
        ("she said “no”", 'said "no"', ["said “no”"]),
        ("don’t – ever", "don't - ever", ["don’t – ever"]),
        ("5\u00a0000 ships", "5 000", ["5\u00a0000"]),
        ("one\ntwo", "one two", ["one\ntwo"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("東京湾の港", "京湾", ["京湾"]),
        ("한국의 항구", "한", ["한"]),
        ("🚢 ship 🚢", "🚢", ["🚢", "🚢"]),
        ("ship", "", []),
        ("a ship", " ", []),
        ("ship", "boat", []),
    ],
)
def test_letters_are_found_however_they_look(text: str, typed: str, expected: list[str]) -> None:
    assert found(text, typed) == expected


def test_places_count_through_all_blocks_and_folded_ones_are_skipped() -> None:
    first, folded, last = "The harbour", "Harbour: more links", "HARBOUR"
    blocks = body_of(first, folded, last).blocks
    body = Body((blocks[0], blocks[1].folded("related links"), blocks[2]))
    spans = FindableText(body).find("harbour")
    assert spans == [Span(4, 11), Span(32, 39)]
    assert [span.of(body.text) for span in spans] == ["harbour", "HARBOUR"]


def test_nothing_is_found_across_two_paragraphs() -> None:
    assert FindableText(body_of("one", "two")).find("one two") == []


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("A port, ports and export", "port", ["port", "ports"]),
        ("A port, ports and export", "port ", ["port"]),
        ("a good, sign of good signs", '"good sign"', ["good, sign"]),
        ("a port, no ship", "port -ship outlet:port ", ["port"]),
        ("Größe", "GROSSE ", ["Größe"]),
        ("東京湾の港", "京湾 港", ["京湾", "港"]),
        ("nothing", "… -- ", []),
    ],
)
def test_words_of_a_query_are_found_as_the_search_finds_them(
    text: str, query: str, expected: list[str]
) -> None:
    spans = FindableText(body_of(text)).find_words(parse(query).words)
    assert [span.of(text) for span in spans] == expected


@given(TEXTS, st.data())
def test_any_part_of_a_text_is_found_at_its_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    spans = FindableText(body_of(text)).find(text[start:end])
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    for span in spans:
        assert span in FindableText(body_of(text)).find(span.of(text)) or "\u0301" in text
