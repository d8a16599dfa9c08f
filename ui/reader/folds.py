"""Runs of folded blocks: hidden behind one bar, shown grey when it is clicked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.model.block import Block

BAR_HEIGHT = 30
"""Pixels kept free for a bar, above the first folded block of a run."""


@dataclass(frozen=True, slots=True)
class Fold:
    """Blocks `[first, last]`, all boilerplate, one after the other."""

    first: int
    last: int

    @property
    def lines(self) -> int:
        """Return how many blocks are folded."""
        return self.last - self.first + 1


def folds_of(blocks: Sequence[Block]) -> tuple[Fold, ...]:
    """Return the runs of boilerplate, in order."""
    found: list[Fold] = []
    for number, block in enumerate(blocks):
        if not block.boilerplate:
            continue
        if found and found[-1].last == number - 1:
            found[-1] = Fold(found[-1].first, number)
        else:
            found.append(Fold(number, number))
    return tuple(found)


def headline_of(blocks: Sequence[Block]) -> int | None:
    """Return the first block that is not folded, under which the byline stands."""
    return next((number for number, block in enumerate(blocks) if not block.boilerplate), None)
