"""When an article was published, in the precision the page gives: never padded, never shifted."""

from __future__ import annotations

import re
from datetime import date, time
from email.utils import parsedate_tz

from app.text.html.months import MONTHS

EARLIEST_YEAR = 1600
"""The first newspaper is of 1605; what software writes for "no date" (0001-01-01) is earlier."""
LATEST_YEAR = 2200

_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:(?:T|\s+)(?P<time>\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(?P<zone>Z|[+-]\d\d:?\d\d)?)?)?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z)?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})\.?\s+(?:de\s+)?([^\W\d_]+)\.?,?\s+(?:de\s+)?(\d{4})\b")
_MONTH_FIRST = re.compile(r"([^\W\d_]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_MONTH_YEAR = re.compile(r"([^\W\d_]+)\s+(?:de\s+)?(\d{4})")
_CJK = re.compile(r"(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})\b")
_LONGEST = 120


def iso_date(written: str) -> str:
    """Return a date as ISO 8601, with just the parts that are written; "" where none is.

    11/12/2026 is two dates, depending on the country, so that it counts as none.
    """
    written = " ".join(written[:_LONGEST].split())
    return (
        _from_iso(written) or _from_compact(written) or _from_rfc(written) or _from_words(written)
    )


def date_in_address(url: str) -> str:
    """Return the date that a news site writes into its addresses (/2026/11/14/), else ""."""
    found = re.search(r"/(\d{4})[/-](\d\d)[/-](\d\d)(?:[/-]|$)", url)
    return _day(*found.groups()) if found else ""


def _from_iso(written: str) -> str:
    found = _ISO.fullmatch(written)
    if not found:
        return ""
    year, month, day = found["year"], found["month"], found["day"]
    if month is None:
        return year if EARLIEST_YEAR <= int(year) <= LATEST_YEAR else ""
    if day is None:
        return _day(year, month, "1")[:7]
    return _moment(_day(year, month, day), found["time"] or "", found["zone"] or "")


def _from_compact(written: str) -> str:
    found = _COMPACT.fullmatch(written)
    if not found:
        return ""
    year, month, day, hour, minute, second, zone = found.groups()
    clock = ":".join(part for part in (hour, minute, second) if part)
    return _moment(_day(year, month, day), clock, zone or "")


def _from_rfc(written: str) -> str:
    """Read the dates of mail and HTTP headers ("Sat, 14 Nov 2026 08:30:00 +0100")."""
    found = re.search(r"\d{4} (\d\d:\d\d(?::\d\d)?)\s*([A-Z]{1,4}|[+-]\d{4})$", written)
    parsed = parsedate_tz(written) if found else None
    if not found or parsed is None:
        return ""
    zone = {"GMT": "Z", "UTC": "Z", "UT": "Z"}.get(found[2], found[2])
    if not (zone == "Z" or zone[0] in "+-"):
        zone = ""
    return _moment(_day(*(str(part) for part in parsed[:3])), found[1], zone)


def _from_words(written: str) -> str:
    lowered = written.lower()
    if found := _DAY_FIRST.search(lowered):
        return _day(found[3], _month(found[2]), found[1])
    if found := _MONTH_FIRST.search(lowered):
        return _day(found[3], _month(found[1]), found[2])
    return _from_figures(lowered) or _from_month(lowered) or _from_iso(lowered[:10])


def _from_figures(written: str) -> str:
    if found := _CJK.search(written):
        return _day(*found.groups())
    if found := _DOTTED.search(written):
        return _day(found[3], found[2], found[1])
    found = _SLASHED.search(written)
    return _from_slashes(*found.groups()) if found else ""


def _from_month(written: str) -> str:
    found = _MONTH_YEAR.fullmatch(written)
    return _day(found[2], _month(found[1]), "1")[:7] if found else ""


def _from_slashes(first: str, second: str, year: str) -> str:
    if int(first) > 12:  # noqa: PLR2004 - months
        return _day(year, second, first)
    if int(second) > 12 or first == second:  # noqa: PLR2004
        return _day(year, first, second)
    return ""


def _month(name: str) -> str:
    return str(MONTHS.get(name, ""))


def _day(year: str, month: str, day: str) -> str:
    """Return a calendar day that exists, as ISO 8601, else ""."""
    if not month or not EARLIEST_YEAR <= int(year) <= LATEST_YEAR:
        return ""
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""


def _moment(day: str, clock: str, zone: str) -> str:
    if not day or not clock:
        return day
    try:
        time.fromisoformat(clock)
    except ValueError:
        return day
    zone = zone.upper()
    if zone not in ("", "Z") and ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:]}"
    return f"{day}T{clock}{zone}"
