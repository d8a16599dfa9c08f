"""Hostile files dropped on the window, and looked at in it: does it ever stand still?"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from window_kills import ROOT, environment

from tests.stalls import LIMIT_MS

WORK = Path(__file__).parent / "window_drop.py"


@dataclass(frozen=True, slots=True)
class WindowDrop:
    """Files dropped, or an article shown; what was wrong, and how long the window stood still."""

    what: str
    problem: str
    ms: float


def window_drops() -> Iterator[WindowDrop]:
    """Drop every hostile file there is, then open every article that came of them."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        done = subprocess.run(
            [sys.executable, WORK, place],
            cwd=ROOT,
            env=environment(Path(place)),
            capture_output=True,
            text=True,
            check=False,
        )
    yield from (_drop(line) for line in done.stdout.splitlines())
    if done.returncode or "Traceback" in done.stderr:
        yield WindowDrop("the end", done.stderr[-600:] or f"it ended with {done.returncode}", 0)


def _drop(line: str) -> WindowDrop:
    told = json.loads(line)
    stall = f"stood still for {told['ms']:.0f} ms in {told['place'] or 'Qt'}"
    problem = told["problem"] or (stall if told["ms"] > LIMIT_MS else "")
    return WindowDrop(told["what"], problem, told["ms"])
