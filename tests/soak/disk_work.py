"""A day of work on a disk that fails now and then: `disk_work.py LIBRARY STEPS PLACE SEED FAULT…`.

Each step is begun while something is wrong, and done again when it is not any more. For most faults
the library has to lie on a small disk of its own. A line of JSON is told for each step: what was
wrong, what was said, and what was found wrong with the library.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from itertools import islice
from pathlib import Path

from day import IN_PARTS, Step, put_back, steps
from facts import Facts, kept, taken_back
from work import digest

from app.errors import PressmarkError
from app.library import Library
from app.model.report import Report

ROOM = (0, 4_096, 20_000, 100_000, 400_000)
"""Bytes that are left on a disk that is full."""

_CHUNK = 2**16


@contextmanager
def full(library: Path, chance: random.Random) -> Iterator[None]:
    """Leave next to no room on the disk."""
    ballast = library.parent / "ballast"
    room = chance.choice(ROOM)
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while (free := shutil.disk_usage(library.parent).free) > room:
            file.write(bytes(min(_CHUNK, free - room)))
    try:
        yield
    finally:
        ballast.unlink()


@contextmanager
def moved(library: Path, _chance: random.Random) -> Iterator[None]:
    """Have the folder elsewhere, as a drive that is taken out."""
    away = library.with_name("Elsewhere")
    library.rename(away)
    try:
        yield
    finally:
        assert not library.exists(), "something was made where the library was"
        away.rename(library)


@contextmanager
def replaced(library: Path, _chance: random.Random) -> Iterator[None]:
    """Have another file in the place of the database, as programs that sync folders do."""
    file, away = library / "library.db", library.parent / "library.db"
    file.rename(away)
    shutil.copy(away, file)
    try:
        yield
    finally:
        away.replace(file)


@contextmanager
def locked(library: Path, _chance: random.Random) -> Iterator[None]:
    """Have another program write to the database for a long time."""
    with closing(sqlite3.connect(library / "library.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@contextmanager
def read_only(library: Path, _chance: random.Random) -> Iterator[None]:
    """Have no file be made, removed or opened for writing; what is open already is."""
    subprocess.run(["mount", "--bind", library, library], check=True)
    subprocess.run(["mount", "-o", "remount,bind,ro", library], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", library], check=True)


@contextmanager
def calls(_library: Path, _chance: random.Random) -> Iterator[None]:
    """Change nothing here: it is the system that fails, now and then, to do what it is asked."""
    yield


FAULTS: dict[str, Callable[[Path, random.Random], AbstractContextManager[None]]] = {
    "full": full,
    "moved": moved,
    "replaced": replaced,
    "locked": locked,
    "read-only": read_only,
    "calls": calls,
}
_DONE_BUT = "The trash is empty, but traces of what was in it"
"""Begins what is said of a step that was done, though not all that goes with it."""

MOST_TIMES = 16
"""How often a step is tried: a call that fails may hit it more than once."""


def main() -> None:
    """Do so many steps, each with a fault, and look the library over at the end."""
    folder, most, place = Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
    chance, faults = random.Random(sys.argv[4]), sys.argv[5:]
    library = _persistently(lambda: Library.open_or_create(folder))
    for number, step in enumerate(islice(steps(place), most), start=1):
        name = chance.choice(faults)
        if name == "replaced" and step is put_back:
            continue  # which replaces it itself, and closes what is at its place
        before, rows = kept(library), digest(folder)
        with FAULTS[name](folder, chance):
            said, library = _tried(step, library)
        problem = ""
        for _ in range(MOST_TIMES):
            if not said or problem:
                break
            library = _open_again(library, folder)
            problem = _problem(library, said, before, rows)
            _tell(f"step {number}, {name}", said, problem)
            said, library = _tried(step, library)
        if said and not problem:
            _tell(f"step {number}, {name}", said, "it does not go on")
    library.close()
    with _persistently(lambda: Library.open(folder)) as library:
        _tell("the end", "", " ".join(library.check().problems))


def _persistently(work: Callable[[], Library]) -> Library:
    for _ in range(MOST_TIMES):
        with suppress(PressmarkError):
            return work()
    return work()


def _tried(step: Step, library: Library) -> tuple[str, Library]:
    """Return what was said against a step, "" where it was done, and the library."""
    try:
        answer = step(library)
    except PressmarkError as error:
        return str(error), library
    if isinstance(answer, Report) and answer.failures:
        return answer.failures[0].reason, library
    return "", answer if isinstance(answer, Library) else library


def _open_again(library: Library, folder: Path) -> Library:
    """Return the library, opened anew where the step had closed it."""
    try:
        library.set_window_state("open", 1)
    except PressmarkError:
        library.close()
        return _persistently(lambda: Library.open(folder))
    return library


def _problem(library: Library, said: str, before: Facts, rows: str) -> str:
    """Say what a step that was refused left behind."""
    if said.startswith(_DONE_BUT):
        return ""
    if digest(library.path) == rows or _is_in_part(library, before):
        return ""
    return "something is half-done"


def _is_in_part(library: Library, before: Facts) -> bool:
    newest = library.undoable()
    is_in_parts = newest is not None and newest.label in IN_PARTS
    return is_in_parts and taken_back(library, before["done"]) == before


def _tell(where: str, said: str, problem: str) -> None:
    line = json.dumps({"where": where, "said": said, "problem": problem})
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    main()
