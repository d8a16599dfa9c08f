"""The header of an encrypted library: its master key, wrapped by what a passphrase gives.

`encryption.json` in the library's folder; a copy lies in `backups/`, because a library without it
is lost. A new passphrase wraps the same master key anew, so that nothing else is written again; the
copy goes first, and where the two differ – a change was cut short, or one is damaged – what opens
either opens the library, and both are made the same.

The passphrase is stretched by scrypt (RFC 7914), the master key wrapped by AES-256-GCM, which also
tells a wrong passphrase from the right one.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import secrets
import unicodedata
from pathlib import Path
from typing import Any

from app.errors import LibraryError, WrongPassphraseError
from app.storage.durable import sync_file, sync_folder
from app.storage.encryption.keys import Keys
from app.words import say

HEADER = "encryption.json"
FORMAT = "pressmark-encryption-1"

COST = 17
"""Binary logarithm of scrypt's N: 128 MiB and half a second for each passphrase tried."""

_COSTS = range(10, 21)
"""More would be a trap that somebody else's library sets to take all memory."""

_BLOCK_SIZE = 8
_SALT_LENGTH = 16
_NONCE_LENGTH = 12
_LONGEST = 4096
SHORTEST_PASSPHRASE = 8


def written_header(folder: Path) -> bytes | None:
    """Return the header of the library in `folder`, None where it has none: it is not encrypted."""
    return next(iter(written_headers(folder)), None)


def written_headers(folder: Path) -> list[bytes]:
    """Return the header of the library in `folder`, and its copy where that is another."""
    found = dict.fromkeys(map(_read, _places(folder)))
    return [written for written in found if written]


def keep_header(folder: Path, written: bytes) -> None:
    """Have this header in both places; where it cannot be written it stays as it is."""
    for file in reversed(_places(folder)):
        if _read(file) != written:
            with contextlib.suppress(OSError):
                _write(file, written)


def opened_by(passphrase: str, written: bytes, name: str) -> Keys:
    """Return the keys of the library called `name`; raise WrongPassphraseError."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    plain = _parsed(written)
    wrapped = bytes.fromhex(plain["key"])
    stretched = _stretched(passphrase, bytes.fromhex(plain["salt"]), plain["cost"])
    try:
        master = AESGCM(stretched).decrypt(
            wrapped[:_NONCE_LENGTH], wrapped[_NONCE_LENGTH:], FORMAT.encode()
        )
    except InvalidTag as error:
        raise WrongPassphraseError(
            say("That is not the passphrase of {name}: try again.", name=name)
        ) from error
    return Keys(master)


def write_header(folder: Path, keys: Keys, passphrase: str) -> bytes:
    """Have a passphrase open the keys of the library in `folder`, and no other one any more.

    Return the header. Raise LibraryError for a passphrase that is too short.
    """
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    refuse_short(passphrase)
    salt, nonce = secrets.token_bytes(_SALT_LENGTH), secrets.token_bytes(_NONCE_LENGTH)
    stretched = _stretched(passphrase, salt, COST)
    wrapped = nonce + AESGCM(stretched).encrypt(nonce, keys.master, FORMAT.encode())
    plain = {"format": FORMAT, "cost": COST, "salt": salt.hex(), "key": wrapped.hex()}
    written = f"{json.dumps(plain, indent=1)}\n".encode()
    for file in reversed(_places(folder)):
        _write(file, written)
    return written


def refuse_short(passphrase: str) -> None:
    """Raise LibraryError for a passphrase that is guessed too soon."""
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise LibraryError(
            say(
                "The passphrase is too short: take {n} characters or more, better five words.",
                n=SHORTEST_PASSPHRASE,
            )
        )


def _places(folder: Path) -> tuple[Path, Path]:
    return folder / HEADER, folder / "backups" / HEADER


def _read(file: Path) -> bytes:
    """Return the header in a file, nothing where there is none, or something else."""
    with contextlib.suppress(OSError):
        if file.stat().st_size <= _LONGEST:
            written = file.read_bytes()
            if _parsed(written):
                return written
    return b""


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(mode=0o700, exist_ok=True)
    beside = file.with_suffix(".new")
    beside.unlink(missing_ok=True)
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as opened:
        opened.write(content)
    sync_file(beside)
    beside.replace(file)
    sync_folder(file.parent)


def _parsed(written: bytes) -> dict[str, Any]:
    """Return what a header says, nothing where it is none."""
    with contextlib.suppress(KeyError, TypeError, ValueError, RecursionError):
        plain = json.loads(written)
        wrapped, salt = bytes.fromhex(plain["key"]), bytes.fromhex(plain["salt"])
        known = plain["format"] == FORMAT and plain["cost"] in _COSTS
        if known and type(plain["cost"]) is int and len(wrapped) > _NONCE_LENGTH and salt:
            return dict(plain)
    return {}


def _stretched(passphrase: str, salt: bytes, cost: int) -> bytes:
    """Return a key made of a passphrase, which may be typed on any keyboard."""
    typed = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    memory = 128 * _BLOCK_SIZE * 2**cost
    return hashlib.scrypt(
        typed, salt=salt, n=2**cost, r=_BLOCK_SIZE, p=1, maxmem=memory + 2**20, dklen=32
    )
