"""Doing what other processes ask of the library that is open in the window."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from app.library import Library

OnOpen = Callable[[list[Path]], None]
Serve = Callable[[Library, OnOpen | None], int]

_LOOK_EVERY_MS = 2000  # where the system does not tell that a folder changed


class InboxWatch(QObject):
    """Watches `inbox/` and has `serve` answer what is put there, off the window's thread.

    Signals: `files_handed_over(list)`, the `Path`s of a second start, which wants this window.
    """

    files_handed_over = Signal(list)

    def __init__(self, serve: Serve, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._serve = serve
        self._library: Library | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_changed)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._on_changed)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pressmark-inbox")
        self._serving: Future[int] | None = None

    def set_library(self, library: Library | None) -> None:
        """Watch the inbox of a library, or (None) stop, once what is under way has ended."""
        if self._library is not None:
            self._watcher.removePaths(self._watcher.directories())
            self._timer.stop()
            self._library.wind_up()
            self._wait()
        self._library = library
        if library is not None and not library.read_only:
            self._watcher.addPath(str(library.path / "inbox"))
            self._timer.start()
            self._on_changed()

    def close(self) -> None:
        """Stop for good."""
        self.set_library(None)
        self._executor.shutdown()

    def _wait(self) -> None:
        if self._serving is not None:
            self._serving.exception()
            self._serving = None

    def _on_changed(self) -> None:
        library = self._library
        if library is None or (self._serving is not None and not self._serving.done()):
            return  # `serve` looks again before it ends; the timer catches what slips between
        if not any((library.path / "inbox").iterdir()):
            return
        previous, self._serving = (
            self._serving,
            self._executor.submit(self._serve, library, self.files_handed_over.emit),
        )
        if previous is not None:
            previous.result()  # a mistake of ours in the last round is loud here
