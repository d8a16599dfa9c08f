"""Quotes: stretches that give somebody's words."""

from __future__ import annotations

from collections.abc import Sequence

from app.model.suggestion import KnownWords, Suggestion
from app.suggesting.paragraphs import Paragraph
from app.suggesting.quotes.marked import find_marked
from app.suggesting.speech import with_speech


def find_quotes(read: Sequence[Paragraph], known: KnownWords) -> tuple[Suggestion, ...]:
    """Return the quotes of a text with their speakers, in text order."""
    return with_speech(read, find_marked(read, known), known)
