"""Quotes: stretches that give somebody's words."""

from __future__ import annotations

from collections.abc import Sequence

from app.model.suggestion import KnownWords, Suggestion
from app.suggesting.indirect import find_indirect
from app.suggesting.marked import find_marked
from app.suggesting.paragraphs import Paragraph
from app.suggesting.speakers import attribute


def find_quotes(read: Sequence[Paragraph], known: KnownWords) -> tuple[Suggestion, ...]:
    """Return the quotes of a text with their speakers, in text order."""
    marked = find_marked(read, known)
    reported = find_indirect(read, marked)
    quotes = sorted((*marked, *reported), key=lambda one: one.span)
    return attribute(read, quotes, known)
