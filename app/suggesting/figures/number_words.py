"""Numbers in words: "dreitausend", "two million three hundred thousand", "двадцать пять тысяч"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache

from app.suggesting.figures.forms import bare

_TEXT2NUM = frozenset({"de", "en", "es", "fr", "it", "nl", "pt"})
"""The languages text2num is asked about; the words of the others have their values in a table."""

_HUNDRED = 100
_LONGEST = 200
"""Code points; more than any number in words is long."""


def forms_of(table: Mapping[str, Iterable[str]]) -> dict[str, Decimal]:
    """Return a table of value → forms as bare form → value."""
    return {bare(form): Decimal(value) for value, forms in table.items() for form in forms}


class NumberWords:
    """The worth of numbers in words of one language.

    `values` are words with their values, `scales` those that multiply what stands before them
    ("million", "dozen", and 1/3 for "thirds"), `articles` stand for one before those, and
    `and_half` is what adds a half ("and a half").
    """

    def __init__(
        self,
        language: str,
        values: Mapping[str, Decimal],
        scales: Mapping[str, Decimal],
        articles: Iterable[str],
        and_half: Iterable[str],
    ) -> None:
        self._language = language
        self._values = values
        self._scales = scales
        self._articles = tuple(articles)
        self._and_half = tuple(form.lower() for form in and_half)
        forms = "|".join(sorted(map(re.escape, scales), key=len, reverse=True))
        self._scale = re.compile(rf"(?<!\w)({forms})(?!\w)" if forms else "(?!)()")

    def worth(self, written: str) -> Decimal | None:
        """Return the value of words in lower case, None where they make no number."""
        if len(written) > _LONGEST:
            return None
        total = Decimal(0)
        above = Decimal(0)
        parts = [part.strip(" -\u00a0\u202f") for part in self._scale.split(written)]
        for words, scale in zip(parts[::2], [*parts[1::2], ""], strict=True):
            if above and words in self._and_half:
                total += above / 2
            elif words or scale:
                value = self._few(words) if words else Decimal(1)
                if value is None:
                    return None
                above = self._scales.get(scale, Decimal(1))
                total += value * above
        return total

    def _few(self, words: str) -> Decimal | None:
        """Return the value of words with no scale among them."""
        if words in self._values:
            return self._values[words]
        for ending in self._and_half:
            if words.endswith(ending):
                whole = self._few(words.removesuffix(ending).strip(" -"))
                return None if whole is None else whole + Decimal("0.5")
        first, _, rest = words.partition(" ")
        if first in self._articles:
            many = self._few(rest) if rest else Decimal(1)
            return many if many is not None and (many >= _HUNDRED or not rest) else None
        return _asked(words, self._language) if self._language in _TEXT2NUM else self._sum(words)

    def _sum(self, words: str) -> Decimal | None:
        """Return hundreds, tens and units added up: each smaller than the one before."""
        values = [self._values.get(word) for word in re.split(r"[\s-]+", words)]
        total = Decimal(0)
        room = Decimal("Infinity")
        for value in values:
            if value is None or value.adjusted() >= room:
                return None
            total += value
            room = Decimal(value.adjusted() if value >= 20 else 0)  # noqa: PLR2004 - 11–19 end it
        return total


@lru_cache(maxsize=1024)
def _asked(words: str, language: str) -> Decimal | None:
    from text_to_num import text2num

    try:
        return Decimal(text2num(words, language))
    except ValueError:
        return None
