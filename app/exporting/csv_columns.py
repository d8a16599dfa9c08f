"""The columns of a Pressmark CSV and how a cell is written; importing reads by the same rules.

Columns are only ever appended. `docs/csv.md` is the data dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.model.record import Record

FORMAT = "pressmark-csv-1"
RAW_FORMAT = f"{FORMAT}-raw"

COLUMNS = ("format", *Record._fields)

ADDED_LATER = frozenset({"links"})
"""Columns that an earlier export does not have; reading it does not ask for them."""

NUMBERS = frozenset(
    {"version", "paragraph", "sentence_index", "start", "end", "value", "value_high"}
)
"""Columns that hold numbers only; they are never guarded, so that -5 stays a number."""

JOINER = "|"
"""Between the tags of an annotation where it has one row; no tag's name holds it."""

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "'")
_ANY_FORMULA = re.compile("\0[=+\\-@\t\r']")

_TEXTS = tuple(name not in NUMBERS for name in Record._fields)


def has_formula(cells: str) -> bool:
    """Say whether a spreadsheet would calculate one of these cells, each behind a NUL."""
    return _ANY_FORMULA.search(cells) is not None


def guarded(record: Record) -> Sequence[str]:
    """Return the cells with an apostrophe before each that a spreadsheet would calculate.

    LibreOffice makes a formula of a leading `=`, Excel also of `+ - @`, TAB and CR; a text that
    starts with an apostrophe gets one too, so that exactly one can be taken off again.
    """
    return [
        guarded_text(cell) if is_text else cell
        for cell, is_text in zip(record, _TEXTS, strict=True)
    ]


def guarded_text(cell: str) -> str:
    """Return one cell of text with the apostrophe, where it needs one."""
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell


def unguarded(name: str, cell: str) -> str:
    """Take the guarding apostrophe off a cell of the column `name`."""
    return cell if name in NUMBERS else unguarded_text(cell)


def unguarded_text(cell: str) -> str:
    """Take the guarding apostrophe off a cell of text."""
    if cell.startswith("'") and cell[1:].startswith(_FORMULA_STARTS):
        return cell[1:]
    return cell
