"""Figures: stated quantities, with their value and unit."""

from __future__ import annotations

from collections.abc import Sequence

from app.model.suggestion import Suggestion
from app.suggesting.paragraphs import Paragraph


def find_figures(read: Sequence[Paragraph]) -> tuple[Suggestion, ...]:
    """Return the figures of a text, in text order."""
    return ()
