"""What the rules read at all: paragraphs that somebody may have set as one."""

from __future__ import annotations

from app.model.block import Block, BlockKind, Body
from app.suggesting import suggest
from app.suggesting.paragraphs import LONGEST
from app.text.sentences import split

COST = "Der Umbau kostet 3 Millionen Euro."


def test_an_endless_paragraph_is_left_out_and_the_one_behind_it_read() -> None:
    endless = "„Ja " * (LONGEST // 4) + COST
    body = Body(tuple(Block(BlockKind.PARAGRAPH, text) for text in (endless, COST)))

    found = suggest(body, split(body, "de"), "de")

    assert {one.kind for one in found} == {"figure", "claim"}
    assert all(one.span.start > len(endless) for one in found)


def test_a_paragraph_of_the_greatest_length_is_read() -> None:
    body = Body((Block(BlockKind.PARAGRAPH, COST + " Ja." * ((LONGEST - len(COST)) // 4)),))

    assert any(one.kind == "figure" for one in suggest(body, split(body, "de"), "de"))
