"""Going from annotation to annotation, or from gap to gap. Pure logic, no widget."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

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


def untagged_beside(
    sentences: Sequence[Span], annotations: Iterable[Annotation], here: int, delta: int
) -> int | None:
    """Return the next (or, where `delta` is negative, the last) sentence on which no tag lies.

    The way begins beside sentence `here`; None is returned where there is none that way.
    """
    tagged = sorted(a.span for a in annotations if a.span is not None and a.selectors and a.tags)
    covered: set[int] = set()
    reach = 0
    for span in tagged:
        if span.end <= reach:
            continue
        number = max(0, bisect_left(sentences, Span(span.start, span.start)) - 1)
        while number < len(sentences) and sentences[number].start < span.end:
            if sentences[number].overlaps(span):
                covered.add(number)
            number += 1
        reach = span.end
    numbers = range(here + 1, len(sentences)) if delta > 0 else range(here - 1, -1, -1)
    return next((number for number in numbers if number not in covered), None)
