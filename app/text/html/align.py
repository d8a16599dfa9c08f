"""Which words of one text are words of another, where the other leaves much of the first out.

The alignment is a patience diff: runs of words that occur once in each text are matched, the
longest sequence of them that is in the same order in both is kept, and each is extended as far as
the words agree. What lies between two matches is compared word by word where it is short. Every
step is linear, or linear times a logarithm.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from difflib import SequenceMatcher

GRAM = 3
"""Words in the runs that are looked for."""

MAX_GAP = 200
"""Words on either side of a gap up to which it is compared word by word (in quadratic time)."""


def words_kept(ours: Sequence[str], theirs: Sequence[str]) -> bytearray:
    """Return, for every word of `ours`, 1 where it is also in `theirs`, else 0."""
    kept = bytearray(len(ours))
    our_end = their_end = 0
    for our_start, their_start in [*_anchors(ours, theirs), (len(ours), len(theirs))]:
        if our_start < our_end or their_start < their_end:
            continue  # inside what the anchor before was extended to
        low, their_low = our_start, their_start
        while low > our_end and their_low > their_end and ours[low - 1] == theirs[their_low - 1]:
            low -= 1
            their_low -= 1
        _fill_gap(ours, theirs, (our_end, low), (their_end, their_low), kept)
        high, their_high = our_start, their_start
        while high < len(ours) and their_high < len(theirs) and ours[high] == theirs[their_high]:
            high += 1
            their_high += 1
        kept[low:high] = b"\x01" * (high - low)
        our_end, their_end = high, their_high
    return kept


def _anchors(ours: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int]]:
    """Return where runs of words that are unique in both texts start, in the order of both."""
    in_theirs = _unique_grams(theirs)
    pairs = [
        (start, in_theirs[gram])
        for gram, start in _unique_grams(ours).items()
        if start >= 0 and in_theirs.get(gram, -1) >= 0
    ]
    return _longest_ascending(sorted(pairs))


def _unique_grams(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    """Return where each run of GRAM words starts, -1 for one that occurs more than once."""
    starts: dict[tuple[str, ...], int] = {}
    for start in range(len(words) - GRAM + 1):
        gram = tuple(words[start : start + GRAM])
        starts[gram] = -1 if gram in starts else start
    return starts


def _longest_ascending(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest part of `pairs` (ascending in the first) that also ascends in the second.

    Patience sorting: `tails[k]` is the smallest second number that ends a sequence of k + 1.
    """
    tails: list[int] = []
    at: list[int] = []  # the pair behind each tail
    before: list[int] = []
    for index, (_, second) in enumerate(pairs):
        place = bisect_left(tails, second)
        before.append(at[place - 1] if place else -1)
        if place == len(tails):
            tails.append(second)
            at.append(index)
        else:
            tails[place] = second
            at[place] = index
    chain: list[tuple[int, int]] = []
    index = at[-1] if at else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]


def _fill_gap(
    ours: Sequence[str],
    theirs: Sequence[str],
    our_gap: tuple[int, int],
    their_gap: tuple[int, int],
    kept: bytearray,
) -> None:
    """Mark what agrees between two anchors, where both sides are short."""
    our_words = ours[our_gap[0] : our_gap[1]]
    their_words = theirs[their_gap[0] : their_gap[1]]
    if not our_words or not their_words or max(len(our_words), len(their_words)) > MAX_GAP:
        return
    matcher = SequenceMatcher(None, our_words, their_words, autojunk=False)
    for start, _, length in matcher.get_matching_blocks():
        first = our_gap[0] + start
        kept[first : first + length] = b"\x01" * length
