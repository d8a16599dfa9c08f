from __future__ import annotations

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from app.model.block import BlockKind, Body
from app.text.normalise import normalise
from app.text.plain import blocks_from_text

PARAGRAPHS = [
    "The harbour of Norhaven was closed on Tuesday after a storm tore two cranes from their rails "
    "and a well-known ferry was blown against the old pier. Nobody was hurt.",
    "Repairs will cost 4.2 million euros, the city said. The harbour master, Ilse Brandt, expects "
    "that they will last until May, and that the fishing fleet moves to Sudhaven until then.",
    "“We have never seen anything like it,” she said. The insurers have sent three surveyors.",
]


def texts_of(text: str) -> list[str]:
    return [block.text for block in blocks_from_text(text)]


lines = st.lists(
    st.text(st.characters(codec="utf-8"), max_size=90)
    .map(lambda text: normalise(text).text.replace("\n", ""))
    .filter(lambda line: bool(line.strip())),
    max_size=8,
)


@given(lines)
def test_a_text_with_a_paragraph_a_line_is_its_own_canonical_text(paragraphs: list[str]) -> None:
    text = "\n".join(paragraphs)
    assert Body(blocks_from_text(text)).text == text


def test_paragraphs_may_be_parted_by_blank_lines() -> None:
    assert texts_of("\n\nStorm closes harbour\n\n" + "\n \n\n".join(PARAGRAPHS) + "\n") == [
        "Storm closes harbour",
        *PARAGRAPHS,
    ]


def test_wrapped_lines_become_paragraphs_again() -> None:
    wrapped = "\n\n".join(textwrap.fill(text, 66, break_on_hyphens=False) for text in PARAGRAPHS)
    assert texts_of("Storm closes harbour\n\n" + wrapped) == ["Storm closes harbour", *PARAGRAPHS]


def test_wrapped_paragraphs_without_blank_lines_are_told_apart_by_their_short_last_lines() -> None:
    wrapped = "\n".join(textwrap.fill(text, 72, break_on_hyphens=False) for text in PARAGRAPHS)
    assert texts_of(wrapped) == PARAGRAPHS


def test_a_hyphen_at_a_line_end_goes_only_where_the_whole_word_is_known() -> None:
    text = (
        "The surveyors of the insurance companies looked at the broken sur-\n"
        "veyors’ hut first, then at the cranes, the ferry and the well-\n"
        "known pier. In the north- and the south, in the German Nord-\n"
        "und Ostsee alike, the storm had been announced two days ear-\n"
        "lier by the weather service, which had warned every harbour."
    )
    joined = " ".join(texts_of(text))
    assert "broken surveyors’ hut" in joined
    assert "well-known" in joined
    assert "Nord- und Ostsee" in joined
    assert "ear-lier" in joined


def test_nothing_is_read_as_markdown() -> None:
    text = (
        "Results\n1. FC Norhaven – SV Sudhaven 2:1\n# 5 of 9\n* with\tfootnote\n"
        "    indented line\n> quoted\n_underscores_ and *stars*"
    )
    blocks = blocks_from_text(text)
    assert Body(blocks).text == text
    assert {block.kind for block in blocks[1:]} == {BlockKind.PARAGRAPH}


def test_lines_of_unequal_length_are_left_as_they_are() -> None:
    poem = (
        "The cranes that stood above the harbour wall\n"
        "fell\nlike tired men who had been asked to wait for all\n"
        "the ships that never came, that never came at all\nand well\n"
        "before the morning came the sea went back to sleep"
    )
    assert texts_of(poem) == poem.split("\n")


def test_list_lines_in_a_wrapped_text_are_not_joined() -> None:
    wrapped = "\n\n".join(textwrap.fill(text, 60) for text in PARAGRAPHS)
    items = (
        "- two cranes that stood on the quay since the year 1974,\n"
        "- one ferry of the line to the islands, with all its cars,\n- the old pier"
    )
    assert texts_of(wrapped + "\n\n" + items)[-3:] == items.split("\n")


