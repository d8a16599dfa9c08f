"""Paragraphs of any length: parted where a person would, and nothing of them lost."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from app.model.block import Block, BlockKind, Body, Run, RunKind
from app.text.long_blocks import LONGEST, parted

SENTENCE = "The harbour was closed on Monday. "
UNITS = (SENTENCE, "ab", "water ", "e\u0301", "👩\u200d🚒", "東京。", "الميناء ", "line\n")


@given(st.sampled_from(UNITS), st.integers(1, 5 * LONGEST))
def test_nothing_but_white_space_goes_and_no_letter_is_torn(unit: str, length: int) -> None:
    text = (unit * (length // len(unit) + 1))[:length].strip() or "x"
    made, count = parted([Block(BlockKind.PARAGRAPH, text)])
    assert count == (len(text) > LONGEST)
    assert all(0 < len(block.text) <= LONGEST for block in made)
    assert "".join("".join(block.text.split()) for block in made) == "".join(text.split())
    for block in made[1:]:
        assert not unicodedata.combining(block.text[0])
        assert block.text[0] != "\u200d"
    assert not any(block.text.endswith("\u200d") for block in made[:-1])


def test_a_long_text_is_parted_behind_its_sentences() -> None:
    made, _ = parted([Block(BlockKind.PARAGRAPH, (SENTENCE * 1000).strip())])
    assert len(made) > 3
    assert all(block.text.endswith("Monday.") for block in made)
    assert Body(made).text == "\n".join(block.text for block in made)


def test_what_was_set_in_italics_stays_so_across_the_parts() -> None:
    text = (SENTENCE * 600).strip()
    start, end = 5_000, 15_000
    made, _ = parted([Block(BlockKind.PARAGRAPH, text, runs=(Run(start, end, RunKind.EMPHASIS),))])
    slanted = " ".join(block.text[run.start : run.end] for block in made for run in block.runs)
    assert slanted.split() == text[start:end].split()


def test_an_endless_headline_goes_on_as_text() -> None:
    made, _ = parted([Block(BlockKind.HEADING, "word " * 5_000 + "end", level=1)])
    assert [block.kind for block in made[:2]] == [BlockKind.HEADING, BlockKind.PARAGRAPH]
    assert made[1].level == 0


def test_usual_paragraphs_stay_as_they_are() -> None:
    blocks = (Block(BlockKind.PARAGRAPH, "x" * LONGEST), Block(BlockKind.LIST_ITEM, "a", ordinal=3))
    assert parted(blocks) == (blocks, 0)
