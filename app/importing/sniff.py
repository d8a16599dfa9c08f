"""What a file is, told by its content; the name only breaks ties.

The tie is the one that content cannot break: a text is Markdown where its name says so. A text
under a name that promises something else (a program, a table, a log) is no article.
"""

from __future__ import annotations

import re

from app.errors import UnreadableFileError
from app.importing import document_messages, messages
from app.importing.encoding import bare_utf16, byte_order_mark
from app.importing.mime import DELIVERY, ORIGIN, SAVED_BY, header_fields
from app.importing.sniff_document import (
    DOCUMENT_SUFFIXES,
    OLE,
    SAME_DOCUMENT_TYPES,
    document_type,
    is_encrypted_office,
)
from app.words import later

HTML = "text/html"
MARKDOWN = "text/markdown"
TEXT = "text/plain"
MHTML = "multipart/related"
MAIL = "message/rfc822"
FEED = "application/rss+xml"
ZIP = "application/zip"

_SAME_TYPES = {
    "application/xhtml+xml": HTML,
    "application/x-mimearchive": MHTML,
    "application/atom+xml": FEED,
    "application/rdf+xml": FEED,
    "application/x-zip-compressed": ZIP,
    **SAME_DOCUMENT_TYPES,
}

SUFFIXES = {
    ".txt": TEXT,
    ".text": TEXT,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".mdown": MARKDOWN,
    ".mkd": MARKDOWN,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".xht": HTML,
    ".shtml": HTML,
    ".mhtml": MHTML,
    ".mht": MHTML,
    ".eml": MAIL,
    ".rss": FEED,
    ".atom": FEED,
    ".zip": ZIP,
    **DOCUMENT_SUFFIXES,
}

HEAD = 65_536
"""Bytes from a file's beginning that are enough to tell what it is."""

_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", later("a picture")),
    (b"\xff\xd8\xff", later("a picture")),
    (b"GIF8", later("a picture")),
    (b"RIFF", later("a picture, sound or film")),
    (b"ID3", later("a sound file")),
    (b"OggS", later("a sound file")),
    (b"SQLite format 3\x00", later("a database")),
    (b"\x1f\x8b", later("a packed file (.gz)")),
    (b"BZh", later("a packed file (.bz2)")),
    (b"\xfd7zXZ\x00", later("a packed file (.xz)")),
    (b"7z\xbc\xaf\x27\x1c", later("a packed file (.7z)")),
    (b"bplist00", later("a web archive or property list")),
    (b"\x7fELF", later("a program")),
    (b"MZ\x90", later("a program")),
    (b"WARC/", later("a web archive (.warc)")),
)
_PACKED = (b"PK\x03\x04", b"PK\x05\x06")
_PACKED_DOCUMENT = re.compile(
    rb"PK\x03\x04.{26}(?:\[Content_Types\]\.xml|mimetype|META-INF/|_rels/|docProps/)", re.DOTALL
)
_ANNOTATIONS = re.compile(rb'\A"?format"?,"?annotation_id"?[,"]')

_PROLOGUE = re.compile(rb"\A(?:\s+|<\?.{0,2000}?\?>|<!--.{0,20000}?-->)", re.DOTALL)
_PAGE = re.compile(rb"\A<(?:!doctype\s+html|(?:html|head|body|title|meta|base)[\s>/])", re.I)
_MARKUP = re.compile(
    rb"\A<(?:a|article|b|blockquote|br|center|div|figure|font|footer|form|h[1-6]|header|hr|i|img"
    rb"|link|main|nav|ol|p|pre|script|section|span|strong|style|table|ul)[\s>/]",
    re.IGNORECASE,
)
_ELEMENT = re.compile(rb"\A<(?:!doctype\s+)?([a-z][\w:.-]{0,40})", re.IGNORECASE)
_FEEDS = frozenset({b"rss", b"feed", b"rdf:rdf"})

_TEXT_CONTROLS = frozenset(b"\t\n\v\f\r\x1a\x1b")
_CONTROLS = bytes(byte for byte in [*range(32), 127] if byte not in _TEXT_CONTROLS)
_CONTROL_SHARE = 0.02
"""Control characters that a text may have: scanned and converted ones do have some."""

_SUFFIX = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,9}\Z")


class ForeignFormatError(UnreadableFileError):
    """The file is not of a format that is read; in a folder it is passed over."""


