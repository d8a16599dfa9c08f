"""Paragraphs of any length, parted where the reader would stand still over them.

Qt lays a paragraph out in one go, and what has no spaces in more than linear time: 10,000 code
points took up to 24 ms, 50,000 up to 160 ms, a megabyte seconds (measured with Qt 6.11).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.model.block import Block, BlockKind, Run

LONGEST = 10_000
"""Code points that a block holds at most."""

PARTED = "paragraphs of endless length"

_NEAR = LONGEST // 2
"""How far before its end a part may already end for the sake of a better place."""

_PLACES = (
    re.compile(r"\n"),
    re.compile(r"(?<=[.!?…。！？؟।])\s"),
    re.compile(r"\s"),
)
"""Where to part, best first: at a break, behind a sentence, between words."""

_ZERO_WIDTH_JOINER = "\u200d"
_GOING_ON = {BlockKind.HEADING: BlockKind.PARAGRAPH, BlockKind.LIST_ITEM: BlockKind.PARAGRAPH}
"""What goes on is no second headline and no second item."""


def parted(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], int]:
    """Return the blocks with none longer than LONGEST, and how many were parted.

    The white space at which a block is parted gives way to the break between two blocks.
    """
    long = sum(len(block.text) > LONGEST for block in blocks)
    if not long:
        return tuple(blocks), 0
    return tuple(part for block in blocks for part in _parts(block)), long


def _parts(block: Block) -> Iterator[Block]:
    if len(block.text) <= LONGEST:
        yield block
        return
    start, text = 0, block.text
    while start < len(text):
        end, following = _end(text, start)
        part = replace(block, text=text[start:end], runs=_runs(block.runs, start, end))
        if start:
            part = replace(
                part, kind=_GOING_ON.get(block.kind, block.kind), level=_level(block), ordinal=None
            )
        yield part
        start = following


def _level(block: Block) -> int:
    return 0 if block.kind in _GOING_ON else block.level


def _end(text: str, start: int) -> tuple[int, int]:
    """Return where the part from `start` ends, and where the next one begins."""
    limit = start + LONGEST
    if len(text) <= limit:
        return len(text), len(text)
    for place in _PLACES:
        found = list(place.finditer(text, start + _NEAR, limit))
        if found:
            return found[-1].span()
    while limit > start + _NEAR and _clings(text, limit):
        limit -= 1
    return limit, limit


def _clings(text: str, offset: int) -> bool:
    """Say whether what stands at an offset belongs to the letter before it."""
    before, here = text[offset - 1], text[offset]
    return _ZERO_WIDTH_JOINER in (before, here) or unicodedata.category(here) in ("Mn", "Me", "Mc")


def _runs(runs: Sequence[Run], start: int, end: int) -> tuple[Run, ...]:
    """Return what lies of the runs in a part, counted from its beginning."""
    return tuple(
        replace(run, start=max(run.start, start) - start, end=min(run.end, end) - start)
        for run in runs
        if run.start < end and run.end > start
    )
