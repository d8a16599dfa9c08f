"""How the files of one library are written, named and read: as they are, or encrypted.

Every gateway that touches a file of a library does it through the library's vault. This one leaves
everything as it is; `app.storage.encryption.sealed_vault` is the other.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from app.model.asset import Openable

CHUNK = 1024 * 1024


class BrokenSealError(ValueError):
    """A file is not as this library's vault wrote it: changed, cut short, or of elsewhere."""


class Vault:
    """Files as they are, and databases that SQLite reads."""

    is_sealed = False

    def connect(self, file: Path, *, mode: str = "rwc") -> sqlite3.Connection:
        """Return a connection to a database, for any thread and without transactions of its own.

        `mode` is SQLite's: "ro", "rw", or "rwc" to make what is not there.
        """
        return sqlite3.connect(
            address(file, mode), uri=True, check_same_thread=False, isolation_level=None
        )

    def attach(self, connection: sqlite3.Connection, file: Path, schema: str) -> None:
        """Have a connection read another database of the library, too, under that name."""
        connection.execute(f"ATTACH ? AS {schema}", (address(file, "ro"),))

    def name(self, name: str) -> str:
        """Return what a file named after its content is called in the library's folder."""
        return name

    def seal(self, chunks: Iterable[bytes]) -> Iterable[bytes]:
        """Return content as it is written."""
        return chunks

    def unseal(self, file: BinaryIO) -> Iterator[bytes]:
        """Yield the content of an open file; raise BrokenSealError where it is not of this vault.

        What was yielded by then is right, and not all of it.
        """
        while chunk := file.read(CHUNK):
            yield chunk

    def file(self, file: Path) -> Openable:
        """Return what opens the content of a file; that raises OSError or BrokenSealError."""
        return file

    def read(self, file: Path) -> bytes:
        """Return the content of a file; raise OSError or BrokenSealError."""
        with file.open("rb") as opened:
            return b"".join(self.unseal(opened))


PLAIN = Vault()


def address(file: Path, mode: str) -> str:
    """Return the URI by which SQLite opens a file so."""
    return f"{file.absolute().as_uri()}?mode={mode}"
