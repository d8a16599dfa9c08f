"""Do the files of a library belong to it? Asked before SQLite or anything else opens one of them.

A library may come from anybody. A link in it would have this program write, lock or delete where
the link leads to, and so would a rollback journal that names a file as the one with the last word:
SQLite deletes that file (https://www.sqlite.org/fileformat.html#the_rollback_journal).
"""

from __future__ import annotations

import os
from pathlib import Path

from app.errors import LibraryError
from app.words import say

FOLDERS = ("originals", "assets", "backups", "inbox")
_FILES = (
    "library.db",
    "library.db-wal",
    "library.db-shm",
    "library.db-journal",
    "library.lock",
    "encryption.json",
)
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")


def refuse_foreign_parts(library: Path) -> None:
    """Raise LibraryError where a part of the library is a link, no folder, or names other files."""
    for name in (*_FILES, *FOLDERS):
        if (library / name).is_symlink():
            raise LibraryError(
                say(
                    "{name} cannot be opened: its {part} is a link, and the files of a library are"
                    " its own. Put there what it leads to, if you trust it.",
                    name=library.name,
                    part=name,
                )
            )
    for name in FOLDERS:
        if (library / name).exists() and not (library / name).is_dir():
            raise LibraryError(
                say(
                    "{name} cannot be opened: its {part} is no folder. Move it away, then try"
                    " again.",
                    name=library.name,
                    part=name,
                )
            )
    if _names_another(library / "library.db-journal"):
        raise LibraryError(
            say(
                "{name} cannot be opened: its library.db-journal names a file outside of the"
                " library, which would be deleted. Restore a backup.",
                name=library.name,
            )
        )


def _names_another(journal: Path) -> bool:
    """Say whether a rollback journal ends with the name of another file: ours never do."""
    if not journal.is_file():
        return False
    with journal.open("rb") as file:
        length = file.seek(0, os.SEEK_END)
        file.seek(max(0, length - len(_JOURNAL_MAGIC)))
        return length > len(_JOURNAL_MAGIC) and file.read() == _JOURNAL_MAGIC
