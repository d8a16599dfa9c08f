"""A stretch of text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple


class Span(NamedTuple):
    """Half-open `[start, end)` in Unicode code points of a canonical text, counted from 0."""

    start: int
    end: int

    def __bool__(self) -> bool:
        """Say whether the span holds any text."""
        return self.end > self.start

    def overlaps(self, other: Span) -> bool:
        """Say whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, offset: int) -> bool:
        """Say whether the code point at `offset` lies inside."""
        return self.start <= offset < self.end

    def of(self, text: str) -> str:
        """Slice the span out of its canonical text."""
        return text[self.start : self.end]


def last_begun(spans: Sequence[Sequence[int]], offset: int) -> int | None:
    """Return the number, from 0, of the last span that begins at or before `offset`, if any.

    `spans` are in text order, each a start and an end.
    """
    number = bisect_right(spans, offset, key=lambda span: span[0])
    return number - 1 if number else None


def sentence_of(span: Span, sentences: Sequence[Sequence[int]]) -> Span:
    """Return the sentence a span begins in, and the span itself where it is in none."""
    number = last_begun(sentences, span.start)
    around = span if number is None else Span(*sentences[number])
    return around if around.overlaps(span) else span
