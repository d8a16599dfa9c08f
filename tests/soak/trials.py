"""What is made to go wrong, and what is found afterwards."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import disk_faults
import kills
import power_cut

from tests.hostile.corpus import CASES
from tests.hostile.trial import tried

STEPS = 120
"""Steps of the day of work in which the power is cut."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One thing gone wrong, where, and what was wrong with the library after it ("")."""

    where: str
    problem: str


def power_cuts(seed: int, count: int) -> Iterator[Trial]:
    """Cut the power at seeded moments of a day of work."""
    with tempfile.TemporaryDirectory() as place:
        day = power_cut.recorded(Path(place), STEPS)
        for cut in power_cut.cuts(day, seed, count):
            yield Trial(f"system call {cut.at}", cut.problem)


def killed(seed: int, count: int) -> Iterator[Trial]:
    """Kill the process at seeded moments of a day of work."""
    for kill in kills.kills(seed, count):
        yield Trial(f"step {kill.after}", kill.problem)


def window_killed(seed: int, count: int) -> Iterator[Trial]:
    """Kill the window at seeded moments while somebody works in it."""
    from window_kills import window_kills  # the core's tests do without Qt

    for kill in window_kills(seed, count):
        yield Trial(kill.after, kill.problem)


def disk_failed(seed: int, count: int) -> Iterator[Trial]:
    """Do steps on a disk that is full, read-only, taken out, replaced or used by others."""
    yield from _met(disk_faults.disk_faults(seed, count))


def calls_failed(seed: int, count: int) -> Iterator[Trial]:
    """Do steps while now and then a system call fails."""
    yield from _met(disk_faults.call_faults(seed, count))


def _met(faults: Iterator[disk_faults.Fault]) -> Iterator[Trial]:
    """Yield those steps that a fault kept from being done, and all that was wrong."""
    for fault in faults:
        if fault.said or fault.problem:
            yield Trial(f"{fault.where}: {fault.said}", fault.problem)


def hostile(_seed: int, _count: int) -> Iterator[Trial]:
    """Import every hostile file there is, in one batch; neither seed nor count matters."""
    with tempfile.TemporaryDirectory() as place:
        for verdict in tried(Path(place), CASES):
            if verdict.cause in CASES or verdict.problem:
                yield Trial(verdict.cause, verdict.problem)


def dropped(_seed: int, _count: int) -> Iterator[Trial]:
    """Drop every hostile file on the window, and open all that came in."""
    from window_drops import window_drops  # the core's tests do without Qt

    for drop in window_drops():
        yield Trial(drop.what, drop.problem)


PARTS: dict[str, Callable[[int, int], Iterator[Trial]]] = {
    "power-cut": power_cuts,
    "kill": killed,
    "window": window_killed,
    "disk": disk_failed,
    "calls": calls_failed,
    "hostile": hostile,
    "drop": dropped,
}
