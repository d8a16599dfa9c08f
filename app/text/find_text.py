"""Finding words in an article by their letters, however those look.

Small and capital letters, letters with and without marks, straight and curly quotation marks,
hyphens and dashes, and all white space are taken for the same; ß is ss. What is folded away is
not searched.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.model.block import Body
from app.model.query import Term
from app.model.span import Span

_ALIKE = {
    **dict.fromkeys("‘’‚‛′ʼ", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
}
# Scripts that set no spaces: a word may begin and end anywhere.
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD = re.compile(r"\w+")


class _Letters(dict[int, str]):
    """What each character is taken for, worked out when it is first met; for `str.translate`."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        if letter.isspace():
            plain = " "
        else:
            apart = unicodedata.normalize("NFKD", _ALIKE.get(letter, letter).casefold())
            kept = "".join(part for part in apart if not unicodedata.combining(part))
            plain = unicodedata.normalize("NFC", kept).casefold()
        self[code] = plain
        return plain


_LETTERS = _Letters()


@dataclass(frozen=True, slots=True)
class _Folded:
    """A block as it is searched: its plain letters, and where each of them stands in the text.

    `places` is None where each letter stands for one code point, from `start` on.
    """

    start: int
    end: int
    letters: str
    places: Sequence[int] | None

    def span(self, first: int, last: int) -> Span:
        """Return what `[first, last)` of the letters stands for, with the marks behind it."""
        if self.places is None:
            return Span(self.start + first, self.start + last)
        after = self.places[last] if last < len(self.places) else self.end
        return Span(self.places[first], max(after, self.places[last - 1] + 1))


class FindableText:
    """The text of an article, ready to be searched again and again.

    Takes a while over a long text, at the first search above all: not for the window's thread.
    """

    def __init__(self, body: Body) -> None:
        self._body = body

    def find(self, typed: str) -> list[Span]:
        """Return where the letters typed stand, in text order; no two places overlap."""
        wanted = typed.translate(_LETTERS)
        if not wanted.strip():
            return []
        return [span for block in self._blocks for span in _places(block, wanted)]

    def find_words(self, words: Sequence[Term]) -> list[Span]:
        """Return where any of these words and phrases of a query stand, in text order."""
        patterns = [pattern for word in words if (pattern := _pattern(word))]
        if not patterns:
            return []
        wanted = re.compile("|".join(sorted(patterns, key=len, reverse=True)))
        return [
            block.span(*found.span())
            for block in self._blocks
            for found in wanted.finditer(block.letters)
        ]

    @cached_property
    def _blocks(self) -> list[_Folded]:
        return [
            _folded(block.text, span) for block, span in self._body.spans() if not block.boilerplate
        ]


def _folded(text: str, span: Span) -> _Folded:
    letters = text.translate(_LETTERS)
    if text.isascii() or all(len(_LETTERS[ord(character)]) == 1 for character in set(text)):
        return _Folded(*span, letters, None)
    places = [
        span.start + number
        for number, character in enumerate(text)
        for _ in _LETTERS[ord(character)]
    ]
    return _Folded(*span, letters, places)


def _places(block: _Folded, wanted: str) -> Iterator[Span]:
    end = block.start
    first = block.letters.find(wanted)
    while first >= 0:
        last = first + len(wanted)
        span = block.span(first, last)
        if span.start >= end:  # else the other half of an ß that was found by its first half
            yield span
            end = span.end
        first = block.letters.find(wanted, last)


def _pattern(word: Term) -> str:
    """Return the expression that finds a word of a query, or its phrase; "" for no letters."""
    pieces = _WORD.findall(word.value.translate(_LETTERS))
    if not pieces:
        return ""
    first = "" if _UNSPACED.match(pieces[0]) else r"(?<!\w)"
    last = "" if _UNSPACED.search(pieces[-1][-1]) else r"\w*" if word.beginning else r"(?!\w)"
    return first + r"\W+".join(map(re.escape, pieces)) + last
