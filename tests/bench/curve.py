"""What the same thing costs in libraries of several sizes, and whether that grows too fast."""

from __future__ import annotations

import math
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

_NOISE = 1.1
"""What two measurements of the same thing may differ by, even where nothing else is at work."""


class Growth(Enum):
    """What is promised of a cost as the library grows."""

    LOGARITHMIC = "at most logarithmic"
    SHOWN = "not judged"


@dataclass(frozen=True, slots=True)
class Curve:
    """Milliseconds of one thing by the number of articles in the library."""

    name: str
    growth: Growth
    samples: Mapping[int, Sequence[float]]

    @property
    def sizes(self) -> list[int]:
        """Return the numbers of articles, the smallest first."""
        return sorted(self.samples)

    def least(self, size: int) -> float:
        """Return the sample which what else the machine does has disturbed least."""
        return min(self.samples[size])

    def median(self, size: int) -> float:
        """Return the median of the samples in a library of that size."""
        return statistics.median(self.samples[size])

    @property
    def factor(self) -> float:
        """Return how many times more it costs in the largest library than in the smallest."""
        return self.least(self.sizes[-1]) / self.least(self.sizes[0])

    @property
    def most(self) -> float:
        """Return the factor by which the logarithm of the size grows, and what noise adds."""
        return math.log(self.sizes[-1]) / math.log(self.sizes[0]) * _NOISE

    @property
    def met(self) -> bool:
        """Say whether it grows as slowly as promised."""
        return self.growth is Growth.SHOWN or self.factor <= self.most

    @property
    def verdict(self) -> str:
        """Return what is to be said of the growth."""
        if self.growth is Growth.SHOWN:
            return self.growth.value
        return f"{'met' if self.met else 'MISSED'}, at most {self.most:.2f}×"

    def lines(self) -> str:
        """Return the curve for people: the least and the median of each size, and the growth."""
        sizes = "\n".join(
            f"  {size:>9,} articles  {self.least(size):.2f} / {self.median(size):.2f} ms"
            for size in self.sizes
        )
        return f"{self.name}\n{sizes}\n  {self.factor:.2f}×, {self.verdict}"
