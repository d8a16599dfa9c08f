"""What somebody else's library holds, read as an evidence bundle of it would be.

Its database is never opened here: a process that has given up network and disk makes the files of
a bundle of it, and each is looked at as one that came from anywhere.
"""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from app.errors import LibraryError, NotALibraryError, UnreadableFileError
from app.importing import messages
from app.importing.files import admit
from app.importing.kept_files import KeptContents, KeptFiles
from app.importing.library_protocol import LISTING, Question, content_of
from app.importing.process import WorkerLostError, WorkerProcess, worker_command
from app.importing.zip_entries import LARGEST
from app.paths import LIBRARY_SUFFIX
from app.storage import identity, incoming_rooms, keyring
from app.storage.belongings import refuse_foreign_parts
from app.storage.database import cancelled_error
from app.storage.faults import explained
from app.storage.foreign import LOGS, needs_copy
from app.storage.lock import LibraryLock
from app.words import later, say

IsCancelled = Callable[[], bool]

_CHUNK = 2**20
_TICK = 0.1
_LONGEST_ANSWER = 256 * 2**20
_SECONDS = 60.0
_BYTES_A_SECOND = 5e6  # a tenth of what a slow disk gives: all pages are looked at on opening
_GROWTH = 4
"""How many times larger a database may become while it is brought to the present version."""

_MOST_WORKERS = 4
"""Processes for one library: what ends one of them costs an article, but not without end."""

_NOT_OURS = later("“{path}” of “{name}” is not as Pressmark writes it, and was left out.")


class LibraryContents(KeptContents):
    """The articles, annotations and tags of a library that nobody has open."""

    not_ours = _NOT_OURS

    def __init__(self, library: Path, room: Path, is_cancelled: IsCancelled) -> None:
        files = LibraryFiles(library, room, is_cancelled)
        super().__init__(library, files, files)


class LibraryFiles(KeptFiles):
    """The files that a bundle of a library would have.

    A copy of its database is made in `room`, a folder of one's own, where it has a log or is of an
    earlier version. Raise LibraryError or UnreadableFileError, CancelledError once `is_cancelled`.
    """

    def __init__(self, library: Path, room: Path, is_cancelled: IsCancelled) -> None:
        super().__init__(library)
        self._is_cancelled = is_cancelled
        self._worker: WorkerProcess | None = None
        self._started = 0
        with contextlib.ExitStack() as held:
            held.enter_context(_held(library))
            is_copied = needs_copy(library)
            self._folder = (
                held.enter_context(_copy(library, room, is_cancelled)) if is_copied else library
            )
            held.enter_context(self._watched())
            size = (self._folder / "library.db").stat().st_size
            self._largest = _GROWTH * size + _LONGEST_ANSWER if is_copied else 0
            self._opening_seconds = _SECONDS + size / _BYTES_A_SECOND
            self.files: list[str] = []
            self._hire()
            self._held = held.pop_all()

    def read(self, path: str) -> bytes:
        """Return a file of the bundle, original or image; raise UnreadableFileError."""
        file = self.file(path)
        if file is None:
            return self._ask(path, _SECONDS)
        admit(file, messages.printable(path), LARGEST)
        try:
            return self.vault.read(file)
        except OSError as error:
            raise UnreadableFileError(messages.os_error(path, error)) from error

    def close(self) -> None:
        """End the process, delete the copy and let go of the library."""
        self._held.close()

    def _hire(self) -> None:
        """Start a process and have it open the library."""
        self._started += 1
        if self._started > _MOST_WORKERS:
            raise UnreadableFileError(messages.reader_died(self._library.name))
        command = worker_command("--library-worker", "app.importing.library_worker")
        self._worker = WorkerProcess(_LONGEST_ANSWER, command)
        listed = json.loads(self._ask(LISTING, self._opening_seconds))
        if not self.files:
            self.files = [str(name) for name in listed]

    def _ask(self, file: str, seconds: float) -> bytes:
        if self._worker is None:
            self._hire()
        assert self._worker is not None
        question = Question(self._folder, file, seconds, self._largest)
        try:
            answer = self._worker.exchange(question.to_line(), seconds, content_of)
        except WorkerLostError as error:
            self._dismiss()
            if self._is_cancelled():
                raise cancelled_error() from None
            name = messages.printable(self._library.name)
            raise UnreadableFileError(
                messages.too_slow(name, seconds) if error.timed_out else messages.reader_died(name)
            ) from None
        if isinstance(answer, UnreadableFileError):
            raise answer
        return answer

    def _dismiss(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.close()

    @contextlib.contextmanager
    def _watched(self) -> Iterator[None]:
        """Have the process end as soon as the person says so, whatever it is at."""
        over = threading.Event()

        def watch() -> None:
            while not over.wait(_TICK):
                worker = self._worker
                if worker is not None and self._is_cancelled():
                    worker.kill()

        thread = threading.Thread(target=watch, name="library watch", daemon=True)
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join()
            self._dismiss()


def is_library(path: Path) -> bool:
    """Say whether a folder is a library, be it whole or not; opens no file."""
    with contextlib.suppress(OSError):
        named = path.suffix.lower() == LIBRARY_SUFFIX
        return path.is_dir() and (named or (path / "library.db").exists())
    return False


@contextlib.contextmanager
def _held(library: Path) -> Iterator[None]:
    """Keep other Pressmarks from writing to a library; raise LibraryError where it is not one."""
    with explained(library):
        refuse_foreign_parts(library)
        if not (library / "library.db").is_file():
            raise NotALibraryError(
                say("{name} is not a Pressmark library: it has no library.db.", name=library.name)
            )
        if keyring.is_encrypted(library):
            raise LibraryError(
                say(
                    "{name} is encrypted: open it, export a bundle of it and import that.",
                    name=library.name,
                )
            )
        identity.refuse_foreign(library)
        with contextlib.ExitStack() as held:
            if (library / "library.lock").exists():
                with contextlib.suppress(OSError):  # on a read-only medium nobody writes
                    held.enter_context(LibraryLock(library))
            yield


@contextlib.contextmanager
def _copy(library: Path, room: Path, is_cancelled: IsCancelled) -> Iterator[Path]:
    """Make a copy of a database with its logs, which is deleted in the end."""
    files = [library / name for name in ("library.db", *LOGS) if (library / name).is_file()]
    size = sum(file.stat().st_size for file in files)
    with explained(room), incoming_rooms.room(room, size) as made:
        folder = made / library.name
        folder.mkdir(mode=0o700)
        for file in files:
            _copy_file(file, folder / file.name, is_cancelled)
        yield folder


def _copy_file(source: Path, target: Path, is_cancelled: IsCancelled) -> None:
    with source.open("rb") as read, target.open("wb") as written:
        while chunk := read.read(_CHUNK):
            if is_cancelled():
                raise cancelled_error()
            written.write(chunk)
