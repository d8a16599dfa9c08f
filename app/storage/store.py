"""A library folder, opened: it holds the gateways and what concerns them all."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

from app import clock
from app.errors import LibraryError, NotALibraryError
from app.model.backup import Backup, Difference
from app.model.change import Change
from app.model.ids import AnnotationId, ArticleId, TagId
from app.storage import backup, identity, incoming_rooms, keyring, migrations, triggers
from app.storage.annotations import Annotations
from app.storage.articles import Articles
from app.storage.assets import Assets
from app.storage.backup import Backups
from app.storage.backup_difference import difference
from app.storage.backup_remains import BackupRemains
from app.storage.beginnings import Beginnings
from app.storage.belongings import FOLDERS, refuse_foreign_parts
from app.storage.checkup import Checkup
from app.storage.codebook import Codebook
from app.storage.codebook_shape import CodebookShape
from app.storage.database import Database
from app.storage.encryption import exchange
from app.storage.faults import explained
from app.storage.history import History
from app.storage.import_reports import ImportReports
from app.storage.intake import Intake
from app.storage.journal import Journal
from app.storage.kept_settings import KeptSettings
from app.storage.links import Links
from app.storage.lock import LibraryLock
from app.storage.medium import medium_of, readable
from app.storage.near_duplicates import NearDuplicates
from app.storage.notes import Notes
from app.storage.offers import Offers
from app.storage.originals import Originals
from app.storage.previews import Previews
from app.storage.proof import proven_version
from app.storage.records import Records
from app.storage.rows import Rows
from app.storage.sameness import Sameness
from app.storage.saved_searches import SavedSearches
from app.storage.search import Search
from app.storage.search_index import SearchIndex
from app.storage.succession import Succession
from app.storage.tag_use import TagUses
from app.storage.trash import Trash
from app.storage.variables import Variables
from app.storage.versions import Versions
from app.words import say


class Store:
    """The gateways of one open library."""

    def __init__(self, path: Path, database: Database, held: contextlib.ExitStack) -> None:
        self.path = path
        self.database = database
        self._held = held
        self._is_open = True
        self.was_closed_cleanly = True
        self._settings = KeptSettings(database)
        self._index = SearchIndex(database)
        self.rows = Rows(database, self._index)
        self.journal = Journal(database, self._index)
        self.reports = ImportReports(database)
        self.history = History(database, self.reports)
        self.originals = Originals(path / "originals", database.vault)
        self.codebook = Codebook(database, self.rows)
        self.codebook_shape = CodebookShape(database, self.rows, self.codebook)
        self.tag_uses = TagUses(database)
        self.assets = Assets(path / "assets", database, self.rows)
        self.versions = Versions(database, self.rows, self.assets)
        self.annotations = Annotations(database, self.rows, self.codebook)
        self.articles = Articles(
            database, self.rows, self.journal, self.versions, self.annotations, self.originals
        )
        self.beginnings = Beginnings(database, self.articles, self.versions, self.annotations)
        self.succession = Succession(
            database, self.rows, self.journal, self.versions, self.annotations, self.articles
        )
        self.near_duplicates = NearDuplicates(database, self.versions)
        self.intake = Intake(
            database,
            self.articles,
            self.succession,
            self.originals,
            self.assets,
            self.near_duplicates,
        )
        self.previews = Previews(database, self.articles)
        self.links = Links(database, self.rows, self.codebook)
        self.variables = Variables(database, self.rows, self.codebook)
        self.notes = Notes(database, self.rows)
        self.offers = Offers(
            database, self.rows, self.articles, self.versions, self.annotations, self.codebook
        )
        self.sameness = Sameness(database, self.articles, self.versions, self.annotations)
        self.search = Search(database, self.annotations)
        self.saved_searches = SavedSearches(database, self.rows)
        self.records = Records(database, self.versions, self.codebook)
        self.trash = Trash(database, self.originals, self.assets, self._index)
        self.copies = Backups(path / "backups", database)
        self.remains = BackupRemains(path, database)

    # ------------------------------------------------------------------ opening and closing

    @classmethod
    def create(cls, path: Path, *, passphrase: str = "") -> Self:
        """Make the folder and an empty library in it; readable by its owner only.

        With a passphrase it is encrypted.
        """
        with explained(path):
            exchange.finish(path)
            if passphrase:
                keyring.refuse_unfit(path, passphrase)
            if not _is_free(path):
                raise LibraryError(
                    say(
                        "{name} is there already and not empty: choose another name.",
                        name=path.name,
                    )
                )
            path.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.chmod(0o700)
            if passphrase:
                keyring.encrypt_new(path, passphrase)
            (path / "library.db").touch(mode=0o600)
        return cls._open(path, read_only=False)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open a library that is there."""
        with explained(path):
            exchange.finish(path)
            if not path.exists():
                raise NotALibraryError(
                    say(
                        "There is no library {name}: check its name, or make a new one.",
                        name=path.name,
                    )
                )
            refuse_foreign_parts(path)
            if not read_only and backup.is_unfinished(path):
                with LibraryLock(path):
                    backup.finish(path)
            if not (path / "library.db").is_file():
                raise NotALibraryError(
                    say("{name} is not a Pressmark library: it has no library.db.", name=path.name)
                )
        return cls._open(path, read_only=read_only)

    @classmethod
    def open_or_create(cls, path: Path) -> Self:
        """Open the library at `path`, made first where there is nothing."""
        with explained(path):
            exchange.finish(path)
            is_free = _is_free(path)
        return cls.create(path) if is_free else cls.open(path)

    @classmethod
    def _open(cls, path: Path, *, read_only: bool) -> Self:
        with explained(path), contextlib.ExitStack() as held:
            vault = keyring.vault_of(path)
            if not vault.is_sealed:
                identity.refuse_foreign(path)
            if read_only:
                file = readable(path / "library.db", held)
                database = Database(file, read_only=True, vault=vault)
            else:
                for name in FOLDERS:
                    (path / name).mkdir(mode=0o700, exist_ok=True)
                held.callback(LibraryLock(path).release)
                incoming_rooms.sweep(path)
                database = Database(path / "library.db", medium=medium_of(path), vault=vault)
            held.callback(database.close)
            _check(path, database)
            store = cls(path, database, held)
            if not read_only:
                triggers.install(database)
                store._mark_open()
            store._held = held.pop_all()
        return store

    def _mark_open(self) -> None:
        self.was_closed_cleanly = self._settings.get("clean_close") != "0"
        self._settings.put("clean_close", "0")
        with contextlib.suppress(LibraryError):  # the trash says so when it is emptied next
            self.trash.finish()

    def close(self) -> None:
        """Close the database and let go of the lock; closing twice is no error."""
        if self._is_open and not self.read_only:
            with contextlib.suppress(LibraryError):
                self._settings.put("clean_close", "1")
        self._is_open = False
        self._held.close()

    @property
    def read_only(self) -> bool:
        """Say whether nothing can be written."""
        return self.database.read_only

    # ------------------------------------------------------------------ what spans gateways

    def new_uid(self) -> str:
        """Return a fresh uid."""
        return clock.new_uid()

    def empty_trash(self, deleted: Callable[[Change], object]) -> None:
        """Delete for good what is in the trash; `deleted` is told, even where files are left."""
        self.trash.empty(
            lambda gone: deleted(
                Change(
                    label="Empty the trash",
                    articles=frozenset(ArticleId(item) for item in gone.articles),
                    annotations=frozenset(AnnotationId(item) for item in gone.annotations),
                    tags=frozenset(TagId(item) for item in gone.tags),
                    tables=frozenset({"article", "annotation", "tag"} if any(gone) else ()),
                )
            )
        )

    def checkup(self) -> Checkup:
        """Return what looks the library over."""
        return Checkup(self.database, self.originals, self.assets, self._index)

    @staticmethod
    def backups_of(path: Path) -> list[Backup]:
        """Return the backups of a library, open or not."""
        with explained(path):
            return backup.all_of(path)

    @staticmethod
    def difference(path: Path, chosen: Path) -> Difference | None:
        """Compare a library, open or not, with a backup of it."""
        return difference(path, chosen)

    @staticmethod
    def restore(path: Path, chosen: Path) -> Path:
        """Put a backup in the place of the database of a library that nobody has open."""
        with explained(path):
            refuse_foreign_parts(path)
            with LibraryLock(path):
                return backup.put_back(path, chosen)

    # ------------------------------------------------------------------ settings of the library

    def window_state(self, key: str) -> Any:
        """Return what the window remembered, None where nothing."""
        return self._settings.plain(f"window.{key}")

    def set_window_state(self, key: str, value: Any) -> None:
        """Remember something of the window."""
        if not self.read_only:
            self._settings.put(f"window.{key}", json.dumps(value))


def _check(path: Path, database: Database) -> None:
    """Refuse what is not a library of this version; make the tables of a new one."""
    version = proven_version(path.name, database.sqlite)
    database.trust()
    if version < migrations.SCHEMA_VERSION:
        if database.read_only:
            raise LibraryError(
                say(
                    "{name} is of an earlier Pressmark, or still empty: open it in the window "
                    "first.",
                    name=path.name,
                )
            )
        if version:
            Backups(path / "backups", database).make()
        migrations.apply(database.sqlite)
        proven_version(path.name, database.sqlite)


def _is_free(path: Path) -> bool:
    return not path.exists() or (path.is_dir() and not any(path.iterdir()))
