"""Claims: sentences that state something checkable."""

from __future__ import annotations

from collections.abc import Sequence

from app.model.suggestion import Suggestion
from app.suggesting.paragraphs import Paragraph


def find_claims(
    read: Sequence[Paragraph], figures: Sequence[Suggestion], quotes: Sequence[Suggestion]
) -> tuple[Suggestion, ...]:
    """Return the sentences worth checking, in text order."""
    return ()
