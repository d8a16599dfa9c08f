"""What of the proposals is shown in the window: every quote and figure, the best of the claims."""

from __future__ import annotations

from collections.abc import Sequence

from app.model.span import Span
from app.model.suggestion import Suggestion, SuggestionKind

_SENTENCES_PER_CLAIM = 3
"""Claims are shown for a third of the sentences at most, for one in a text of one or two."""


def offered(suggestions: Sequence[Suggestion], sentences: Sequence[Span]) -> tuple[Suggestion, ...]:
    """Return what a person is shown of `suggestions`, in their order; the surest claims go first.

    `sentences` are those of the whole text. Of claims equally sure the earlier one is kept.
    """
    claims = [one for one in suggestions if one.kind is SuggestionKind.CLAIM]
    most = max(1, len(sentences) // _SENTENCES_PER_CLAIM)
    best = set(sorted(claims, key=lambda claim: (-claim.score, claim.span))[:most])
    return tuple(one for one in suggestions if one.kind is not SuggestionKind.CLAIM or one in best)
