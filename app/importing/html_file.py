"""Saved web pages: decoded as the page declares, then read for its article."""

from __future__ import annotations

from app.importing.encoding import decode
from app.importing.finish import Found, merged
from app.importing.pictures import Find, Pictures
from app.text.html import read_html

VERSION = "2"


def read(data: bytes, name: str, charset: str = "", find: Find | None = None) -> tuple[Found, ...]:
    """Return the one article of a saved page; raise UnreadableFileError.

    Its images are embedded in it or where `find` finds them.
    """
    decoded = decode(data, name, charset, markup=True)
    pictures = Pictures(find)
    article = read_html(decoded.text, keep_image=pictures.keep)
    mended = merged(decoded.mended, article.mended)
    return (Found(article.meta, article.blocks, mended, pictures.shown_by(article.blocks)),)
