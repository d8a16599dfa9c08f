"""The imported files, byte for byte, in `originals/`, each named by its SHA-256."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from pathlib import Path
from typing import BinaryIO

from app.errors import ExportError, LibraryError
from app.words import later, say

_CHUNK = 1024 * 1024


class Originals:
    """Files by content: the same bytes are kept once, and come in as `Copies`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, sha256: str) -> Path:
        """Return where the file of that hash lies, or would lie."""
        return self.folder / sha256

    def copy_out(self, sha256: str, target: Path) -> None:
        """Write a copy of the file of that hash to `target`, checked after it was written.

        What is at `target` stays until the copy is whole. Raise LibraryError where the file is
        missing or changed, ExportError where `target` cannot be written.
        """
        try:
            kept = self.path(sha256).open("rb")
        except OSError as error:
            raise _damaged(say("missing from"), sha256) from error
        with kept:
            try:
                beside = _written_beside(kept, target)
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
                raise _damaged(say("changed in"), sha256)
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)

    def damaged(self, sha256: str) -> str:
        """Return what is wrong with the file of that hash ("missing", "changed"), "" if nothing."""
        return damage(self.path(sha256), sha256)

    def remove(self, sha256: str) -> None:
        """Delete the file of that hash for good."""
        self.path(sha256).unlink(missing_ok=True)


def damage(file: Path, sha256: str) -> str:
    """Return what is wrong with a file of that hash ("missing", "changed"), "" if nothing."""
    try:
        found = _hash(file)
    except OSError:
        return later("missing")
    return "" if found == sha256 else later("changed")


def _written_beside(kept: BinaryIO, target: Path) -> Path:
    """Copy a file into a new one in the folder of `target`, and return that."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".new")
    try:
        with os.fdopen(handle, "wb") as file:
            shutil.copyfileobj(kept, file, _CHUNK)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _hash(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _damaged(how: str, sha256: str) -> LibraryError:
    return LibraryError(
        say(
            "The original of this article is {how} the library: bring originals/{sha256} back "
            "from a copy of the library, or import the file again.",
            how=how,
            sha256=sha256,
        )
    )
