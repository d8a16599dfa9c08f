"""The vault of an encrypted library."""

from __future__ import annotations

import hmac
import io
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import BinaryIO, Literal

from app.model.asset import Openable
from app.storage.encryption import connection as cipher
from app.storage.encryption import sealed_file
from app.storage.encryption.keys import Keys
from app.storage.vault import Vault, address


@dataclass(frozen=True, slots=True)
class _SealedFile:
    """An encrypted file that opens as its content, all of it in memory."""

    vault: Vault
    path: Path

    def open(self, mode: Literal["rb"]) -> BinaryIO:
        del mode  # there is but one
        return io.BytesIO(self.vault.read(self.path))


class SealedVault(Vault):
    """Files by AES-GCM, databases by SQLCipher, names that say nothing about the content."""

    is_sealed = True

    def __init__(self, keys: Keys) -> None:
        self.keys = keys

    def connect(self, file: Path, *, mode: str = "rwc") -> sqlite3.Connection:
        """Return a connection to an encrypted database."""
        return cipher.connect(address(file, mode), self.keys.database)

    def attach(self, connection: sqlite3.Connection, file: Path, schema: str) -> None:
        """Have a connection read another encrypted database of the library, too."""
        key = cipher.literal(self.keys.database)
        connection.execute(f"ATTACH ? AS {schema} KEY ?", (address(file, "ro"), key))

    def name(self, name: str) -> str:
        """Return a name that cannot be told from chance, and is the same for the same content."""
        return hmac.digest(self.keys.names, PurePath(name).name.encode(), "sha256").hex()

    def seal(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        """Yield content encrypted."""
        return sealed_file.seal(chunks, self.keys)

    def file(self, file: Path) -> Openable:
        """Return what opens the content of an encrypted file."""
        return _SealedFile(self, file)

    def unseal(self, file: BinaryIO) -> Iterator[bytes]:
        """Yield the content of an encrypted file."""
        return sealed_file.unseal(file, self.keys)
