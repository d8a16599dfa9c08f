"""The images that came with a page inside an internet message, by Content-ID or by address."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin

from app.errors import UnreadableFileError
from app.importing import mime
from app.importing.pictures import LARGEST_PICTURE, Find

if TYPE_CHECKING:
    from email.message import Message

_CID = "cid:"
_LONGEST_PACKED = 2 * LARGEST_PICTURE


def images_in(parts: Iterable[Message], base: str = "") -> Find:
    """Return what finds images among the parts of a message, for a page at the address `base`.

    A page names them as `cid:` and the Content-ID of the part (RFC 2392), or as their address, be
    it relative to its own, which is the Content-Location of the part (RFC 2557).
    """
    by_address: dict[str, Message] = {}
    for part in parts:
        content_id = str(part.get("Content-ID", "")).strip().strip("<>")
        location = "".join(mime.text_of(part, "Content-Location").split())
        if content_id:
            by_address.setdefault(_CID + content_id, part)
        if location:
            by_address.setdefault(_joined(base, location), part)

    def find(address: str) -> bytes | None:
        if address[: len(_CID)].lower() == _CID:
            address = _CID + unquote(address[len(_CID) :])
        part = by_address.get(_joined(base, address))
        return None if part is None else _bytes_of(part)

    return find


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def _bytes_of(part: Message) -> bytes | None:
    payload = part.get_payload()
    if not isinstance(payload, str) or len(payload) > _LONGEST_PACKED:
        return None
    try:
        return mime.content(part)
    except UnreadableFileError:
        return None
