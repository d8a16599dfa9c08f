"""What a book says of itself: its parts in order, its contents, its metadata, its locks."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from app.errors import UnreadableFileError
from app.importing import document_messages
from app.importing.container import Container
from app.importing.xml_part import parse_xml
from app.model.article import Metadata
from app.text.html.dates import iso_date
from app.text.html.inline import one_line

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_LOCKS = ("META-INF/rights.xml", "META-INF/sinf.xml")
_HARMLESS = frozenset({"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"})
"""Ways of making fonts useless outside of the book; the text stays as it is."""

_LANGUAGE_TAG = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*")
_CHAPTER_TYPES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the spine by its path, and what the contents call it.

    `continues` says that the contents pass over it, though they name one before it; `role` is what
    the package's guide says that it is, such as `cover`.
    """

    path: str
    title: str = ""
    continues: bool = False
    role: str = ""


@dataclass(frozen=True, slots=True)
class Book:
    """A book's metadata (its title as the outlet) and its files in the order of reading."""

    meta: Metadata
    spine: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class _Manifested:
    path: str
    media_type: str
    properties: frozenset[str]


def read_book(container: Container, name: str) -> Book:
    """Return what a book says of itself; raise UnreadableFileError, also if it is locked."""
    _refuse_locked(container, name)
    path = _package_path(container, name)
    package = parse_xml(container.read(path), name)
    manifest = _manifest(package, posixpath.dirname(path))
    spine = _child(package, "spine")
    if spine is None:
        raise UnreadableFileError(document_messages.missing_part(name, "spine"))
    titles = _titles(container, manifest, spine.get("toc", ""), name)
    roles = _roles(package, posixpath.dirname(path))
    return Book(_meta(package), tuple(_items(spine, manifest, titles, roles)))


def _refuse_locked(container: Container, name: str) -> None:
    if any(lock in container for lock in _LOCKS):
        raise UnreadableFileError(document_messages.rights_protected(name))
    if _ENCRYPTION not in container:
        return
    for element in _named(parse_xml(container.read(_ENCRYPTION), name), "EncryptionMethod"):
        if element.get("Algorithm") not in _HARMLESS:
            raise UnreadableFileError(document_messages.rights_protected(name))


def _package_path(container: Container, name: str) -> str:
    root = parse_xml(container.read(_CONTAINER), name)
    for element in _named(root, "rootfile"):
        path = element.get("full-path", "")
        if path in container:
            return path
    raise UnreadableFileError(document_messages.missing_part(name, "content.opf"))


def _manifest(package: Element, folder: str) -> dict[str, _Manifested]:
    return {
        item.get("id", ""): _Manifested(
            resolved(folder, item.get("href", "")),
            item.get("media-type", ""),
            frozenset(item.get("properties", "").split()),
        )
        for item in _named(package, "item")
    }


def _roles(package: Element, folder: str) -> dict[str, str]:
    guide = _child(package, "guide")
    return {
        resolved(folder, reference.get("href", "")): reference.get("type", "").casefold()
        for reference in (_named(guide, "reference") if guide is not None else ())
    }


def _items(
    spine: Element, manifest: dict[str, _Manifested], titles: dict[str, str], roles: dict[str, str]
) -> Iterator[Item]:
    has_begun = False
    for reference in _named(spine, "itemref"):
        item = manifest.get(reference.get("idref", ""))
        if item is None or item.media_type not in _CHAPTER_TYPES:
            continue
        if reference.get("linear") == "no" or "nav" in item.properties:
            continue
        title = titles.get(item.path, "")
        role = roles.get(item.path, "")
        yield Item(item.path, title, continues=has_begun and not title, role=role)
        has_begun = has_begun or bool(title)


def _titles(
    container: Container, manifest: dict[str, _Manifested], ncx_id: str, name: str
) -> dict[str, str]:
    """Return what the contents call each file, the first entry of several for one file.

    The contents are a help: a book whose contents cannot be read keeps its chapters.
    """
    contents = next((item for item in manifest.values() if "nav" in item.properties), None)
    contents = contents or manifest.get(ncx_id)
    if contents is None or contents.path not in container:
        return {}
    try:
        root = parse_xml(container.read(contents.path), name)
    except UnreadableFileError:
        return {}
    folder = posixpath.dirname(contents.path)
    titles: dict[str, str] = {}
    for address, title in _nav_entries(root) if "nav" in contents.properties else _points(root):
        if title:
            titles.setdefault(resolved(folder, address), one_line(title))
    return titles


def _nav_entries(root: Element) -> Iterator[tuple[str, str]]:
    tables = list(_named(root, "nav"))
    wanted = [nav for nav in tables if any(value == "toc" for value in nav.attrib.values())]
    for nav in wanted or tables[:1]:
        for link in _named(nav, "a"):
            yield link.get("href", ""), "".join(link.itertext())


def _points(root: Element) -> Iterator[tuple[str, str]]:
    for point in _named(root, "navPoint"):
        label, content = _child(point, "navLabel"), _child(point, "content")
        if label is not None and content is not None:
            yield content.get("src", ""), "".join(label.itertext())


def _meta(package: Element) -> Metadata:
    metadata = _child(package, "metadata")
    dates = [] if metadata is None else list(_named(metadata, "date"))
    dates.sort(key=lambda date: "publication" not in date.attrib.values())
    authors = [one_line(text) for text in _texts(package, "creator")]
    written = one_line("".join(dates[0].itertext())) if dates else ""
    language = one_line(next(_texts(package, "language"), ""))
    published = iso_date(written)
    return Metadata(
        outlet=one_line(next(_texts(package, "title"), "")),
        byline=", ".join(author for author in authors if author),
        published=published,
        published_as_written=written if published else "",
        language=language if _LANGUAGE_TAG.fullmatch(language) else "",
    )


def _texts(package: Element, name: str) -> Iterator[str]:
    metadata = _child(package, "metadata")
    for element in _named(metadata, name) if metadata is not None else ():
        yield "".join(element.itertext())


def resolved(folder: str, address: str) -> str:
    """Return the path in the book of what a file in `folder` names."""
    path = unquote(address.partition("#")[0])
    return posixpath.normpath(posixpath.join(folder, path))


def _named(root: Element, name: str) -> Iterator[Element]:
    """Yield the elements of that name below, in whatever namespace: books mix several."""
    return (element for element in root.iter() if element.tag.rpartition("}")[2] == name)


def _child(element: Element, name: str) -> Element | None:
    return next((child for child in element if child.tag.rpartition("}")[2] == name), None)
