"""A disk that forgets: what is left of a folder when the power goes.

The rules are those of POSIX at their strictest. Bytes of a file survive once it is synced, its
name once its folder is. What was not synced is lost or, as a disk may write what it likes when it
likes, kept here and there (`after_cut` with a source of chance).
"""

from __future__ import annotations

import posixpath
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from system_calls import Call

_Change = Callable[[bytearray], None]
_Renaming = Callable[[dict[str, "File"]], None]


@dataclass(eq=False)
class File:
    """The bytes of a file, as they are seen and as they are kept."""

    seen: bytearray = field(default_factory=bytearray)
    kept: bytearray = field(default_factory=bytearray)
    waiting: list[_Change] = field(default_factory=list)

    def change(self, change: _Change) -> None:
        """Do something to the bytes that are seen."""
        change(self.seen)
        self.waiting.append(change)

    def sync(self) -> None:
        """Keep all that is seen."""
        self.kept[:] = self.seen
        self.waiting.clear()

    def left(self, chance: random.Random | None) -> bytes:
        """Return what is kept; by chance, some of what waited with it."""
        kept = bytearray(self.kept)
        for change in self.waiting:
            if chance is not None and chance.random() < chance.choice((0.1, 0.5, 0.9)):
                change(kept)
        return bytes(kept)


class Disk:
    """The files below a folder, fed with the calls of a program that starts without any."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self._seen: dict[str, File] = {}
        self._kept: dict[str, File] = {}
        self._waiting: dict[str, list[_Renaming]] = {}  # by the folder that would be synced
        self._handles: dict[int, tuple[File, int]] = {}  # by descriptor, with the place in the file

    # ------------------------------------------------------------------ what happens

    def apply(self, call: Call) -> None:
        """Do what a call did, as far as it concerns the folder."""
        act = getattr(self, f"_{call.name}", None)
        if act is not None:
            act(call)
        elif self._concerns(call):
            raise NotImplementedError(f"{call.name} changes files, and is not understood here")

    def _concerns(self, call: Call) -> bool:
        files = [a.path for a in call.arguments if not isinstance(a, bytes | int | str)]
        return any(path.startswith(self._folder) for path in (*files, *call.paths()))

    def _is_ours(self, path: str) -> bool:
        return path == self._folder or path.startswith(self._folder + "/")

    def _openat(self, call: Call) -> None:
        path = posixpath.join(call.file(0).path, call.text(1).decode())
        flags = str(call.arguments[2])
        if not self._is_ours(path) or "O_DIRECTORY" in flags:
            return
        made = File()
        if path not in self._seen and "O_CREAT" in flags:
            self._name(path, lambda names: names.__setitem__(path, made))
        file = self._seen.get(path)
        if file is None:
            return  # a folder
        if "O_TRUNC" in flags:
            file.change(lambda data: data.clear())
        self._handles[call.result] = (file, 0)

    def _write(self, call: Call) -> None:
        if self._is_ours(call.file().path):
            file, place = self._at(call)
            self._put(file, place, call.text(1)[: call.result])
            self._move(call, place + call.result)

    def _pwrite64(self, call: Call) -> None:
        if self._is_ours(call.file().path):
            file, _ = self._at(call)
            self._put(file, call.number(3), call.text(1)[: call.result])

    def _sendfile(self, call: Call) -> None:
        if self._is_ours(call.file().path):
            source = call.file(1)
            data = Path(source.path).read_bytes() if not self._is_ours(source.path) else None
            data = bytes(self._seen[source.path].seen) if data is None else data
            begin = call.number(2)
            file, place = self._at(call)
            self._put(file, place, data[begin : begin + call.result])
            self._move(call, place + call.result)

    def _lseek(self, call: Call) -> None:
        if self._is_ours(call.file().path) and call.file().number in self._handles:
            self._move(call, call.result)

    def _ftruncate(self, call: Call) -> None:
        if self._is_ours(call.file().path):
            size = call.number(1)
            self._at(call)[0].change(lambda data: _resize(data, size))

    def _fsync(self, call: Call) -> None:
        path = call.file().path
        if path in self._seen:
            self._seen[path].sync()
        elif self._is_ours(path):
            for renaming in self._waiting.pop(path, []):
                renaming(self._kept)

    _fdatasync = _fsync

    def _rename(self, call: Call) -> None:
        old, new = call.paths()
        if self._is_ours(new):
            file = self._seen[old]

            def renaming(names: dict[str, File]) -> None:
                names.pop(old, None)
                names[new] = file

            self._name(new, renaming)

    _renameat = _renameat2 = _rename

    def _link(self, call: Call) -> None:
        old, new = call.paths()
        if self._is_ours(new):
            file = self._seen[old]
            self._name(new, lambda names: names.__setitem__(new, file))

    _linkat = _link

    def _unlink(self, call: Call) -> None:
        (path,) = call.paths()
        if self._is_ours(path):
            self._name(path, lambda names: names.pop(path, None))

    _unlinkat = _unlink

    def _mkdir(self, call: Call) -> None:
        """Take folders for granted: what matters is which names in them are kept."""

    _mkdirat = _mkdir

    # ------------------------------------------------------------------ how it is done

    def _name(self, path: str, renaming: _Renaming) -> None:
        renaming(self._seen)
        self._waiting.setdefault(posixpath.dirname(path), []).append(renaming)

    def _at(self, call: Call) -> tuple[File, int]:
        return self._handles[call.file().number]

    def _move(self, call: Call, place: int) -> None:
        number = call.file().number
        self._handles[number] = (self._handles[number][0], place)

    @staticmethod
    def _put(file: File, place: int, written: bytes) -> None:
        def change(data: bytearray) -> None:
            _resize(data, max(len(data), place + len(written)))
            data[place : place + len(written)] = written

        file.change(change)

    # ------------------------------------------------------------------ what is left

    def after_cut(self, chance: random.Random | None = None) -> dict[str, bytes]:
        """Return the files that are left, by their paths below the folder."""
        names = dict(self._kept)
        if chance is not None:
            for renamings in self._waiting.values():  # of one folder they are kept in order
                for renaming in renamings[: chance.randint(0, len(renamings))]:
                    renaming(names)
        return {
            posixpath.relpath(path, self._folder): file.left(chance) for path, file in names.items()
        }


def _resize(data: bytearray, size: int) -> None:
    if len(data) > size:
        del data[size:]
    else:
        data.extend(bytes(size - len(data)))
