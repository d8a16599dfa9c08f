"""Try whether anything is lost when things go wrong: `python3 dev.py soak`.

What is found stands in `docs/reliability.md`. The same trials run in short with the tests.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import kills
import power_cut

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


PARTS: dict[str, Callable[[int, int], Iterator[Trial]]] = {
    "power-cut": power_cuts,
    "kill": killed,
}


def main() -> int:
    """Try the parts asked for, all by default; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("part", nargs="*", choices=[*PARTS, []], help="what is to go wrong")
    parser.add_argument("--seed", type=int, default=1, help="the moments at which it does")
    parser.add_argument("--count", type=int, default=200, help="how often")
    arguments = parser.parse_args()
    print(f"{'fault':<12}{'tried':>8}{'survived':>10}{'lost':>8}{'seconds':>10}")
    good = True
    for name in arguments.part or PARTS:
        started = time.monotonic()
        trials = list(PARTS[name](arguments.seed, arguments.count))
        lost = [trial for trial in trials if trial.problem]
        good = good and not lost
        survived, seconds = len(trials) - len(lost), time.monotonic() - started
        print(f"{name:<12}{len(trials):>8}{survived:>10}{len(lost):>8}{seconds:>10.0f}")
        for trial in lost:
            print(f"    {trial.where}: {trial.problem}")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
