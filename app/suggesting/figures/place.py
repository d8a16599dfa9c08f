"""Where a number stands, and what tells in a language that it is no figure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.suggesting.figures.forms import SPACE, Before, any_of
from app.suggesting.figures.grammar import ANY_LANGUAGE, table
from app.suggesting.figures.quantity import Quantity
from app.suggesting.languages import words

REACH = 40
"""Code points looked at on either side."""


@dataclass(frozen=True)
class Excluding:
    """What tells in a language that a number is no figure.

    `numbered` come before a number that names ("page"), `year_before` before a year ("in")
    and `year_after` behind one, `address_after` behind the number of a house, as written.
    `clock_before` and `clock_after` mark a time, `people` what is counted at any size,
    `counting` what makes a compound that counts: "a 100-page report". `ordinal_dot`: a dot makes
    an ordinal; `compounds`: number and unit with a hyphen are a name; `capital_nouns`: as German.
    """

    numbered: re.Pattern[str]
    year_before: Before
    year_after: re.Pattern[str]
    address_after: re.Pattern[str]
    clock_before: Before
    clock_after: re.Pattern[str]
    month_before: re.Pattern[str]
    month_after: re.Pattern[str]
    counting: re.Pattern[str]
    people: re.Pattern[str]
    function_words: frozenset[str]
    no_names: frozenset[str]
    ordinal_dot: bool
    compounds: bool
    capital_nouns: bool


@cache
def excluding(language: str) -> Excluding:
    """Return what a language excludes, together with what every language does."""
    own = words(language, "figures") if language else {}
    known, dates = table(own, "excluded"), table(own, "dates")
    everywhere = table(words(ANY_LANGUAGE, "figures"), "excluded")
    numbered = any_of([*everywhere["numbered"], *known.get("numbered", ())])
    month_before, month_after = _months(dates)

    def then(space: str, forms: Iterable[str]) -> re.Pattern[str]:
        return re.compile(rf"{space}{any_of(forms)}(?!\w)")

    return Excluding(
        numbered=re.compile(rf"(?:[§#№]|(?<!\w){numbered}[.:]?){SPACE}?$"),
        year_before=Before(known.get("year_before", ())),
        year_after=then(SPACE, known.get("year_after", ())),
        address_after=_address(known.get("address_after", ())),
        clock_before=Before(dates.get("clock_before", ())),
        clock_after=then(f"{SPACE}?", dates.get("clock_after", ())),
        month_before=month_before,
        month_after=month_after,
        counting=then("-", known.get("counting", ())),
        people=then(SPACE, known.get("people", ())),
        function_words=frozenset(known.get("function_words", "").split()),
        no_names=frozenset(form.lower() for form in known.get("no_names", ())),
        ordinal_dot=bool(known.get("ordinal_dot")),
        compounds=bool(known.get("compounds")),
        capital_nouns=bool(known.get("capital_nouns")),
    )


def _months(dates: Mapping[str, Any]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return patterns for a month before a day, where the language says so, and behind one."""
    months = any_of(dates.get("months", ()) if dates.get("month_first") else ())
    day = rf"\.?{SPACE}?(?:{any_of(dates.get('of', ()))}{SPACE})?{any_of(dates.get('months', ()))}"
    and_day = rf"\.?{SPACE}?(?:[-–,]|{any_of(dates.get('and', ()))}){SPACE}?\d{{1,2}}"
    return (
        re.compile(rf"(?<!\w){months}\.?{SPACE}?$"),
        re.compile(rf"(?:{and_day})*{day}(?!\w)"),
    )


def _address(forms: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for what follows the number of a house, as written: " Main Street"."""
    kinds = "|".join(forms) or "(?!)"
    return re.compile(rf"(?:{SPACE}[^\W_a-z][\w'’-]*){{0,3}}{SPACE}(?:{kinds})(?!\w)")


@dataclass(frozen=True, slots=True)
class Stretch:
    """The paragraph a number stands in, as it is and in lower case.

    `ends` are the ends of its sentences; `heading` says that capitals mean little.
    """

    text: str
    lower: str
    ends: Collection[int]
    heading: bool
    rules: Excluding


class Place:
    """A number where it stands, with what is before and after it, as written and in lower case."""

    __slots__ = ("after", "before", "one", "stretch", "written_after", "written_before")

    def __init__(self, one: Quantity, stretch: Stretch) -> None:
        self.one = one
        self.stretch = stretch
        before = slice(max(0, one.start - REACH), one.start)
        after = slice(one.end, one.end + REACH)
        self.before, self.after = stretch.lower[before], stretch.lower[after]
        self.written_before, self.written_after = stretch.text[before], stretch.text[after]

    @property
    def rules(self) -> Excluding:
        """Return what the language excludes."""
        return self.stretch.rules

    @property
    def is_whole(self) -> bool:
        """Say whether it is digits alone, without any mark."""
        return self.one.bare and self.one.written.isdecimal()
