"""Backups: made by hand and by themselves, looked at, and put back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from app.library.writing import Writing
from app.model.backup import Backup, Difference
from app.storage.store import Store

if TYPE_CHECKING:
    from app.exporting.sidecar_work import SidecarWork


class BackingUp(Writing):
    """Copies of the database in `backups/`."""

    def backup(self) -> Path:
        """Write a verified copy of the database into `backups/` and return it.

        Writing goes on meanwhile, but for a library in a synced or network folder. Backups that are
        superfluous by then go: all of two days are kept, then the last of twelve days, ten weeks
        and nine months; where room runs short, that goes for the two days, too. Raise LibraryError
        where one more would fill the disk.
        """
        return self._store.copies.make()

    def backup_if_changed(self, after: timedelta = timedelta()) -> Path | None:
        """Write a copy where something was done since the newest and that is older than `after`.

        Return it, None where there was none to write.
        """
        return self._store.copies.make_if_changed(after)

    def backups(self) -> list[Backup]:
        """Return the backups and what was set aside for one, newest first."""
        return self._store.backups_of(self._store.path)

    def backups_with_deleted(self) -> list[Backup]:
        """Return the backups that hold what the emptied trash took out of the library.

        One that cannot be read may hold it, and counts. Not for the window's thread.
        """
        return self._store.remains.holding()

    def purge_backups(self) -> list[Backup]:
        """Delete those for good, after a backup of the library as it is; return them."""
        going = self.backups_with_deleted()
        if going:
            self.backup()
            self._store.remains.remove(going)
        return going

    def write_sidecars(self, seconds: float | None = None) -> bool:
        """Write each article that changed beside its original, as JSON, for about so long.

        Say whether all are written then. With them and the originals alone a library can be made
        anew (`take_over`). Takes some milliseconds an article: not for the window's thread.
        """
        from app.exporting.sidecars import Sidecars

        return Sidecars(self._store).update(seconds)

    def sidecar_work(self) -> SidecarWork:
        """Return what writes the same piece by piece, in idle time."""
        from app.exporting.sidecar_work import SidecarWork

        return SidecarWork(self._store)

    def sidecars_missing(self) -> int:
        """Return how many articles are not written beside their originals as they are now."""
        from app.exporting.sidecars import Sidecars

        return Sidecars(self._store).missing()

    @staticmethod
    def backups_of(path: Path) -> list[Backup]:
        """Return the same of the library at `path`, open or not."""
        return Store.backups_of(path)

    @staticmethod
    def difference(path: Path, backup: Path) -> Difference | None:
        """Compare the library at `path`, open or not, with a backup of it.

        None where either cannot be read. Takes a second in a large library: not for the window's
        thread.
        """
        return Store.difference(path, backup)

    @staticmethod
    def restore(path: Path, backup: Path) -> Path:
        """Put a backup in the place of a closed library's database.

        The present database is kept beside it; return where. Raise LibraryError.
        """
        return Store.restore(path, backup)
