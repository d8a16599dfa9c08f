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

    `depth` is one more than that of the topmost highlight it lies on, and 0 on the bare page;
    `crowd` is the largest number of highlights anywhere over it, itself included.
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
        placed = [
            (annotation.span, annotation)
            for annotation in annotations
            if annotation.span is not None and annotation.selectors is not None
        ]
        placed.sort(key=lambda item: (item[0][0], -item[0][1], item[1].id))
        levels = _levels([span for span, _ in placed])
        known = _KnownTags(tags or {})
        length = offsets.length_utf16 if offsets is not None else 0
        if offsets is not None and offsets.to_code_points(length) == length:
            offsets = None  # both count alike, which spares thousands of lookups
        made: list[Highlight] = []
        for (span, annotation), depth, crowd in zip(placed, *levels, strict=True):
            start, end = span
            if offsets is not None:
                start, end = offsets.to_utf16(start), offsets.to_utf16(end)
            tagged = known[annotation.tags]
            made.append(Highlight(annotation.id, span, start, end, tagged, depth, crowd))
        self.highlights: tuple[Highlight, ...] = tuple(made)
        self._by_block = self._spread(block_starts_utf16)

    def _spread(self, block_starts: Sequence[int]) -> Mapping[int, list[Highlight]]:
        by_block: defaultdict[int, list[Highlight]] = defaultdict(list)
        for highlight in self.highlights:
            block = max(0, bisect_right(block_starts, highlight.start_utf16) - 1)
            by_block[block].append(highlight)
            block += 1
            while block < len(block_starts) and block_starts[block] < highlight.end_utf16:
                by_block[block].append(highlight)
                block += 1
        return by_block

    def in_block(self, number: int) -> Sequence[Highlight]:
        """Return the highlights that touch a block, the outer before the inner ones."""
        return self._by_block.get(number, ())

    def at(self, offset: int) -> list[Highlight]:
        """Return the highlights over a code point, the innermost first."""
        found = [item for item in self.highlights if item.span.contains(offset)]
        return sorted(found, key=lambda item: (-item.depth, item.span.end - item.span.start))


class _KnownTags(dict[tuple[TagId, ...], tuple[Tag, ...]]):
    """The tags that the ids of an annotation stand for, looked up once per combination."""

    def __init__(self, tags: Mapping[TagId, Tag]) -> None:
        super().__init__()
        self._tags = tags

    def __missing__(self, ids: tuple[TagId, ...]) -> tuple[Tag, ...]:
        self[ids] = tuple(self._tags[tag] for tag in ids if tag in self._tags)
        return self[ids]


def _levels(spans: Sequence[Span]) -> tuple[list[int], list[int]]:
    """Return, for spans sorted by start, each one's depth and the largest crowd over it."""
    depths: list[int] = []
    crowds = [1] * len(spans)
    alive: list[int] = []
    for index, span in enumerate(spans):
        start = span[0]
        alive = [other for other in alive if spans[other][1] > start]
        depths.append(1 + max((depths[other] for other in alive), default=-1))
        alive.append(index)
        if len(alive) > 1:
            for other in alive:
                crowds[other] = max(crowds[other], len(alive))
    return depths, crowds
