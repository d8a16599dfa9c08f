"""What is printed on one page, as stretches of text with their places, the way pdfium sees it.

Lengths are in PDF points; x grows to the right and y upwards on the page as it is shown, whatever
the rotation it is stored in.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

MAX_GAP = 0.9
"""Ems between two words above which they are two stretches: a gutter is at least that wide."""

_MAX_OVERLAP = 0.6
"""Ems that a glyph may lie to the left of the end of the one before (kerning, accents)."""

_SAME_BASELINE = 0.35  # ems; a superscript is still on its line
_SIDEWAYS = math.radians(20)
_BOLD = 600
_BOLD_NAME = re.compile(rb"bold|black|heavy", re.IGNORECASE)
_HYPHEN_OF_PDFIUM = "\x02"  # what pdfium makes of a hyphen at a line's end
_SMALLEST = 0.1  # points


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words side by side on one line, set in one size; `size` in points as shown.

    `sideways` says that the text does not run from left to right on the page as it is shown.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    sideways: bool = False

    @property
    def top(self) -> float:
        """Return about where its capitals end."""
        return self.base + 0.75 * self.size


@dataclass(slots=True)
class _Word:
    text: str
    left: float
    right: float
    bottom: float
    base: float
    size: float
    bold: bool
    sideways: bool


def stretches(page: PdfPage, text: PdfTextPage) -> list[Stretch]:
    """Return all text of a page in the order in which it is stored."""
    found: list[Stretch] = []
    line: list[_Word] = []
    for word in _Reader(page, text).words():
        if line and not _goes_on(line[-1], word):
            found.append(_stretch(line))
            line = []
        line.append(word)
    if line:
        found.append(_stretch(line))
    return found


def _goes_on(last: _Word, word: _Word) -> bool:
    size = max(last.size, word.size)
    return (
        not (last.sideways or word.sideways)
        and abs(word.base - last.base) < _SAME_BASELINE * size
        and -_MAX_OVERLAP * size < word.left - last.right < MAX_GAP * size
    )


def _stretch(words: list[_Word]) -> Stretch:
    size = usual_size((word.size, len(word.text)) for word in words)
    first = min(words, key=lambda word: abs(word.size - size))
    return Stretch(
        " ".join(word.text for word in words),
        min(word.left for word in words),
        max(word.right for word in words),
        first.base,
        size,
        bold=all(word.bold for word in words),
        sideways=first.sideways,
    )


def usual_size(sizes: Iterable[tuple[float, int]]) -> float:
    """Return the size, in points, in which most letters are set, given sizes and counts of them."""
    counts: Counter[float] = Counter()
    for size, letters in sizes:
        counts[round(size * 4) / 4] += letters
    return max(counts, key=lambda size: counts[size], default=0.0)


class _Reader:
    """Reads a page's glyphs one by one and puts them together to words."""

    def __init__(self, page: PdfPage, text: PdfTextPage) -> None:
        self._raw = text.raw
        self._count = text.count_chars()
        self._turns = page.get_rotation() // 90 % 4
        self._angle = math.radians(page.get_rotation())
        self._left, self._bottom, self._right, self._top = page.get_bbox()
        self._box = pdfium.FS_RECTF()
        self._matrix = pdfium.FS_MATRIX()
        self._font_name = ctypes.create_string_buffer(128)
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def words(self) -> list[_Word]:
        found: list[_Word] = []
        at_start = True
        for index in range(self._count):
            character = self._character(index)
            if character.isspace() or not character:
                at_start = True
                continue
            left, bottom, right = self._place(index)
            word = found[-1] if found and not at_start else None
            if word is None or self._has_moved(word, left, bottom):
                found.append(self._first(index, character, left, bottom, right))
            else:
                word.text += character
                word.right = max(word.right, right)
            at_start = character == "-" and self._is_line_end(index)
        for word in found:
            word.text = word.text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return found

    def _character(self, index: int) -> str:
        code = pdfium.FPDFText_GetUnicode(self._raw, index)
        if not 0 < code < 0x110000:  # noqa: PLR2004 - the end of Unicode
            return ""
        character = chr(code)
        return "-" if character == _HYPHEN_OF_PDFIUM else character

    def _is_line_end(self, index: int) -> bool:
        return pdfium.FPDFText_IsHyphen(self._raw, index) == 1

    def _has_moved(self, word: _Word, left: float, bottom: float) -> bool:
        if word.sideways:
            return False
        gap = left - word.right
        return (
            abs(bottom - word.bottom) > _SAME_BASELINE * word.size
            or gap > MAX_GAP * word.size
            or gap < -_MAX_OVERLAP * word.size - (word.right - word.left) / 2
        )

    def _first(self, index: int, text: str, left: float, bottom: float, right: float) -> _Word:
        # pdfium counts both clockwise.
        angle = pdfium.FPDFText_GetCharAngle(self._raw, index) + self._angle
        sideways = abs(math.remainder(angle, math.tau)) > _SIDEWAYS
        size = self._size(index)
        bold = self._is_bold(index)
        return _Word(text, left, right, bottom, self._base(index), size, bold, sideways)

    def _is_bold(self, index: int) -> bool:
        """Say what the font says of its weight, or its name where it says nothing."""
        weight = pdfium.FPDFText_GetFontWeight(self._raw, index)
        if weight > 0:
            return weight >= _BOLD
        name, flags = self._font_name, ctypes.c_int()
        length = pdfium.FPDFText_GetFontInfo(self._raw, index, name, len(name), flags)
        return 0 < length <= len(name) and _BOLD_NAME.search(name.value) is not None

    def _size(self, index: int) -> float:
        """Return the size as shown: a font of size 1 may be scaled to any other."""
        size = float(pdfium.FPDFText_GetFontSize(self._raw, index))
        if pdfium.FPDFText_GetMatrix(self._raw, index, self._matrix):
            size *= math.hypot(self._matrix.c, self._matrix.d)
        return max(size, _SMALLEST)

    def _place(self, index: int) -> tuple[float, float, float]:
        """Return the left, lower and right edge of a glyph's place, its advance included."""
        box = self._box
        pdfium.FPDFText_GetLooseCharBox(self._raw, index, box)
        if self._turns == 0:  # nearly always, and this is done for every glyph
            return box.left - self._left, box.bottom - self._bottom, box.right - self._left
        one, low = self._as_shown(box.left, box.bottom)
        other, high = self._as_shown(box.right, box.top)
        return min(one, other), min(low, high), max(one, other)

    def _base(self, index: int) -> float:
        pdfium.FPDFText_GetCharOrigin(self._raw, index, self._x, self._y)
        return self._as_shown(self._x.value, self._y.value)[1]

    def _as_shown(self, x: float, y: float) -> tuple[float, float]:
        if self._turns == 0:
            return x - self._left, y - self._bottom
        if self._turns == 1:
            return y - self._bottom, self._right - x
        if self._turns == 2:  # noqa: PLR2004 - quarter turns
            return self._right - x, self._top - y
        return self._top - y, x - self._left
