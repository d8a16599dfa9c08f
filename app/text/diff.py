"""What changed between two versions of a text: sentence by sentence, then word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from app.model.span import Span
from app.text.likeness import likeness

LEAST_LIKENESS = 0.35
"""Two sentences that share less of their neighbouring words are not one that was changed."""
_MOST_PAIRS = 2500
"""A changed stretch with more pairs of sentences to compare is taken as a new text altogether."""

# White space, a number, one character of a script without spaces, a word, a mark.
_TOKEN = re.compile(
    r"\s+|\d+(?:[.,]\d+)*|[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]"
    r"|[^\W\u0e00-\u0e7f\u3040-\u9fff]+|\S"
)


class Kind(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words that is the same, added or removed."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class SentenceDiff:
    """One sentence, or what became of it: `old` is None where it was added, `new` where removed.

    The spans are in code points of the old and the new canonical text.
    """

    kind: Kind
    old: Span | None
    new: Span | None


def diff_words(old: str, new: str) -> tuple[Piece, ...]:
    """Return `old` and `new` in one, what was removed before what came in its place.

    All pieces but the added ones make up `old`, all but the removed ones `new`.
    """
    one, other = _TOKEN.findall(old), _TOKEN.findall(new)
    pieces: list[Piece] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(Piece(Kind.SAME, "".join(one[i1:i2])))
            continue
        if i1 < i2:
            pieces.append(Piece(Kind.REMOVED, "".join(one[i1:i2])))
        if j1 < j2:
            pieces.append(Piece(Kind.ADDED, "".join(other[j1:j2])))
    return tuple(pieces)


def diff_sentences(
    old_text: str, old: Sequence[Span], new_text: str, new: Sequence[Span]
) -> tuple[SentenceDiff, ...]:
    """Return all sentences of both texts in order; `old` and `new` are their sentences."""
    one = [span.of(old_text) for span in old]
    other = [span.of(new_text) for span in new]
    found: list[SentenceDiff] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag == "equal":
            found += (
                SentenceDiff(Kind.SAME, left, right)
                for left, right in zip(old[i1:i2], new[j1:j2], strict=True)
            )
            continue
        for left_at, right_at in _aligned(one[i1:i2], other[j1:j2]):
            found.append(
                _difference(
                    old[i1 + left_at] if left_at is not None else None,
                    new[j1 + right_at] if right_at is not None else None,
                )
            )
    return tuple(found)


def _difference(old: Span | None, new: Span | None) -> SentenceDiff:
    if old is None:
        return SentenceDiff(Kind.ADDED, None, new)
    return SentenceDiff(Kind.REMOVED if new is None else Kind.CHANGED, old, new)


def _aligned(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int | None, int | None]]:
    """Yield which sentences of two stretches belong together, in order, the removed ones first.

    Of all ways to pair them in order the one with the most likeness is taken.
    """
    best = _best_pairs(one, other) if len(one) * len(other) <= _MOST_PAIRS else []
    left = right = 0
    for i, j in [*best, (len(one), len(other))]:
        yield from ((at, None) for at in range(left, i))
        yield from ((None, at) for at in range(right, j))
        if i < len(one):
            yield i, j
        left, right = i + 1, j + 1


def _best_pairs(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """Return the pairs of sentences, in order of both, whose likeness adds up to the most."""
    alike = [[likeness(left, right) for right in other] for left in one]
    sums = [[0.0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i in reversed(range(len(one))):
        for j in reversed(range(len(other))):
            paired = alike[i][j] + sums[i + 1][j + 1] if alike[i][j] >= LEAST_LIKENESS else 0.0
            sums[i][j] = max(sums[i + 1][j], sums[i][j + 1], paired)
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < len(one) and j < len(other):
        if sums[i][j] == sums[i + 1][j]:
            i += 1
        elif sums[i][j] == sums[i][j + 1]:
            j += 1
        else:
            pairs.append((i, j))
            i, j = i + 1, j + 1
    return pairs
