"""Is this a library of ours, and of a version we know? Asked before anything is written to it.

To open a database for writing is to change it: WAL mode alone rewrites its header. So a file of
another program is told by its first bytes, and SQLite is asked only about what may be ours.
"""

from __future__ import annotations

from pathlib import Path

from app.errors import NewerLibraryError, NotALibraryError
from app.storage.migrations import SCHEMA_VERSION
from app.storage.schema import APPLICATION_ID
from app.words import say

# The database header: https://www.sqlite.org/fileformat.html#the_database_header
_MAGIC = b"SQLite format 3\0"
_HEADER_LENGTH = 100
_PAGES, _VERSION, _APPLICATION = slice(28, 32), slice(60, 64), slice(68, 72)


def refuse_foreign(folder: Path) -> None:
    """Refuse a folder whose `library.db` is not ours, or newer, by the bytes of its header.

    The header may be older than the log beside it, so an empty database passes here, as does an
    empty file: the making of the library was cut short. `refuse` is asked again once it is open.
    """
    header = _header(folder)
    if not header:
        return
    is_database = header.startswith(_MAGIC) and len(header) == _HEADER_LENGTH
    refuse(
        folder.name,
        application=_number(header[_APPLICATION]) if is_database else 0,
        version=_number(header[_VERSION]) if is_database else 0,
        is_new=is_database and _number(header[_PAGES]) <= 1,
    )


def is_earlier(folder: Path) -> bool:
    """Say whether the header of a `library.db` is of an earlier Pressmark, or of none yet."""
    return _number(_header(folder)[_VERSION]) < SCHEMA_VERSION


def is_outdated(folder: Path) -> bool:
    """Say whether this is a library of an earlier Pressmark, as far as its header tells."""
    try:
        header = _header(folder)
    except OSError:
        return False
    is_ours = header.startswith(_MAGIC) and _number(header[_APPLICATION]) == APPLICATION_ID
    return is_ours and 0 < _number(header[_VERSION]) < SCHEMA_VERSION


def refuse(name: str, *, application: int, version: int, is_new: bool) -> None:
    """Raise NotALibraryError or NewerLibraryError, going by the two numbers a database carries."""
    if application != APPLICATION_ID and not (is_new and application == 0 and version == 0):
        raise NotALibraryError(
            say("{name} is not a Pressmark library: its library.db is something else.", name=name)
        )
    if version > SCHEMA_VERSION:
        raise NewerLibraryError(
            say(
                "{name} was written by a newer Pressmark: install the newest version to open it.",
                name=name,
            )
        )


def _header(folder: Path) -> bytes:
    with (folder / "library.db").open("rb") as file:
        return file.read(_HEADER_LENGTH)


def _number(big_endian: bytes) -> int:
    return int.from_bytes(big_endian, "big")
