"""A text's sketch: a few numbers by which near-copies find each other among very many texts.

MinHash over phrases of some words; each band is made of two of its values, so that texts that share
a third of their phrases have a band in common 97 times in 100, and texts that share a hundredth
once in 300. What shares a band is only a candidate: `app.text.likeness` looks at the words.

Source: A. Broder, On the resemblance and containment of documents (1997); bands as in J. Leskovec,
A. Rajaraman, J. Ullman, Mining of Massive Datasets, chapter 3.
"""

from __future__ import annotations

import struct
import zlib

SKETCHER = "minhash-1"
"""Kept beside each sketch, and raised whenever the same text gives other bands."""

BANDS = 32
_VALUES_PER_BAND = 2
_SEED = 1
_PHRASE_WORDS = 3
_PHRASE_CHARACTERS = 5
"""Words of a phrase, or characters where a script has no spaces between words."""
_LEAST_WORDS = 20
"""Shorter texts, such as a teaser or a line of weather, are alike without being copies."""


def sketch(text: str) -> tuple[int, ...]:
    """Return the bands of a text, 32 bits each; none of a text with hardly a word."""
    from app.text.likeness import is_unspaced, words_of  # a start needs neither

    words = words_of(text)
    if len(words) < _LEAST_WORDS:
        return ()
    from rensa import RMinHash

    length = _PHRASE_CHARACTERS if is_unspaced(words) else _PHRASE_WORDS
    hashed = RMinHash(BANDS * _VALUES_PER_BAND, _SEED)
    hashed.update(list(map(" ".join, zip(*(words[skip:] for skip in range(length)), strict=False))))
    values = hashed.digest()
    return tuple(
        zlib.crc32(struct.pack("<BII", band, *values[first : first + _VALUES_PER_BAND]))
        for band, first in enumerate(range(0, len(values), _VALUES_PER_BAND))
    )
