"""The imported files, byte for byte, in `originals/`, each named by its SHA-256."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from app.errors import UnreadableFileError
from app.storage.durable import sync_folder

_CHUNK = 1024 * 1024


class Originals:
    """Keeps files by content: the same bytes are kept once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, sha256: str) -> Path:
        """Return where the file of that hash lies, or would lie."""
        return self._folder / sha256

    def keep(self, content: bytes | Path, sha256: str) -> None:
        """Copy the content in, on the disk for good when this returns.

        Raise UnreadableFileError where the file is not what was read a moment ago.
        """
        if self.path(sha256).exists():
            return
        handle, name = tempfile.mkstemp(dir=self._folder, suffix=".new")
        beside = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                digest = hashlib.sha256()
                for chunk in _chunks(content):
                    digest.update(chunk)
                    file.write(chunk)
                file.flush()
                os.fsync(file.fileno())
            if digest.hexdigest() != sha256:
                raise _changed(content)
            beside.replace(self.path(sha256))
            sync_folder(self._folder)
        finally:
            beside.unlink(missing_ok=True)

    def damaged(self, sha256: str) -> str:
        """Return what is wrong with the file of that hash ("missing", "changed"), "" if nothing."""
        try:
            with self.path(sha256).open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError:
            return "missing"
        return "" if found == sha256 else "changed"

    def remove(self, sha256: str) -> None:
        """Delete the file of that hash for good."""
        self.path(sha256).unlink(missing_ok=True)


def _chunks(content: bytes | Path) -> Iterator[bytes]:
    """Yield the content piece by piece; a file that fails is told from a library that does."""
    if isinstance(content, bytes):
        yield content
        return
    try:
        with content.open("rb") as source:
            while chunk := source.read(_CHUNK):
                yield chunk
    except OSError as error:
        raise _changed(content) from error


def _changed(content: bytes | Path) -> UnreadableFileError:
    shown = content.name if isinstance(content, Path) else "The text"
    return UnreadableFileError(f"{shown} changed while it was being imported: import it again.")
