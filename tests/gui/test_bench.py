"""`dev.py bench` measures every budget it promises, here once and on next to nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SMALL = ("--articles", "20", "--pages", "3", "--once", "--without", "journeys")
ROWS = (
    "start to first painted window",
    "memory with the window open",
    "search for a word of one article in a thousand",
    "search for a word of nearly all articles",
    "list narrowed to the beginning of many words",
    "import of 3 saved pages",
    "export of all annotations to CSV",
    "key to annotation durable and painted",
    "open an article of 5 kB",
    "first screen of an article of 1.5 MB",
    "scroll frame at 1,000 highlights",
    "longest stall, opening 1.5 MB",
    "longest stall, scrolling 1.5 MB",
    "longest stall, searching",
    "longest stall, tagging",
    "longest stall, scrolling the list",
    "longest stall, importing",
)


@pytest.mark.slow
def test_the_benchmark_prints_every_row_with_its_budget() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests/bench/run.py"), *SMALL],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert not [row for row in ROWS if f"\n{row}" not in done.stdout]
    assert done.stdout.count("  ours ") == done.stdout.count("met ") + done.stdout.count("MISSED")
