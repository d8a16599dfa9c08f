"""Markdown: decoded, then read with its front matter."""

from __future__ import annotations

from app.importing.encoding import decode
from app.importing.finish import Found, merged
from app.text.markdown import read_markdown

VERSION = "1"


def read(data: bytes, name: str, charset: str = "") -> tuple[Found, ...]:
    """Return the one article of a Markdown file; raise UnreadableFileError."""
    decoded = decode(data, name, charset)
    article = read_markdown(decoded.text)
    return (Found(article.meta, article.blocks, merged(decoded.mended, article.mended)),)
