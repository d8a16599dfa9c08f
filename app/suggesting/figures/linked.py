"""Numbers that belong together: ranges, changes from one to another, "one in five"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from app.suggesting.figures.forms import SPACE, Before, any_of
from app.suggesting.figures.grammar import table
from app.suggesting.figures.quantity import Quantity
from app.suggesting.languages import words

_LONGEST_GAP = 24
_REACH = 24
_OWN_SCALE = 1000
"""A number as large as this shares no scale: in "500,000 to 2 million" only the second has one."""

_MOST_OF_A_PART, _MANY = 10, 100
"""Of 562 in 650, nobody says that it is a part; 3 in 10 and 37 in 100 are."""


@dataclass(frozen=True)
class _Links:
    """What stands before, between and instead of numbers that belong together."""

    range: re.Pattern[str]
    between: Before
    between_and: re.Pattern[str]
    start: Before
    change: re.Pattern[str]
    either: re.Pattern[str]
    ratio: re.Pattern[str]
    ratio_of_one: re.Pattern[str]


class Linked(NamedTuple):
    """One number, or the two of a range.

    `to_next` holds for a number followed by "and" or "or" and another one, as in a list of
    articles or days: what is true of one is true of its neighbour.
    """

    numbers: tuple[Quantity, ...]
    to_next: bool = False


@cache
def _links(language: str) -> _Links:
    known = table(words(language, "figures"), "linking") if language else {}

    def gap(name: str, *signs: str) -> re.Pattern[str]:
        return re.compile(rf"(?:-(?=\s))?\s*{any_of([*signs, *known.get(name, ())])}\s*")

    noun = rf"(?:[^\W\d_]+{SPACE})?" if known.get("ratio_with_noun") else ""
    return _Links(
        range=gap("range", "-", "–", "—", "−"),
        between=Before(known.get("between", ())),
        between_and=gap("and"),
        start=Before(known.get("from", ())),
        change=gap("to"),
        either=gap("either"),
        ratio=re.compile(rf"{SPACE}{noun}(?:{any_of(known.get('ratio', ()))}){SPACE}"),
        ratio_of_one=re.compile(
            rf"{SPACE}{noun}(?:{any_of(known.get('ratio_of_one', ()))}){SPACE}"
        ),
    )


def linked(found: Sequence[Quantity], lower: str, language: str) -> Iterator[Linked]:
    """Yield the numbers of a paragraph, those of a range together, with shared units filled in."""
    links = _links(language)
    waiting = list(found)
    place = 0
    while place < len(waiting):
        one = waiting[place]
        other = waiting[place + 1] if place + 1 < len(waiting) else None
        if other is None or other.start - one.end > _LONGEST_GAP:
            yield Linked((one,))
        elif (whole := _ratio(one, other, lower, links)) is not None:
            yield Linked((whole,))
            place += 1
        elif _is_range(one, other, lower, links):
            yield Linked(_shared(one, other))
            place += 1
        elif _is_change(one, other, lower, links):
            one, other = _shared(one, other)
            said = other.qualifier.lower() == lower[one.end : other.start].strip()
            waiting[place + 1] = other._replace(qualifier="") if said else other
            yield Linked((one,))
        elif _is_list(one, other, lower, links):
            yield Linked((_shared(one, other)[0],), to_next=True)
        else:
            yield Linked((one,))
        place += 1


def _is_range(one: Quantity, other: Quantity, lower: str, links: _Links) -> bool:
    gap = lower[one.end : other.start]
    between = links.between.search(_before(one, lower))
    together = links.range.fullmatch(gap) or (between and links.between_and.fullmatch(gap))
    if not together or _is_change(one, other, lower, links) or not _same(one, other):
        return False
    low, high = _shared(one, other)
    return (one.bare and other.bare) or low.value < high.value


def _is_change(one: Quantity, other: Quantity, lower: str, links: _Links) -> bool:
    gap = lower[one.end : other.start]
    start = links.start.search(_before(one, lower))
    return bool(start and links.change.fullmatch(gap)) and _same(one, other)


def _is_list(one: Quantity, other: Quantity, lower: str, links: _Links) -> bool:
    gap = lower[one.end : other.start]
    return bool(links.either.fullmatch(gap)) and _same(one, other)


def _before(one: Quantity, lower: str) -> str:
    """Return what stands before a number and its qualifier."""
    start = one.start - len(one.qualifier) - 1 if one.qualifier else one.start
    return lower[max(0, start - _REACH) : max(0, start)]


def _same(one: Quantity, other: Quantity) -> bool:
    """Say whether two numbers count the same thing, as far as they say what they count.

    The unit stands with the second, or as a sign before the first: "ten days to 31 May" are two.
    """
    alike = one.unit is None or one.unit == other.unit or (other.unit is None and one.money)
    return alike and "vague" not in (one.form, other.form)


def _shared(one: Quantity, other: Quantity) -> tuple[Quantity, Quantity]:
    """Give both numbers the unit and the scale that only one of them is written with."""
    unit = one.unit or other.unit
    elliptic = one.scale == 1 and one.amount < _OWN_SCALE and one.form == "digits"
    scale = other.scale if elliptic and (one.unit is None or one.money) else one.scale
    return one._replace(unit=unit, scale=scale), other._replace(unit=unit)


def _ratio(one: Quantity, other: Quantity, lower: str, links: _Links) -> Quantity | None:
    """Return "one in five" as the part it is."""
    gap = lower[one.end : other.start]
    plain = one.unit is None and one.scale == other.scale == 1
    if not plain or (other.unit is not None and gap != "/") or not 0 < one.amount < other.amount:
        return None
    if one.amount > _MOST_OF_A_PART and other.amount != _MANY:
        return None
    of_one = one.amount == 1 and one.form == "words" and links.ratio_of_one.fullmatch(gap)
    if not of_one and not links.ratio.fullmatch(gap) and not _written_fraction(one, other, gap):
        return None
    amount = one.amount / other.amount
    return one._replace(
        end=other.end, form="part", amount=amount, written=lower[one.start : other.end]
    )


def _written_fraction(one: Quantity, other: Quantity, gap: str) -> bool:
    """Say whether 3/4 is meant, and no date or season."""
    return (
        gap == "/"
        and (one.amount == 1 or other.amount - one.amount == 1)
        and other.amount <= Decimal(10)
    )
