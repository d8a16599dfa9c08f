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

    def lines(self) -> str:
        """Return the row for people: min/median/max of both, the figure, the budget."""
        sign = "×" if self.budget in (Budget.TIMES, Budget.RATE) else f" {self.unit}"
        wanted = self.budget.value.format(limit=self.limit, unit=self.unit)
        text = f"{self.name}\n  ours   {_spread(self.ours)} {self.unit}\n"
        if self.floor:
            text += f"  floor  {_spread(self.floor)} {self.unit}\n"
        return f"{text}  {'met   ' if self.met else 'MISSED'} {self.figure:.2f}{sign}, {wanted}"


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
