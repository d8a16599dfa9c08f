"""Electronic books (.epub): an article for each chapter, in the order of the spine.

A chapter is a file of the spine that the table of contents names; files it does not name go with
the one before, as some programs cut long chapters. The book's title is the outlet.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, replace

from app.errors import UnreadableFileError
from app.importing import document_messages, messages
from app.importing.container import Container
from app.importing.encoding import decode
from app.importing.epub_matter import is_matter
from app.importing.epub_package import Book, Item, read_book, resolved
from app.importing.finish import Found, merged
from app.importing.pictures import Find, Pictures, Room
from app.model.asset import Asset
from app.model.block import Block
from app.text.html.article import read_fragment, with_headline

VERSION = "3"

MAX_CHAPTERS = 1_000
MAX_CHARACTERS = 8_000_000
"""Characters of all chapters' markup together."""

_EMPTY_ELEMENT = re.compile(
    r"<((?!(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b)[a-zA-Z][\w:-]*)"
    r"((?:\s[^<>]*)?)/>"
)
"""What XHTML may end at once and HTML would leave open to the end of the chapter."""

_NOTE_TYPE = re.compile(r'\bepub:type="(footnotes?|endnotes?|noteref|rearnotes?)"')
_HEAD = re.compile(r"<head\b.*?</head\s*>", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Chapter:
    """The blocks of one file of the spine or several, and what the contents call it.

    `is_matter` says that all of it stands round the text of the book.
    """

    title: str
    blocks: tuple[Block, ...]
    mended: dict[str, int]
    assets: tuple[Asset, ...]
    is_matter: bool


def read(data: bytes, name: str, charset: str = "") -> tuple[Found, ...]:  # noqa: ARG001
    """Return an article for each chapter that has text; raise UnreadableFileError."""
    container = Container(data, name)
    book = read_book(container, name)
    if len(book.spine) > MAX_CHAPTERS:
        raise UnreadableFileError(
            document_messages.too_many_parts(name, len(book.spine), MAX_CHAPTERS)
        )
    chapters = _chapters(container, book, name)
    if not chapters:
        raise UnreadableFileError(messages.no_text(name))
    return tuple(_found(chapter, book, number) for number, chapter in enumerate(chapters, start=1))


def _chapters(container: Container, book: Book, name: str) -> list[_Chapter]:
    chapters: list[_Chapter] = []
    characters = 0
    room = Room()
    for item in book.spine:
        if item.path not in container:
            raise UnreadableFileError(document_messages.missing_part(name, item.path))
        decoded = decode(container.read(item.path), name, markup=True)
        characters += len(decoded.text)
        if characters > MAX_CHARACTERS:
            raise UnreadableFileError(document_messages.too_much_text(name, MAX_CHARACTERS))
        pictures = Pictures(_images_beside(container, item), room)
        blocks, mended = read_fragment(_as_html(decoded.text), pictures.keep)
        if any(block.text.strip("\ufffc ") for block in blocks):
            mended = merged(decoded.mended, mended)
            assets = pictures.shown_by(blocks)
            matter = is_matter(item.title, item.path, decoded.text, item.role)
            _add(chapters, item, _Chapter(item.title, blocks, mended, assets, matter))
    return chapters


def _images_beside(container: Container, item: Item) -> Find:
    folder = posixpath.dirname(item.path)
    return lambda address: container.image(resolved(folder, address))


def _add(chapters: list[_Chapter], item: Item, chapter: _Chapter) -> None:
    if item.continues and chapters and not chapter.is_matter:
        before = chapters[-1]
        blocks = (*before.blocks, *chapter.blocks)
        mended = merged(before.mended, chapter.mended)
        assets = tuple(dict.fromkeys((*before.assets, *chapter.assets)))
        chapters[-1] = _Chapter(before.title, blocks, mended, assets, is_matter=False)
    else:
        chapters.append(chapter)


def _as_html(markup: str) -> str:
    markup = _HEAD.sub("", markup, count=1)
    markup = _EMPTY_ELEMENT.sub(r"<\1\2></\1>", markup)
    return _NOTE_TYPE.sub(_note_class, markup)


def _note_class(found: re.Match[str]) -> str:
    if found[1] == "noteref":
        return 'role="doc-noteref"'
    return 'role="doc-endnotes"' if found[1].endswith("s") else 'role="doc-footnote"'


def _found(chapter: _Chapter, book: Book, number: int) -> Found:
    meta = replace(book.meta, title=chapter.title)
    meta, blocks = with_headline(meta, chapter.blocks)
    if not meta.title:
        meta = replace(meta, title=f"{book.meta.outlet}, {number}".lstrip(", "))
    return Found(meta, blocks, chapter.mended, chapter.assets, chapter.is_matter)
