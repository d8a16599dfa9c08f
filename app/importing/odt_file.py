"""OpenDocument texts (.odt): the markup of LibreOffice as the markup of the web.

Emphasis, list kinds and heading levels are not in the text but in the styles it names, which may
inherit from one another, so that these are looked up first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import UnreadableFileError
from app.importing import document_messages
from app.importing.container import Container
from app.importing.finish import Found
from app.importing.odt_markup import Writer
from app.importing.odt_styles import read_styles
from app.importing.office import document_meta, found_in
from app.importing.xml_part import parse_xml
from app.model.article import Metadata

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

VERSION = "2"

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"


def read(data: bytes, name: str, charset: str = "") -> tuple[Found, ...]:  # noqa: ARG001
    """Return the one article of an OpenDocument text; raise UnreadableFileError."""
    container = Container(data, name)
    _refuse_encrypted(container, name)
    content = parse_xml(container.read("content.xml"), name)
    body = content.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise UnreadableFileError(document_messages.missing_part(name, "office:text"))
    roots = [content]
    if "styles.xml" in container:
        roots.insert(0, parse_xml(container.read("styles.xml"), name))
    writer = Writer(read_styles(roots))
    markup = writer.markup(body)
    meta = _meta(container, name)
    return (found_in(markup, meta, find=container.image, pictures=writer.pictures),)


def _refuse_encrypted(container: Container, name: str) -> None:
    """Raise UnreadableFileError for a document with a password: its parts are no XML any more."""
    if "META-INF/manifest.xml" not in container:
        return
    manifest = parse_xml(container.read("META-INF/manifest.xml"), name)
    if next(manifest.iter(f"{_MANIFEST}encryption-data"), None) is not None:
        raise UnreadableFileError(document_messages.password_protected(name))


def _meta(container: Container, name: str) -> Metadata:
    if "meta.xml" not in container:
        return Metadata()
    meta = parse_xml(container.read("meta.xml"), name).find(f"{_OFFICE}meta")
    if meta is None:
        return Metadata()
    return document_meta(
        title=_text(meta, f"{_DUBLIN_CORE}title"),
        author=_text(meta, f"{_META}initial-creator") or _text(meta, f"{_DUBLIN_CORE}creator"),
        date=_text(meta, f"{_META}creation-date") or _text(meta, f"{_DUBLIN_CORE}date"),
    )


def _text(meta: Element, path: str) -> str:
    return meta.findtext(path) or ""
