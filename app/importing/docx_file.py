"""Word documents (.docx), by way of mammoth's HTML.

mammoth is never shown the file: it gets a package built anew of the parts that hold text, each
of them checked, and of the pictures. So there is no link to another file and no bomb in what it
reads.
"""

from __future__ import annotations

import contextlib
import io
import re
import zipfile
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError

import mammoth
from mammoth import html

from app.errors import UnreadableFileError
from app.importing import document_messages, messages
from app.importing.container import Container
from app.importing.finish import Found
from app.importing.office import document_meta, found_in
from app.importing.pictures import LARGEST_PICTURE
from app.importing.xml_part import parse_xml
from app.model.article import Metadata

if TYPE_CHECKING:
    from mammoth.documents import Image

VERSION = "2"

_PROPERTIES = "docProps/core.xml"
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"

_WITHOUT_TEXT = ("customXml/", "docProps/", "word/theme/", "word/glossary/")
_TEXT_PARTS = (".xml", ".rels")
_PICTURES = "word/media/"

_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='caption'] => figcaption:fresh
p[style-name='Caption'] => figcaption:fresh
"""
"""Word stores the names of its own styles in English, whatever language it speaks."""

# Text is escaped in mammoth's HTML, so that these can only be what mammoth itself wrote.
_WAY_BACK = re.compile(r' ?<a href="#(?:foot|end)note-ref-[\w-]+">↑</a>')
_NOTES = re.compile(r'<ol>(?=<li id="(?:foot|end)note-)')

_MAMMOTHS_TROUBLE = (LookupError, ValueError, TypeError, AttributeError, OSError, ExpatError)


def read(data: bytes, name: str, charset: str = "") -> tuple[Found, ...]:  # noqa: ARG001
    """Return the one article of a Word document; raise UnreadableFileError."""
    container = Container(data, name)
    gallery = _Gallery()
    try:
        result = mammoth.convert_to_html(
            _text_parts(container, name),
            style_map=_STYLES,
            convert_image=gallery.hang,
            include_embedded_style_map=False,
            external_file_access=False,
        )
    except RecursionError:
        raise UnreadableFileError(messages.too_deep(name)) from None
    except _MAMMOTHS_TROUBLE:
        raise UnreadableFileError(document_messages.broken_package(name)) from None
    markup = _NOTES.sub('<ol class="footnotes">', _WAY_BACK.sub("", result.value))
    meta = _meta(container, name)
    return (found_in(markup, meta, find=gallery.find, pictures=gallery.count),)


class _Gallery:
    """The pictures of a document, by numbers; `count` is how many were met."""

    def __init__(self) -> None:
        self.count = 0
        self._pictures: dict[str, bytes] = {}

    def hang(self, image: Image) -> list[html.Element]:
        """Return what mammoth is to write for a picture; one without bytes leaves its words."""
        self.count += 1
        address = f"picture-{self.count}"
        with contextlib.suppress(*_MAMMOTHS_TROUBLE), image.open() as file:
            self._pictures[address] = file.read(LARGEST_PICTURE + 1)
        return [html.element("img", {"src": address, "alt": image.alt_text or ""})]

    def find(self, address: str) -> bytes | None:
        """Return the bytes of the picture hung at an address."""
        return self._pictures.get(address)


def _text_parts(container: Container, name: str) -> io.BytesIO:
    """Return a package of only the parts that hold text or say where it is, and of pictures."""
    if not any(part.startswith("word/document") for part in container):
        raise UnreadableFileError(document_messages.missing_part(name, "word/document.xml"))
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as written:
        for part in container:
            if part.endswith(_TEXT_PARTS) and not part.startswith(_WITHOUT_TEXT):
                data = container.read(part)
                parse_xml(data, name)
                written.writestr(part, data)
            elif part.startswith(_PICTURES) and (picture := container.image(part)) is not None:
                written.writestr(part, picture)
    package.seek(0)
    return package


def _meta(container: Container, name: str) -> Metadata:
    if _PROPERTIES not in container:
        return Metadata()
    properties = parse_xml(container.read(_PROPERTIES), name)
    return document_meta(
        title=properties.findtext(f"{_DUBLIN_CORE}title") or "",
        author=properties.findtext(f"{_DUBLIN_CORE}creator") or "",
        date=properties.findtext(f"{_TERMS}created") or "",
    )
