"""The words that say what a sentence is about, rough but alike for all languages with spaces.

What is long is telling: function words are short in the languages of the news, so that no list of
them is needed. An ending is cut off so that a word meets its other forms.
"""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterable

from app.text.likeness import words_of

_LEAST_LETTERS = 4
_LEAST_STEM = 4
_ENDINGS = "aeimnorsаеєиіїйоуыьэюямхв"
"""Letters that inflection puts at the end, in Latin and in Cyrillic script."""
_KEYS = 6
_UNTOLD = 2
"""What a word weighs is its letters less these: long ones tell more."""

LEAST_SHARED_WEIGHT = 0.5
LEAST_SHARED_WORDS = 2
"""Sentences on one matter share this much of the lighter one's words, and as many words."""


def key_words(text: str) -> tuple[str, ...]:
    """Return the telling words of a text without their endings, each once, in text order."""
    found = (
        word for word in words_of(text) if len(word) >= _LEAST_LETTERS and not word[0].isdigit()
    )
    return tuple(dict.fromkeys(map(_stem, found)))


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
    """Return how much two sets of telling words share, as a part of the lighter set, 0..1."""
    lighter = min(_weight(one), _weight(other))
    return _weight(set(one) & set(other)) / lighter if lighter else 0.0


def on_one_matter(one: Collection[str], other: Collection[str]) -> bool:
    """Say whether two sentences with these telling words speak of the same."""
    enough = len(set(one) & set(other)) >= LEAST_SHARED_WORDS
    return enough and shared_weight(one, other) >= LEAST_SHARED_WEIGHT


def _weight(words: Iterable[str]) -> int:
    return sum(len(word) - _UNTOLD for word in words)
