"""A folder that is watched while the program is open: what is saved there is imported, once."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal

from app.library import Library
from app.paths import samples_library
from app.settings import Settings
from ui.controllers.folder_look import Found, Memory, look
from ui.controllers.importing import ImportController
from ui.controllers.session import Session
from ui.i18n import ui_number
from ui.main_window import MainWindow
from ui.messages import Messages

LOOK_EVERY_MS = 5000  # where the system does not tell, and for a folder that is away
SETTLED_AFTER_MS = 900
"""A file is taken when two looks this far apart find it the same: it is no longer written to."""


class FolderWatching(QObject):
    """Hands files to the import when they have stopped growing; never moves or deletes one.

    Files are taken into the library that is open, but never into that of the samples, nor into
    one that is read-only: there they wait.
    """

    _looked = Signal(object, object)

    def __init__(
        self,
        settings: Settings,
        memory: Path,
        session: Session,
        importing: ImportController,
        messages: Messages,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._settings = settings
        self._memory = Memory(memory)
        self._session = session
        self._importing = importing
        self._messages = messages
        self._window = window
        self._before: dict[Path, Found] = {}
        self._under_way: dict[Path, Found] = {}
        self._first_look = False
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pressmark-watch")
        self._busy = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_changed)
        self._soon = self._timer(SETTLED_AFTER_MS, single=True)
        self._now_and_then = self._timer(LOOK_EVERY_MS, single=False)
        self._looked.connect(self._on_looked, Qt.ConnectionType.QueuedConnection)
        importing.watched_ended.connect(self._on_imported)
        session.library_opened.connect(self._begin)
        session.library_closing.connect(self._end)

    def _timer(self, interval_ms: int, *, single: bool) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval_ms)
        timer.setSingleShot(single)
        timer.timeout.connect(self._look)
        return timer

    @property
    def folder(self) -> Path | None:
        """Return the folder to watch, None where none is wanted."""
        named = self._settings.text("watch_folder")
        return Path(named) if named and self._settings.flag("watch") else None

    def close(self) -> None:
        """Stop for good."""
        self._end()
        self._executor.shutdown(wait=True, cancel_futures=True)

    # ------------------------------------------------------------------ choosing

    def ask(self) -> None:
        """Let the folder be chosen, and the watching be switched on or off."""
        from ui.dialogs.watch_folder import WatchFolder  # a start needs no dialog

        dialog = WatchFolder(
            self._settings.text("watch_folder"),
            on=self._settings.flag("watch"),
            parent=self._window,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.watch_requested.connect(self.watch)
        dialog.open()

    def watch(self, folder: str, on: bool) -> None:
        """Watch a folder from now on, or none; what lies there already is only offered."""
        before = self.folder
        self._settings.set("watch_folder", folder)
        self._settings.set("watch", on)
        if self.folder != before:
            self._end()
            self._first_look = self.folder is not None
            self._begin()

    # ------------------------------------------------------------------ looking

    def _begin(self, _library: object = None) -> None:
        if self.folder is not None and _takes(self._session.library):
            self._now_and_then.start()
            self._look()

    def _end(self, _library: object = None) -> None:
        self._soon.stop()
        self._now_and_then.stop()
        self._before.clear()
        self._under_way.clear()
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())

    def _on_changed(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _look(self) -> None:
        """Look into the folder off the window's thread: it may lie on a slow disk."""
        folder = self.folder
        if folder is None or self._busy or not self._now_and_then.isActive():
            return
        self._busy = True
        suffixes = frozenset(Library.suffixes())
        self._executor.submit(lambda: self._looked.emit(folder, look(folder, suffixes)))

    def _on_looked(self, folder: Path, found: list[Found] | None) -> None:
        self._busy = False
        if folder != self.folder or not self._now_and_then.isActive():
            return
        if found is None:  # away for the moment; the timer goes on looking
            self._before.clear()
            return
        if str(folder) not in self._watcher.directories():
            self._watcher.addPath(str(folder))
        if self._first_look:
            self._offer(found)
        self._take_settled([each for each in found if each.key not in self._memory])

    def _offer(self, found: Sequence[Found]) -> None:
        """Leave what lies there already alone, unless the person wants it."""
        self._first_look = False
        old = [each for each in found if each.key not in self._memory]
        self._memory.add(each.key for each in old)
        if old:
            one = self.tr("1 file lies in the watched folder already.")
            many = self.tr("{n} files lie in the watched folder already.")
            self._messages.offer(
                (one if len(old) == 1 else many).format(n=ui_number(len(old))),
                self.tr("Import"),
                lambda: self._import(old),
            )

    def _take_settled(self, found: Sequence[Found]) -> None:
        new = [each for each in found if self._under_way.get(each.path) != each]
        settled = [each for each in new if self._before.get(each.path) == each]
        self._before = {each.path: each for each in new if each not in settled}
        if settled:
            self._import(settled)
        if self._before:
            self._soon.start()

    # ------------------------------------------------------------------ importing

    def _import(self, files: Sequence[Found]) -> None:
        self._under_way |= {each.path: each for each in files}
        self._importing.import_watched([each.path for each in files])

    def _on_imported(self, paths: Sequence[Path]) -> None:
        """Remember what was taken once it is in the library, or was told to be broken."""
        taken = [self._under_way.pop(path) for path in paths if path in self._under_way]
        self._memory.add(each.key for each in taken)


def _takes(library: Library | None) -> bool:
    if library is None or library.read_only:
        return False
    return library.path.resolve() != samples_library().resolve()
