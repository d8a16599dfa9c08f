"""The window is killed while somebody works in it: is all there that was seen, and where it was?

One library lives through all the kills. After each it is looked over, and the window that is opened
on it next tells what it looks like before the work goes on.
"""

from __future__ import annotations

import json
import math
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from facts import Facts, kept, taken_back

from app.library import Library
from app.model.report import Source
from app.paths import resource

WORK = Path(__file__).parent / "window_work.py"
ROOT = Path(__file__).parents[2]
MOST_ACTS = 1_000
LONGEST = 5.0
"""Seconds of work before a kill, at most."""
BEHIND = 4.0
"""Seconds that what is remembered of the looks, and a note, may be behind: the pause and some."""
TYPED_BEHIND = 5.0
TOP_WITHIN = 400
"""Characters by which the place at the upper edge may differ: a few lines."""

_SCREEN = {"name": "one", "x": 0, "y": 0, "width": 1600, "height": 1000, "logicalDpi": 96}


@dataclass(frozen=True, slots=True)
class WindowKill:
    """What became of a library and its window, killed after an act."""

    after: str
    problem: str = ""


@dataclass(slots=True)
class Told:
    """What the window told until it was killed, each with its time."""

    kept: Facts = field(default_factory=dict)
    looks: list[tuple[float, Facts]] = field(default_factory=list)
    typing: list[tuple[float, str]] = field(default_factory=list)
    act: str = "start"
    killed_at: float = 0.0

    def take(self, line: str) -> None:
        """Take in a line that was told."""
        told = json.loads(line)
        at, what = told["at"], told["what"]
        match told["kind"]:
            case "kept":
                self.kept, self.typing = what, []
            case "look":
                self.looks.append((at, what))
            case "typing":
                self.typing.append((at, what))
            case "act":
                self.act = what


def window_kills(seed: int, count: int, longest: float = LONGEST) -> Iterator[WindowKill]:
    """Kill the window `count` times, after so many seconds of work on one library at most."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        folder = Path(place) / "Work.pressmark"
        pages = Path(str(resource("samples", "articles")))
        with Library.create(folder) as library:
            library.import_sources([Source(path=page) for page in sorted(pages.iterdir())[:6]])
        before = Told()
        for number in range(count):
            told = _killed(folder, pages, f"{seed}/{number}", chance.random() * longest)
            problem = _lost_looks(before, told) or _looked_over(folder, told)
            yield WindowKill(f"kill {number}, {told.act}", problem)
            before = told


def _killed(folder: Path, pages: Path, seed: str, seconds: float) -> Told:
    """Have somebody work in the window for a while; return what was told."""
    command = [sys.executable, str(WORK), str(folder), seed, str(MOST_ACTS), str(pages)]
    told = Told()
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment(folder.parent),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        os.set_blocking(process.stdout.fileno(), True)
        for line in process.stdout:
            told.take(line)
            if told.kept:  # the window is open: the work begins
                break
        time.sleep(seconds)
        process.kill()
        told.killed_at = time.monotonic()
        for line in process.stdout:
            with suppress(json.JSONDecodeError):  # the last one may be cut off
                told.take(line)
        said = process.stderr.read()
    if not told.kept or "Traceback" in said:
        raise RuntimeError(said)
    return told


def environment(place: Path) -> dict[str, str]:
    """Return what a window needs that is seen by nobody, on a screen as most people have."""
    screen = place / "screen.json"
    screen.write_text(json.dumps({"screens": [_SCREEN]}), encoding="ascii")
    platform = f"offscreen:configfile={screen}"
    return {**os.environ, "QT_QPA_PLATFORM": platform, "PYTHONPATH": str(ROOT)}


# ---------------------------------------------------------------------------- the library


def _looked_over(folder: Path, told: Told) -> str:
    """Return what is wrong with the library that was left behind, "" where all is well."""
    try:
        with Library.open(folder) as library:
            report = library.check()
            if report.problems:
                return " ".join(report.problems)
            if told.typing and (problem := _lost_letters(kept(library), told)):
                return problem
            return _lost_steps(library, told)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def _lost_steps(library: Library, told: Told) -> str:
    """Take back what was done after the last thing seen; then all has to be as it was seen."""
    seen, then = {**told.kept}, taken_back(library, told.kept["done"])
    return "" if then == seen else f"not as it was seen: {_difference(seen, then)}"


def _lost_letters(now: Facts, told: Told) -> str:
    """Look for the note that was being typed: it may lack what was typed last."""
    notes = {row[3] for row in now["annotations"]} - {row[3] for row in told.kept["annotations"]}
    wanted = [text for at, text in told.typing if at < told.killed_at - TYPED_BEHIND]
    if not wanted:
        return ""
    if any(note.startswith(wanted[-1].strip()) for note in notes):
        return ""
    return f"of the note {wanted[-1]!r} there is {notes}"


def _difference(seen: Facts, then: Facts) -> str:
    lost = [f"-{row}" for key in seen if isinstance(seen[key], list) for row in seen[key]
            if row not in then[key]]  # fmt: skip
    more = [f"+{row}" for key in seen if isinstance(seen[key], list) for row in then[key]
            if row not in seen[key]]  # fmt: skip
    return " ".join([*lost, *more])[:400]


# ---------------------------------------------------------------------------- the looks


def _lost_looks(before: Told, told: Told) -> str:
    """Compare what a window looks like at first with what it looked like before the kill."""
    if not before.looks or not before.looks[-1][1]["article"]:  # killed while it was opening
        return ""
    now = told.looks[0][1]
    late = {name: _behind(name, now, before) for name in now}
    return "; ".join(
        f"{name} is {now[name]}, {behind:.1f} s behind {before.looks[-1][1][name]}"
        for name, behind in late.items()
        if behind > BEHIND
    )[:400]


def _behind(name: str, now: Facts, before: Told) -> float:
    """Return how many seconds before the kill the window last looked so, 0 where it did then."""
    until = [at for at, _ in before.looks[1:]] + [before.killed_at]
    ages = [
        before.killed_at - end
        for (_, look), end in zip(before.looks, until, strict=True)
        if _is_same(name, now, look)
    ]
    return min(ages, default=math.inf)


def _is_same(name: str, now: Facts, look: Facts) -> bool:
    if name == "top" and now["article"] == look["article"]:
        return abs(int(now["top"]) - int(look["top"])) <= TOP_WITHIN
    return _plain(now[name]) == _plain(look[name])


def _plain(value: Any) -> Any:
    return json.loads(json.dumps(value))
