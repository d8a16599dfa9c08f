"""Which highlights are painted where: planned once per change, looked up per block and frame."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.model.annotation import Annotation
from app.model.ids import AnnotationId, TagId
from app.model.span import Span
from app.model.tag import Tag
from app.text.offsets import Utf16Map

CROWDED = 3
"""From so many highlights over one another on, stripes in the margin tell them apart."""


@dataclass(frozen=True, slots=True)
class Highlight:
    """One annotation's wash: `[start, end)` in UTF-16 units of the document.

    `depth` counts the highlights it lies within or on top of, from 0; `crowd` is the largest
    number of highlights anywhere over it, itself included.
    """

    id: AnnotationId
    span: Span
    start_utf16: int
    end_utf16: int
    tags: tuple[Tag, ...]
    depth: int
    crowd: int


class HighlightPlan:
    """The highlights of an article, in the order in which they are painted: longest first."""

    def __init__(
        self,
        annotations: Iterable[Annotation] = (),
        tags: Mapping[TagId, Tag] | None = None,
        offsets: Utf16Map | None = None,
        block_starts_utf16: Sequence[int] = (0,),
    ) -> None:
        known = tags or {}
        spans = [
            (annotation.span, annotation)
            for annotation in annotations
            if annotation.span is not None and annotation.selectors is not None
        ]
        spans.sort(key=lambda item: (item[0].start, -item[0].end, item[1].id))
        depths, crowds = _levels([span for span, _ in spans])
        self.highlights: tuple[Highlight, ...] = tuple(
            Highlight(
                id=annotation.id,
                span=span,
                start_utf16=offsets.to_utf16(span.start) if offsets else span.start,
                end_utf16=offsets.to_utf16(span.end) if offsets else span.end,
                tags=tuple(known[tag] for tag in annotation.tags if tag in known),
                depth=depth,
                crowd=crowd,
            )
            for (span, annotation), depth, crowd in zip(spans, depths, crowds, strict=True)
        )
        self._block_starts = block_starts_utf16
        self._by_block: defaultdict[int, list[Highlight]] = defaultdict(list)
        for highlight in sorted(self.highlights, key=lambda item: item.depth):
            first = self._block_of(highlight.start_utf16)
            last = self._block_of(max(highlight.start_utf16, highlight.end_utf16 - 1))
            for block in range(first, last + 1):
                self._by_block[block].append(highlight)

    def _block_of(self, position: int) -> int:
        return max(0, bisect_right(self._block_starts, position) - 1)

    def in_block(self, number: int) -> Sequence[Highlight]:
        """Return the highlights that touch a block, the outer before the inner ones."""
        return self._by_block.get(number, ())

    def at(self, offset: int) -> list[Highlight]:
        """Return the highlights over a code point, the innermost first."""
        found = [item for item in self.highlights if item.span.contains(offset)]
        return sorted(found, key=lambda item: (-item.depth, item.span.end - item.span.start))


def _levels(spans: Sequence[Span]) -> tuple[list[int], list[int]]:
    """Return, for spans sorted by start, each one's depth and the largest crowd over it."""
    depths: list[int] = []
    crowds = [1] * len(spans)
    alive: list[int] = []
    for index, span in enumerate(spans):
        alive = [other for other in alive if spans[other].end > span.start]
        taken = {depths[other] for other in alive}
        depths.append(next(level for level in range(len(taken) + 1) if level not in taken))
        alive.append(index)
        for other in alive:
            crowds[other] = max(crowds[other], len(alive))
    return depths, crowds
