"""Web archives (.mhtml, .mht): the page that was saved, out of the files that came with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from app.errors import UnreadableFileError
from app.importing import html_file, mime
from app.importing.finish import Found, merged
from app.importing.mime_images import images_in
from app.model.article import Metadata
from app.text.html.dates import date_in_address
from app.words import later, say

if TYPE_CHECKING:
    from email.message import Message

VERSION = "2"

LEFT_OUT = "files of the page left out"

NO_PAGE = later("The web archive holds no page, only what belongs to one: save the page again.")
CUT_SHORT = later("The web archive breaks off before the page ends: save or download it again.")

_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_END_OF_PAGE = b"</html>"


def read(data: bytes, name: str, charset: str = "") -> tuple[Found, ...]:
    """Return the one article of a web archive; raise UnreadableFileError.

    Its address is the one the page was saved from, whatever the page says of itself.
    """
    message = mime.parse(data)
    parts = [leaf.part for leaf in mime.leaves(message)]
    page = _page(message, parts)
    markup = mime.content(page)
    is_last = page is parts[-1] and mime.is_cut_short(message)
    if is_last and not markup.rstrip().lower().endswith(_END_OF_PAGE):
        raise UnreadableFileError(say(CUT_SHORT))
    address = _address(message, page)
    find = images_in(parts, address)
    (found,) = html_file.read(markup, name, mime.charset_of(page) or charset, find)
    mended = merged(found.mended, {LEFT_OUT: max(0, len(parts) - 1 - len(found.assets))})
    return (replace(found, meta=_with_address(found.meta, address), mended=mended),)


def _page(message: Message, parts: list[Message]) -> Message:
    """Return the part that is the page: the one named as the start, else the first page."""
    pages = [part for part in parts if part.get_content_type() in _PAGES]
    start = str(message.get_param("start", ""))
    location = _location(message, "Snapshot-Content-Location")
    for page in pages:
        if start and str(page.get("Content-ID", "")).strip() == start.strip():
            return page
    for page in pages:
        if location and _location(page, "Content-Location") == location:
            return page
    if not pages:
        raise UnreadableFileError(say(NO_PAGE))
    return pages[0]


def _address(message: Message, page: Message) -> str:
    """Return the web address that the page was saved from, "" where it is not told."""
    candidates = (
        _location(message, "Snapshot-Content-Location"),
        _location(page, "Content-Location"),
        _location(message, "Content-Location"),
    )
    return next((each for each in candidates if each.startswith(("http://", "https://"))), "")


def _location(part: Message, header: str) -> str:
    """Return an address in a header; a long one was folded, which no space in it survives."""
    return "".join(mime.text_of(part, header).split())


def _with_address(meta: Metadata, address: str) -> Metadata:
    if not address:
        return meta
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return meta
    return replace(
        meta,
        url=address,
        outlet=meta.outlet or host.removeprefix("www."),
        published=meta.published or date_in_address(address),
    )
