"""A person's splits and joins, laid over the sentences that the rules find.

Computed spans change when the rules get better; what a person decided does not. So an edit names a
place in the text and not a sentence: where the rules by now agree with it, it has no effect.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence

from app.model.sentence_edit import EditKind, SentenceEdit
from app.model.span import Span

_VISIBLE = re.compile(r"\S")


def apply(spans: Sequence[Span], edits: Collection[SentenceEdit], text: str) -> tuple[Span, ...]:
    """Return computed sentences as a person wants them, in code points of the canonical text.

    A split cuts the sentence it lies in; a join removes the bound before the sentence that starts
    at or after it with only white space between, so that no sentence runs over a folded block or
    an image. Every character in one of `spans` that is no white space stays in exactly one.
    """
    splits = sorted(_places(text, edits, EditKind.SPLIT))
    joins = _places(text, edits, EditKind.JOIN)
    joined: list[Span] = []
    for piece in _cut(spans, splits, text) if splits else spans:
        if piece.start in joins and joined and are_neighbours(joined[-1], piece, text):
            joined[-1] = Span(joined[-1].start, piece.end)
        else:
            joined.append(piece)
    return tuple(joined)


def are_neighbours(one: Span, following: Span, text: str) -> bool:
    """Say whether only white space lies between two sentences."""
    return not text[one.end : following.start].strip()


def place_of(text: str, offset: int) -> int:
    """Return where the first character at or after `offset` is that is no white space."""
    found = _VISIBLE.search(text, offset)
    return found.start() if found else len(text)


def _places(text: str, edits: Collection[SentenceEdit], kind: EditKind) -> frozenset[int]:
    return frozenset(place_of(text, edit.offset) for edit in edits if edit.kind is kind)


def _cut(spans: Sequence[Span], splits: Sequence[int], text: str) -> Iterator[Span]:
    for span in spans:
        start = span.start
        for place in splits[bisect_right(splits, start) : bisect_left(splits, span.end)]:
            yield Span(start, start + len(text[start:place].rstrip()))
            start = place
        yield Span(start, span.end)
