"""Gateway of `asset`, and the files in `assets/`: the images of versions, each kept once.

A file is named by the SHA-256 of its bytes and the suffix of its kind (`Block.asset`). It is on
the disk before the row that names it, as originals are.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.errors import NotFoundError
from app.model.asset import Asset, Openable, media_type_of, sha256_of
from app.model.ids import VersionId
from app.storage.database import Database
from app.storage.originals import damage, opened
from app.storage.rows import Rows
from app.words import later, say


class Assets:
    """The images that blocks of versions show."""

    def __init__(self, folder: Path, database: Database, rows: Rows) -> None:
        self.folder = folder
        self._database = database
        self._rows = rows
        self._vault = database.vault

    def path(self, name: str) -> Path:
        """Return where the asset of that name lies, or would lie; raise NotFoundError for none."""
        try:
            sha256_of(name)
        except ValueError as error:
            raise NotFoundError(say("There is no image of that name in a library.")) from error
        return self.folder / self._vault.name(name)

    def file(self, name: str) -> Openable:
        """Return what opens an asset's content, whatever is written; raise NotFoundError."""
        return self._vault.file(self.path(name))

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield the content of an asset; raise NotFoundError, OSError or BrokenSealError."""
        with opened(self.path(name)) as kept:
            yield from self._vault.unseal(kept)

    def add(self, version_id: VersionId, assets: Iterable[Asset]) -> None:
        """Note which assets a version shows; their files are kept by then."""
        self._insert(version_id, dict.fromkeys(asset.name for asset in assets))

    def copy(self, version_id: VersionId, copy_id: VersionId) -> None:
        """Note that a copy of a version shows the same assets."""
        self._insert(copy_id, self.names(version_id))

    def _insert(self, version_id: VersionId, names: Iterable[str]) -> None:
        for name in names:
            self._rows.insert(
                "asset",
                {
                    "version_id": version_id,
                    "name": name,
                    "sha256": sha256_of(name),
                    "media_type": media_type_of(name),
                },
            )

    def names(self, version_id: VersionId) -> tuple[str, ...]:
        """Return the assets that a version shows, in the order in which they came."""
        rows = self._database.query(
            "SELECT name FROM asset WHERE version_id = ? ORDER BY id", (version_id,)
        )
        return tuple(row[0] for row in rows)

    def all_names(self) -> Iterator[str]:
        """Yield every asset that a version shows, each once."""
        return (row[0] for row in self._database.stream("SELECT DISTINCT name FROM asset"))

    def damaged(self, name: str) -> str:
        """Return what is wrong with an asset's file ("missing", "changed"), "" if nothing."""
        try:
            return damage(self.path(name), sha256_of(name), self._vault)
        except NotFoundError:  # a foreign library may have a path in its place
            return later("missing")

    def remove_unneeded(self, names: Iterable[str]) -> None:
        """Delete those files for good that no version shows any more."""
        for name in names:
            if not self._database.first("SELECT 1 FROM asset WHERE name = ?", (name,)):
                with contextlib.suppress(NotFoundError):
                    self.path(name).unlink(missing_ok=True)
