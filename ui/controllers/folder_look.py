"""What lies in a watched folder, and what of it was taken before; no Qt, and nothing is changed."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

_MOST = 20_000
_KEY_LENGTH = 24


@dataclass(frozen=True, slots=True)
class Found:
    """A file as it is at the moment: its size, its time, and what lies in its page's folder."""

    path: Path
    size: int
    modified_ns: int
    beside: int

    @property
    def key(self) -> str:
        """Return what tells it apart from other files and from its own later contents.

        A hash: where the person keeps what is not written down a second time.
        """
        said = f"{self.path}\0{self.size}\0{self.modified_ns}"
        return hashlib.sha256(said.encode("utf-8", "surrogateescape")).hexdigest()[:_KEY_LENGTH]


def look(folder: Path, suffixes: Collection[str]) -> list[Found] | None:
    """Return the files directly in a folder that could be articles, None where it is not there.

    Hidden files, links and empty files are passed over; the latter are being begun.
    """
    found = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                suffix = Path(entry.name).suffix.lower()
                if entry.name.startswith(".") or suffix not in suffixes:
                    continue
                with contextlib.suppress(OSError):  # gone between two looks
                    if entry.is_file(follow_symlinks=False):
                        found.append(_found(Path(entry.path), entry.stat(follow_symlinks=False)))
    except OSError:
        return None
    return [each for each in found if each.size]


def _found(path: Path, status: os.stat_result) -> Found:
    return Found(path, status.st_size, status.st_mtime_ns, _size_beside(path))


def _size_beside(path: Path) -> int:
    """Return the bytes in the folder that a browser saves beside a page (`page_files`)."""
    beside = path.with_name(f"{path.stem}_files")
    total = 0
    with contextlib.suppress(OSError), os.scandir(beside) as entries:
        for entry in entries:
            total += 1 + entry.stat(follow_symlinks=False).st_size
    return total


class Memory:
    """Which files were taken, by their keys, kept from one start to the next in a file.

    It only grows, up to a bound: a folder that is away for a while loses nothing by that.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._keys: dict[str, None] = {}
        with contextlib.suppress(OSError, ValueError, RecursionError):
            stored = json.loads(file.read_text(encoding="ascii"))
            if isinstance(stored, list):
                self._keys = dict.fromkeys(key for key in stored if isinstance(key, str))

    def __contains__(self, key: str) -> bool:
        return key in self._keys

    def add(self, keys: Iterable[str]) -> None:
        """Remember more; a file that cannot be written is remembered until the end."""
        self._keys |= dict.fromkeys(keys)
        self._keys = dict.fromkeys(list(self._keys)[-_MOST:])
        with contextlib.suppress(OSError):
            self._save()

    def _save(self) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self._file.parent, suffix=".new")
        beside = Path(name)
        try:
            with os.fdopen(handle, "w", encoding="ascii") as file:
                json.dump(list(self._keys), file)
            beside.replace(self._file)
        finally:
            beside.unlink(missing_ok=True)
