"""Plain text: decoded, normalised and cut into blocks; nothing in it is markup."""

from __future__ import annotations

from app.importing.encoding import decode
from app.importing.finish import Found, merged
from app.model.article import Metadata
from app.text.boilerplate import mark
from app.text.normalise import normalise
from app.text.plain import blocks_from_text

VERSION = "1"


def read(data: bytes, name: str, charset: str = "") -> tuple[Found, ...]:
    """Return the one article of a text file; raise UnreadableFileError."""
    decoded = decode(data, name, charset)
    normalised = normalise(decoded.text)
    blocks = mark(blocks_from_text(normalised.text))
    return (Found(Metadata(), blocks, merged(decoded.mended, normalised.mended)),)
