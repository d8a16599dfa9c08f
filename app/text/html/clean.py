"""From foreign markup to a tree that is safe to walk: no embedded files, no bottomless nesting."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, cast

import nh3
from lxml import etree, html

from app.text.html.images import NUMBERED
from app.text.html.limits import check_elements, check_escaped, check_length
from app.text.html.recover import flattened, with_missing_end, without_open_comment
from app.text.html.tables import cell_span
from app.text.html.tags import KEPT, MACHINERY

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_ENDS_MISSING = 5
"""How many scripts that lack their end are looked into, each at the price of another parse."""

MAX_PARAGRAPHS = 5
"""Paragraphs of a site's menu or footer above which it may be the text of an article."""

EMBEDDED = "embedded files"
NESTING = "deep nesting"

_DATA_URI = re.compile(
    r"data:(?:application|audio|font|image|text|video)/[^\s,\"'<>)]{1,200},[^\s\"'<>)]*",
    re.IGNORECASE,
)
_IMAGE_ATTRIBUTE = re.compile(r"src\s?=\s?[\"']?\Z", re.IGNORECASE)
_SRC = len("src = '")
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

_MAY_HIDE = etree.XPath("//*[@hidden or @style]")

_ATTRIBUTES = {
    "*": {
        "aria-hidden",
        "class",
        "data-component",
        "dir",
        "id",
        "itemprop",
        "lang",
        "role",
        "style",
    },
    "a": {"href"},
    "img": {"alt", "height", "src", "width"},
    "li": {"value"},
    "ol": {"start"},
    "td": {"colspan"},
    "th": {"colspan"},
}
_SCHEMES = {"http", "https", "mailto", "asset"}


def without_embedded_files(markup: str) -> tuple[str, int, list[str]]:
    """Return the markup with every `data:` address emptied, how many there were, and the images.

    In the place of an image's address stands its number among them (`app.text.html.images`).
    Raise UnreadableFileError where too many characters remain.
    """
    images: list[str] = []

    def emptied(found: re.Match[str]) -> str:
        if not _IMAGE_ATTRIBUTE.search(markup, max(0, found.start() - _SRC), found.start()):
            return ""
        images.append(found[0])
        return f"{NUMBERED}{len(images) - 1}"

    # Bytes are put into small letters ten times as fast as text that is not all ASCII.
    if b"data:" not in markup.encode("utf-8", "replace").lower():
        check_length(markup)
        return markup, 0, images
    rest, count = _DATA_URI.subn(emptied, markup)
    check_length(rest)
    return rest, count, images


_HEAD_TAGS = frozenset(
    {"base", "link", "meta", "noscript", "script", "style", "template", "title", etree.Comment}
)


def parse(markup: str) -> tuple[HtmlElement | None, bool]:
    """Return the tree of a page, and whether its nesting had to be made less deep.

    None where there is nothing to parse; raise UnreadableFileError where it is far too much. The
    encodings and entities the page declares are not looked at: the text is decoded already, and
    nothing outside of it is read.
    """
    markup = without_open_comment(markup)
    tree, too_deep = _parse(markup)
    for _ in range(MAX_ENDS_MISSING):
        ended = markup if tree is None else with_missing_end(markup, tree)
        if ended == markup:
            break
        markup = ended
        tree, too_deep = _parse(markup)
    if too_deep:
        tree, _ = _parse("".join(flattened(markup)))
    if tree is not None:
        check_elements(tree)
        _empty_head(tree)
    return tree, too_deep


def _empty_head(tree: HtmlElement) -> None:
    """Move what is no metadata from the head to the body.

    WORKAROUND libxml2 2.14: where a page leaves out its `<body>` tag, as HTML allows, the elements
    that HTML 4 did not know (`<article>`, `<main>`) are put into the head.
    """
    head = tree.find("head")
    strays = [child for child in head if child.tag not in _HEAD_TAGS] if head is not None else []
    if not strays:
        return
    body = tree.find("body")
    if body is None:
        body = etree.SubElement(tree, "body")
    for place, stray in enumerate(strays):
        body.insert(place, stray)


def _parse(markup: str) -> tuple[HtmlElement | None, bool]:
    parser = _parser(remove_pis=True)
    try:
        tree = etree.fromstring(markup.encode("utf-8", "replace"), parser)
    except etree.LxmlError:
        return None, False
    limited = any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)
    return tree, limited


def _parser(*, remove_pis: bool = False, huge_tree: bool = False) -> html.HTMLParser:
    """Return a parser that makes elements as those of lxml.html, which trafilatura wants."""
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_pis=remove_pis, huge_tree=huge_tree
    )
    # lxml.html asks a Python function for the class of each element it touches.
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))
    return parser


def strip_machinery(tree: HtmlElement, *, hidden: bool, site: bool) -> None:
    """Take out, in place, what is no text: scripts, styles, controls, comments.

    `hidden` parts go too, and menus and footers of the `site`, where asked for. The columns that a
    cell claims are brought within reason: trafilatura writes each of them.
    """
    unwanted = chain(
        filter(_is_of_the_site, tree.iter("nav", "footer")) if site else (),
        filter(_is_hidden, cast("list[HtmlElement]", _MAY_HIDE(tree))) if hidden else (),
    )
    for element in unwanted:
        element.tag = "template"
    etree.strip_elements(tree, etree.Comment, *MACHINERY, with_tail=False)
    for cell in tree.iter("td", "th"):
        if "colspan" in cell.attrib:
            cell.set("colspan", str(cell_span(cell)))


def _is_of_the_site(element: HtmlElement) -> bool:
    """Say whether a menu or a footer is outside of all articles, and holds none.

    One whose end tag is missing holds what follows it on the page.
    """
    if next(element.iterancestors("article", "main"), None) is not None:
        return False
    held = Counter(inner.tag for inner in element.iter("article", "main", "h1", "p"))
    return held["p"] == held.total() <= MAX_PARAGRAPHS


def _is_hidden(element: HtmlElement) -> bool:
    if element.tag in ("html", "body"):
        return False
    return "hidden" in element.attrib or bool(_INVISIBLE.search(element.get("style", "")))


def sanitised(tree: HtmlElement) -> HtmlElement | None:
    """Return a new tree of only the elements, attributes and addresses that are looked at.

    Blocks are made of it, and by its names trafilatura chooses among them. The tree given must
    have passed `parse`: nh3 is quadratic in depth. Raise UnreadableFileError where the text is far
    too long to be escaped.
    """
    markup = html.tostring(tree, encoding="unicode")
    check_escaped(markup)
    clean = nh3.clean(
        markup,
        tags=KEPT,
        clean_content_tags=set(),
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        url_relative="deny",
        link_rel=None,
    )
    # Escaping may have made it longer than before; as it is no deeper, the limit can be lifted.
    return etree.fromstring(clean.encode("utf-8", "replace"), _parser(huge_tree=True))
