"""The one façade over a library: the class `Library` is the whole public face of `app`.

It delegates: articles, annotations, codebook, journal, search and backup each have a gateway in
`app.storage`; importing and exporting are rooms of their own, loaded when they are used. Every
write method returns a `Change` – the ids it touched – and tells the subscribers after the commit,
so that what is on screen never differs from what is on disk.
"""

from __future__ import annotations

from pathlib import Path
from typing import Self

from app.library.annotating import Annotating
from app.library.articles import ArticleWriting
from app.library.backing_up import BackingUp
from app.library.codebook import CodebookKeeping
from app.library.coding import Coding
from app.library.encrypting import Encrypting
from app.library.first_steps import FirstSteps
from app.library.history import HistoryKeeping
from app.library.keeping import Keeping
from app.library.previewing import Previewing
from app.library.reading import Reading
from app.library.searching import SearchKeeping
from app.library.suggesting import Suggesting
from app.library.versioning import Versioning
from app.model.export import ExportOptions
from app.storage.checkup import Checkup
from app.storage.identity import is_outdated
from app.storage.lock import is_held
from app.storage.medium import medium_of
from app.storage.store import Store


class Library(
    Reading,
    ArticleWriting,
    Previewing,
    FirstSteps,
    Annotating,
    CodebookKeeping,
    Coding,
    Suggesting,
    SearchKeeping,
    Versioning,
    HistoryKeeping,
    Keeping,
    BackingUp,
    Encrypting,
):
    """A library folder `Name.pressmark/`, open.

    Writes may come from any thread and are done one after the other; reads never wait for a
    write. Errors the person can act on are `app.errors.PressmarkError`.
    """

    @classmethod
    def create(cls, path: Path, *, passphrase: str = "") -> Self:
        """Make a new library folder at `path` and open it; with a passphrase it is encrypted.

        Raise LibraryError where something other than an empty folder is there already, where the
        passphrase is too short, or what encrypts is not installed.
        """
        return cls(Store.create(path, passphrase=passphrase))

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open the library at `path`.

        A read-only library can be read beside the one that holds it for writing. Raise
        LibraryLockedError, NewerLibraryError, NotALibraryError, PassphraseNeededError where it is
        encrypted and not unlocked yet, or another LibraryError.
        """
        return cls(Store.open(path, read_only=read_only))

    @classmethod
    def open_or_create(cls, path: Path) -> Self:
        """Open the library at `path`, made first where there is none."""
        return cls(Store.open_or_create(path))

    @staticmethod
    def is_outdated(path: Path) -> bool:
        """Say whether it is of an earlier Pressmark: to open it may take minutes, and a backup."""
        return is_outdated(path)

    @staticmethod
    def is_held(path: Path) -> bool:
        """Say whether a Pressmark, this one or another, has the library open for writing."""
        return is_held(path)

    def close(self) -> None:
        """Close the library; what was written is on the disk already."""
        self.wind_up()
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """Return the library's folder."""
        return self._store.path

    @property
    def was_closed_cleanly(self) -> bool:
        """Say whether the program that had it open before came to closing it."""
        return self._store.was_closed_cleanly

    @property
    def medium(self) -> str:
        """Return where it lies: "local", "synced" by another program, or on a "network"."""
        return medium_of(self.path).value

    @property
    def name(self) -> str:
        """Return the folder's name without `.pressmark`."""
        return self.path.name.removesuffix(".pressmark")


__all__ = ["Checkup", "ExportOptions", "Library"]
