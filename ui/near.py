"""Of many suggestions those near the place that is read.

A book has tens of thousands: more than cards can be laid out for without a pause.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from app.model.suggestion import Suggestion

MOST = 500
"""Shown at once; an article of a few pages has less than a hundred."""
_MARGIN = MOST // 4


class Near:
    """The suggestions of an article in text order, and which of them are shown."""

    def __init__(self) -> None:
        self.all: Sequence[Suggestion] = ()
        self._first = 0

    @property
    def shown(self) -> Sequence[Suggestion]:
        """Return those near the place that is read."""
        return self.all[self._first : self._first + MOST]

    def set(self, suggestions: Sequence[Suggestion], place: int) -> None:
        """Take these for all there are, `place` being what is read, in code points."""
        self.all = suggestions
        self.go_to(place)

    def go_to(self, place: int) -> bool:
        """Read on elsewhere; say whether others are shown there.

        While there are enough on both sides the same ones stay.
        """
        at = bisect_left(self.all, place, key=lambda one: one.span.start)
        before, first = self._first, self._first
        if not first + _MARGIN <= at < first + MOST - _MARGIN:
            first = at - MOST // 2
        self._first = max(0, min(first, len(self.all) - MOST))
        return self._first != before
