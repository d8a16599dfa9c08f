"""Saved web pages: decoded as the page declares, then read for its article."""

from __future__ import annotations

from app.importing.encoding import decode
from app.importing.finish import Found, merged
from app.text.html import read_html

VERSION = "1"


def read(data: bytes, name: str, charset: str = "") -> tuple[Found, ...]:
    """Return the one article of a saved page; raise UnreadableFileError."""
    decoded = decode(data, name, charset, markup=True)
    article = read_html(decoded.text)
    return (Found(article.meta, article.blocks, merged(decoded.mended, article.mended)),)
