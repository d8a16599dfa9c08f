"""The longest stall in every journey: the journeys are made, and their report is read."""

from __future__ import annotations

import csv
import subprocess
import sys
from collections.abc import Iterator

from measures import ROOT
from measures_row import Budget, Row
from size import Size

from tests.journeys.stall_report import FILE
from tests.stalls import LIMIT_MS


def journeys(_: Size) -> Iterator[Row]:
    """Measure how long the window's thread was ever at work in one go, journey by journey."""
    FILE.unlink(missing_ok=True)
    made = [sys.executable, "-m", "pytest", "-q", "tests/journeys", "-m", "not xvfb and not slow"]
    done = subprocess.run(made, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.stderr.write(f"Not every journey came to its end: {done.stdout.splitlines()[-1]}\n")
    if not FILE.exists():
        return
    with FILE.open(encoding="utf-8", newline="") as file:
        stalls = [
            (float(work_ms), journey, place)
            for work_ms, _ms, journey, place in csv.reader(file, delimiter="\t")
        ]
    for work_ms, journey, place in stalls:
        if work_ms > LIMIT_MS:
            sys.stderr.write(f"{work_ms:.0f} ms in “{journey}”: {place}\n")
    name = f"longest stall in each of {len(stalls)} journeys"
    yield Row(name, "ms", Budget.ALONE, LIMIT_MS, [stall[0] for stall in stalls])
