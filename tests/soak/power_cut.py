"""The power goes, at any moment of a day of work: is all there that was acknowledged?

A day of work is done once under strace, and its system calls are played on a disk that forgets
what was not synced. After a cut the library is opened from what is left.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from day import IN_PARTS, prepared
from disk import Disk
from facts import brief, taken_back
from system_calls import COMMAND, Call, calls
from work import digest

from app.library import Library

WORK = Path(__file__).parent / "work.py"


@dataclass(frozen=True, slots=True)
class Ack:
    """What was told when a step was done: digests of the rows and of what is seen, the steps."""

    digest: str
    facts: str
    done: int

    @classmethod
    def of(cls, line: str) -> Ack:
        """Return what a line of `work.py` tells."""
        _, _, digest, facts, done = line.split()
        return cls(digest, facts, int(done))


@dataclass(frozen=True, slots=True)
class Day:
    """What a program did to its files, and where it stood while it did so."""

    folder: Path
    calls: tuple[Call, ...]
    acknowledged: tuple[tuple[int, Ack], ...]
    """The number of calls made before each acknowledgement, and what was told with it."""


@dataclass(frozen=True, slots=True)
class Cut:
    """What became of a library when the power went before call number `at`."""

    at: int
    problem: str = ""


def recorded(folder: Path, steps: int) -> Day:
    """Do a day of work in a new library below `folder`, and return what it did to its files."""
    log, library = folder / "calls", folder / "Work.pressmark"
    prepared(folder / "brought")
    work = [sys.executable, str(WORK), str(library), str(steps), str(folder / "brought")]
    command = [*COMMAND, str(log), *work]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    made: list[Call] = []
    acknowledged: list[tuple[int, Ack]] = []
    with log.open(encoding="ascii") as lines:
        for call in calls(lines):
            if call.name == "write" and call.text(1).startswith(b"ack "):
                acknowledged.append((len(made), Ack.of(call.text(1).decode())))
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
        told = [ack for calls, ack in day.acknowledged if calls <= moment]
        coming = [ack for calls, ack in day.acknowledged if calls > moment][:1]
        yield Cut(moment, problem(left, [told[-1], *coming]))


def problem(left: dict[str, bytes], expected: Sequence[Ack]) -> str:
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


def looked_over(folder: Path, expected: Sequence[Ack]) -> str:
    """Open a library that was left behind; return what is wrong with it, "" where all is well.

    `expected` is what was acknowledged last, and what comes with the step that was under way. A
    step that comes in one article after the other may be there in part, and goes back as one.
    """
    with Library.open(folder) as library:
        found = digest(folder)
        if found not in {ack.digest for ack in expected} and not _is_in_part(library, expected[0]):
            return "a step is lost or torn"
        report = library.check()
        if report.problems:
            return " ".join(report.problems)
        library.create_tag("Work goes on")
        library.undo()
    return ""


def _is_in_part(library: Library, before: Ack) -> bool:
    newest = library.undoable()
    if newest is None or newest.label not in IN_PARTS:
        return False
    then = taken_back(library, before.done)
    return brief(then) == before.facts and then["done"] == before.done
