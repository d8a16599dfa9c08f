"""Indirect speech: what somebody said, in the words of the text."""

from __future__ import annotations

from collections.abc import Sequence

from app.model.suggestion import Suggestion
from app.suggesting.paragraphs import Paragraph


def find_indirect(
    read: Sequence[Paragraph], quotes: Sequence[Suggestion]
) -> tuple[Suggestion, ...]:
    """Return the stretches that report somebody's words, of kind INDIRECT, in text order.

    `quotes` are the direct and mixed ones: a stretch that is all within one is left out.
    """
    return ()
