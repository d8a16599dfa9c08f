"""The words that say what a sentence is about, so that one on the same matter is found by them.

Function words are left out by a list per language (`common.toml`), and so is what has fewer than
four letters. An ending is cut off, alike for all languages, so that a word meets its other forms.
"""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterable
from functools import cache

from app.suggesting.languages import words as table
from app.text.likeness import words_of

_LEAST_LETTERS = 4
_LEAST_STEM = 4
_ENDINGS = "aeimnorsаеєиіїйоуыьэюямхв"
"""Letters that inflection puts at the end, in Latin and in Cyrillic script."""
_KEYS = 6
_MOST_WEIGHT = 8
"""A word weighs as many as it has letters, up to this: long ones tell more."""


def key_words(text: str, language: str) -> tuple[str, ...]:
    """Return the telling words of a text without their endings, each once, in text order."""
    common = _common(language.casefold().partition("-")[0])
    telling = (
        word
        for word in words_of(text)
        if len(word) >= _LEAST_LETTERS and word[0].isalpha() and word not in common
    )
    return tuple(dict.fromkeys(map(_stem, telling)))


@cache
def _common(language: str) -> frozenset[str]:
    return frozenset(table(language, "common").get("words", {}).get("words", "").split())


def _stem(word: str) -> str:
    stem = word.rstrip(_ENDINGS)
    return word[: max(len(stem), _LEAST_STEM)]


def keys_of(words: Iterable[str], about: str) -> tuple[int, ...]:
    """Return the numbers, 32 bits each, under which the most telling words are looked up.

    `about` tells apart what shall never meet, such as figures of different units.
    """
    telling = sorted(set(words), key=lambda word: (-len(word), word))[:_KEYS]
    return tuple(sorted({zlib.crc32(f"{about}\t{word}".encode()) for word in telling}))


def shared_weight(one: Collection[str], other: Collection[str]) -> float:
    """Return how much of the lighter of two sets of telling words is in the other, 0..1."""
    lighter = min(_weight(one), _weight(other))
    return _weight(set(one) & set(other)) / lighter if lighter else 0.0


def _weight(words: Iterable[str]) -> int:
    return sum(min(len(word), _MOST_WEIGHT) for word in words)
