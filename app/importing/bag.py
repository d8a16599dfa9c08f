"""A BagIt bag as it comes in: opened without trust, and read only as its manifest says.

Nothing is unpacked to disk, no link is followed, and every file is hashed again when it is read.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from app.errors import UnreadableFileError
from app.exporting.bag import MANIFEST, TAG_MANIFEST
from app.importing import messages
from app.importing.files import admit
from app.importing.zip_entries import LARGEST, Entries, name_of
from app.words import say

DECLARATION = "bagit.txt"
PAYLOAD = "data/"

LARGEST_ZIP = 8 * 2**30
"""Bytes of a zipped bag; a folder may be larger. One file of it is in memory at a time."""

MOST_FILES = 200_000
"""Files that a bag may hold: four for each of many thousand articles, and their originals."""

_LINE = re.compile(r"([0-9A-Fa-f]{64})[ \t]+\*?(.+)")
_SAFE = re.compile(r"[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*")


class _Parts(Protocol):
    """The files of a bag by their paths below its top."""

    def paths(self) -> set[str]: ...

    def read(self, path: str) -> bytes: ...

    def close(self) -> None: ...


class Bag:
    """A bag whose files are all there and as its manifests say; else UnreadableFileError."""

    def __init__(self, path: Path) -> None:
        self._name = messages.printable(path.name)
        zipped = path.is_file()
        self._parts: _Parts = (_ZipParts if zipped else _Folder)(path, self._name)
        try:
            self._look_through()
        except BaseException:
            self.close()
            raise

    def _look_through(self) -> None:
        """Compare what is listed with what is there, without reading it."""
        self._hashes = self._listed(MANIFEST)
        present = {each for each in self._parts.paths() if each.startswith(PAYLOAD)}
        for missing in sorted(set(self._hashes) - present):
            raise self._refusal(missing, say("is missing"))
        for unlisted in sorted(present - set(self._hashes)):
            raise self._refusal(unlisted, say("stands in no manifest"))
        if TAG_MANIFEST in self._parts.paths():
            for tag_file, digest in self._listed(TAG_MANIFEST).items():
                self._checked(tag_file, digest)

    def close(self) -> None:
        """Let go of the file."""
        self._parts.close()

    @property
    def files(self) -> list[str]:
        """Return the paths of the payload, without `data/`, in order."""
        return sorted(path.removeprefix(PAYLOAD) for path in self._hashes)

    def read(self, path: str) -> bytes:
        """Return a file of the payload; raise UnreadableFileError if it was changed."""
        whole = PAYLOAD + path
        if whole not in self._hashes:
            raise self._refusal(whole, say("is missing"))
        return self._checked(whole, self._hashes[whole])

    def _checked(self, path: str, digest: str) -> bytes:
        if path not in self._parts.paths():
            raise self._refusal(path, say("is missing"))
        data = self._parts.read(path)
        if hashlib.sha256(data).hexdigest() != digest:
            raise self._refusal(path, say("is not what its manifest says"))
        return data

    def _listed(self, manifest: str) -> dict[str, str]:
        """Return the hashes of a manifest by path."""
        if manifest not in self._parts.paths():
            raise self._refusal(manifest, say("is missing"))
        hashes: dict[str, str] = {}
        for line in self._parts.read(manifest).decode("utf-8", "replace").splitlines():
            found = _LINE.fullmatch(line.rstrip())
            if found is None or not _is_safe(found[2]) or found[2] in hashes:
                raise self._refusal(manifest, say("has a line that no bundle of Pressmark has"))
            hashes[found[2]] = found[1].lower()
        return hashes

    def _refusal(self, path: str, problem: str) -> UnreadableFileError:
        return UnreadableFileError(
            say(
                "“{path}” in “{name}” {problem}: nothing was taken from the bundle. Get it again "
                "from whoever made it.",
                path=messages.printable(path),
                name=self._name,
                problem=problem,
            )
        )


def looks_like_bag(path: Path, marker: str) -> bool:
    """Say whether a folder or zip file is a bag with the payload file `marker`; opens no file."""
    try:
        if path.is_dir():
            return (path / DECLARATION).is_file() and (path / PAYLOAD / marker).is_file()
        if not path.is_file() or not zipfile.is_zipfile(path):
            return False
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError):
        return False  # an import of the file says what is wrong with it
    return any(f"{_top(name)}{PAYLOAD}{marker}" in names for name in names if _declares(name))


def _declares(name: str) -> bool:
    return name.rpartition("/")[2] == DECLARATION and name.count("/") <= 1


def _top(name: str) -> str:
    return name.removesuffix(DECLARATION)


def _is_safe(path: str) -> bool:
    return _SAFE.fullmatch(path) is not None and not any(
        part.strip(".") == "" for part in path.split("/")
    )


class _Folder:
    """The files of an unpacked bag; links and what is no file are not seen."""

    def __init__(self, top: Path, name: str) -> None:
        self._top = top
        self._name = name
        self._paths = set(self._walk())

    def _walk(self) -> Iterator[str]:
        count = 0
        for folder, _, names in os.walk(self._top):  # follows no link
            for name in names:
                count += 1
                if count > MOST_FILES:
                    raise _too_many(self._name)
                path = Path(folder, name)
                if stat.S_ISREG(path.lstat().st_mode):
                    yield path.relative_to(self._top).as_posix()

    def paths(self) -> set[str]:
        return self._paths

    def read(self, path: str) -> bytes:
        file = self._top / path
        admit(file, messages.printable(file.name), LARGEST)
        try:
            return file.read_bytes()
        except OSError as error:
            raise UnreadableFileError(messages.os_error(file.name, error)) from None

    def close(self) -> None:
        """Nothing is held open."""


class _ZipParts:
    """The files of a zipped bag."""

    def __init__(self, path: Path, name: str) -> None:
        admit(path, name, LARGEST_ZIP)
        try:
            self._file = path.open("rb")
        except OSError as error:
            raise UnreadableFileError(messages.os_error(name, error)) from None
        try:
            self._by_path = self._listed(name)
        except BaseException:
            self.close()
            raise

    def _listed(self, name: str) -> dict[str, zipfile.ZipInfo]:
        """Return the entries below the one top folder, by their paths in it."""
        try:
            self._entries = Entries(self._file, name, MOST_FILES)
        except UnreadableFileError as error:
            raise UnreadableFileError(messages.naming(name, str(error))) from None
        named = {name_of(entry): entry for entry in self._entries.files}
        tops = [_top(each) for each in named if _declares(each)]
        if len(tops) != 1 or len(named) != len(self._entries.files):
            raise UnreadableFileError(
                say("“{name}” is no bundle of Pressmark: it holds other things.", name=name)
            )
        return {
            each.removeprefix(tops[0]): entry
            for each, entry in named.items()
            if each.startswith(tops[0])
        }

    def paths(self) -> set[str]:
        return set(self._by_path)

    def read(self, path: str) -> bytes:
        return self._entries.read(self._by_path[path])

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


def _too_many(name: str) -> UnreadableFileError:
    return UnreadableFileError(
        say(
            "“{name}” holds more than {limit:,} files: that is no bundle of Pressmark.",
            name=name,
            limit=MOST_FILES,
        )
    )
