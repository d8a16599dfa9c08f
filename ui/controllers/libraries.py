"""Opening another library, a new one, or that of the sample articles."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from app.errors import LibraryError, PassphraseNeededError, PressmarkError
from app.library import Library
from app.paths import LIBRARY_SUFFIX, resource, samples_library
from ui.controllers.session import Session
from ui.main_window import MainWindow, Page
from ui.messages import Messages


class Libraries(QObject):
    """Takes the window from one library to another; where none opens, it says why.

    Signals: `samples_wanted(object)`, the `Path` of the folder of sample articles to import into
    the library just opened; `passphrase_needed(object)`, the `Path` of an encrypted library that
    was to be opened; `unlocked()` when that, or one of an earlier Pressmark, is open after all.
    """

    samples_wanted = Signal(object)
    passphrase_needed = Signal(object)
    unlocked = Signal()

    def __init__(self, session: Session, messages: Messages, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._messages = messages
        self._window = window
        self._path: Path | None = None
        window.failed_page.open_requested.connect(self.choose)
        window.failed_page.create_requested.connect(self.create)
        window.failed_page.retry_requested.connect(self._on_retry_requested)

    @property
    def path(self) -> Path | None:
        """Return the library that was to be opened last, whether it is open or not."""
        return self._path

    def open(self, path: Path) -> bool:
        """Open the library at `path`, and say whether that went well.

        A failure is a message where a library stays open, and fills the window where none is. One
        of an earlier Pressmark is open later, once it was brought up to date off this thread.
        """
        self._path = path
        if not path.parent.is_dir() and path.parent != samples_library().parent:
            # A new library there would look as if all work were gone, and hide on another disk.
            missing = self.tr("{name} is not there, nor is its folder {folder}: is a disk missing?")
            self._tell(missing.format(name=path.name, folder=path.parent))
            return False
        if Library.is_outdated(path):
            self._renew(path)
            return False
        return self._open(path)

    def _renew(self, path: Path) -> None:
        def work(_tell: object, _is_cancelled: object) -> None:
            Library.open(path).close()

        def renewed(_: None) -> None:
            if self._open(path):
                self.unlocked.emit()

        title = self.tr("Bringing {name} up to date").format(name=path.name)
        self._window.show_page(Page.PANES)
        self._session.writes.run(title, work, renewed, self._tell)

    def _open(self, path: Path) -> bool:
        try:
            self._session.open(path)
        except PassphraseNeededError as error:
            if self._session.library is None:
                self._tell(str(error))
            self.passphrase_needed.emit(path)
            return False
        except PressmarkError as error:
            self._tell(str(error))
            return False
        self._window.show_page(Page.PANES)
        return True

    def open_unlocked(self, path: Path) -> None:
        """Open a library whose passphrase was asked for by now."""
        if self.open(path):
            self.unlocked.emit()

    def when_open(self, do: Callable[[], None]) -> None:
        """Do something with the library, once it is open."""
        if self._session.library is not None:
            do()
        else:
            self.unlocked.connect(do, Qt.ConnectionType.SingleShotConnection)

    def _tell(self, sentence: str) -> None:
        if self._session.library is not None:
            self._messages.error(sentence)
            return
        self._window.failed_page.set_reason(sentence)
        self._window.show_page(Page.FAILED)

    def choose(self) -> None:
        """Let a library folder be chosen."""
        name = QFileDialog.getExistingDirectory(
            self._window, self.tr("Open Library"), str(self._folder())
        )
        if name:
            self._open_chosen(Path(name))

    def _open_chosen(self, path: Path) -> None:
        if (path / "library.db").exists():
            self.open(path)
        else:
            sentence = self.tr(
                "{name} is not a library. Choose a folder whose name ends in {suffix}."
            )
            self._tell(sentence.format(name=path.name, suffix=LIBRARY_SUFFIX))

    def create(self) -> None:
        """Let a place for a new library be chosen, and open it."""
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("New Library"),
            str(self._folder() / f"{self.tr('Library')}{LIBRARY_SUFFIX}"),
            self.tr("Libraries (*{suffix})").format(suffix=LIBRARY_SUFFIX),
        )
        if not name:
            return
        path = Path(name if name.endswith(LIBRARY_SUFFIX) else name + LIBRARY_SUFFIX)
        try:
            self._session.create(path)
        except LibraryError as error:
            self._tell(str(error))
            return
        self._window.show_page(Page.PANES)

    def open_samples(self) -> bool:
        """Open the library of sample articles, which are imported when it is new."""
        if not self.open(samples_library()):
            return False
        library = self._session.library
        if library is not None and not library.find_articles():
            # A checkout, an installed wheel and a frozen build all lie unpacked on the disk.
            self.samples_wanted.emit(Path(str(resource("samples", "articles"))))
        return True

    def _folder(self) -> Path:
        library = self._session.library
        return library.path.parent if library is not None else Path.home()

    def _on_retry_requested(self) -> None:
        if self._path is not None:
            self.open(self._path)
