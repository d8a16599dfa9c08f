"""Whether two texts state the same quantity, each as precisely as it does."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from app.model.annotation import Fields

_NEAR = Decimal("0.01")
"""Values that differ by no more are the same, however precisely they are given."""
_NEAR_IF_ROUGH = Decimal("0.05")
"""The same where one of them is said with a qualifier, such as "about" or "more than"."""
_FAR = Decimal("0.15")
"""Values that differ by more are never the same, however roughly one of them is given."""
_ROUND_FROM = 1000
"""From here on zeros at the end of a number are taken for rounding, as in 4200000."""


class _Range(NamedTuple):
    low: Decimal
    high: Decimal


def agree(one: Fields, other: Fields) -> bool:
    """Say whether two values of the same unit are equal, or within each other's range.

    The rougher one decides: 4.2 million is the same as 4237112, and 10 the same as 10.4.
    """
    left, right = _range(one), _range(other)
    if left.low <= right.high and right.low <= left.high:
        return True
    near = _NEAR_IF_ROUGH if one.qualifier or other.qualifier else _NEAR
    low, high = (left.high, right.low) if left.high < right.low else (right.high, left.low)
    return _are_near(low, high, near)


def _are_near(low: Decimal, high: Decimal, near: Decimal) -> bool:
    largest = max(abs(low), abs(high))
    apart = high - low
    if apart <= near * largest:
        return True
    step = max(_step(low), _step(high))
    return apart <= _FAR * largest and round(low / step) == round(high / step)


def _range(said: Fields) -> _Range:
    low = Decimal(said.value)
    high = Decimal(said.value_high) if said.value_high else low
    return _Range(min(low, high), max(low, high))


def _step(value: Decimal) -> Decimal:
    """Return the last place to which a value is given, as a number: 0.1 of 4.2."""
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int), "a stored value is finite"
    if exponent >= 0 and abs(value) >= _ROUND_FROM:
        digits = str(abs(int(value)))
        exponent = len(digits) - len(digits.rstrip("0"))
    return Decimal(1).scaleb(exponent)
