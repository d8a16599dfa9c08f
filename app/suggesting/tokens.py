"""Words and marks of a sentence whose quotes are covered: what the rules for speakers read."""

from __future__ import annotations

import re
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
    take = found.append
    for match in (_ELIDED if elided else _TOKEN).finditer(text, start, end):
        word = match.group()
        first, last = match.span()
        group = match.lastindex
        if group == _WORD_GROUP:
            low = word.casefold()
            kind = NAME if word[0].isupper() else WORD
            if not word[0].isalpha():
                kind = NUMBER
            if "’" in low or "ʼ" in low:
                low = low.replace("’", "'").replace("ʼ", "'")
            take(_NEW(Token, (first, last, word, low, kind)))
        elif group == _QUOTE_GROUP:
            take(Token(first, last, word, word, QUOTE))
        elif group == _END_GROUP:
            if word != "." or not _shortened(found, first, titles):
                take(Token(first, last, word, word, END))
        elif group is not None:
            take(Token(first, last, word, word, word))
            if word == ")":
                _drop_short_brackets(found)
    return found


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
