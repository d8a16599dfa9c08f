"""PDF files, by way of pdfium: the page's glyphs and their places, put together to blocks again."""

from __future__ import annotations

from dataclasses import replace

from app.errors import UnreadableFileError
from app.importing import document_messages, messages
from app.importing.finish import Found, merged
from app.importing.office import document_meta
from app.importing.pdf.document import has_pictures, is_whole, iso_of, opened, sheets_of
from app.importing.pdf.structure import blocks_of
from app.model.article import Metadata
from app.model.block import Block, Page
from app.text.boilerplate import mark
from app.text.html.article import with_headline

VERSION = "1"

UNREADABLE_PAGES = "pages that cannot be read"
EMPTY_PAGES = "pages without text"
END_MISSING = "end of the file missing"

_UNKNOWN_GLYPHS = 0.3
"""Share of characters without a meaning above which a text is not one."""


def read(data: bytes, name: str, charset: str = "") -> tuple[Found, ...]:  # noqa: ARG001
    """Return the one article of a PDF; raise UnreadableFileError."""
    with opened(data, name) as document:
        sheets, lost = sheets_of(document, name)
        if lost == len(document):
            raise UnreadableFileError(document_messages.broken_package(name))
        if not any(sheet.stretches for sheet in sheets):
            is_scan = has_pictures(document)
            raise UnreadableFileError(
                document_messages.scanned(name) if is_scan else messages.no_text(name)
            )
        meta = _meta(document.get_metadata_dict())
    if _is_gibberish("".join(one.text for sheet in sheets for one in sheet.stretches)):
        raise UnreadableFileError(document_messages.letters_unknown(name))
    blocks, in_blocks = blocks_of(sheets)
    if all(block.boilerplate for block in blocks):
        raise UnreadableFileError(messages.no_text(name))
    meta, blocks = with_headline(meta, _text_first(blocks))
    mended = merged(
        in_blocks,
        {
            UNREADABLE_PAGES: lost,
            EMPTY_PAGES: sum(not sheet.stretches for sheet in sheets),
            END_MISSING: int(not is_whole(data)),
        },
    )
    first = Page(sheets[0].label, sheets[0].index)
    return (Found(meta, mark(_with_page(blocks, first)), mended),)


def _text_first(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks with what is folded at the beginning behind the first that is not.

    Else a page header would be looked at as the headline.
    """
    first = next(number for number, block in enumerate(blocks) if not block.boilerplate)
    return (blocks[first], *blocks[:first], *blocks[first + 1 :])


def _with_page(blocks: tuple[Block, ...], first: Page) -> tuple[Block, ...]:
    """Give the first page to a headline that comes from the properties."""
    return tuple(block if block.page else replace(block, page=first) for block in blocks)


def _is_gibberish(text: str) -> bool:
    return sum(map(_is_unknown, text)) > _UNKNOWN_GLYPHS * len(text)


def _is_unknown(character: str) -> bool:
    return character < " " or "\ue000" <= character <= "\uf8ff" or character in "\ufffd\ufffe\uffff"


def _meta(properties: dict[str, str]) -> Metadata:
    written = properties.get("CreationDate", "")
    meta = document_meta(
        title=properties.get("Title", ""),
        author=properties.get("Author", ""),
        date=iso_of(written),
    )
    return replace(meta, published_as_written=written if meta.published else "")
