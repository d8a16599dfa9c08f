"""Words and marks of a sentence whose quotes are covered: what the rules for speakers read."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

COVER = "\ue000"
"""Stands in a covered text for every code point of a quote."""

WORD, NAME, NUMBER, QUOTE, END = "word", "name", "number", "quote", "end"
"""What a token is: a lower-case or a capitalised word, a number, a covered quote, a full stop."""

_WORD_GROUP, _QUOTE_GROUP, _END_GROUP = 1, 2, 4
_MARKS = rf"({COVER}+)|([,;:()–—…-])|([.!?]+)"
_TOKEN = re.compile(rf"(\d+(?:[.,]\d+)+|\w+(?:[-'’&]\w+)*)|{_MARKS}")
_ELIDED = re.compile(
    r"(\d+(?:[.,]\d+)+"
    r"|(?:[^\W\d_]{1,2}|qu|dell|nell|sull|dall|all|un)['’](?=\w)"  # l'État, dell'Interno
    r"|[^\W\d_]+(?=(?:-t)?-(?:ils?|elles?)\b)"  # a-t-il, dit-elle
    rf"|\w+(?:[-'’&]\w+)*)|(?:-t)?-(?=(?:ils?|elles?)\b)|{_MARKS}",
    re.IGNORECASE,
)
_SHORT = 7
_REMEMBERED = 8_192
"""Pieces of text whose tokens are kept."""

_WITH_THE_BEFORE = frozenset({END, ")"})
"""Marks that may belong to what stands before them."""

_NEW = tuple.__new__
"""Makes a token in half the time that calling its class takes; there are many."""


class Token(NamedTuple):
    """A word or mark at `[start, end)` of the text it was read from; `low` is casefolded."""

    start: int
    end: int
    text: str
    low: str
    kind: str


def tokens(
    text: str, start: int, end: int, titles: frozenset[str], *, elided: bool = False
) -> list[Token]:
    """Return the tokens of `text[start:end]`.

    `titles` are words that keep their full stop; `elided` tells that the language joins small
    words to the next by an apostrophe. Typographic apostrophes are typed ones in `low`.
    """
    found: list[Token] = []
    at = start
    for piece in text[start:end].split(" "):
        for first, last, word, low, kind in _parts(piece, elided):
            if kind in _WITH_THE_BEFORE and _joins(word, at + first, found, titles):
                continue
            found.append(_NEW(Token, (at + first, at + last, word, low, kind)))
        at += len(piece) + 1
    return found


@lru_cache(_REMEMBERED)
def _parts(piece: str, elided: bool) -> tuple[Token, ...]:
    """Return the tokens of what stands between two spaces, their places counted in it.

    Texts use the same words again and again, with the same marks beside them.
    """
    pattern = _ELIDED if elided else _TOKEN
    return tuple([_part(match) for match in pattern.finditer(piece) if match.lastindex])


def _part(match: re.Match[str]) -> Token:
    first, last = match.span()
    word = match.group()
    group = match.lastindex
    if group == _QUOTE_GROUP:
        return Token(first, last, word, word, QUOTE)
    if group == _END_GROUP:
        return Token(first, last, word, word, END)
    if group != _WORD_GROUP:
        return Token(first, last, word, word, word)
    kind = WORD if word.islower() or word[0].islower() else NAME
    if word.lower() == word.upper():
        kind = NUMBER
    return Token(first, last, word, word.casefold().replace("’", "'").replace("ʼ", "'"), kind)


def _joins(mark: str, start: int, found: list[Token], titles: frozenset[str]) -> bool:
    """Say whether a mark is none of its own: a title's full stop, or the end of short brackets."""
    if mark == ")":
        return _drop_short_brackets(found)
    return mark == "." and _shortened(found, start, titles)


def _shortened(found: list[Token], stop: int, titles: frozenset[str]) -> bool:
    """Give the full stop at `stop` to a title or an initial right before it, if there is one."""
    if not found or found[-1].end != stop:
        return False
    start, _, text, low, kind = found[-1]
    if low + "." not in titles and (len(text) > 1 or kind != NAME):
        return False
    found[-1] = Token(start, stop + 1, text + ".", low + ".", NAME)
    return True


def _drop_short_brackets(found: list[Token]) -> bool:
    """Take "(SPD", "(D-Mo." or "(54" out, which stand between a name and its verb; say if any."""
    for back in range(1, min(_SHORT, len(found) + 1)):
        if found[-back].text == "(":
            del found[-back:]
            return True
    return False
