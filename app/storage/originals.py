"""The imported files, byte for byte, in `originals/`, each named by its SHA-256."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
import tempfile
from collections.abc import Iterable, Iterator
from io import BufferedReader
from pathlib import Path

from app.errors import ExportError, LibraryError, NotFoundError
from app.storage.vault import PLAIN, BrokenSealError, Vault
from app.words import later, say

_HASH = re.compile("[0-9a-f]{64}")

# A pipe in a file's place must not hold the reader up; no flag is on every system.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class Originals:
    """Files by content: the same bytes are kept once, and come in as `Copies`."""

    def __init__(self, folder: Path, vault: Vault = PLAIN) -> None:
        self.folder = folder
        self._vault = vault

    def path(self, sha256: str) -> Path:
        """Return where the file of that hash lies, or would lie.

        Raise NotFoundError for what is no hash: a foreign library may have a path in its place.
        """
        if not _HASH.fullmatch(sha256):
            raise NotFoundError(say("There is no original of that name in a library."))
        return self.folder / self._vault.name(sha256)

    def chunks(self, sha256: str) -> Iterator[bytes]:
        """Yield the content of the file of that hash; raise OSError or BrokenSealError."""
        with opened(self.path(sha256)) as kept:
            yield from self._vault.unseal(kept)

    def copy_out(self, sha256: str, target: Path) -> None:
        """Write a copy of the file of that hash to `target`, checked after it was written.

        What is at `target` stays until the copy is whole. Raise LibraryError where the file is
        missing or changed, ExportError where `target` cannot be written.
        """
        try:
            kept = opened(self.path(sha256))
        except OSError as error:
            raise _damaged(say("missing from"), self.path(sha256)) from error
        with kept:
            try:
                beside = _written_beside(self._vault.unseal(kept), target)
            except BrokenSealError as error:
                raise _damaged(say("changed in"), self.path(sha256)) from error
            except OSError as error:
                reason = error.strerror or type(error).__name__
                raise ExportError(
                    say(
                        "{name} was not written, because the system says “{reason}”: choose "
                        "another place.",
                        name=target.name,
                        reason=reason,
                    )
                ) from error
        try:
            if _hash(beside) != sha256:
                raise _damaged(say("changed in"), self.path(sha256))
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)

    def damaged(self, sha256: str) -> str:
        """Return what is wrong with the file of that hash ("missing", "changed"), "" if nothing."""
        if not _HASH.fullmatch(sha256):
            return later("missing")
        return damage(self.path(sha256), sha256, self._vault)

    def remove(self, sha256: str) -> None:
        """Delete the file of that hash for good; nothing where it is no hash."""
        if _HASH.fullmatch(sha256):
            self.path(sha256).unlink(missing_ok=True)


def damage(file: Path, sha256: str, vault: Vault = PLAIN) -> str:
    """Return what is wrong with a file of that hash ("missing", "changed"), "" if nothing."""
    try:
        found = _hash(file, vault)
    except OSError:
        return later("missing")
    except BrokenSealError:
        return later("changed")
    return "" if found == sha256 else later("changed")


def _written_beside(chunks: Iterable[bytes], target: Path) -> Path:
    """Write content into a new file in the folder of `target`, and return that."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".new")
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(chunks)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def opened(file: Path) -> BufferedReader:
    """Open a regular file that is its own; raise OSError for a link, a pipe or a device."""
    handle = os.open(file, _FLAGS)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(file))
    return os.fdopen(handle, "rb")


def _hash(file: Path, vault: Vault = PLAIN) -> str:
    digest = hashlib.sha256()
    with opened(file) as kept:
        for chunk in vault.unseal(kept):
            digest.update(chunk)
    return digest.hexdigest()


def _damaged(how: str, file: Path) -> LibraryError:
    return LibraryError(
        say(
            "The original of this article is {how} the library: bring originals/{sha256} back "
            "from a copy of the library, or import the file again.",
            how=how,
            sha256=file.name,
        )
    )
