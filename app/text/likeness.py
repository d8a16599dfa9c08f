"""How alike two texts are, by their pairs of neighbouring words: cheap enough for every import."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

# A word, or one character of a script that has no spaces between words.
_WORD = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]|[^\W\u0e00-\u0e7f\u3040-\u9fff]+")


def words_of(text: str) -> list[str]:
    """Return the words of a text in order, case folded and without marks."""
    return _WORD.findall(text.casefold())


def likeness(one: str, other: str) -> float:
    """Return the share of neighbouring words that two texts have in common, 0..1 (Dice)."""
    left, right = _pairs(one), _pairs(other)
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else float(one == other)


def _pairs(text: str) -> Counter[tuple[str, str]]:
    words = ["", *words_of(text), ""]
    return Counter(pairwise(words)) if len(words) > 2 else Counter()  # noqa: PLR2004
