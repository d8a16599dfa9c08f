"""Find the place of a quote whose words have changed.

Seeds – short pieces of the quote and its context – are looked up exactly, and each hit votes for
where the quote would start. Only the few places with the most votes are aligned word by word, so
the cost hardly depends on the length of the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from app.model.annotation import Selectors
from app.model.span import Span

_SEED_LENGTH = 6
_MOST_SEEDS = 96
_MOST_HITS_PER_SEED = 50
"""A seed found more often than this says little about where; the rest of its hits is skipped."""
_MOST_PLACES = 4
_LONGEST_REFINED = 400
"""Replaced stretches longer than this are another text; their letters are not compared."""

# A word, one character of a script without spaces, or one mark.
_TOKEN = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]|[^\W\u0e00-\u9fff]+|[^\s]")


@dataclass(frozen=True, slots=True)
class QuoteMatch:
    """Where a quote probably lies, and how alike (0..1) its letters are to the stored ones."""

    span: Span
    similarity: float


def similarity(one: str, other: str) -> float:
    """Return how much of two short strings is the same, 0..1."""
    if one == other:
        return 1.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def match_quote(text: str, selectors: Selectors) -> tuple[QuoteMatch, ...]:
    """Return the few places in `text` that may hold a reworded quote, in no order.

    Prefix and suffix help to find the place and its edges; the similarity is the quote's alone.
    """
    matches = {_align(text, window, selectors) for window in _windows(text, selectors)}
    return tuple(match for match in matches if match is not None)


def _seeds(selectors: Selectors) -> Iterator[tuple[str, int]]:
    """Yield pieces of prefix, quote and suffix with their distance from the quote's start."""
    whole = selectors.prefix + selectors.exact + selectors.suffix
    places = max(1, len(whole) - _SEED_LENGTH + 1)
    step = max(2, places // _MOST_SEEDS)
    for offset in range(0, places, step):
        seed = whole[offset : offset + _SEED_LENGTH]
        if not seed.isspace():
            yield seed, offset - len(selectors.prefix)


def _windows(text: str, selectors: Selectors) -> Iterator[Span]:
    """Yield the stretches of `text` most seeds agree on, the best first."""
    width = max(32, len(selectors.exact) // 4)
    votes: Counter[int] = Counter()
    for seed, distance in _seeds(selectors):
        position = text.find(seed)
        for _ in range(_MOST_HITS_PER_SEED):
            if position < 0:
                break
            bin_number = (position - distance) // width
            # Edits move the estimate a little, so a hit counts for the bins beside it too.
            votes.update({bin_number - 1: 1, bin_number: 2, bin_number + 1: 1})
            position = text.find(seed, position + 1)
    before = width + len(selectors.prefix)
    after = 2 * width + len(selectors.exact) + len(selectors.suffix)
    for bin_number, _ in votes.most_common(_MOST_PLACES):
        start = bin_number * width
        yield Span(max(0, start - before), max(0, min(len(text), start + after)))


def _align(text: str, window: Span, selectors: Selectors) -> QuoteMatch | None:
    """Lay prefix, quote and suffix along a window of `text` and read off the quote's edges."""
    context_before = _TOKEN.findall(selectors.prefix)
    quote = _TOKEN.findall(selectors.exact)
    wanted = [*context_before, *quote, *_TOKEN.findall(selectors.suffix)]
    found = list(_TOKEN.finditer(text, *window))
    matcher = SequenceMatcher(None, wanted, [token.group() for token in found], autojunk=False)
    first, last = len(context_before), len(context_before) + len(quote)
    opcodes = matcher.get_opcodes()
    low = _carried_over(opcodes, first, is_start=True)
    high = _carried_over(opcodes, last, is_start=False)
    if low >= high:
        return None
    span = Span(found[low].start(), found[high - 1].end())
    return QuoteMatch(span, _likeness(selectors.exact, span.of(text)))


def _carried_over(
    opcodes: Sequence[tuple[str, int, int, int, int]], edge: int, *, is_start: bool
) -> int:
    """Return where an edge between two tokens of the quote lies between those of the window.

    Inside a replaced stretch the edge keeps its proportion. Tokens inserted exactly at an edge
    stay outside the quote.
    """
    carried = 0
    for _, i1, i2, j1, j2 in opcodes:
        if i1 < edge < i2:
            return j1 + round((j2 - j1) * (edge - i1) / (i2 - i1))
        if is_start and i1 == edge < i2:
            return j1
        if not is_start and i1 < edge == i2:
            return j2
        carried = j2
    return carried


def _likeness(quote: str, candidate: str) -> float:
    """Compare word by word, and letter by letter where words differ: 0..1.

    Close to a comparison of all letters, which is quadratic and too slow for a long quote.
    """
    one = re.findall(r"\s+|\w+|[^\w\s]", quote)
    other = re.findall(r"\s+|\w+|[^\w\s]", candidate)
    same = 0.0
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        left, right = "".join(one[i1:i2]), "".join(other[j1:j2])
        if kind == "equal":
            same += len(left)
        elif kind == "replace" and len(left) + len(right) <= _LONGEST_REFINED:
            same += similarity(left, right) * (len(left) + len(right)) / 2
    return 2 * same / (len(quote) + len(candidate))
