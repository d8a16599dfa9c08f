"""Decimal numbers between how they are stored and how the person writes them."""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale

NO_BREAK_SPACE = "\u00a0"
_PLAIN = re.compile(r"([+-]?)(\d+)(?:\.(\d+))?")
_BLANKS = re.compile(r"[\s'’\u00a0\u202f]")


def readable(plain: str) -> str:
    """Return a plain decimal string with digits grouped and the locale's decimal mark.

    Digits are kept as they are, trailing zeros too; what is no plain decimal comes back as it is.
    Groups are parted by no-break spaces, which no language takes for a decimal mark.
    """
    match = _PLAIN.fullmatch(plain)
    if match is None:
        return plain
    sign, whole, fraction = match.groups()
    head = len(whole) % 3
    groups = [whole[:head]] if head else []
    groups += [whole[at : at + 3] for at in range(head, len(whole), 3)]
    mark = QLocale().decimalPoint()
    return sign + NO_BREAK_SPACE.join(groups) + (f"{mark}{fraction}" if fraction else "")


def plain_of(written: str) -> str | None:
    """Return the plain decimal string of a number as a person writes it, None for no number.

    Points and commas part groups where three digits follow each and there are several or the
    locale groups by them ("1.200.000"; "1.200" in German); otherwise one is the decimal mark.
    """
    text = _BLANKS.sub("", written)
    locale = QLocale()
    mark, group = locale.decimalPoint(), locale.groupSeparator()
    other = "," if mark == "." else "."
    for sign in (group, other):
        if sign != mark and re.fullmatch(rf"[+-]?\d{{1,3}}(\{sign}\d{{3}})+(\{mark}\d+)?", text):
            text = text.replace(sign, "")
            break
    else:
        if text.count(",") + text.count(".") == 1:
            text = text.replace(",", ".")
            mark = "."
    text = text.replace(mark, ".")
    return text if not text or _PLAIN.fullmatch(text) else None
