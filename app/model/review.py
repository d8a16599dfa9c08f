"""What a person is asked to look at after an article got a newer text."""

from __future__ import annotations

from dataclasses import dataclass

from app.model.annotation import AnchorState, Annotation
from app.model.span import Span


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One annotation that does not lie anywhere in its article's current version, or not surely.

    `proposed` is the place in the current version that is most like it and `words` what stands
    there, None and "" where nothing is; `state` and `score` (0..1) say how like. Until the person
    decides it counts as an orphan.
    """

    annotation: Annotation
    proposed: Span | None
    words: str
    state: AnchorState
    score: float
