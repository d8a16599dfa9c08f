"""Which tables hold data, and which only lay out a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.text.html.tags import LAYOUT

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_SPAN = 20
"""Columns that one cell may claim; a page may say 65,534."""

MAX_BREAKS = 2
"""Breaks or paragraphs in one cell above which a table is not a table but a layout."""


def holds_data(table: _Element) -> bool:
    """Say whether a table's rows are rows: side-by-side cells without structure inside."""
    if table.get("role") in ("presentation", "none"):
        return False
    side_by_side = False
    parts_of_cell = 0
    for element in table.iterdescendants():
        if element.tag in LAYOUT:
            return False
        if element.tag in ("td", "th"):
            parts_of_cell = 0
            side_by_side = side_by_side or element.getprevious() is not None
        elif element.tag in ("p", "br", "div"):
            parts_of_cell += 1
            if parts_of_cell > MAX_BREAKS:
                return False
    return side_by_side


def cell_span(cell: _Element) -> int:
    """Return how many columns a cell takes, between 1 and MAX_SPAN."""
    written = cell.get("colspan", "").strip()
    if not written.isdecimal():
        return 1
    return min(max(int(written[:3]), 1), MAX_SPAN)
