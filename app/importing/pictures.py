"""The images of a file's articles: found, looked over, and gathered as assets, within limits.

An image that is not there, too large, or of a kind that is not shown costs nothing: its block
stays, with the words that describe it.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from app.importing.picture_header import picture_header
from app.model.asset import Asset, KeptImage
from app.model.block import Block

LARGEST_PICTURE = 8 * 2**20
"""Bytes of one image."""

MOST_OF_ARTICLE = 200
"""Images of one article."""

MOST_BYTES = 48 * 2**20
"""Bytes of all images of one file together."""

Find = Callable[[str], bytes | None]
"""Return the bytes of the image at an address that a file names, None where it is not there."""

_IMAGE_DATA = re.compile(r"data:image/[a-z.+-]+((?:;[^;,]*)*),", re.IGNORECASE)


@dataclass(slots=True)
class Room:
    """How many bytes of images a file may still bring."""

    left: int = MOST_BYTES


class Pictures:
    """Gathers the images of one article; several of one file share a `room`."""

    def __init__(self, find: Find | None = None, room: Room | None = None) -> None:
        self._find = find
        self._room = room or Room()
        self._gathered: dict[str, Asset] = {}

    def shown_by(self, blocks: Iterable[Block]) -> tuple[Asset, ...]:
        """Return the images gathered that blocks name, in their order, each once."""
        names = dict.fromkeys(block.asset for block in blocks if block.asset)
        return tuple(self._gathered[name] for name in names)

    def keep(self, address: str) -> KeptImage | None:
        """Gather the image at an address or in a `data:` URI; None where it is none to show."""
        data = self._bytes_at(address)
        if data is None or len(data) > LARGEST_PICTURE:
            return None
        header = picture_header(data)
        if header is None or not header.can_be_shown:
            return None
        asset = Asset.of(data, header.suffix)
        if asset.name not in self._gathered:
            if len(self._gathered) >= MOST_OF_ARTICLE or len(data) > self._room.left:
                return None
            self._room.left -= len(data)
            self._gathered[asset.name] = asset
        return KeptImage(asset.name, (header.width, header.height))

    def _bytes_at(self, address: str) -> bytes | None:
        if address[:5].lower() == "data:":
            return embedded(address)
        return self._find(address) if self._find else None


def embedded(uri: str) -> bytes | None:
    """Return the bytes in a `data:` URI of an image (RFC 2397), None where there are none."""
    head = _IMAGE_DATA.match(uri)
    if head is None or len(uri) > 2 * LARGEST_PICTURE:
        return None
    data = unquote_to_bytes(uri[head.end() :])
    if not head[1].lower().endswith(";base64"):
        return data
    try:
        return base64.b64decode(data + b"=" * (-len(data) % 4))
    except (binascii.Error, ValueError):
        return None
