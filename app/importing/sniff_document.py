"""Which document format a file's bytes are in: PDF, RTF, or one of the packed folders."""

from __future__ import annotations

import re

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
RTF = "application/rtf"
EPUB = "application/epub+zip"

DOCUMENT_SUFFIXES = {
    ".pdf": PDF,
    ".docx": DOCX,
    ".docm": DOCX,
    ".dotx": DOCX,
    ".odt": ODT,
    ".ott": ODT,
    ".rtf": RTF,
    ".epub": EPUB,
}

SAME_DOCUMENT_TYPES = {"text/rtf": RTF, "application/x-pdf": PDF}

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The first bytes of the office files of old, and of new ones once they have a password."""

_PDF_WITHIN = 1024
"""Bytes of something else that readers of PDF, by custom, put up with in front of it."""

_PACKED = b"PK\x03\x04"
_MIMETYPE = re.compile(rb"PK\x03\x04.{22}\x08\0(..)mimetype", re.DOTALL)
_OF_OFFICE = re.compile(
    rb"PK\x03\x04.{26}(?:\[Content_Types\]\.xml|_rels/|docProps/|customXml/|word/)", re.DOTALL
)
_OF_BOOK = re.compile(rb"PK\x03\x04.{26}(?:META-INF/|OEBPS/|OPS/|EPUB/)", re.DOTALL)
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")


def document_type(head: bytes, suffix: str) -> str:
    """Return the media type of the document that a file begins as, "" for none of these.

    A packed folder may tell only by its name, if what tells lies behind its pictures.
    """
    if head.startswith(b"%PDF-") or (suffix == ".pdf" and b"%PDF-" in head[:_PDF_WITHIN]):
        return PDF
    if head.lstrip().startswith(b"{\\rtf"):
        return RTF
    if head.startswith(_PACKED):
        return _packed_type(head, suffix)
    return ""


def _packed_type(head: bytes, suffix: str) -> str:
    # The names of parts are searched only where the first of them is one of a document: a zip
    # file of documents has their parts' names inside it as well.
    stated = _MIMETYPE.match(head)
    if stated:
        start = stated.end() + int.from_bytes(stated[1], "little")
        return next((kind for kind in (EPUB, ODT) if head.startswith(kind.encode(), start)), "")
    if _OF_OFFICE.match(head):
        if b"word/" in head:
            return DOCX
        if b"xl/" in head or b"ppt/" in head:
            return ""
    if _OF_BOOK.match(head) and (suffix == ".epub" or b"META-INF/container.xml" in head):
        return EPUB
    return DOCUMENT_SUFFIXES.get(suffix, "")


def is_encrypted_office(data: bytes, suffix: str) -> bool:
    """Say whether a file that begins with `OLE` is a document of today behind a password."""
    return suffix in DOCUMENT_SUFFIXES or _ENCRYPTED_PACKAGE in data
