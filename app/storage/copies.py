"""Copies of imported files and images on their way into the library, several of them together.

They are written and on the disk before the one writer is asked for. To write all of them and only
then wait for the disk takes less time than to wait for each, and whoever else wants to write
something meanwhile can.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Generator, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from app.errors import UnreadableFileError
from app.model.draft import Draft
from app.storage.durable import sync_folder
from app.storage.vault import PLAIN, Vault

_CHUNK = 1024 * 1024

_OPEN_TOGETHER = 64
"""Files that are open at one moment: a system may allow no more than 256."""

Content = bytes | Path


class Copies:
    """Files beside those of the folder, each waiting for its name.

    That is its SHA-256, of an image with a suffix behind it.
    """

    def __init__(self, folder: Path, vault: Vault = PLAIN) -> None:
        self._folder = folder
        self._vault = vault
        self._waiting: dict[str, Path] = {}
        self._faults: dict[str, Exception] = {}
        self._named = False

    def keep(self, content: Content, sha256: str) -> None:
        """Have the file in the folder, copied now where it was not before.

        Raise UnreadableFileError where the file is not what was read a moment ago, OSError where
        it cannot be written. Its name is on the disk for good after `settle`.
        """
        target = self._folder / self._vault.name(sha256)
        if target.exists():
            return
        if sha256 not in self._waiting:
            self.prepare({sha256: content})
        if sha256 in self._faults:
            raise self._faults[sha256]
        self._waiting.pop(sha256).replace(target)
        self._named = True

    def settle(self) -> None:
        """Return when the names given are on the disk for good."""
        if self._named:
            sync_folder(self._folder)

    def prepare(self, contents: dict[str, Content]) -> None:
        """Copy files, by their names, beside the others; `keep` tells what went wrong."""
        names = list(contents)
        for first in range(0, len(names), _OPEN_TOGETHER):
            together = names[first : first + _OPEN_TOGETHER]
            self._prepare({name: contents[name] for name in together})

    def _prepare(self, contents: dict[str, Content]) -> None:
        with ExitStack() as opened:
            written: dict[str, BinaryIO] = {}
            for sha256, content in contents.items():
                with self._noting(sha256):
                    file = opened.enter_context(self._beside(sha256))
                    file.writelines(self._vault.seal(_checked(content, sha256)))
                    file.flush()
                    written[sha256] = file
            for sha256, file in written.items():
                with self._noting(sha256):
                    os.fsync(file.fileno())

    @contextmanager
    def _beside(self, sha256: str) -> Iterator[BinaryIO]:
        handle, name = tempfile.mkstemp(dir=self._folder, suffix=".new")
        self._waiting[sha256] = Path(name)
        file = os.fdopen(handle, "wb")
        try:
            yield file
        finally:
            with self._noting(sha256):  # a full disk refuses once more what is left to write
                file.close()

    @contextmanager
    def _noting(self, sha256: str) -> Iterator[None]:
        try:
            yield
        except (OSError, UnreadableFileError) as error:
            self._faults[sha256] = error

    def drop(self) -> None:
        """Delete what was not kept."""
        for path in self._waiting.values():
            path.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Incoming:
    """The files of drafts on their way into the library: originals, and images of articles."""

    originals: Copies
    images: Copies

    def keep(self, draft: Draft, original: Content | None) -> None:
        """Have the images of a draft in the library, and its original where there is one."""
        if original is not None:
            self.originals.keep(original, draft.original_sha256)
        for asset in draft.assets:
            self.images.keep(asset.data, asset.name)

    def settle(self) -> None:
        """Return when the names of the files are on the disk for good."""
        self.originals.settle()
        self.images.settle()


@contextmanager
def copies(
    folder: Path, contents: Iterable[tuple[Content, str]] = (), *, vault: Vault = PLAIN
) -> Generator[Copies, None, None]:
    """Copy what is not in the folder yet; what is not kept by the end of the block is deleted."""
    made = Copies(folder, vault)
    try:
        made.prepare(
            {
                sha256: content
                for content, sha256 in contents
                if not (folder / vault.name(sha256)).exists()
            }
        )
        yield made
    finally:
        made.drop()


def _checked(content: Content, sha256: str) -> Iterator[bytes]:
    """Yield the content piece by piece; raise UnreadableFileError where it is another."""
    digest = hashlib.sha256()
    for chunk in _chunks(content):
        digest.update(chunk)
        yield chunk
    if digest.hexdigest() != sha256.partition(".")[0]:
        raise _changed(content)


def _chunks(content: Content) -> Iterator[bytes]:
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


def _changed(content: Content) -> UnreadableFileError:
    shown = content.name if isinstance(content, Path) else "The text"
    return UnreadableFileError(f"{shown} changed while it was being imported: import it again.")
