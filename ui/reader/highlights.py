"""Which highlights are painted where: sorted at each change, looked up per block and frame."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.model.annotation import Annotation
from app.model.ids import AnnotationId, TagId
from app.model.span import Span
from app.model.tag import Tag
from app.text.offsets import Utf16Map

CROWDED = 2
"""From so many highlights over one another on, stripes in the margin tell them apart."""


@dataclass(frozen=True, slots=True)
class Highlight:
    """One annotation's wash: `[start, end)` in UTF-16 units of the document.

    `depth` is one more than that of the topmost highlight it lies on, and 0 on the bare page;
    `crowd` is the largest number of highlights anywhere over it, itself included; `lane` is the
    place in the margin of its first tag's stripe, which no highlight over it has, either.
    """

    id: AnnotationId
    span: Span
    start_utf16: int
    end_utf16: int
    tags: tuple[Tag, ...]
    depth: int
    crowd: int
    lane: int

    @property
    def striped(self) -> bool:
        """Say whether its tags have stripes in the margin: the wash alone does not show them."""
        return self.crowd >= CROWDED or len(self.tags) > 1


class HighlightPlan:
    """The highlights of an article, in the order in which they are painted: longest first.

    A plan is made anew at every change, so making one only sorts the spans and tells apart the
    groups that share no character. What the highlights of a group look like is worked out when
    the first of its blocks comes on the screen.
    """

    def __init__(
        self,
        annotations: Iterable[Annotation] = (),
        tags: Mapping[TagId, Tag] | None = None,
        offsets: Utf16Map | None = None,
        block_starts_utf16: Sequence[int] = (0,),
    ) -> None:
        placed = [
            (span[0], -span[1], annotation.id, annotation)
            for annotation in annotations
            if (span := annotation.span) is not None and annotation.selectors is not None
        ]
        placed.sort()  # ids differ, so that annotations are never compared
        self._placed = [annotation for *_, annotation in placed]
        self._tags = _KnownTags(tags or {})
        self._offsets = offsets or Utf16Map("")
        self._length = self._offsets.to_code_points(self._offsets.length_utf16)
        self._block_starts = block_starts_utf16
        self._groups = _Groups((start, -end) for start, end, *_ in placed)
        self._looks: dict[int, list[Highlight]] = {}
        self._by_block: dict[int, list[Highlight]] = {}

    @property
    def highlights(self) -> tuple[Highlight, ...]:
        """Return the highlights of the whole article."""
        groups = range(len(self._groups.ends))
        return tuple(highlight for group in groups for highlight in self._look(group))

    def in_block(self, number: int) -> Sequence[Highlight]:
        """Return the highlights that touch a block, the outer before the inner ones."""
        found = self._by_block.get(number)
        if found is None:
            starts = self._block_starts
            first = starts[number] if number < len(starts) else self._offsets.length_utf16 + 1
            last = starts[number + 1] if number + 1 < len(starts) else None
            near = self._near(first, last)
            found = self._by_block[number] = [item for item in near if item.end_utf16 > first]
        return found

    def at(self, offset: int) -> list[Highlight]:
        """Return the highlights over a code point, the innermost first."""
        here = self._offsets.to_utf16(offset) if self._placed else 0
        found = [item for item in self._near(here, here + 1) if item.span.contains(offset)]
        return sorted(found, key=lambda item: (-item.depth, item.span.end - item.span.start))

    def _near(self, start_utf16: int, end_utf16: int | None) -> Iterator[Highlight]:
        """Yield the highlights of the groups from one position on that start before another."""
        groups = self._groups
        place = min(start_utf16, self._offsets.length_utf16)
        group = bisect_right(groups.ends, self._offsets.to_code_points(place))
        while group < len(groups.ends):
            for highlight in self._look(group):
                if end_utf16 is not None and highlight.start_utf16 >= end_utf16:
                    return
                yield highlight
            group += 1

    def _look(self, group: int) -> list[Highlight]:
        """Return the highlights of a group, worked out at the first call."""
        look = self._looks.get(group)
        if look is None:
            look = self._looks[group] = list(self._made(self._groups.members(group)))
        return look

    def _made(self, members: slice) -> Iterator[Highlight]:
        placed = [(item, item.span) for item in self._placed[members] if item.span is not None]
        spans = [span for _, span in placed]
        levels = _levels(spans)
        lanes = _lanes(spans, [max(1, len(annotation.tags)) for annotation, _ in placed])
        for (annotation, span), depth, crowd, lane in zip(placed, *levels, lanes, strict=True):
            # For a moment annotations may lie in a newer, longer text than the one still shown.
            start, end = (self._offsets.to_utf16(min(place, self._length)) for place in span)
            tags = self._tags[annotation.tags]
            yield Highlight(annotation.id, span, start, end, tags, depth, crowd, lane)


class _Groups:
    """Runs of spans, sorted by start, in which each overlaps one before it.

    `ends` holds the last code point of each group plus one, in rising order.
    """

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self.ends: list[int] = []
        self._firsts: list[int] = []
        reach = -1
        for number, (start, end) in enumerate(spans):
            if start >= reach:
                self._firsts.append(number)
                self.ends.append(end)
                reach = end
            elif end > reach:
                self.ends[-1] = reach = end

    def members(self, group: int) -> slice:
        """Return which spans belong to a group."""
        following = self._firsts[group + 1 : group + 2]
        return slice(self._firsts[group], following[0] if following else None)


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


def _lanes(spans: Sequence[Span], widths: Sequence[int]) -> list[int]:
    """Return, for spans sorted by start, the first lanes that are free along all of each."""
    lanes: list[int] = []
    alive: list[int] = []
    for index, span in enumerate(spans):
        alive = [other for other in alive if spans[other][1] > span[0]]
        taken = {lanes[other] + n for other in alive for n in range(widths[other])}
        lane = 0
        while taken & set(range(lane, lane + widths[index])):
            lane += 1
        lanes.append(lane)
        alive.append(index)
    return lanes
