"""Code points (ours) to UTF-16 units (Qt's) and back: the only place that knows the difference.

Python counts an emoji as one, QTextDocument as two. A map keeps only where the characters outside
the Basic Multilingual Plane lie, so for most articles it is empty and a lookup costs nothing.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Where each position of one text lies in both ways of counting.

    A lookup takes O(log n), the map O(n) memory, n being the characters beyond U+FFFF.
    """

    __slots__ = ("_astral", "_astral_ends_utf16", "_length", "length_utf16")

    length_utf16: int
    """The length of the whole text in UTF-16 units."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        # Encoding is ten times faster than looking at each character, and mostly the end of it.
        self.length_utf16 = (
            len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
        )
        self._astral = array("q")
        if self.length_utf16 != self._length:
            self._astral.extend(match.start() for match in _ASTRAL.finditer(text))
        self._astral_ends_utf16 = array(
            "q", (start + before + 2 for before, start in enumerate(self._astral))
        )

    def to_utf16(self, code_point: int) -> int:
        """Return the UTF-16 position of a position in code points, 0 to the text's length.

        Raise ValueError outside of it.
        """
        if not 0 <= code_point <= self._length:
            msg = f"code point {code_point} is outside a text of {self._length}"
            raise ValueError(msg)
        return code_point + bisect_left(self._astral, code_point)

    def to_code_points(self, utf16: int) -> int:
        """Return the position in code points of a UTF-16 position, 0 to `length_utf16`.

        A position inside a surrogate pair is rounded down to the character's start. Raise
        ValueError outside the text.
        """
        if not 0 <= utf16 <= self.length_utf16:
            msg = f"UTF-16 position {utf16} is outside a text of {self.length_utf16}"
            raise ValueError(msg)
        before = bisect_right(self._astral_ends_utf16, utf16)
        inside_pair = (
            before < len(self._astral_ends_utf16) and utf16 == self._astral_ends_utf16[before] - 1
        )
        return utf16 - before - inside_pair
