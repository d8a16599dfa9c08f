"""One line of the result: our times beside those of the floor, and whether that is good enough."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum


class Budget(Enum):
    """How a median is held against that of its floor."""

    TIMES = "at most {limit:g} times the floor"
    PLUS = "at most {limit:g} {unit} above the floor"
    RATE = "at least {limit:g} times the floor"
    ALONE = "at most {limit:g} {unit}"


@dataclass(frozen=True, slots=True)
class Row:
    """Samples of one thing; those of the floor were taken in between. `unit` is that of both."""

    name: str
    unit: str
    budget: Budget
    limit: float
    ours: Sequence[float]
    floor: Sequence[float] = ()

    @property
    def figure(self) -> float:
        """Return what the budget is about: a ratio, a difference or the largest sample."""
        if self.budget is Budget.ALONE:
            return max(self.ours)
        ours, floor = statistics.median(self.ours), statistics.median(self.floor)
        return ours - floor if self.budget is Budget.PLUS else ours / floor

    @property
    def met(self) -> bool:
        """Say whether the budget is met."""
        if self.budget is Budget.RATE:
            return self.figure >= self.limit
        return self.figure <= self.limit

    @property
    def spread(self) -> str:
        """Return min, median and max of ours."""
        return _spread(self.ours)

    @property
    def floor_spread(self) -> str:
        """Return min, median and max of the floor, "" where there is none."""
        return _spread(self.floor) if self.floor else ""

    @property
    def compared(self) -> str:
        """Return the figure with its unit."""
        sign = "×" if self.budget in (Budget.TIMES, Budget.RATE) else f" {self.unit}"
        return f"{self.figure:.2f}{sign}"

    @property
    def wanted(self) -> str:
        """Return the budget in words."""
        return self.budget.value.format(limit=self.limit, unit=self.unit)

    def lines(self) -> str:
        """Return the row for people: min/median/max of both, the figure, the budget."""
        text = f"{self.name}\n  ours   {self.spread} {self.unit}\n"
        if self.floor:
            text += f"  floor  {self.floor_spread} {self.unit}\n"
        return f"{text}  {'met   ' if self.met else 'MISSED'} {self.compared}, {self.wanted}"


def _spread(samples: Sequence[float]) -> str:
    shown = (min(samples), statistics.median(samples), max(samples))
    return " / ".join(f"{value:.2f}" for value in shown)


def interleaved(
    ours: Callable[[], float], floor: Callable[[], float], count: int
) -> tuple[list[float], list[float]]:
    """Take `count` samples of both in turn, after one of each that does not count."""
    ours()
    floor()
    pairs = [(ours(), floor()) for _ in range(count)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]
