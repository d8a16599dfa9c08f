"""BagIt 1.0 (RFC 8493): files with a manifest of their SHA-256, as a folder or in a zip.

A bag is written under a name beside its own and renamed when it is whole.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, Protocol

from app import __version__
from app.errors import ExportError
from app.exporting.faults import sentence
from app.words import say

DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
MANIFEST, TAG_MANIFEST = "manifest-sha256.txt", "tagmanifest-sha256.txt"
ZIP_SUFFIX = ".zip"

_SUSPICIOUS_SIZE = 2**20
_SUSPICIOUS_RATIO = 50
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first time that a zip can tell: files here have none


Content = bytes | Callable[[], Iterator[bytes]]
"""What a file is to hold: all of it, or what gives it piece by piece, as often as it is called."""


class _Place(Protocol):
    """Where the files of a bag go."""

    def open(self, path: str, content: Content) -> contextlib.AbstractContextManager[BinaryIO]: ...


class Bag:
    """A bag being written; every path is below its top, in plain ASCII, parted by slashes."""

    def __init__(self, place: _Place, check: Callable[[], None]) -> None:
        self._place = place
        self._check = check
        self._hashes: dict[str, str] = {}
        self._payload: list[int] = []

    def add(self, path: str, content: Content) -> str:
        """Write one file of the payload, below `data/`; return its SHA-256."""
        digest, size = self._write(f"data/{path}", content)
        self._payload.append(size)
        return digest

    def finish(self) -> None:
        """Write the manifests and what else makes it a bag.

        Nothing is said of who wrote it, or where.
        """
        payload = dict(self._hashes)
        info = (
            f"Bagging-Date: {datetime.now(UTC).date().isoformat()}\n"
            f"Bag-Software-Agent: Pressmark {__version__}\n"
            f"Payload-Oxum: {sum(self._payload)}.{len(self._payload)}\n"
        )
        tags = {"bagit.txt": DECLARATION, "bag-info.txt": info, MANIFEST: _listed(payload)}
        for name, text in tags.items():
            self._write(name, text.encode())
        tag_hashes = {name: self._hashes[name] for name in tags}
        self._write(TAG_MANIFEST, _listed(tag_hashes).encode())

    def _write(self, path: str, content: Content) -> tuple[str, int]:
        digest, size = hashlib.sha256(), 0
        with self._place.open(path, content) as file:
            for chunk in _chunks(content):
                self._check()
                digest.update(chunk)
                size += len(chunk)
                file.write(chunk)
        self._hashes[path] = digest.hexdigest()
        return digest.hexdigest(), size


def _chunks(content: Content) -> Iterator[bytes]:
    return iter((content,)) if isinstance(content, bytes) else content()


def _listed(hashes: dict[str, str]) -> str:
    return "".join(f"{digest}  {path}\n" for path, digest in sorted(hashes.items()))


@contextmanager
def new_bag(target: Path, check: Callable[[], None]) -> Iterator[Bag]:
    """Give out a bag that is at `target` once the block has ended well.

    `check` is called between the pieces of large files; nothing stays where it raises.
    A name that ends in .zip makes a zip file, which replaces an earlier one; a folder has to be
    new or empty. Raise ExportError.
    """
    if target.suffix.lower() != ZIP_SUFFIX and _is_taken(target):
        raise ExportError(
            say(
                "{name} was not written, because there is something of that name: choose "
                "another name.",
                name=target.name,
            )
        )
    making = _zip if target.suffix.lower() == ZIP_SUFFIX else _folder
    try:
        with making(target) as place:
            bag = Bag(place, check)
            yield bag
            bag.finish()
    except OSError as error:
        raise ExportError(sentence(target, error)) from error


def _is_taken(target: Path) -> bool:
    return target.is_symlink() or (
        target.exists() and not (target.is_dir() and not any(target.iterdir()))
    )


# ---------------------------------------------------------------------- a folder


class _Folder:
    def __init__(self, top: Path) -> None:
        self._top = top

    def open(self, path: str, _: Content) -> BinaryIO:
        file = self._top / path
        file.parent.mkdir(parents=True, exist_ok=True)
        return file.open("xb")


@contextmanager
def _folder(target: Path) -> Iterator[_Folder]:
    beside = Path(tempfile.mkdtemp(dir=target.parent, prefix=".", suffix=".new"))
    try:
        yield _Folder(beside)
        if target.exists():
            target.rmdir()
        beside.rename(target)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


# ---------------------------------------------------------------------- a zip file


class _Zip:
    def __init__(self, archive: zipfile.ZipFile, top: str) -> None:
        self._archive = archive
        self._top = top

    @contextmanager
    def open(self, path: str, content: Content) -> Iterator[BinaryIO]:
        entry = zipfile.ZipInfo(f"{self._top}/{path}", _EARLIEST)
        is_bomb = _looks_like_bomb(content)
        entry.compress_type = zipfile.ZIP_STORED if is_bomb else zipfile.ZIP_DEFLATED
        entry.external_attr = 0o644 << 16
        with self._archive.open(entry, "w") as file:
            yield file  # type: ignore[misc]


def _looks_like_bomb(content: Content) -> bool:
    """Say whether a file packs so well that whoever takes in the zip would suspect it."""
    packer = zlib.compressobj(level=1)
    size = packed = 0
    for chunk in _chunks(content):
        size += len(chunk)
        packed += len(packer.compress(chunk))
    packed += len(packer.flush())
    return size >= _SUSPICIOUS_SIZE and size > _SUSPICIOUS_RATIO * packed


@contextmanager
def _zip(target: Path) -> Iterator[_Zip]:
    target = target.resolve() if target.is_symlink() else target
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".new")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            with zipfile.ZipFile(file, "w") as archive:
                yield _Zip(archive, _top_name(target))
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def _top_name(target: Path) -> str:
    """Return the name of the one folder in the zip: the file's own, in plain letters."""
    plain = "".join(c if c.isascii() and (c.isalnum() or c in "-_. ") else "_" for c in target.stem)
    return plain.strip(". ") or "bundle"
