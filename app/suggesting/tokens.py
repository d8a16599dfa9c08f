"""Words and marks of a sentence whose quotes are covered: what the rules for speakers read."""

from __future__ import annotations

import re
from typing import NamedTuple

COVER = "\ue000"
"""Stands in a covered text for every code point of a quote."""

WORD, NAME, NUMBER, QUOTE, END = "word", "name", "number", "quote", "end"
"""What a token is: a lower-case or a capitalised word, a number, a covered quote, a full stop."""

_SHORT = 7

_TOKEN = re.compile(
    rf"""(?P<quote>{COVER}+)
    | (?P<number>\d[\d.,]*\d|\d)
    | (?:[^\W\d_]{{1,4}}['’](?=\w{{3}}))         # l'Intérieur, dell'Interno
    | (?:[^\W\d_]+(?=(?:-t)?-(?:ils?|elles?)\b)) # a-t-il, dit-elle
    | -t-(?=\w)
    | (?:[^\W\d_]\.(?:[ -]?[^\W\d_]\.)*)         # initials
    | (?:\w+(?:[-'’.&]\w+)*)
    | (?P<mark>[,;:()–—…|-]|[.!?]+)""",
    re.VERBOSE,
)


class Token(NamedTuple):
    """A word or mark at `[start, end)` of the text it was read from; `low` is casefolded."""

    start: int
    end: int
    text: str
    low: str
    kind: str


def tokens(text: str, start: int, end: int, titles: frozenset[str]) -> list[Token]:
    """Return the tokens of `text[start:end]`; `titles` are words that keep their full stop."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        first, last = match.span()
        low = word.casefold()
        kind = match.lastgroup
        if kind == "mark":
            kind = END if word[0] in ".!?" else word
            if word == "." and found and found[-1].end == first and found[-1].low + "." in titles:
                before = found[-1]
                found[-1] = Token(before.start, last, before.text + ".", before.low + ".", NAME)
                continue
        elif kind is None:
            kind = NAME if word[0].isupper() else WORD
        found.append(Token(first, last, word, low, kind))
        if word == ")":
            _drop_short_brackets(found)
    return found


def _drop_short_brackets(found: list[Token]) -> None:
    """Take "(SPD)", "(D-Mo.)" or "(54)" out, which stand between a name and its verb."""
    for back in range(2, min(_SHORT, len(found)) + 1):
        if found[-back].text == "(":
            del found[-back:]
            return
