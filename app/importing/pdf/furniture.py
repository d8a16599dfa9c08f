"""What is printed on each page anew and is no text of the article: headers, footers, numbers.

A line is one of them if it stands near the upper or lower edge, is set no larger than the text,
and comes again at the same height on another page: letter for letter, or with one number that
grows as the pages do.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.importing.pdf.glyphs import Stretch

PAGE_HEADER = "page header"
PAGE_FOOTER = "page footer"
PAGE_NUMBER = "page number"
PAGE_MARGIN = "page margin"

_EDGE = 0.13
"""Of the page's height, that an edge takes in which headers and footers stand."""

_SAME_HEIGHT = 6.0  # points
_LARGEST = 1.25  # times the size of the text
_LONGEST = 200
_FEWEST_PAGES = 2

_NUMBER = re.compile(r"\d{1,5}")
_ROMAN = re.compile(r"[ivxlc]{1,8}", re.IGNORECASE)
_AROUND_A_NUMBER = re.compile(
    r"(?:page|pg|p|seite|s|página|pagina|pag|pág|strona|str|сторінка|стор|страница|стр|pagine"
    r"|von|of|de|di|van|z|из|з|/|[\W\d_])*",
    re.IGNORECASE,
)
"""What stands beside a page's number and still leaves it nothing but that."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its stretches, its height in points, the index from 0 and the printed label."""

    stretches: tuple[Stretch, ...]
    height: float
    index: int
    label: str


def furniture(sheets: Sequence[Sheet], text_size: float) -> list[dict[Stretch, str]]:
    """Return, for each page, what is to be folded and why; `text_size` is that of the text."""
    candidates = [_at_the_edges(sheet, text_size) for sheet in sheets]
    seen: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, page in enumerate(candidates):
        for one in page:
            for key in _keys(one.text, sheets[number].index):
                seen[key].append((number, one.base))
    return [
        {one: reason for one in page if (reason := _reason(one, sheets[number], number, seen))}
        for number, page in enumerate(candidates)
    ]


def _at_the_edges(sheet: Sheet, text_size: float) -> list[Stretch]:
    low, high = _EDGE * sheet.height, (1 - _EDGE) * sheet.height
    return [
        one
        for one in sheet.stretches
        if not low < one.base < high
        and one.size <= _LARGEST * text_size
        and len(one.text) <= _LONGEST
    ]


def _keys(text: str, index: int) -> Iterator[str]:
    """Yield a line as it is, and with each of its numbers told from the page's index."""
    yield text
    for found in _NUMBER.finditer(text):
        yield f"{text[: found.start()]}\0{int(found[0]) - index}\0{text[found.end() :]}"


def _reason(
    one: Stretch, sheet: Sheet, number: int, seen: dict[str, list[tuple[int, float]]]
) -> str:
    comes_again = any(
        len({page for page, base in seen[key] if abs(base - one.base) < _SAME_HEIGHT} | {number})
        >= _FEWEST_PAGES
        for key in _keys(one.text, sheet.index)
    )
    if _is_number(one.text, sheet, comes_again=comes_again):
        return PAGE_NUMBER
    if not comes_again:
        return ""
    return PAGE_FOOTER if one.base < sheet.height / 2 else PAGE_HEADER


def _is_number(text: str, sheet: Sheet, *, comes_again: bool) -> bool:
    bare = text.strip("-–—| ")
    if bare == sheet.label and (_ROMAN.fullmatch(bare) or _NUMBER.fullmatch(bare)):
        return True
    found = _NUMBER.search(text)
    if found is None or not _AROUND_A_NUMBER.fullmatch(text):
        return False
    return comes_again or int(found[0]) == sheet.index + 1
