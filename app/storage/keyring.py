"""The encrypted libraries whose passphrase this process was told, until it ends.

A library is opened again for a backup, a comparison or a restore: nobody is asked twice. Keys are
only in memory, and found by the header they open, wherever the library lies.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

from app.errors import LibraryError, PassphraseNeededError, WrongPassphraseError
from app.storage.encryption.core_dumps import write_none
from app.storage.encryption.header import (
    keep_header,
    opened_by,
    refuse_short,
    write_header,
    written_header,
    written_headers,
)
from app.storage.encryption.keys import Keys
from app.storage.vault import PLAIN, Vault
from app.words import say

PASSPHRASE_VARIABLE = "PRESSMARK_PASSPHRASE"
NEW_PASSPHRASE_VARIABLE = "PRESSMARK_NEW_PASSPHRASE"
"""Where the command line may have passphrases from; no process that reads files sees them."""

_unlocked: dict[bytes, Keys] = {}


def is_encrypted(folder: Path) -> bool:
    """Say whether the library in `folder` is encrypted."""
    return written_header(folder) is not None


def is_unlocked(folder: Path) -> bool:
    """Say whether this process was told the passphrase of the encrypted library in `folder`."""
    return written_header(folder) in _unlocked


def vault_of(folder: Path) -> Vault:
    """Return how the files of the library in `folder` are read and written.

    Raise PassphraseNeededError where nobody has unlocked it, LibraryError where the packages for
    encrypted libraries are not installed.
    """
    written = written_header(folder)
    if written is None:
        return PLAIN
    if written not in _unlocked:
        raise PassphraseNeededError(
            say("{name} is encrypted: its passphrase is needed.", name=folder.name)
        )
    return _sealed(_unlocked[written], folder)


def unlock(folder: Path, passphrase: str) -> None:
    """Have the library in `folder` opened from now on; raise WrongPassphraseError.

    Takes half a second and 128 MiB, which is what makes guessing slow: not for the window's thread.
    Nothing happens where the library is not encrypted.
    """
    if is_encrypted(folder):
        refuse_without_packages(folder)
        written, keys = _opened(folder, passphrase)
        _unlocked[written] = keys
        keep_header(folder, written)


def refuse_unfit(folder: Path, passphrase: str) -> None:
    """Raise LibraryError where a library cannot be encrypted at `folder` with that passphrase."""
    refuse_without_packages(folder)
    refuse_short(passphrase)


def encrypt_new(folder: Path, passphrase: str) -> None:
    """Have the library that is about to be made in an empty folder be encrypted."""
    remember(folder, Keys.fresh(), passphrase)


def remember(folder: Path, keys: Keys, passphrase: str) -> Vault:
    """Make `passphrase` the one of the library in `folder`, and have it unlocked; return its vault.

    Raise LibraryError for a passphrase that is too short.
    """
    refuse_without_packages(folder)
    _unlocked[write_header(folder, keys, passphrase)] = keys
    return _sealed(keys, folder)


def change_passphrase(folder: Path, old: str, new: str) -> None:
    """Replace the passphrase of an encrypted library; nothing but its header is written.

    Raise WrongPassphraseError, or LibraryError for a new one that is too short and where the
    library is not encrypted.
    """
    if not is_encrypted(folder):
        raise LibraryError(say("{name} is not encrypted.", name=folder.name))
    refuse_without_packages(folder)
    _, keys = _opened(folder, old)
    remember(folder, keys, new)


def refuse_without_packages(folder: Path) -> None:
    """Raise LibraryError where what encrypts is not installed."""
    try:
        import cryptography  # noqa: F401
        import sqlcipher3  # noqa: F401
    except ImportError as error:
        raise LibraryError(
            say(
                "{name} cannot be used encrypted, because the packages for that are missing: "
                "install pressmark[encryption].",
                name=folder.name,
            )
        ) from error


def _opened(folder: Path, passphrase: str) -> tuple[bytes, Keys]:
    """Return the header that a passphrase opens, and the keys; raise WrongPassphraseError."""
    first, *others = written_headers(folder)
    try:
        return first, opened_by(passphrase, first, folder.name)
    except WrongPassphraseError:
        for other in others:
            with contextlib.suppress(WrongPassphraseError):
                return other, opened_by(passphrase, other, folder.name)
        raise


def _sealed(keys: Keys, folder: Path) -> Vault:
    refuse_without_packages(folder)
    write_none()
    from app.storage.encryption.sealed_vault import SealedVault

    return SealedVault(keys)
