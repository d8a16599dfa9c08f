"""A day of work on a library, each step told once it is done.

Called as `python tests/soak/work.py LIBRARY STEPS PLACE`, with what is brought in at the place.

After every step a line says that it was acknowledged, with a digest of all that the library then
held, another of what a person sees of it, and the number of steps done. Whoever cuts the power or
kills the process compares what is left with these lines. The work is the same each time, and so are
the digests.
"""

from __future__ import annotations

import hashlib
import os
import re
import sqlite3
import sys
from contextlib import closing
from itertools import islice
from pathlib import Path

from day import steps
from facts import brief, kept

from app.library import Library
from app.storage.schema import JOURNALED

KEPT = (*JOURNALED, "version", "asset", "journal_step", "journal_change")
"""The tables that hold what a person did; the others are derived, or of the window."""

_BY_CHANCE = re.compile(
    r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"
)
"""Uids and times, which are others each time."""

_OPEN_FOR = 25
"""Steps after which the library is closed and opened again, which folds the log into the file."""


def digest(library: Path) -> str:
    """Return a digest of every row that holds what a person did, whenever it was done."""
    found = hashlib.sha256()
    file = f"{(library / 'library.db').absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(file, uri=True)) as connection:
        for table in KEPT:
            for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1"):
                found.update(_BY_CHANCE.sub("", repr((table, row))).encode())
    return found.hexdigest()[:16]


def main() -> None:
    """Work until killed, or until as many steps are done as the second argument says."""
    folder, most, place = Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
    library = Library.create(folder)
    tell(0, library)
    for number, step in enumerate(islice(steps(place), most), start=1):
        answer = step(library)
        library = answer if isinstance(answer, Library) else library
        tell(number, library)
        if number % _OPEN_FOR == 0:
            library.close()
            library = Library.open(folder)
    library.close()


def tell(number: int, library: Library) -> None:
    """Say that all steps up to one are done, in a single system call."""
    facts = kept(library)
    told = f"ack {number} {digest(library.path)} {brief(facts)} {facts['done']}"
    os.write(1, f"{told}\n".encode())


if __name__ == "__main__":
    main()
