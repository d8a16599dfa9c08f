"""The process is killed, at any moment of a day of work: is all there that was acknowledged?"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from power_cut import WORK, looked_over

MOST_STEPS = 60
LONGEST_DELAY = 0.03
"""Seconds from an acknowledgement to the kill: about as long as the longest step takes."""


@dataclass(frozen=True, slots=True)
class Kill:
    """What became of a library whose process was killed after step number `after`."""

    after: int
    problem: str = ""


def kills(seed: int, count: int) -> Iterator[Kill]:
    """Kill the process `count` times, each in a new library, at seeded moments."""
    chance = random.Random(seed)
    digests = _digests()
    for _ in range(count):
        yield _killed(chance, digests)


def _digests() -> list[str]:
    """Return what a library holds after each step, from a day that nothing disturbed."""
    with tempfile.TemporaryDirectory() as place, _work(Path(place) / "Work.pressmark") as process:
        assert process.stdout is not None
        return [line.split()[2] for line in process.stdout]


def _killed(chance: random.Random, digests: list[str]) -> Kill:
    wanted = chance.randrange(MOST_STEPS)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "Work.pressmark"
        with _work(folder) as process:
            assert process.stdout is not None
            told = list(islice(process.stdout, wanted + 1))
            time.sleep(chance.random() * LONGEST_DELAY)
            process.kill()
            told += process.stdout  # what was acknowledged before the kill came through
        after = int(told[-1].split()[1])
        try:
            return Kill(after, looked_over(folder, set(digests[after : after + 2])))
        except Exception as error:
            return Kill(after, f"{type(error).__name__}: {error}")


def _work(folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, str(WORK), str(folder), str(MOST_STEPS)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
