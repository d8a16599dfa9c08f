"""Opening a CSV that a spreadsheet may have saved again, and saying what is wrong with one."""

from __future__ import annotations

import csv
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from app.errors import UnreadableFileError
from app.words import say

_FIELD_LIMIT = 64 * 2**20
_HEADER_LIMIT = 2**16
_DELIMITERS = ",;\t"


def lines_of(file: TextIO) -> Iterator[list[str]]:
    """Return the lines of a CSV, cut at commas, semicolons or tabs, as its header is."""
    csv.field_size_limit(_FIELD_LIMIT)
    first_line = file.readline(_HEADER_LIMIT)
    file.seek(0)
    delimiter = max(_DELIMITERS, key=first_line.count)
    return csv.reader(file, delimiter=delimiter, strict=True)


def opened(path: Path, name: str) -> TextIO:
    """Open a CSV for reading; `name` is what to call it. Raise OSError, UnreadableFileError."""
    if not stat.S_ISREG(path.stat().st_mode):  # a pipe would be waited for
        raise UnreadableFileError(say("“{name}” is not a file: name the CSV to import.", name=name))
    return path.open(encoding="utf-8-sig", newline="")


@contextmanager
def explained(name: str) -> Iterator[None]:
    """Turn what can be wrong about the CSV called `name` into an UnreadableFileError."""
    try:
        yield
    except UnicodeDecodeError as error:
        raise UnreadableFileError(
            say("“{name}” is not in UTF-8: save it as “CSV UTF-8”, or export it again.", name=name)
        ) from error
    except OSError as error:
        why = (error.strerror or say("no reason is given")).lower()
        raise UnreadableFileError(
            say(
                "“{name}” cannot be read ({why}): check that it is there and may be read.",
                name=name,
                why=why,
            )
        ) from error
    except csv.Error as error:
        raise UnreadableFileError(
            say(
                "“{name}” is damaged or cut short ({error}): export it again.",
                name=name,
                error=error,
            )
        ) from error
