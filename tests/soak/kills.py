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

from day import prepared
from power_cut import WORK, Ack, looked_over

MOST_STEPS = 80
LONGEST_DELAY = 0.03
"""Seconds from an acknowledgement to the kill: about as long as the longest step takes."""


@dataclass(frozen=True, slots=True)
class Kill:
    """What became of a library whose process was killed after step number `after`."""

    after: int
    problem: str = ""


def kills(seed: int, count: int, most: int = MOST_STEPS) -> Iterator[Kill]:
    """Kill the process `count` times, each in a new library, within so many steps."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as place:
        brought = Path(place) / "brought"
        prepared(brought)
        with _work(Path(place) / "Work.pressmark", brought, most) as process:
            assert process.stdout is not None
            acknowledged = [Ack.of(line) for line in process.stdout]
        for _ in range(count):
            yield _killed(chance, acknowledged, brought)


def _killed(chance: random.Random, acknowledged: list[Ack], brought: Path) -> Kill:
    wanted = chance.randrange(len(acknowledged) - 1)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "Work.pressmark"
        with _work(folder, brought, len(acknowledged) - 1) as process:
            assert process.stdout is not None
            told = list(islice(process.stdout, wanted + 1))
            time.sleep(chance.random() * LONGEST_DELAY)
            process.kill()
            told += process.stdout  # what was acknowledged before the kill came through
        after = int(told[-1].split()[1])
        try:
            return Kill(after, looked_over(folder, acknowledged[after : after + 2]))
        except Exception as error:
            return Kill(after, f"{type(error).__name__}: {error}")


def _work(folder: Path, brought: Path, most: int) -> subprocess.Popen[str]:
    command = [sys.executable, str(WORK), str(folder), str(most), str(brought)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
