"""Letting go of a library: what was done in it is backed up, then it is closed."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from app.errors import PressmarkError
from app.library import Library

SIDECARS_FOR_S = 2.0
"""How long sidecars are written at the end; what is left is written the next time."""


class Parting(QObject):
    """Does so on a thread: the window may be gone, or show another library, before it is over.

    Whoever is killed meanwhile loses nothing: all is on the disk, only the copy is not made.

    Signals: `failed(str)`, a sentence about a backup that could not be made.
    """

    failed = Signal(str)
    _told = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pressmark-parting")
        self._under_way: dict[Path, Future[None]] = {}
        self._told.connect(self.failed, Qt.ConnectionType.QueuedConnection)

    def part(self, library: Library) -> None:
        """Back up and close a library that nobody uses any more."""
        self._under_way[library.path.resolve()] = self._executor.submit(self._part, library)

    def wait_for(self, path: Path) -> None:
        """Return when the library at `path` is closed."""
        parting = self._under_way.pop(path.resolve(), None)
        if parting is not None:
            parting.result()

    def wait(self) -> None:
        """Return when all are closed."""
        for path in tuple(self._under_way):
            self.wait_for(path)

    def _part(self, library: Library) -> None:
        try:
            if not library.read_only:
                library.backup_if_changed()
                library.write_sidecars(SIDECARS_FOR_S)
        except PressmarkError as error:
            self._told.emit(str(error))
        finally:
            library.close()
