"""Dates as people type them, of any precision: a year, a month, a day."""

from __future__ import annotations

import re
from datetime import date

_YEAR_FIRST = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?")
_DAY_FIRST = re.compile(r"(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})")


def read_date(text: str) -> str | None:
    """Return a typed date as ISO 8601 of the precision given, None where it is no date.

    `2026`, `2026-11`, `2026-11-14`, `2026/11/14`, `11.2026` and `14.11.2026` are read.
    """
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = found.groups()
    elif found := _DAY_FIRST.fullmatch(text):
        day, month, year = found.groups()
    else:
        return None
    try:
        whole = date(int(year), int(month or 1), int(day or 1)).isoformat()
    except ValueError:
        return None
    if month is None:
        return whole[:4]
    return whole if day is not None else whole[:7]
