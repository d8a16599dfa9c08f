"""Quotation marks in a paragraph: where they stand, and whether they may open or close."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

SINGLE = frozenset("'‘’‚‹›")
"""The glyphs used inside other quotations, and as apostrophes."""

APOSTROPHES = frozenset("'’")
"""Those that a word may begin or end with."""

CLOSERS = {
    "„": '“”"',
    "“": '”"',
    "«": "»",
    "»": "«»",
    "”": "”",
    "‹": "›",
    "›": "‹›",
    "‚": "‘’'",
    "‘": "’'",
    "’": "’",
    '"': '"”“',
    "'": "'’",
}
"""What may close each opening glyph, the proper one first."""

_TYPED = {"''": '"', "``": "“", ",,": "„", "<<": "«", ">>": "»", "‟": "“", "‛": "‘", "＂": '"'}
"""Marks typed with other characters, and the glyph each stands for."""

_MARK = re.compile("[\"“”„‟«»‘’‚‛‹›＂']")
_TYPED_MARK = re.compile(r"""''|``|,,(?=\w)|<<|>>|["“”„‟«»‘’‚‛‹›＂']""")
_DOUBLED = ("''", "``", ",,", "<<")
_MAY_PRECEDE_OPENING = frozenset("([{–—-/|*:¿¡…=>„“«‚‘»›'\"")
_LOW = frozenset("„‚")
_RAISED = frozenset("“”‘\"'’»›")


class Mark(NamedTuple):
    """A quotation mark at `[start, end)` of a paragraph's text, and what it may do there.

    `begins` tells that it stands like an opening mark only: after a space, before a word.
    """

    start: int
    end: int
    glyph: str
    opens: bool
    closes: bool
    begins: bool


def marks_of(text: str, openers: frozenset[str]) -> Iterator[Mark]:
    """Yield the quotation marks of a text in order, without apostrophes within words.

    `openers` are the glyphs that open in its language. Positions are code points of `text`.
    """
    pattern = _TYPED_MARK if any(mark in text for mark in _DOUBLED) else _MARK
    for found in pattern.finditer(text):
        start, end = found.span()
        before = text[start - 1] if start else " "
        after = text[end] if end < len(text) else " "
        written = found.group()
        if written in APOSTROPHES and before.isalnum() and after.isalnum():
            continue
        glyph = _TYPED.get(written, written)
        opens, closes = _roles(glyph, before, after)
        begins = opens and before.isspace()
        yield Mark(start, end, glyph, opens and glyph in openers, closes, begins)


def _roles(glyph: str, before: str, after: str) -> tuple[bool, bool]:
    """Say what a glyph may do between two characters: open, close."""
    after_break = before.isspace() or before in _MAY_PRECEDE_OPENING
    if glyph in _LOW:
        return True, False
    if glyph in "«‹":  # French sets a space inside, German closes with these
        return after_break, not before.isspace()
    if glyph in _RAISED:
        word_follows = after.isalnum() or after in "¿¡([…„“«‚‘‹›»$€£@#-–.'\""
        opens = after_break and word_follows
        spaced = glyph in "»›"
        return opens, spaced or not before.isspace() or not opens
    return False, True
