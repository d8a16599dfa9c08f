"""From SQLite's and the operating system's errors to sentences a person can act on."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.errors import InvalidInputError, LibraryError, NotALibraryError, SupersededError
from app.words import later, say

BUSY = later("{name} is in use by another program: close that and try again.")

_SENTENCES = {
    "SQLITE_FULL": later(
        "The disk is full: nothing was changed in {name}. Free some space and try again."
    ),
    "SQLITE_READONLY": later(
        "{name} is on a read-only medium or folder: copy it to a place you can"
        " write to, then open it there."
    ),
    "SQLITE_BUSY": BUSY,
    "SQLITE_LOCKED": BUSY,
    "SQLITE_PROTOCOL": BUSY,
    "SQLITE_IOERR": later(
        "The disk did not answer while {name} was being read or written: check the"
        " disk, then try again."
    ),
    "SQLITE_CANTOPEN": later(
        "{name} cannot be opened: check that its folder exists and that you may read and write it."
    ),
    "SQLITE_PERM": later("{name} cannot be opened: you lack the permission for its folder."),
    "SQLITE_CORRUPT": later(
        "The database of {name} is damaged: restore a backup (pressmark restore)."
    ),
}

_NOT_A_DATABASE = "SQLITE_NOTADB"

_OS_SENTENCES = {
    errno.ENOSPC: _SENTENCES["SQLITE_FULL"],
    errno.EDQUOT: _SENTENCES["SQLITE_FULL"],
    errno.EROFS: _SENTENCES["SQLITE_READONLY"],
    errno.EACCES: _SENTENCES["SQLITE_PERM"],
    errno.EPERM: _SENTENCES["SQLITE_PERM"],
    errno.ENOENT: later("{name} is not there any more: was its folder moved or its drive removed?"),
    errno.EIO: _SENTENCES["SQLITE_IOERR"],
    errno.ENOTDIR: later("{name} cannot be there: a part of its path is a file, not a folder."),
}
_OS_OTHERWISE = later("{name} cannot be read or written ({reason}): check its folder and its disk.")


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn faults of the world inside into a `LibraryError` about the library at `path`.

    Decides on `sqlite_errorname`, never on message texts. What is our own mistake (a constraint,
    a misuse) passes unchanged. A text with half of a character (a lone surrogate) has no UTF-8
    form: SQLite is never asked with it.
    """
    try:
        yield
    except sqlite3.Error as error:
        if _name(error) == "SQLITE_INTERRUPT":
            raise SupersededError(say("The search was superseded.")) from error
        if isinstance(error, sqlite3.OperationalError) and not _name(error):
            raise changed_error() from error  # Python's own: a text that is no UTF-8
        sentence = sentence_for(error)
        if sentence is None:
            raise
        kind = NotALibraryError if _name(error) == _NOT_A_DATABASE else LibraryError
        raise kind(say(sentence, name=path.name)) from error
    except UnicodeEncodeError as error:
        raise InvalidInputError(say("The text given holds half of a character.")) from error
    except OSError as error:
        sentence = _OS_SENTENCES.get(error.errno or 0, _OS_OTHERWISE)
        reason = error.strerror or type(error).__name__
        raise LibraryError(say(sentence, name=path.name, reason=reason)) from error


def changed_error() -> LibraryError:
    """Return what is told of rows that no Pressmark has written."""
    return LibraryError(
        say(
            "Something in this library is not as Pressmark writes it: restore a backup"
            " (pressmark restore)."
        )
    )


def sentence_for(error: sqlite3.Error) -> str | None:
    """Return the sentence pattern for a fault of the world, None for a mistake of ours."""
    name = _name(error)
    if name == _NOT_A_DATABASE:
        return later("{name} is not a Pressmark library: its library.db is something else.")
    for prefix, sentence in _SENTENCES.items():
        if name.startswith(prefix):
            return sentence
    return None


def _name(error: sqlite3.Error) -> str:
    """Return the name of SQLite's error code, "" where Python's own check raised it."""
    return getattr(error, "sqlite_errorname", "") or ""
