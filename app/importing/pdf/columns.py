"""The order in which a page is read: columns one after the other, between what spans them.

A gutter is looked for where several lines begin at the same place with other lines ending before
it. What runs across it (a headline, a table) cuts the page into bands, and in each band the left
column is read before the right one. Lines of a table stay lines, as their cells do not fill a
column the way prose does.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf
from statistics import median

from app.importing.pdf.glyphs import Stretch

_FEWEST_LINES = 3
"""Lines that a column has at least on either side of a gutter."""

_LEAST_SHARE_OF_WIDTH = 0.12
"""Of the width of what is to be parted, that a column takes at least."""

_LEAST_FILLED = 0.28
"""Of the width on one side of a gutter, that its middling line takes at least: with three columns
in it a side of prose is filled to three tenths, and one of figures is not."""

_SAME_EDGE = 3.0  # points by which the beginnings of a column's lines may differ
_SAME_LINE = 2.0  # points between the baselines of one line
_NARROWEST_GUTTER = 4.0  # points
_MOST_COLUMNS_DEEP = 4  # partings of a part: up to sixteen columns
_MOST_EDGES = 40
_MOST_STRETCHES = 3_000
"""On a page with more (a map, a plan) there is no order to be found."""


@dataclass(frozen=True, slots=True)
class _Gutter:
    left: float
    right: float
    pairs: int = 0  # lines on the left that have one beside them, with none across among them

    def is_crossed_by(self, one: Stretch) -> bool:
        return one.left < self.left and one.right > self.right


def in_reading_order(page: Sequence[Stretch]) -> list[list[Stretch]]:
    """Return the page's stretches in parts that are read one after the other."""
    if len(page) > _MOST_STRETCHES:
        return [list(page)]
    return [part for part in _parted(list(page), _MOST_COLUMNS_DEEP) if part]


def _parted(part: list[Stretch], depth: int) -> list[list[Stretch]]:
    gutter = _gutter(part) if depth and len(part) >= 2 * _FEWEST_LINES else None
    if gutter is None:
        return [part]
    spanning, bands = _bands(part, gutter)
    is_sure = gutter.pairs >= len(spanning)
    found: list[list[Stretch]] = []
    together: list[Stretch] = []
    for number, (left, right) in enumerate(bands):
        if is_sure or _side_by_side(left, right) >= _FEWEST_LINES:
            if left or right:
                found += [together, *_parted(left, depth - 1), *_parted(right, depth - 1)]
                together = []
        else:
            together = [*together, *left, *right]
        together = [*together, *spanning[number : number + 1]]
    return [*found, together]


def _bands(
    part: Sequence[Stretch], gutter: _Gutter
) -> tuple[list[Stretch], list[tuple[list[Stretch], list[Stretch]]]]:
    """Return what crosses a gutter, from the top, and what is left and right of it in between."""
    spanning = sorted((one for one in part if gutter.is_crossed_by(one)), key=lambda one: -one.base)
    depths = [-one.base for one in spanning]
    bands: list[tuple[list[Stretch], list[Stretch]]] = [([], []) for _ in range(len(spanning) + 1)]
    for one in part:
        if not gutter.is_crossed_by(one):
            bands[bisect_left(depths, -one.base)][one.left >= gutter.left].append(one)
    return spanning, bands


def _gutter(part: Sequence[Stretch]) -> _Gutter | None:
    left_end = min(one.left for one in part)
    width = max(one.right for one in part) - left_end
    best: _Gutter | None = None
    for edge in _edges(part):
        found = _gutter_before(edge, part, width)
        if found and (best is None or found.pairs > best.pairs):
            best = found
    return best


def _edges(part: Sequence[Stretch]) -> list[float]:
    """Return the places at which several lines begin, the first of each cluster."""
    edges: list[float] = []
    lefts = sorted(one.left for one in part)
    start = 0
    while start < len(lefts) and len(edges) < _MOST_EDGES:
        end = start
        while end < len(lefts) and lefts[end] - lefts[start] <= _SAME_EDGE:
            end += 1
        if end - start >= _FEWEST_LINES:
            edges.append(lefts[start])
        start = end
    return edges


def _gutter_before(edge: float, part: Sequence[Stretch], width: float) -> _Gutter | None:
    """Return the gutter that ends at `edge`, None where there is no column on either side."""
    right = [one for one in part if one.left >= edge]
    left = [one for one in part if one.right <= edge - _NARROWEST_GUTTER]
    if len(left) < _FEWEST_LINES or len(right) < _FEWEST_LINES:
        return None
    if not (_is_column(left, width) and _is_column(right, width)):
        return None
    gutter = _Gutter(edge - _NARROWEST_GUTTER, edge)
    pairs = [_side_by_side(*band) for band in _bands(part, gutter)[1]]
    # The gaps of a few loose lines lie below each other too, but with full lines among them.
    standing = sum(count for count in pairs if count >= _FEWEST_LINES)
    return replace(gutter, pairs=standing) if standing else None


def _is_column(lines: Sequence[Stretch], whole: float) -> bool:
    width = max(one.right for one in lines) - min(one.left for one in lines)
    if width < _LEAST_SHARE_OF_WIDTH * whole:
        return False
    return median(_longest_by_line(lines)) >= _LEAST_FILLED * width


def _longest_by_line(part: Sequence[Stretch]) -> list[float]:
    """Return how long the longest stretch of each line is.

    The words of a justified line stand apart as cells do, but its neighbours are of one piece.
    """
    by_base = sorted(part, key=lambda one: one.base)
    longest: list[float] = []
    base = -inf
    for one in by_base:
        if one.base - base > _SAME_LINE:
            base = one.base
            longest.append(0.0)
        longest[-1] = max(longest[-1], one.right - one.left)
    return longest


def _side_by_side(left: Sequence[Stretch], right: Sequence[Stretch]) -> int:
    """Return how many lines on the left have one on the right at about their height."""
    heights = sorted(one.base for one in right)
    count, last = 0, inf
    for one in sorted(left, key=lambda one: -one.base):
        nearest = bisect_left(heights, one.base - one.size)
        is_beside = nearest < len(heights) and heights[nearest] <= one.base + one.size
        if is_beside and last - one.base > _SAME_LINE:  # the words of one loose line count once
            count, last = count + 1, one.base
    return count
