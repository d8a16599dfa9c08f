"""The library that is open in the window, and the news of what is committed in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from app.errors import PressmarkError
from app.library import Library
from app.model.change import Change
from app.model.tag import Tag
from ui.controllers.long_job import IsCancelled, OnProgress
from ui.controllers.long_writes import LongWrites
from ui.controllers.parting import Parting
from ui.controllers.slow_disk import SlowDisk
from ui.messages import Messages

T = TypeVar("T")

MANY_ROWS = 50
"""That many take some 6 ms to write; what is more would keep the window waiting."""


def _nothing_more(_answer: object) -> None:
    """Do nothing after a write: the session tells everyone what was committed."""


class Session(QObject):
    """Holds the open library, or none; `writes` does what takes long in it.

    Signals: `library_opened(object)` and `library_closing(object)`, a `Library`;
    `committed(object)`, a `Change` on the window's thread, at once where it was written there;
    `tags_changed(object)`, the codebook as a tuple of `Tag`.
    """

    library_opened = Signal(object)
    library_closing = Signal(object)
    committed = Signal(object)
    tags_changed = Signal(object)
    _written = Signal(object, object)

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._library: Library | None = None
        self._unsubscribe: Callable[[], None] | None = None
        self._tags: tuple[Tag, ...] = ()
        self.writes = LongWrites(self)
        self.writes.called_off.connect(messages.info)
        self._disk = SlowDisk(messages, self)
        self._parting = Parting(self)
        self._parting.failed.connect(messages.error)
        self._written.connect(self._on_written, Qt.ConnectionType.AutoConnection)

    @property
    def library(self) -> Library | None:
        """Return the open library."""
        return self._library

    @property
    def tags(self) -> tuple[Tag, ...]:
        """Return the codebook of the open library."""
        return self._tags

    def open(self, path: Path) -> None:
        """Open the library at `path`, made first where there is none, in place of the present one.

        Raise PressmarkError, the present library staying open.
        """
        if self._library is not None and self._library.path.resolve() == path.resolve():
            return
        self._parting.wait_for(path)
        self._take(Library.open_or_create(path))

    def create(self, path: Path) -> None:
        """Make a new library at `path` and open it in place of the present one.

        Raise LibraryError where something is there already, the present library staying open.
        """
        self._take(Library.create(path))

    def _take(self, library: Library) -> None:
        self.let_go()
        self._library = library
        self._disk.begin()
        # The subscriber runs on the thread that wrote; the signal takes the news to ours.
        self._unsubscribe = library.subscribe(lambda change: self._written.emit(library, change))
        self._tags = library.tags()
        self.library_opened.emit(library)
        self.tags_changed.emit(self._tags)

    def close(self) -> None:
        """Close the open library, if any, and wait for that and for its last backup."""
        self.let_go()
        self._parting.wait()

    def let_go(self) -> Callable[[], None]:
        """Have the open library, if any, closed off the window's thread.

        Those who read it have let go by then, and what was done in it is backed up. Return what
        waits for the end of that.
        """
        library = self._library
        if library is not None:
            self.writes.stop()
            self.library_closing.emit(library)
            if self._unsubscribe is not None:
                self._unsubscribe()
            self._library = None
            self._parting.part(library)
        return self._parting.wait

    # ------------------------------------------------------------------ writing

    def write(
        self,
        title: str,
        rows: int,
        work: Callable[[Library], T],
        done: Callable[[T], None] = _nothing_more,
    ) -> None:
        """Do `work`, which writes about so many rows, and then `done` with its answer.

        A few are written at once, many off the window's thread, where it can be called off; `title`
        is what the status line calls it. A refusal is told as a message.
        """
        library = self._library
        if library is None:
            return
        if rows > MANY_ROWS:
            self.write_long(title, work, done, self._messages.error)
            return
        with self.reporting():
            done(work(library))

    def write_long(
        self,
        title: str,
        work: Callable[[Library], T],
        done: Callable[[T], None],
        refused: Callable[[str], None],
    ) -> None:
        """Do `work` off the window's thread; called off, all of it is taken back."""
        library = self._library
        if library is None:
            return

        def watched(tell: OnProgress, is_cancelled: IsCancelled) -> T:
            with library.watched(tell, is_cancelled):
                return work(library)

        self.writes.run(title, watched, done, refused)

    @contextmanager
    def reporting(self) -> Iterator[None]:
        """Turn an error of the world inside into a message."""
        try:
            with self._disk.timed():
                yield
        except PressmarkError as error:
            self._messages.error(str(error))

    def _on_written(self, library: Library, change: Change) -> None:
        if library is not self._library:
            return
        if change.tags:
            self._tags = library.tags()
            self.tags_changed.emit(self._tags)
        self.committed.emit(change)
