"""Pages made to be slow: cut down to what can be read, or refused with a sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from lxml import etree

from app.errors import UnreadableFileError
from app.words import say

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_MARKUP = 8_000_000
"""Characters of markup that are read, embedded files not counted. libxml2 gives up at ten
million, and silently: it would return half a page."""

MAX_ELEMENTS = 250_000
"""Elements of a page that are read: about ten seconds' worth."""

MAX_ESCAPED = 300_000
"""`&`, `<` and `>` in a page's text: nh3 (0.3) takes quadratic time, 1.2 s for so many."""

MAX_ATTRIBUTES = 1_000
"""Attributes of one element: libxml2 compares each with each."""

MAX_CHOOSABLE = 25_000
"""Elements up to which trafilatura is asked what the article is; it takes 0.1 ms for each."""

MAX_CELLS = 300
"""Cells of one row up to which it is asked; it takes quadratic time."""

ATTRIBUTES = "elements with too many attributes"

_COUNT = etree.XPath("count(.//*)")

_LONG_MARKUP = 20_000
"""Characters of a tag from which its attributes are counted: two for the shortest."""

# A quotation mark opens a value only behind "=": a stray one would take half the page for a tag.
_TAG = re.compile(r"<([a-zA-Z][^\s/>]*)(?>[^\"'=>]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+|[\"'])*+>?")
_FAR_APART = re.compile(rf"<(?!(?:script|style)[^<>]{{0,1000}}>)[a-zA-Z][^<]{{{_LONG_MARKUP - 2}}}")
"""A tag that goes on and on, before any other: it takes a tenth of the time to see that there is
none. What hides its length in quotation marks is left to the time limit."""

_ATTRIBUTE = re.compile(r"[^\s\"'=<>/]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'>]*+))?")


def check_length(markup: str) -> None:
    """Raise UnreadableFileError where there are more than MAX_MARKUP characters."""
    if len(markup) > MAX_MARKUP:
        _refuse(len(markup), say("characters"), MAX_MARKUP)


def check_elements(tree: HtmlElement) -> None:
    """Raise UnreadableFileError where there are more than MAX_ELEMENTS elements."""
    count = _elements(tree)
    if count > MAX_ELEMENTS:
        _refuse(count, say("elements"), MAX_ELEMENTS)


def check_escaped(markup: str) -> None:
    """Raise UnreadableFileError where serialised markup holds more than MAX_ESCAPED escapes."""
    count = markup.count("&")
    if count > MAX_ESCAPED:
        _refuse(count, say("special characters (&, <, >)"), MAX_ESCAPED)


def _refuse(count: int, of_what: str, limit: int) -> None:
    raise UnreadableFileError(
        say(
            "The page is too long: {count:,} {of_what}, and {limit:,} can be read.",
            count=count,
            of_what=of_what,
            limit=limit,
        )
    )


def without_attribute_floods(markup: str) -> tuple[str, int]:
    """Return the markup without the attributes of elements with too many, and how many those are.

    Too many is more than MAX_ATTRIBUTES.
    """
    if not _FAR_APART.search(markup):
        return markup, 0
    parts: list[str] = []
    end = 0
    for tag in _TAG.finditer(markup):
        if len(tag[0]) >= _LONG_MARKUP and _has_flood(tag[0]):
            parts += (markup[end : tag.start()], f"<{tag[1]}>")
            end = tag.end()
    return ("".join((*parts, markup[end:])), len(parts) // 2) if parts else (markup, 0)


def _has_flood(tag: str) -> bool:
    return sum(
        1 for _ in zip(_ATTRIBUTE.finditer(tag), range(MAX_ATTRIBUTES + 2), strict=False)
    ) > (
        MAX_ATTRIBUTES + 1  # the element's name is counted too
    )


def is_choosable(tree: HtmlElement) -> bool:
    """Say whether trafilatura can be asked about a page and answers within seconds."""
    if _elements(tree) > MAX_CHOOSABLE:
        return False
    return all(len(row) <= MAX_CELLS for row in tree.iter("tr"))


def _elements(tree: HtmlElement) -> int:
    return int(cast("float", _COUNT(tree)))  # XPath knows no other numbers
