"""Encryption at rest: a library's passphrase, and what it protects."""

from __future__ import annotations

from pathlib import Path

from app.library.writing import IsCancelled, OnProgress, Writing
from app.model.report import Progress
from app.storage import keyring
from app.storage.database import cancelled_error


class Encrypting(Writing):
    """Whether a library is encrypted, and its passphrase."""

    @property
    def is_encrypted(self) -> bool:
        """Say whether all that the library keeps on the disk is encrypted."""
        return self._store.database.vault.is_sealed

    @staticmethod
    def has_passphrase(path: Path) -> bool:
        """Say whether the library at `path` is encrypted; False where there is none."""
        return keyring.is_encrypted(path)

    @staticmethod
    def needs_passphrase(path: Path) -> bool:
        """Say whether the library at `path` is encrypted, and not unlocked yet."""
        return keyring.is_encrypted(path) and not keyring.is_unlocked(path)

    @staticmethod
    def require_encryption(path: Path, passphrase: str | None = None) -> None:
        """Raise LibraryError where no library can be encrypted here, or not with that passphrase.

        Where the packages are installed and the passphrase is long enough, nothing happens.
        """
        keyring.refuse_without_packages(path)
        if passphrase is not None:
            keyring.refuse_unfit(path, passphrase)

    @staticmethod
    def unlock(path: Path, passphrase: str) -> None:
        """Have the encrypted library at `path` opened by this process from now on.

        Takes half a second and 128 MiB: not for the window's thread. Raise WrongPassphraseError, or
        LibraryError where what encrypts is not installed.
        """
        keyring.unlock(path, passphrase)

    @staticmethod
    def encrypt(
        path: Path,
        passphrase: str,
        *,
        on_progress: OnProgress = lambda _: None,
        is_cancelled: IsCancelled = lambda: False,
    ) -> None:
        """Encrypt the library at `path`, which nobody has open, with its backups and files.

        It is copied, the copy is looked over and takes its place, and what was plain is deleted:
        that takes the room of the library once more for the time being. Called off or cut short,
        the library stays as it was. Raise LibraryError, also where the passphrase is too short.
        """
        keyring.refuse_unfit(path, passphrase)
        _convert(path, passphrase, on_progress, is_cancelled)

    @staticmethod
    def decrypt(
        path: Path,
        *,
        on_progress: OnProgress = lambda _: None,
        is_cancelled: IsCancelled = lambda: False,
    ) -> None:
        """Write the library at `path`, unlocked and not open, as it is without encryption.

        That goes as in `encrypt`. Raise LibraryError.
        """
        keyring.refuse_without_packages(path)
        _convert(path, "", on_progress, is_cancelled)

    @staticmethod
    def change_passphrase(path: Path, old: str, new: str) -> None:
        """Replace the passphrase of the library at `path`, open or not.

        Takes a second: not for the window's thread. Raise WrongPassphraseError, or LibraryError
        where the new one is too short or the library is not encrypted.
        """
        keyring.change_passphrase(path, old, new)


def _convert(
    path: Path, passphrase: str, on_progress: OnProgress, is_cancelled: IsCancelled
) -> None:
    from app.storage.encryption.conversion import convert

    def tell(done: int, total: int) -> None:
        if is_cancelled():
            raise cancelled_error()
        on_progress(Progress(done, total))

    convert(path, passphrase, tell)
