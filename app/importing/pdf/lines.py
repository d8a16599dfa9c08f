"""Lines of a page: what stands on one baseline, put together from left to right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil
from statistics import median

from app.importing.pdf.glyphs import Stretch, usual_size

_SAME_BASELINE = 0.45  # ems
_USUAL_SHARE = 0.92  # of the lines end left of the right edge; the others stick out
_CELL_GAP = 2.0
"""Ems between two stretches of a line that are two cells of a table, not two words."""

_SAME_EDGE = 1.5  # points by which full lines of a justified column begin or end elsewhere
_EVEN = 0.3  # ems by which the gaps of a justified line differ
_JUSTIFIED = 0.3  # of a column's lines, at least, go from edge to edge


@dataclass(frozen=True, slots=True)
class Line:
    """One line as printed; lengths in points. `cells` counts what stands far apart on it.

    `spread` says that these are single words at even distances, as in a justified line.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    cells: int = 1
    spread: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Lines that are read one after the other, a column or what spans the columns.

    `right` is where a full line ends, though a few lines may be longer; `leading` the usual step
    from line to line.
    """

    lines: tuple[Line, ...]
    left: float
    right: float
    leading: float

    @classmethod
    def of(cls, stretches: Iterable[Stretch]) -> Part:
        """Return the part that stretches make, whatever their order."""
        lines = _with_loose_lines_whole(lines_of(stretches))
        steps = [above.base - below.base for above, below in pairwise(lines)]
        sizes = [line.size for line in lines]
        usual = median(sizes) if sizes else 0
        close = [step for step in steps if 0 < step < 2 * usual]
        return cls(
            tuple(lines),
            min((line.left for line in lines), default=0),
            _right_edge(lines),
            median(close) if close else 1.2 * usual,
        )


def _with_loose_lines_whole(lines: list[Line]) -> list[Line]:
    """Have the lines of a justified column that were spread to its edges be lines, not rows.

    In a narrow column a long word leaves room that goes between the few others. Where rows of a
    table stand, few lines of prose go from edge to edge.
    """
    left, right = min((line.left for line in lines), default=0), _right_edge(lines)
    full = [
        abs(line.left - left) < _SAME_EDGE and abs(line.right - right) < _SAME_EDGE
        for line in lines
    ]
    prose = sum(line.cells == 1 for line, is_full in zip(lines, full, strict=True) if is_full)
    if prose < _JUSTIFIED * len(lines):
        return lines
    return [
        replace(line, text=line.text.replace("\t", " "), cells=1)
        if line.spread and is_full and not line.text[-1].isdigit()
        else line
        for line, is_full in zip(lines, full, strict=True)
    ]


def _right_edge(lines: Sequence[Line]) -> float:
    edges = sorted(line.right for line in lines)
    return edges[ceil(_USUAL_SHARE * (len(edges) - 1))] if edges else 0.0


def lines_of(stretches: Iterable[Stretch]) -> list[Line]:
    """Return the lines from top to bottom."""
    rows: list[list[Stretch]] = []
    for one in sorted(stretches, key=lambda one: (-one.base, one.left)):
        row = rows[-1] if rows else None
        if row and abs(row[0].base - one.base) < _SAME_BASELINE * max(row[0].size, one.size):
            row.append(one)
        else:
            rows.append([one])
    return [_line(sorted(row, key=lambda one: one.left)) for row in rows]


def _line(row: Sequence[Stretch]) -> Line:
    text = row[0].text
    cells = 1
    gaps = [one.left - before.right for before, one in pairwise(row)]
    for gap, (before, one) in zip(gaps, pairwise(row), strict=True):
        is_cell = gap > _CELL_GAP * max(before.size, one.size)
        cells += is_cell
        text += ("\t" if is_cell else " ") + one.text
    size = usual_size((one.size, len(one.text)) for one in row)
    first = min(row, key=lambda one: abs(one.size - size))
    return Line(
        text,
        row[0].left,
        max(one.right for one in row),
        first.base,
        size,
        bold=all(one.bold for one in row),
        cells=cells,
        spread=cells > 1
        and all(" " not in one.text for one in row)
        and max(gaps) - min(gaps) < _EVEN * size,
    )
