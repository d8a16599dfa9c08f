"""A person's splits and joins, laid over the sentences that the rules find.

Computed spans change when the rules get better; what a person decided does not. So an edit names a
place in the text and not a sentence: where the rules by now agree with it, it has no effect.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence

from app.model.sentence_edit import EditKind, SentenceEdit
from app.model.span import Span

_VISIBLE = re.compile(r"\S")


def apply(spans: Sequence[Span], edits: Collection[SentenceEdit], text: str) -> tuple[Span, ...]:
    """Return computed sentences as a person wants them, in code points of the canonical text.

    A split cuts the sentence it lies in; a join removes the bound before the sentence that starts
    at or after it with only white space between, so that no sentence runs over a folded block or
    an image. Every character in one of `spans` that is no white space stays in exactly one.
    """
    shown = list(spans)
    for place in _places(text, edits, EditKind.SPLIT):
        _split(shown, place, text)
    for place in _places(text, edits, EditKind.JOIN):
        _join(shown, place, text)
    return tuple(shown)


def sentence_around(spans: Sequence[Span], place: int) -> int | None:
    """Return the number of the sentence that begins before `place` and ends after it, if any."""
    number = bisect_left(spans, Span(place, place)) - 1
    return number if number >= 0 and place < spans[number].end else None


def sentence_from(spans: Sequence[Span], place: int) -> int:
    """Return the number of the first sentence that begins at or after `place`."""
    return bisect_left(spans, Span(place, place))


def are_neighbours(one: Span, following: Span, text: str) -> bool:
    """Say whether only white space lies between two sentences."""
    return not text[one.end : following.start].strip()


def place_of(text: str, offset: int) -> int:
    """Return where the first character at or after `offset` is that is no white space."""
    found = _VISIBLE.search(text, offset)
    return found.start() if found else len(text)


def _places(text: str, edits: Collection[SentenceEdit], kind: EditKind) -> frozenset[int]:
    return frozenset(place_of(text, edit.offset) for edit in edits if edit.kind is kind)


def _split(shown: list[Span], place: int, text: str) -> None:
    number = sentence_around(shown, place)
    if number is not None:
        start, end = shown[number]
        before = Span(start, start + len(text[start:place].rstrip()))
        shown[number : number + 1] = [before, Span(place, end)]


def _join(shown: list[Span], place: int, text: str) -> None:
    number = sentence_from(shown, place)
    if 0 < number < len(shown) and shown[number].start == place:
        one, following = shown[number - 1 : number + 1]
        if are_neighbours(one, following, text):
            shown[number - 1 : number + 1] = [Span(one.start, following.end)]
