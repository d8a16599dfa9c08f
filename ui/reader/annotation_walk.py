"""Going from annotation to annotation in the order of the text. Pure logic, no widget."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from app.model.annotation import Annotation
from app.model.ids import AnnotationId
from app.model.span import Span


def annotation_beside(
    annotations: Sequence[Annotation], here: Span, chosen: AnnotationId | None, delta: int
) -> AnnotationId | None:
    """Return the annotation `delta` steps on from the one chosen, None beyond the first and last.

    Where none is chosen, the way begins at the words under the cursor. Those of the whole article
    and orphans lie nowhere and are passed over.
    """
    placed = sorted((a.span, a.id) for a in annotations if a.span is not None and a.selectors)
    ids = [annotation_id for _, annotation_id in placed]
    if chosen is not None and chosen in ids:
        number = ids.index(chosen) + delta
    else:
        following = bisect_left([span for span, _ in placed], here)
        number = following if delta > 0 else following - 1
    return ids[number] if 0 <= number < len(ids) else None
