"""Encryption at rest: a library's passphrase."""

from __future__ import annotations

from pathlib import Path

from app.library.writing import Writing
from app.storage import keyring


class Encrypting(Writing):
    """Whether a library is encrypted, and its passphrase."""

    @property
    def is_encrypted(self) -> bool:
        """Say whether all that the library keeps on the disk is encrypted."""
        return self._store.database.vault.is_sealed

    @staticmethod
    def needs_passphrase(path: Path) -> bool:
        """Say whether the library at `path` is encrypted, and not unlocked yet."""
        return keyring.is_encrypted(path) and not keyring.is_unlocked(path)

    @staticmethod
    def unlock(path: Path, passphrase: str) -> None:
        """Have the encrypted library at `path` opened by this process from now on.

        Takes half a second and 128 MiB: not for the window's thread. Raise WrongPassphraseError, or
        LibraryError where what encrypts is not installed.
        """
        keyring.unlock(path, passphrase)

    @staticmethod
    def change_passphrase(path: Path, old: str, new: str) -> None:
        """Replace the passphrase of the library at `path`, open or not.

        Takes a second: not for the window's thread. Raise WrongPassphraseError, or LibraryError
        where the new one is too short or the library is not encrypted.
        """
        keyring.change_passphrase(path, old, new)
