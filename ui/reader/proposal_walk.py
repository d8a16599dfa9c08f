"""Which suggestion the keys act on, and which one comes next. Pure logic, no widget."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from app.model.ids import AnnotationId
from app.model.span import Span
from ui.proposed import Proposal


def proposal_meant(
    proposals: Sequence[Proposal], here: Span, chosen: AnnotationId | None, *, whole: bool
) -> Proposal | None:
    """Return the suggestion chosen, else the first that begins in the words `here`.

    Where the cursor is on `whole` sentences, one that goes on over all of them counts as well; on
    words chosen inside a sentence it does not: a second Enter must not accept what lies around.
    """
    for each in proposals:
        if each.id == chosen:
            return each
    spans = [each.suggestion.span for each in proposals]
    first = bisect_left(spans, Span(here.start, here.start))
    if first < len(spans) and spans[first].start < here.end:
        return proposals[first]
    if not whole:
        return None
    over = (each for each in proposals[:first] if each.suggestion.span.end > here.start)
    return next(over, None)


def proposal_beside(
    proposals: Sequence[Proposal], here: Span, chosen: AnnotationId | None, delta: int
) -> Proposal | None:
    """Return the suggestion `delta` steps on from the one chosen, None beyond the first and last.

    Where none is chosen, the way begins at the words under the cursor.
    """
    ids = [each.id for each in proposals]
    if chosen is not None and chosen in ids:
        number = ids.index(chosen) + delta
    else:
        spans = [each.suggestion.span for each in proposals]
        following = bisect_left(spans, Span(here.start, here.start))
        number = following if delta > 0 else following - 1
    return proposals[number] if 0 <= number < len(proposals) else None
