"""Numbers in digits, as languages write them: 1.234,5 and 1,234.5 and 1 234,5."""

from __future__ import annotations

import re
from decimal import Decimal

_LONGEST = 24
"""Code points; a longer run of digits is an identifier and no quantity."""

_GAPS = " \u00a0\u2009\u202f'’"
_PARTS_OF_ONE = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.333333", "⅔": "0.666667"}
_GROUP = 3

FIRST = r"\d½¼¾⅓⅔"
"""What a class of characters holds that a number in digits begins with."""

WRITTEN = rf"(?:\d{{1,3}}(?:[{_GAPS}]\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*)[½¼¾⅓⅔]?|[½¼¾⅓⅔]"
"""A regular expression for all that may be such a number, and for much that is none."""


def worth(written: str, decimal: str) -> Decimal | None:
    """Return the value of a number written with the decimal mark "," or ".", None for no number.

    The other of the two groups thousands, as spaces and apostrophes do. Where it cannot, because
    other than three digits follow, it is the decimal mark after all: 12.50 in a German text.
    """
    if len(written) > _LONGEST:
        return None
    if written.isdecimal():
        return Decimal(written)
    part = Decimal(_PARTS_OF_ONE.get(written[-1], "0"))
    digits = re.sub(f"[{_GAPS}]", "", written.rstrip("½¼¾⅓⅔"))
    if not digits:
        return part
    whole = _plain(digits, decimal)
    return None if whole is None else Decimal(whole) + part


def _plain(digits: str, decimal: str) -> str | None:
    """Return digits with marks as Python writes them, None where the marks contradict."""
    grouping = "." if decimal == "," else ","
    if "." in digits and "," in digits:
        decimal = digits[max(digits.rfind("."), digits.rfind(","))]
        grouping = "." if decimal == "," else ","
    elif digits.count(grouping) == 1 and not _grouped(digits, grouping):
        decimal, grouping = grouping, decimal
    whole, _, rest = digits.partition(decimal)
    if grouping in rest or decimal in rest or (grouping in whole and not _grouped(whole, grouping)):
        return None
    return f"{whole.replace(grouping, '')}.{rest or '0'}"


def _grouped(digits: str, mark: str) -> bool:
    """Say whether a mark stands between groups of three (or, in India, two and at last three)."""
    first, *middle, last = digits.split(mark)
    sizes = {len(group) for group in middle}
    fits = len(sizes) <= 1 and sizes <= {_GROUP - 1, _GROUP}
    return 1 <= len(first) <= _GROUP and len(last) == _GROUP and fits and first[0] != "0"
