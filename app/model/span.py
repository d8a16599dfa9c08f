"""A stretch of text."""

from __future__ import annotations

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
