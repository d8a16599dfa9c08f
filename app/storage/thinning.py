"""Which backups are kept: all of two days, then one a day, a week, a month, ever fewer.

The scheme is Anki's (its manual, "Backups"): what is recent can be undone finely, what is old
roughly, and the folder does not grow for ever.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

ALL_FOR = timedelta(days=2)
"""How long every backup is kept."""

_Period = Callable[[datetime], tuple[int, ...]]

_KEPT: tuple[tuple[int, _Period], ...] = (
    (12, lambda made: (made.year, made.month, made.day)),
    (10, lambda made: made.isocalendar()[:2]),
    (9, lambda made: (made.year, made.month)),
)
"""How many days, then weeks, then months have their last backup kept."""


def superfluous(
    made: Iterable[datetime], now: datetime, all_for: timedelta = ALL_FOR
) -> set[datetime]:
    """Return which of the backups made at these times are to go; the newest never is.

    Those younger than `all_for` all stay.
    """
    going = set()
    kept: list[set[tuple[int, ...]]] = [set() for _ in _KEPT]
    for number, moment in enumerate(sorted(made, reverse=True)):
        if number and now - moment > all_for and not _has_its_place(moment, kept):
            going.add(moment)
    return going


def _has_its_place(moment: datetime, kept: list[set[tuple[int, ...]]]) -> bool:
    """Say whether a backup is the last of a period that is kept, and count that one."""
    for (most, period), periods in zip(_KEPT, kept, strict=True):
        found = period(moment)
        if found in periods:
            return False
        if len(periods) < most:
            periods.add(found)
            return True
    return False
