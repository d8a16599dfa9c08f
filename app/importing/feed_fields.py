"""What a feed and its entries say of themselves, in the words of RSS, Atom and Dublin Core."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape, unescape
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from app.model.article import Metadata
from app.text.html.dates import iso_date
from app.text.normalise import normalise
from app.words import later

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

UNTITLED = later("an entry without a title")

_LONGEST = 500
"""Code points kept of a title or a name."""

_MOST_AUTHORS = 10
_DATES = ("published", "pubDate", "date", "issued", "created", "updated")
_AUTHORS = ("creator", "author")
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_LANGUAGE_TAG = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*")
_TAG = re.compile(r"<[^<>]*>")
_MAILBOX = re.compile(r"\S+@\S+\s+\((.+)\)")  # RSS 2.0: "anna@example.org (Anna Reed)"


def local_name(element: Element) -> str:
    """Return an element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def entries_of(root: Element) -> list[Element]:
    """Return the entries of a feed: beside its channel (RSS 1.0), in it, or in the root (Atom)."""
    places = (root, *_children(root, "channel"))
    return [each for place in places for each in place if local_name(each) in ("item", "entry")]


def of_feed(root: Element) -> Metadata:
    """Return what holds for all entries: outlet, language, and an author of the whole."""
    channel = next((each for each in root if local_name(each) == "channel"), root)
    language = _child_text(channel, "language") or root.get(_LANGUAGE, "")
    return Metadata(
        outlet=_child_text(channel, "title"),
        byline=_authors(channel) if local_name(root) == "feed" else "",
        language=language if _LANGUAGE_TAG.fullmatch(language) else "",
    )


def of_entry(entry: Element, feed: Metadata) -> Metadata:
    """Return an entry's metadata, with the feed's where it has none."""
    written = next((text for name in _DATES if (text := _child_text(entry, name))), "")
    language = entry.get(_LANGUAGE, "")
    return replace(
        feed,
        title=_child_text(entry, "title"),
        byline=_authors(entry) or feed.byline,
        published=iso_date(written),
        published_as_written=written,
        url=_address(entry),
        section=_child_text(entry, "category"),
        language=language if _LANGUAGE_TAG.fullmatch(language) else feed.language,
    )


def markup_of(element: Element) -> str:
    """Return an element's content as HTML: its text, and its children without their namespaces."""
    parts: list[str] = []
    waiting: list[Element | str] = [element]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            parts.append(item)
            continue
        inner: list[Element | str] = []
        if item is not element:
            inner.append(_opening(item))
        text = item.text or ""
        # Text beside elements is text; alone, it is HTML that was escaped as a whole.
        inner.append(escape(text, quote=False) if len(element) else text)
        for child in item:
            inner += [child, escape(child.tail or "", quote=False)]
        if item is not element:
            inner.append(f"</{local_name(item)}>")
        waiting += reversed(inner)
    return "".join(parts)


def _opening(element: Element) -> str:
    attributes = "".join(
        f' {name}="{escape(value)}"' for name, value in element.attrib.items() if "}" not in name
    )
    return f"<{local_name(element)}{attributes}>"


def _children(element: Element, name: str) -> Iterator[Element]:
    return (child for child in element if local_name(child) == name)


def _child_text(element: Element, name: str) -> str:
    """Return the text of the first child of that name that has any."""
    return next((text for child in _children(element, name) if (text := _text(child))), "")


def _text(element: Element) -> str:
    """Return an element's text on one line; titles are escaped once too often by many feeds."""
    text = _TAG.sub("", unescape("".join(element.itertext())[: 4 * _LONGEST]))
    return " ".join(normalise(text).text.split())[:_LONGEST]


def _authors(element: Element) -> str:
    names: dict[str, None] = {}
    for kind in _AUTHORS:
        for child in list(_children(element, kind))[:_MOST_AUTHORS]:
            name = _child_text(child, "name") or _text(child)
            mailbox = _MAILBOX.fullmatch(name)
            names[mailbox[1] if mailbox else name] = None
        if any(names):
            break
    return ", ".join(filter(None, names))


def _address(entry: Element) -> str:
    """Return the web address of an entry's page: its link, else an identifier that is one."""
    for link in _children(entry, "link"):
        if link.get("rel", "alternate") == "alternate" and (
            found := _web(link.get("href") or "".join(link.itertext()))
        ):
            return found
    for name in ("guid", "id"):
        for child in _children(entry, name):
            if child.get("isPermaLink") != "false" and (found := _web("".join(child.itertext()))):
                return found
    return ""


def _web(address: str) -> str:
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    return address.strip() if parts.scheme in ("http", "https") and parts.netloc else ""
