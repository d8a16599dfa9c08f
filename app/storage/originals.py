"""The imported files, byte for byte, in `originals/`, each named by its SHA-256."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path
from typing import BinaryIO

from app.errors import UnreadableFileError

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
                found = self._copy(content, file)
                file.flush()
                os.fsync(file.fileno())
            if found != sha256:
                raise _changed(content)
            beside.replace(self.path(sha256))
            _sync_folder(self._folder)
        finally:
            beside.unlink(missing_ok=True)

    @staticmethod
    def _copy(content: bytes | Path, file: BinaryIO) -> str:
        digest = hashlib.sha256()
        if isinstance(content, bytes):
            digest.update(content)
            file.write(content)
        else:
            try:
                opened = content.open("rb")
            except OSError as error:
                raise _changed(content) from error
            with opened as source:
                while chunk := source.read(_CHUNK):
                    digest.update(chunk)
                    file.write(chunk)
        return digest.hexdigest()

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


def _changed(content: bytes | Path) -> UnreadableFileError:
    shown = content.name if isinstance(content, Path) else "The text"
    return UnreadableFileError(f"{shown} changed while it was being imported: import it again.")


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # a folder cannot be opened there, and its entries are journaled
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
