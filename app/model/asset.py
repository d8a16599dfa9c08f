"""Assets: the images of an article, kept as files of the library."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import BinaryIO, Literal, NamedTuple, Protocol

MEDIA_TYPES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".bmp": "image/bmp",
}
"""Suffix of an asset's name -> media type: the only kinds of images that are ever decoded."""

_NAME = re.compile(rf"([0-9a-f]{{64}})(?:{'|'.join(map(re.escape, MEDIA_TYPES))})")


class KeptImage(NamedTuple):
    """An image that becomes an asset: its name there, and its width and height in pixels."""

    name: str
    size: tuple[int, int]


KeepImage = Callable[[str], KeptImage | None]
"""Keep the image at an address, as a page writes it, or in a `data:` URI; None for none."""


@dataclass(frozen=True, slots=True)
class Asset:
    """An image by its name, which is the SHA-256 of its bytes and the suffix of its kind."""

    name: str
    data: bytes = field(repr=False)

    @classmethod
    def of(cls, data: bytes, suffix: str) -> Asset:
        """Name an image by its bytes; raise ValueError for a suffix that is none of an asset."""
        if suffix not in MEDIA_TYPES:
            raise ValueError(f"no kind of image: {suffix}")
        return cls(hashlib.sha256(data).hexdigest() + suffix, data)

    def to_plain(self) -> list[str]:
        """Return the image as JSON-ready data."""
        return [PurePosixPath(self.name).suffix, base64.b64encode(self.data).decode("ascii")]

    @classmethod
    def from_plain(cls, plain: Sequence[str]) -> Asset:
        """Rebuild an image from `to_plain`, its name made anew; raise ValueError otherwise."""
        suffix, data = plain
        return cls.of(base64.b64decode(data, validate=True), suffix)


def sha256_of(name: str) -> str:
    """Return the hash in an asset's name; raise ValueError for what is no such name."""
    found = _NAME.fullmatch(name)
    if found is None:
        raise ValueError(f"no asset has the name {name!r}")
    return found[1]


def media_type_of(name: str) -> str:
    """Return the media type of the asset of that name; raise KeyError for a foreign suffix."""
    return MEDIA_TYPES[PurePosixPath(name).suffix]


class Openable(Protocol):
    """A file to be read, as it is or decrypted."""

    def open(self, mode: Literal["rb"]) -> BinaryIO:
        """Return its content as a stream."""
        ...
