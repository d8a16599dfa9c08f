"""How alike two texts are, by their pairs of neighbouring words: cheap enough for every import."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

# A word, or one character of a script that has no spaces between words.
_WORD = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]|[^\W\u0e00-\u0e7f\u3040-\u9fff]+")
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")

LEAST_LIKENESS = 0.5
"""Copies share at least this much of their neighbouring words, whatever was cut or added …"""
LEAST_SHORTENED_LIKENESS = 0.3
LEAST_CONTAINED = 0.8
"""… or, where one is cut to a few paragraphs, that much less while the other holds nearly all."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two texts share: `likeness` of both (Dice), `contained` of the shorter one, 0..1."""

    likeness: float
    contained: float

    @property
    def is_copy(self) -> bool:
        """Say whether one was made of the other, rather than written on the same matter."""
        return self.likeness >= LEAST_LIKENESS or (
            self.likeness >= LEAST_SHORTENED_LIKENESS and self.contained >= LEAST_CONTAINED
        )


def words_of(text: str) -> list[str]:
    """Return the words of a text in order, case folded and without marks."""
    return _WORD.findall(text.casefold())


def is_unspaced(words: Sequence[str]) -> bool:
    """Say whether most words are single characters of a script without spaces between words."""
    return 2 * sum(map(bool, map(_UNSPACED.match, words))) > len(words)


def likeness(one: str, other: str) -> float:
    """Return the share of neighbouring words that two texts have in common, 0..1 (Dice)."""
    return overlap(one, other).likeness


def overlap(one: str, other: str) -> Overlap:
    """Return what two texts share; equal ones without a word share all."""
    left, right = _pairs(one), _pairs(other)
    total = left.total() + right.total()
    if not total:
        return Overlap(float(one == other), float(one == other))
    shared = (left & right).total()
    shorter = min(left.total(), right.total())
    return Overlap(2 * shared / total, shared / shorter if shorter else 0.0)


def _pairs(text: str) -> Counter[tuple[str, str]]:
    words = ["", *words_of(text), ""]
    return Counter(pairwise(words)) if len(words) > 2 else Counter()  # noqa: PLR2004