def test_the_first_line_is_the_headline_if_it_looks_like_one() -> None:
    def first_kind(line: str) -> BlockKind:
        return blocks_from_text(line + "\n\n" + PARAGRAPHS[0])[0].kind

    assert first_kind("Storm closes harbour: two cranes lost") is BlockKind.HEADING
    assert first_kind("Was the harbour ready?") is BlockKind.HEADING
    assert first_kind(PARAGRAPHS[2]) is BlockKind.PARAGRAPH
    assert first_kind("word " * 60) is BlockKind.PARAGRAPH
    assert blocks_from_text("Storm closes harbour")[0].level == 1


def test_an_empty_text_has_no_blocks() -> None:
    assert blocks_from_text("") == blocks_from_text("\n \n\t\n") == ()


def _from_an_agency() -> str:
    body = "\n".join(
        textwrap.fill(text, 66, initial_indent="   ", break_on_hyphens=False)
        for text in ("NORHAVEN (npa) - " + PARAGRAPHS[0], *PARAGRAPHS[1:])
    )
    head = "npa0123 4 vm 182 NPA 0456\n\nWeather/Harbour/\nStorm closes harbour ="
    return f"{head}\n\n{body}\n\n=====\n-- 30 --\nnpa/ib/xx 041530 Nov 26"


def test_an_agencys_wrapped_report_keeps_its_slugs_and_joins_its_paragraphs() -> None:
    assert texts_of(_from_an_agency()) == [
        "npa0123 4 vm 182 NPA 0456",
        "Weather/Harbour/",
        "Storm closes harbour =",
        "   NORHAVEN (npa) - " + PARAGRAPHS[0],
        *(f"   {text}" for text in PARAGRAPHS[1:]),
        "=====",
        "-- 30 --",
        "npa/ib/xx 041530 Nov 26",
    ]


def test_a_saved_mail_joins_its_paragraphs_and_keeps_headers_quotes_and_signature() -> None:
    head = "Sent by: Ilse Brandt\nOn: Tue, 4 Nov 2026\nAbout: the storm"
    quoted = textwrap.fill(PARAGRAPHS[0], 64, initial_indent="> ", subsequent_indent="> ")
    body = "\n\n".join(textwrap.fill(text, 66, break_on_hyphens=False) for text in PARAGRAPHS)
    signature = "-- \nIlse Brandt\nHarbour master"
    assert texts_of(f"{head}\n\n{body}\n\n{quoted}\n\n{signature}") == [
        *head.split("\n"),
        *PARAGRAPHS,
        *quoted.split("\n"),
        *signature.split("\n"),
    ]


def test_a_text_set_in_as_a_whole_is_joined_too() -> None:
    wrapped = "\n\n".join(
        textwrap.fill(
            text, 70, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False
        )
        for text in PARAGRAPHS
    )
    assert texts_of(f"Storm closes harbour\n\n{wrapped}")[1:] == [f"    {p}" for p in PARAGRAPHS]


def test_flowed_lines_and_page_breaks_part_nothing_that_belongs_together() -> None:
    flowed = "\n\n".join(
        textwrap.fill(text, 68, break_on_hyphens=False).replace("\n", " \n") for text in PARAGRAPHS
    )
    assert texts_of(flowed) == PARAGRAPHS
    pages = "\x0c".join(textwrap.fill(text, 68, break_on_hyphens=False) for text in PARAGRAPHS)
    assert texts_of(normalise(pages).text) == PARAGRAPHS


def test_a_drawing_of_characters_stays_as_it_is_drawn() -> None:
    drawing = " |\\_/|\n | @ @   Ahoy!\n |   <>              _\n |  _/\\------____ ((| |))\n |"
    assert texts_of(drawing) == drawing.split("\n")


marked_lines = st.sampled_from(
    ["1. FC Norhaven", "# 5", "*", "- x", "    set in", "> quoted", "Storm", "It rained."]
)


@given(st.lists(st.one_of(marked_lines, st.text("ab .,-", min_size=1).map("x".__add__))))
def test_lines_that_look_like_markup_are_their_own_canonical_text(lines: list[str]) -> None:
    text = normalise("\n".join(lines)).text
    assert Body(blocks_from_text(text)).text == text


@given(st.text(st.sampled_from("aB .-,\n>* 1é—"), max_size=400))
def test_blocks_of_any_text_are_the_blocks_of_their_own_text(text: str) -> None:
    once = blocks_from_text(normalise(text).text)
    assert blocks_from_text(Body(once).text) == once
