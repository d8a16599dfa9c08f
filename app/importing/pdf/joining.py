"""Lines joined to one text, words that were cut at a hyphen made whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from app.text.normalise import normalise

HYPHENS = "hyphens at line ends"

_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_HYPHENS = ("-", "‐", "\xad")
_LONGEST_WORD = 100
_CUT_WORD = re.compile(r"([^\W\d_]+)[-‐\xad]\Z")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_IDEOGRAPH = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]")
_CONJUNCTIONS = frozenset(
    {
        *("und", "oder", "bzw", "sowie", "bis", "als", "statt", "and", "or", "to", "et", "ou"),
        *("y", "o", "e", "ed", "en", "of", "i", "lub", "oraz", "та", "й", "і", "або", "и", "или"),
    }
)
"""Words before which a hyphen hangs on purpose: "Import- und Exportzahlen"."""


class Joiner:
    """Joins lines to texts; `mended` counts what was changed.

    A word cut at a hyphen is made whole where it goes on in lower case, unless the document has
    it with the hyphen elsewhere ("well-known") and not without.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._words = {word for line in lines for word in _WORD.findall(line.casefold())}
        self.mended: Counter[str] = Counter()

    def text(self, lines: Iterable[str]) -> str:
        """Return the normalised text of a paragraph's lines."""
        joined = ""
        for line in lines:
            joined = self._joined(joined, line.strip()) if joined else line.strip()
        found = normalise(joined)
        self.mended.update(found.mended)
        return found.text.strip()

    def _joined(self, head: str, tail: str) -> str:
        if not head.endswith(_HYPHENS):
            is_spaceless = _IDEOGRAPH.match(head[-1]) and _IDEOGRAPH.match(tail)
            return head + tail if is_spaceless else f"{head} {tail}"
        cut = _CUT_WORD.search(head, max(0, len(head) - _LONGEST_WORD))
        rest = _FIRST_WORD.match(tail)
        if cut and rest and rest[0][0].islower() and rest[0].casefold() not in _CONJUNCTIONS:
            if self._is_real(cut[1], rest[0]):
                return head + tail
            self.mended[HYPHENS] += 1
            return head[:-1] + tail
        is_inside = head[-2:-1].isalnum() and not (rest and rest[0].islower())
        return head + tail if is_inside else f"{head} {tail}"

    def _is_real(self, first: str, rest: str) -> bool:
        whole, hyphenated = f"{first}{rest}".casefold(), f"{first}-{rest}".casefold()
        return hyphenated in self._words and whole not in self._words
