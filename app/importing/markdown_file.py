"""Markdown: decoded, then read with its front matter."""

from __future__ import annotations

from app.importing.encoding import decode
from app.importing.finish import Found, merged
from app.importing.pictures import Find, Pictures
from app.text.markdown import read_markdown

VERSION = "2"


def read(data: bytes, name: str, charset: str = "", find: Find | None = None) -> tuple[Found, ...]:
    """Return the one article of a Markdown file; raise UnreadableFileError.

    Its images are embedded in it or where `find` finds them.
    """
    decoded = decode(data, name, charset)
    pictures = Pictures(find)
    article = read_markdown(decoded.text, pictures.keep)
    mended = merged(decoded.mended, article.mended)
    return (Found(article.meta, article.blocks, mended, pictures.shown_by(article.blocks)),)
