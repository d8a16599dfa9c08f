"""The power goes, at any moment of a day of work: is all there that was acknowledged?

A day of work is done once under strace, and its system calls are played on a disk that forgets
what was not synced. After a cut the library is opened from what is left.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from disk import Disk
from system_calls import COMMAND, Call, calls
from work import digest

from app.library import Library

WORK = Path(__file__).parent / "work.py"


@dataclass(frozen=True, slots=True)
class Day:
    """What a program did to its files, and where it stood while it did so."""

    folder: Path
    calls: tuple[Call, ...]
    acknowledged: tuple[tuple[int, str], ...]
    """The number of calls made before each acknowledgement, and the digest told with it."""


@dataclass(frozen=True, slots=True)
class Cut:
    """What became of a library when the power went before call number `at`."""

    at: int
    problem: str = ""


def recorded(folder: Path, steps: int) -> Day:
    """Do a day of work in a new library below `folder`, and return what it did to its files."""
    log, library = folder / "calls", folder / "Work.pressmark"
    command = [*COMMAND, str(log), sys.executable, str(WORK), str(library), str(steps)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    made: list[Call] = []
    acknowledged: list[tuple[int, str]] = []
    with log.open(encoding="ascii") as lines:
        for call in calls(lines):
            if call.name == "write" and call.text(1).startswith(b"ack "):
                acknowledged.append((len(made), call.text(1).split()[2].decode()))
            else:
                made.append(call)
    log.unlink()
    return Day(library, tuple(made), tuple(acknowledged))


def cuts(day: Day, seed: int, count: int) -> Iterator[Cut]:
    """Cut the power `count` times, at seeded moments after the library was made."""
    chance = random.Random(seed)
    first = day.acknowledged[0][0]
    moments = sorted(chance.sample(range(first, len(day.calls)), count))
    disk, done = Disk(day.folder), 0
    for number, moment in enumerate(moments):
        for call in day.calls[done:moment]:
            disk.apply(call)
        done = moment
        # Every other time the disk keeps some of what it was not told to keep.
        left = disk.after_cut(random.Random(f"{seed}/{number}") if number % 2 else None)
        told = [digest for calls, digest in day.acknowledged if calls <= moment]
        coming = [digest for calls, digest in day.acknowledged if calls > moment][:1]
        yield Cut(moment, problem(left, {told[-1], *coming}))


def problem(left: dict[str, bytes], expected: set[str]) -> str:
    """Return what is wrong with a library of these files, "" where all is well."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "Left.pressmark"
        for name, data in left.items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        try:
            return looked_over(folder, expected)
        except Exception as error:
            return f"{type(error).__name__}: {error}"


def looked_over(folder: Path, expected: set[str]) -> str:
    """Open a library that was left behind; return what is wrong with it, "" where all is well.

    `expected` are the digests of what it may hold: all that was acknowledged and, as a whole, the
    step that was under way.
    """
    with Library.open(folder) as library:
        if digest(folder) not in expected:
            return "a step is lost or torn"
        report = library.check()
        if report.problems:
            return " ".join(report.problems)
        library.create_tag("Work goes on")
        library.undo()
    return ""
