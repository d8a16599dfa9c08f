"""The keys of one library, all from one secret, each for one purpose."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field

_LENGTH = 32


@dataclass(frozen=True, slots=True)
class Keys:
    """What the master key of a library opens; no key says anything about another."""

    master: bytes = field(repr=False)

    @classmethod
    def fresh(cls) -> Keys:
        """Return keys that nobody had before."""
        return cls(secrets.token_bytes(_LENGTH))

    @property
    def database(self) -> bytes:
        """Return the key of the databases."""
        return self._derived(b"database")

    @property
    def names(self) -> bytes:
        """Return the key of the names of files, which without it tell what a file holds."""
        return self._derived(b"names")

    def of_file(self, salt: bytes) -> bytes:
        """Return the key of the one file that carries this salt."""
        return hmac.digest(self._derived(b"files"), salt, "sha256")

    def _derived(self, purpose: bytes) -> bytes:
        return hmac.digest(self.master, b"pressmark " + purpose, "sha256")