def sniff(data: bytes, name: str, media_type: str = "") -> str:
    """Return the media type of a file's bytes, one of those of `SUFFIXES`.

    `media_type` says it where it is known. Raise ForeignFormatError for another format, and
    UnreadableFileError for an empty file, a list of annotations, or bytes that are no text under
    a name that says text.
    """
    if not data:
        raise UnreadableFileError(messages.empty(name))
    if media_type:
        return _known_type(media_type, name)
    head = data[:HEAD]
    _refuse_signatures(head, name)
    suffix = suffix_of(name)
    if head.startswith(OLE):
        raise _old_office(data, name, suffix)
    document = document_type(head, suffix)
    if document:
        return document
    if head.startswith(_PACKED):
        return _packed(head, name)
    if _is_binary(head):
        if suffix in DOCUMENT_SUFFIXES:
            return DOCUMENT_SUFFIXES[suffix]  # whose importer says what is wrong with it
        _refuse(name, later("a binary file"), claimed=suffix in SUFFIXES)
    plain = _without_mark(head)
    return _markup(plain, name) or _message(plain, suffix) or _text(suffix, name)


def suffix_of(name: str) -> str:
    """Return a name's suffix in lower case, "" for none ("Interview 3. Mai" has none)."""
    match = _SUFFIX.search(name)
    return match[0].lower() if match and match.start() else ""


def _known_type(media_type: str, name: str) -> str:
    plain = media_type.partition(";")[0].strip().lower()
    plain = _SAME_TYPES.get(plain, plain)
    if plain in SUFFIXES.values():
        return plain
    raise ForeignFormatError(messages.foreign_type(name, plain))


def _refuse_signatures(head: bytes, name: str) -> None:
    for signature, what in _SIGNATURES:
        if head.startswith(signature):
            raise ForeignFormatError(messages.foreign_format(name, what))
    if _ANNOTATIONS.match(_without_mark(head)):
        raise UnreadableFileError(messages.annotations_file(name))


def _old_office(data: bytes, name: str, suffix: str) -> UnreadableFileError:
    if is_encrypted_office(data, suffix):
        return UnreadableFileError(document_messages.password_protected(name))
    return ForeignFormatError(document_messages.old_document(name))


def _packed(head: bytes, name: str) -> str:
    if _PACKED_DOCUMENT.match(head):
        what = later("a packed document (such as .xlsx or .pptx)")
        raise ForeignFormatError(messages.foreign_format(name, what))
    return ZIP


def _message(head: bytes, suffix: str) -> str:
    """Return what a text with the headers of a message is: a saved page, a mail, or neither.

    A memo may begin with "From:" and "Subject:" too, so that a mail needs a name that says so or
    a header that only mail programs write.
    """
    headers = header_fields(head)
    is_sent = bool(headers.keys() & (DELIVERY | {b"to"}))
    is_related = headers.get(b"content-type", b"").lower().startswith(MHTML.encode())
    is_saved = SAVED_BY.match(headers.get(b"from", b"")) is not None
    if (is_related or is_saved) and not is_sent:
        return MHTML
    if not headers.keys() & ORIGIN:
        return ""
    by_program = bool(headers.keys() & (DELIVERY | {b"mime-version", b"x-mailer"}))
    return MAIL if by_program or SUFFIXES.get(suffix) == MAIL else ""


def _is_binary(head: bytes) -> bool:
    if byte_order_mark(head)[0] or bare_utf16(head):
        return False
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls > len(head) * _CONTROL_SHARE


def _without_mark(head: bytes) -> bytes:
    """Return the head as ASCII-like bytes, whatever the encoding."""
    return head.removeprefix(byte_order_mark(head)[0]).replace(b"\0", b"")


def _markup(head: bytes, name: str) -> str:
    is_xml = head.lstrip()[:5].lower() == b"<?xml"
    while prologue := _PROLOGUE.match(head):
        head = head[prologue.end() :]
    if _PAGE.match(head) or (_MARKUP.match(head) and SUFFIXES.get(suffix_of(name)) != MARKDOWN):
        return HTML
    element = _ELEMENT.match(head)
    kind = element[1].lower() if element else b""
    if kind in _FEEDS:
        return FEED
    if is_xml or kind == b"svg":
        what = later("a drawing (.svg)") if kind == b"svg" else later("an XML file")
        raise ForeignFormatError(messages.foreign_format(name, what))
    return ""


def _text(suffix: str, name: str) -> str:
    if suffix and suffix not in SUFFIXES:
        raise ForeignFormatError(messages.foreign_format(name))
    return SUFFIXES.get(suffix, TEXT)


def _refuse(name: str, what: str, *, claimed: bool) -> None:
    error = UnreadableFileError if claimed else ForeignFormatError
    raise error(messages.foreign_format(name, what))
