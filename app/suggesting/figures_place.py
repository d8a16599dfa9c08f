"""Where a number stands, and what tells in a language that it is no figure."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from app.suggesting.figures_forms import SPACE, any_of
from app.suggesting.figures_grammar import ANY_LANGUAGE, before, table
from app.suggesting.figures_quantity import Quantity
from app.suggesting.languages import words

REACH = 40
"""Code points looked at on either side."""


@dataclass(frozen=True)
class Excluding:
    """What tells in a language that a number is no figure.

    `numbered` come before a number that names ("page"), `year_before` before a year ("in")
    and `year_after` behind one, `address_after` behind the number of a house, as written.
    `clock_before` and `clock_after` mark a time, `people` what is counted at any size. `noun` is
    how a noun after a number looks: nouns are capitalised in German.
    """

    numbered: re.Pattern[str]
    year_before: re.Pattern[str]
    year_after: re.Pattern[str]
    address_after: re.Pattern[str]
    clock_before: re.Pattern[str]
    clock_after: re.Pattern[str]
    month_before: re.Pattern[str]
    month_after: re.Pattern[str]
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
    numbered = [*table(words(ANY_LANGUAGE, "figures"), "excluded")["numbered"]]
    months = any_of(dates.get("months", ()))
    day = rf"\.?{SPACE}?(?:(?:{any_of(dates.get('of', ()))}){SPACE})?(?:{months})(?!\w)"
    and_day = rf"\.?{SPACE}?(?:[-–,]|{any_of(dates.get('and', ()))}){SPACE}?\d{{1,2}}"
    return Excluding(
        numbered=re.compile(
            rf"(?:[§#№]|(?<!\w)(?:{any_of([*numbered, *known.get('numbered', ())])})[.:]?){SPACE}?$"
        ),
        year_before=before(known.get("year_before", ())),
        year_after=re.compile(rf"{SPACE}(?:{any_of(known.get('year_after', ()))})(?!\w)"),
        address_after=re.compile(
            rf"(?:{SPACE}[^\W_a-z][\w'’-]*){{0,3}}{SPACE}"
            rf"(?:{'|'.join(known.get('address_after', ())) or '(?!)'})(?!\w)"
        ),
        clock_before=before(dates.get("clock_before", ())),
        clock_after=re.compile(rf"{SPACE}?(?:{any_of(dates.get('clock_after', ()))})(?!\w)"),
        month_before=re.compile(rf"(?<!\w)(?:{months})\.?{SPACE}?$")
        if dates.get("month_first")
        else re.compile("(?!)"),
        month_after=re.compile(rf"(?:{and_day})*{day}"),
        people=re.compile(rf"{SPACE}(?:{any_of(known.get('people', ()))})(?!\w)"),
        function_words=frozenset(known.get("function_words", "").split()),
        no_names=frozenset(form.lower() for form in known.get("no_names", ())),
        ordinal_dot=bool(known.get("ordinal_dot")),
        compounds=bool(known.get("compounds")),
        capital_nouns=bool(known.get("capital_nouns")),
    )


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
