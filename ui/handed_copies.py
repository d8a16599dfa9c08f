"""Copies of originals for other programs: plain files, which must not outlive this one."""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDir, QLockFile, QTemporaryDir

_PREFIX = "pressmark-original-"
_LOCK = "in-use.lock"
_YOUNG_SECONDS = 60
"""A younger folder may have been made this moment, and not be locked yet."""


@dataclass(frozen=True, slots=True)
class _Held:
    folder: QTemporaryDir
    lock: QLockFile


class HandedCopies:
    """Temporary folders with one copy each, which go with this object or with the next start."""

    def __init__(self) -> None:
        self._held: list[_Held] = []

    def room(self) -> Path:
        """Return a new folder, for its owner only; raise OSError."""
        folder = QTemporaryDir(f"{QDir.tempPath()}/{_PREFIX}XXXXXX")
        if not folder.isValid():
            raise OSError(folder.errorString())
        lock = _lock(Path(folder.path()))
        lock.tryLock(0)
        self._held.append(_Held(folder, lock))
        return Path(folder.path())

    @staticmethod
    def sweep() -> None:
        """Delete what was left by programs that were killed; not for the window's thread."""
        for left in Path(QDir.tempPath()).glob(f"{_PREFIX}*"):
            try:
                age = time.time() - left.lstat().st_mtime
            except OSError:  # another one sweeps
                continue
            if left.is_symlink() or 0 <= age < _YOUNG_SECONDS:
                continue
            lock = _lock(left)
            if lock.tryLock(0):
                lock.unlock()
                shutil.rmtree(left, ignore_errors=True)


def _lock(folder: Path) -> QLockFile:
    lock = QLockFile(str(folder / _LOCK))
    lock.setStaleLockTime(0)  # it ends with its process, however long that runs
    return lock
