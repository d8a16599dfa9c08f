"""A whole library encrypted, or decrypted: copied, looked over, and put in its own place.

Sidecars are derived, and are written anew by and by. A backup that is damaged is left out, since
nothing in it could be encrypted as it is.
"""

from __future__ import annotations

import hashlib
import os
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path

from app.errors import LibraryError
from app.storage import backup, keyring
from app.storage.belongings import FOLDERS, refuse_foreign_parts
from app.storage.durable import sync_folder
from app.storage.encryption.database_copy import copy_database, file_names
from app.storage.encryption.exchange import exchanged, finish
from app.storage.faults import explained
from app.storage.lock import LibraryLock
from app.storage.originals import opened
from app.storage.proven_copy import connect_to_copy
from app.storage.vault import BrokenSealError, Vault
from app.words import say

Tell = Callable[[int, int], None]
"""Is told how many files of how many are done; may raise, which leaves the library as it was."""

_NAMED = re.compile(r"[0-9a-f]{64}(\.\w+)?", re.ASCII)

_LEFT_BY_SYSTEMS = r"|\.DS_Store|Thumbs\.db|desktop\.ini"
_FILE = re.compile(rf"{_NAMED.pattern}|.*\.new{_LEFT_BY_SYSTEMS}", re.ASCII)
_PARTS = {
    "originals": _FILE,
    "assets": _FILE,
    "backups": re.compile(
        rf"library-[\w-]+\.(db|new)(-wal|-shm|-journal)?|encryption\.(json|new){_LEFT_BY_SYSTEMS}"
    ),
}
"""What may lie in the folders of a library."""


def convert(folder: Path, passphrase: str, tell: Tell) -> None:
    """Encrypt the library in `folder`, or with no passphrase decrypt it; nobody may have it open.

    Raise LibraryError, the library being as it was.
    """
    folder = folder.resolve()
    with explained(folder):
        finish(folder)
    came = keyring.vault_of(folder)
    if came.is_sealed and passphrase:
        raise LibraryError(say("{name} is encrypted already.", name=folder.name))
    if not came.is_sealed and not passphrase:
        raise LibraryError(say("{name} is not encrypted.", name=folder.name))
    with explained(folder):
        refuse_foreign_parts(folder)
        _refuse_strangers(folder)
        with LibraryLock(folder):
            backup.finish(folder)
            with exchanged(folder) as target:
                if passphrase:
                    keyring.encrypt_new(target, passphrase)
                _fill(target, folder, came, keyring.vault_of(target), tell)


# ---------------------------------------------------------------------- copying


def _fill(target: Path, source: Path, came: Vault, goes: Vault, tell: Tell) -> None:
    databases = [source / "library.db", *(each.path for each in backup.all_of(source))]
    files = [file for name in ("originals", "assets") for file in _files_in(source / name)]
    total, done = len(databases) + len(files), 0
    for name in FOLDERS:
        (target / name).mkdir(mode=0o700, exist_ok=True)
    known: set[str] = set()
    for database in databases:
        if _is_sound(database, came):
            copy_database(database, target / database.relative_to(source), came, goes)
            known |= file_names(database, came)
        done += 1
        tell(done, total)
    # Only such names: those of somebody else's library may be paths that lead anywhere.
    names = {came.name(name): name for name in known if _NAMED.fullmatch(name)}
    for file in files:
        name = names.get(file.name) or _unknown(file, came)
        if name:
            _copy_file(file, target / file.parent.name / goes.name(name), came, goes)
        done += 1
        tell(done, total)
    for name in FOLDERS:
        sync_folder(target / name)
    sync_folder(target)


def _is_sound(database: Path, came: Vault) -> bool:
    """Say whether a database can be copied; a backup need not, but raise for the library's own."""
    try:
        with closing(connect_to_copy(database, came)) as connection:
            ((result,),) = connection.execute("PRAGMA quick_check(1)").fetchall()
    except (sqlite3.DatabaseError, LibraryError):
        if database.name == "library.db":
            raise
        return False
    return bool(result == "ok") or database.name == "library.db"


def _refuse_strangers(library: Path) -> None:
    """Raise LibraryError where something lies among the library's files that is none of them.

    To leave it out would lose it, to carry it along could leave plain text in what is encrypted.
    """
    for name, known in _PARTS.items():
        for entry in sorted((library / name).iterdir()) if (library / name).is_dir() else ():
            if not (known.fullmatch(entry.name) or entry.is_symlink()):
                raise LibraryError(
                    say(
                        "{part} of {name} is none of its parts, and would be lost: move it away,"
                        " then try again.",
                        part=f"{name}/{entry.name}",
                        name=library.name,
                    )
                )


def _files_in(folder: Path) -> list[Path]:
    """Return the files in a folder, no links: they would lead somewhere else."""
    if not folder.is_dir():
        return []
    return sorted(file for file in folder.iterdir() if file.is_file() and not file.is_symlink())


def _unknown(file: Path, came: Vault) -> str:
    """Return the name by its content of a file that no database tells of, "" for what is none."""
    if not _NAMED.fullmatch(file.name):
        return ""
    if not came.is_sealed:
        return file.name
    if file.parent.name != "originals":
        return ""
    try:
        return _digest(_content(file, came))
    except BrokenSealError:
        return ""


def _copy_file(source: Path, target: Path, came: Vault, goes: Vault) -> None:
    """Copy a file, and read the copy; one whose seal is broken is lost already, and is left out."""
    digest = hashlib.sha256()

    def counted() -> Iterator[bytes]:
        for chunk in _content(source, came):
            digest.update(chunk)
            yield chunk

    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(goes.seal(counted()))
            file.flush()
            os.fsync(file.fileno())
    except BrokenSealError:
        target.unlink()
        return
    if _digest(_content(target, goes)) != digest.hexdigest():
        raise LibraryError(
            say("The copy did not turn out the same: check the disk, then try again.")
        )


def _content(file: Path, vault: Vault) -> Iterator[bytes]:
    with opened(file) as content:
        yield from vault.unseal(content)


def _digest(chunks: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for chunk in chunks:
        digest.update(chunk)
    return digest.hexdigest()
