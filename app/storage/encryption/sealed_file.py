"""One encrypted file: pieces of AES-256-GCM that can be neither changed, moved, dropped nor added.

    8 bytes       PMSEAL1 and a line feed
    16 bytes      salt, from which the key of this file is made
    then pieces   up to 1 MiB each, with 16 bytes behind it that prove it

The nonce of a piece is its number, its last byte telling the last piece: the construction known as
STREAM (Hoang, Reyhanitabar, Rogaway and Vizár, “Online Authenticated-Encryption and its
Nonce-Reuse Misuse-Resistance”, 2015). The key serves one file only, so no nonce comes twice.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.storage.encryption.keys import Keys
from app.storage.vault import CHUNK, BrokenSealError

_MAGIC = b"PMSEAL1\n"
_SALT_LENGTH = 16
_PROOF_LENGTH = 16


def seal(chunks: Iterable[bytes], keys: Keys) -> Iterator[bytes]:
    """Yield what is to be written for a content that comes in pieces of any size."""
    salt = secrets.token_bytes(_SALT_LENGTH)
    cipher = AESGCM(keys.of_file(salt))
    yield _MAGIC + salt
    number = 0
    waiting = bytearray()
    for chunk in chunks:
        waiting += chunk
        while len(waiting) > CHUNK:  # the last piece is known only once nothing follows
            yield cipher.encrypt(_nonce(number, is_last=False), bytes(waiting[:CHUNK]), None)
            del waiting[:CHUNK]
            number += 1
    yield cipher.encrypt(_nonce(number, is_last=True), bytes(waiting), None)


def unseal(file: BinaryIO, keys: Keys) -> Iterator[bytes]:
    """Yield the content of a file that `seal` made; raise BrokenSealError where it is none."""
    head = file.read(len(_MAGIC) + _SALT_LENGTH)
    if not head.startswith(_MAGIC) or len(head) < len(_MAGIC) + _SALT_LENGTH:
        raise BrokenSealError("no sealed file")
    cipher = AESGCM(keys.of_file(head[len(_MAGIC) :]))
    number = 0
    piece = file.read(CHUNK + _PROOF_LENGTH)
    while True:
        following = file.read(CHUNK + _PROOF_LENGTH)
        try:
            yield cipher.decrypt(_nonce(number, is_last=not following), piece, None)
        except (InvalidTag, ValueError) as error:
            raise BrokenSealError("a sealed file was changed") from error
        if not following:
            return
        piece = following
        number += 1


def _nonce(number: int, *, is_last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([is_last])
