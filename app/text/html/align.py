"""Which words of one text are words of another, where the other leaves much of the first out.

Most paragraphs are in the other text as a whole, or not at all: those that stand there once are
looked up by their first words. What lies between is aligned by a patience diff: runs of words that
occur once in each text are matched, the longest sequence of them that is in the same order in both
is kept, and each is extended as far as the words agree. What lies between two matches is compared
word by word where it is short. Every step is linear, or linear times a logarithm.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import compress

GRAM = 3
"""Words in the runs that are looked for."""

LONG_PART = 6
"""Words from which a part that stands once in both texts is taken for the same part."""

MAX_GAP = 200
"""Words on either side of a gap up to which it is compared word by word (in quadratic time)."""


def parts_kept(parts: Sequence[Sequence[str]], theirs: Sequence[str]) -> list[int]:
    """Return how many letters of each part (a list of words) are also in `theirs`."""
    kept: list[int] = []
    their_end = 0
    for index, their_start in [*_whole_parts(parts, theirs), (len(parts), len(theirs))]:
        between = parts[len(kept) : index]
        ours = [word for part in between for word in part]
        if their_start > their_end and ours:
            flags = words_kept(ours, theirs[their_end:their_start])
            kept.extend(_letters_kept(between, flags))
        else:
            kept.extend([0] * len(between))
        if index < len(parts):
            kept.append(sum(map(len, parts[index])))
            their_end = their_start + len(parts[index])
    return kept


def _whole_parts(parts: Sequence[Sequence[str]], theirs: Sequence[str]) -> list[tuple[int, int]]:
    """Return the long parts that stand as a whole in `theirs`, and at which word each begins.

    They are in the order of both texts, and none reaches into the next.
    """
    in_theirs = _unique_grams(theirs, LONG_PART)
    found: dict[int, int] = {}
    repeated: set[int] = set()
    for index, part in enumerate(parts):
        start = in_theirs.get(tuple(part[:LONG_PART]), -1)
        if start >= 0 and theirs[start : start + len(part)] == part:
            if start in found:
                repeated.add(start)
            found[start] = index
    pairs = [(index, start) for start, index in found.items() if start not in repeated]
    placed: list[tuple[int, int]] = []
    end = 0
    for index, start in _longest_ascending(sorted(pairs)):
        if start >= end:
            placed.append((index, start))
            end = start + len(parts[index])
    return placed


def _letters_kept(parts: Sequence[Sequence[str]], flags: bytearray) -> list[int]:
    """Return for each of consecutive parts how many letters are in words that are flagged."""
    kept: list[int] = []
    start = 0
    for part in parts:
        end = start + len(part)
        kept.append(sum(map(len, compress(part, flags[start:end]))))
        start = end
    return kept


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


def _unique_grams(words: Sequence[str], length: int = GRAM) -> dict[tuple[str, ...], int]:
    """Return where each run of `length` words starts, -1 for one that occurs more than once."""
    starts: dict[tuple[str, ...], int] = {}
    for start, gram in enumerate(zip(*(words[skip:] for skip in range(length)), strict=False)):
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
