"""News feeds (RSS 0.9 to 2.0, Atom) saved as files: one article for each entry that holds one."""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5
from typing import TYPE_CHECKING

from app.errors import UnreadableFileError
from app.importing import feed_fields as fields
from app.importing import messages
from app.importing.encoding import decode
from app.importing.feed_fields import local_name
from app.importing.finish import Found, merged
from app.importing.xml_part import parse_xml
from app.model.article import Metadata
from app.model.block import Block
from app.model.draft import Note
from app.text.boilerplate import mark
from app.text.html import read_fragment, with_headline
from app.text.normalise import normalise
from app.text.plain import blocks_from_text
from app.words import later, say

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

VERSION = "1"

MOST_ENTRIES = 1_000
"""Entries of one feed; each is cut into sentences, within the seconds that one file has."""

LEAST_SUMMARY = 400
"""Code points from which a description is taken for the article and not for a teaser."""

CONTROLS = "control characters"
ENTITIES = "undeclared entities"

NO_FEED = later(
    "It is no RSS or Atom feed: save the feed again, or the page it stands on as .html."
)
NO_ENTRIES = later("The feed holds no entries: save it again, or wait until there are some.")
NO_TEXTS = later(
    "None of the feed's {count} entries holds the text of its article, only a headline and a "
    "teaser: save the pages themselves and import those."
)
TOO_MANY = later(
    "The feed has {count:,} entries, and up to {limit:,} are read: split it into several files."
)

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,30});")
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_ROOTS = frozenset({"rss", "feed", "RDF"})
_TEASERS = frozenset({"description", "summary"})
_TEXTS = _TEASERS | {"encoded", "content", "body"}
_HOLDS_TEXT = re.compile(r"|text|x?html|text/.*|application/xhtml\+xml")
_MARKUP = re.compile(r"</?[A-Za-z][^<>]*>")


def read(data: bytes, name: str, charset: str = "") -> tuple[Found | Note, ...]:
    """Return the articles of a feed and a note on the entries without text.

    Raise UnreadableFileError where no entry holds text.
    """
    root, mended = _root(data, name, charset)
    if local_name(root) not in _ROOTS:
        raise UnreadableFileError(say(NO_FEED))
    entries = fields.entries_of(root)
    if not entries:
        raise UnreadableFileError(say(NO_ENTRIES))
    if len(entries) > MOST_ENTRIES:
        raise UnreadableFileError(say(TOO_MANY, count=len(entries), limit=MOST_ENTRIES))
    of_feed = fields.of_feed(root)
    parts = [_part(entry, of_feed, mended, name) for entry in entries]
    found: list[Found | Note] = [part for part in parts if part is not None]
    without = len(parts) - len(found)
    if not found:
        raise UnreadableFileError(say(NO_TEXTS, count=without))
    if without:
        found.append(Note(messages.entries_without_text(name, without, len(parts)), failed=False))
    return tuple(found)


def _root(data: bytes, name: str, charset: str) -> tuple[Element, dict[str, int]]:
    """Return the feed's XML, with what is no XML in it mended and counted."""
    decoded = decode(data, name, charset, markup=True)
    text, controls = _NOT_XML.subn("", decoded.text)
    declaration = _DECLARATION.match(text)
    text, entities = _without_entities(text[declaration.end() :] if declaration else text)
    root = parse_xml(text.strip().encode("utf-8", "replace"), name)
    return root, merged(decoded.mended, {CONTROLS: controls, ENTITIES: entities})


def _without_entities(text: str) -> tuple[str, int]:
    """Replace the entities of HTML, which XML does not know, and count them."""
    count = 0

    def character(match: re.Match[str]) -> str:
        nonlocal count
        found = html5.get(f"{match[1]};", "")
        if match[1] in _OF_XML or not found or "<" in found or "&" in found:
            return match[0]
        count += 1
        return found

    return _ENTITY.sub(character, text), count


def _part(
    entry: Element, of_feed: Metadata, mended: dict[str, int], name: str
) -> Found | Note | None:
    """Return an entry's article, None where it holds none, a note where it cannot be read."""
    meta = fields.of_entry(entry, of_feed)
    try:
        blocks, in_blocks = _longest(entry)
    except UnreadableFileError as error:
        title = meta.title or say(fields.UNTITLED)
        return Note(say("“{title}” in “{name}”: {why}", title=title, name=name, why=error))
    if not blocks:
        return None
    meta, blocks = with_headline(meta, blocks)
    return Found(meta, mark(blocks), merged(mended, in_blocks))


def _longest(entry: Element) -> tuple[tuple[Block, ...], dict[str, int]]:
    """Return the blocks of what holds most text; none where that is only a teaser."""
    best: tuple[tuple[Block, ...], dict[str, int]] = (), {}
    for element in entry:
        kind = local_name(element)
        if kind not in _TEXTS or not _HOLDS_TEXT.fullmatch(element.get("type", "")):
            continue
        blocks, mended = _blocks(element)
        is_teaser = kind in _TEASERS and _length(blocks) < LEAST_SUMMARY
        if not is_teaser and _length(blocks) > _length(best[0]):
            best = blocks, mended
    return best


def _length(blocks: tuple[Block, ...]) -> int:
    return sum(len(block.text) for block in blocks)


def _blocks(element: Element) -> tuple[tuple[Block, ...], dict[str, int]]:
    """Return what an element of text comes to: escaped HTML, HTML as such, or plain text."""
    written = fields.markup_of(element)
    if len(element) or (element.get("type") != "text" and _MARKUP.search(written)):
        return read_fragment(written)
    text = written if element.get("type") == "text" else unescape(written)
    normalised = normalise(text.strip())
    return blocks_from_text(normalised.text), normalised.mended
