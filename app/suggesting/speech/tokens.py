"""Words and marks of a sentence whose quotes are covered: what the rules for speakers read."""

from __future__ import annotations

import re
from typing import NamedTuple

from app.model.span import Span

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
        stop = at + len(piece)
        if piece.isalpha():  # most are: no mark beside them, nothing to search for
            kind = NAME if piece[0].isupper() else WORD
            found.append(_NEW(Token, (at, stop, piece, piece.casefold(), kind)))
        elif piece:
            _read(found, text, Span(at, stop), titles, _ELIDED if elided else _TOKEN)
        at = stop + 1
    return found


def _read(
    found: list[Token],
    text: str,
    span: Span,
    titles: frozenset[str],
    pattern: re.Pattern[str],
) -> None:
    """Add the tokens of a piece of text with marks in it."""
    for match in pattern.finditer(text, *span):
        word = match.group()
        first, last = match.span()
        group = match.lastindex
        if group == _WORD_GROUP:
            kind = WORD if word.islower() or word[0].islower() else NAME
            if word.lower() == word.upper():
                kind = NUMBER
            low = word.casefold().replace("’", "'").replace("ʼ", "'")
            found.append(Token(first, last, word, low, kind))
        elif group == _QUOTE_GROUP:
            found.append(Token(first, last, word, word, QUOTE))
        elif group == _END_GROUP:
            if word != "." or not _shortened(found, first, titles):
                found.append(Token(first, last, word, word, END))
        elif group is not None:
            found.append(Token(first, last, word, word, word))
            if word == ")":
                _drop_short_brackets(found)


def _shortened(found: list[Token], stop: int, titles: frozenset[str]) -> bool:
    """Give the full stop at `stop` to a title or an initial right before it, if there is one."""
    if not found or found[-1].end != stop:
        return False
    start, _, text, low, kind = found[-1]
    if low + "." not in titles and (len(text) > 1 or kind != NAME):
        return False
    found[-1] = Token(start, stop + 1, text + ".", low + ".", NAME)
    return True


def _drop_short_brackets(found: list[Token]) -> None:
    """Take "(SPD)", "(D-Mo.)" or "(54)" out, which stand between a name and its verb."""
    for back in range(2, min(_SHORT, len(found)) + 1):
        if found[-back].text == "(":
            del found[-back:]
            return
