"""The longest stall in every journey: the journeys are made, and their report is read."""

from __future__ import annotations

import csv
import subprocess
import sys
from collections.abc import Iterator

from measures import ROOT, Size
from measures_row import Budget, Row

from tests.journeys.stall_report import FILE
from tests.stalls import LIMIT_MS


def journeys(_: Size) -> Iterator[Row]:
    """Measure how long the window's thread was ever at work in one go, journey by journey."""
    FILE.unlink(missing_ok=True)
    made = [sys.executable, "-m", "pytest", "-q", "tests/journeys", "-m", "not xvfb and not slow"]
    done = subprocess.run(made, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.stderr.write(f"Not every journey came to its end: {done.stdout.splitlines()[-1]}\n")
    with FILE.open(encoding="utf-8", newline="") as file:
        for work_ms, _ms, journey, _place in csv.reader(file, delimiter="\t"):
            name = f"longest stall, {journey}"
            yield Row(name, "ms", Budget.ALONE, LIMIT_MS, [float(work_ms)])
