"""`dev.py bench` measures every budget it promises, here once and on next to nothing."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SMALL = ("--articles", "20", "--pages", "3", "--curve", "10", "20", "--once")
BUDGETS = (
    "start to first painted window",
    "memory with the window open",
    "key to annotation durable and painted",
    "open an article of # kB",
    "first screen of an article of #.# MB",
    "search for ",
    "import of ",
    "export of ",
    "longest stall, opening #.# MB",
    "longest stall, scrolling the list",
)
JOURNEYS = "longest stall in each of # journeys"


def names(page: str) -> set[str]:
    """Return what stands in the first column of the tables, every number a #."""
    cells = re.findall(r"^\| (?!what|---)(.+?) \|", page, re.MULTILINE)
    return {re.sub(r"\d[\d,]*", "#", cell) for cell in cells}


@pytest.mark.slow
def test_the_benchmark_measures_what_its_page_tells(tmp_path: Path) -> None:
    page = tmp_path / "benchmarks.md"
    told = (ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    done = subprocess.run(
        [
            *(sys.executable, str(ROOT / "tests/bench/run.py"), *SMALL),
            *("--without", "journeys", "--record", str(page)),
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=280,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    measured = names(page.read_text(encoding="utf-8"))
    assert measured == names(told) - {JOURNEYS}
    assert not [row for row in BUDGETS if not any(name.startswith(row) for name in measured)]
