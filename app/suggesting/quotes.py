"""Quotes: stretches that give somebody's words."""

from __future__ import annotations

from collections.abc import Sequence

from app.model.suggestion import KnownWords, Suggestion
from app.suggesting.paragraphs import Paragraph


def find_quotes(read: Sequence[Paragraph], known: KnownWords) -> tuple[Suggestion, ...]:
    """Return the quotes of a text with their speakers, in text order."""
    return ()
