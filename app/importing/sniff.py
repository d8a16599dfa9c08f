"""What a file is, told by its content; the name only breaks ties.

The tie is the one that content cannot break: a text is Markdown where its name says so. A text
under a name that promises something else (a program, a table, a log) is no article.
"""

from __future__ import annotations

import re

from app.errors import UnreadableFileError
from app.importing import messages
from app.importing.encoding import bare_utf16, byte_order_mark

HTML = "text/html"
MARKDOWN = "text/markdown"
TEXT = "text/plain"

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
}

HEAD = 65_536
"""Bytes from a file's beginning that are enough to tell what it is."""

_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a packed file (such as .docx, .odt, .epub or .zip)"),
    (b"PK\x05\x06", "an empty .zip file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office file (such as .doc)"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG\r\n\x1a\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture, sound or film"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x1f\x8b", "a packed file (.gz)"),
    (b"BZh", "a packed file (.bz2)"),
    (b"\xfd7zXZ\x00", "a packed file (.xz)"),
    (b"7z\xbc\xaf\x27\x1c", "a packed file (.7z)"),
    (b"bplist00", "a web archive or property list"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"WARC/", "a web archive (.warc)"),
)
_MIME_ARCHIVE = re.compile(rb"\A(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,40}?"
                           rb"Content-Type:\s*multipart/related", re.IGNORECASE)  # fmt: skip
_ANNOTATIONS = re.compile(rb'\A"?format"?,"?annotation_id"?[,"]')

_PROLOGUE = re.compile(rb"\A(?:\s+|<\?.{0,2000}?\?>|<!--.{0,20000}?-->)", re.DOTALL)
_PAGE = re.compile(rb"\A<(?:!doctype\s+html|(?:html|head|body|title|meta|base)[\s>/])", re.I)
_MARKUP = re.compile(
    rb"\A<(?:a|article|b|blockquote|br|center|div|figure|font|footer|form|h[1-6]|header|hr|i|img"
    rb"|link|main|nav|ol|p|pre|script|section|span|strong|style|table|ul)[\s>/]",
    re.IGNORECASE,
)
_ELEMENT = re.compile(rb"\A<(?:!doctype\s+)?([a-z][\w:.-]{0,40})", re.IGNORECASE)
_XML_FORMATS = {b"rss": "a news feed", b"feed": "a news feed", b"svg": "a drawing (.svg)"}

_TEXT_CONTROLS = frozenset(b"\t\n\v\f\r\x1a\x1b")
_CONTROLS = bytes(byte for byte in [*range(32), 127] if byte not in _TEXT_CONTROLS)
_CONTROL_SHARE = 0.02
"""Control characters that a text may have: scanned and converted ones do have some."""

_SUFFIX = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,9}\Z")


class ForeignFormatError(UnreadableFileError):
    """The file is not of a format that is read; in a folder it is passed over."""


def sniff(data: bytes, name: str, media_type: str = "") -> str:
    """Return the media type of a file's bytes, one of `HTML`, `MARKDOWN` and `TEXT`.

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
    if _is_binary(head):
        _refuse(name, "a binary file", claimed=suffix in SUFFIXES)
    return _markup(_without_mark(head), name) or _text(suffix, name)


def suffix_of(name: str) -> str:
    """Return a name's suffix in lower case, "" for none ("Interview 3. Mai" has none)."""
    match = _SUFFIX.search(name)
    return match[0].lower() if match and match.start() else ""


def _known_type(media_type: str, name: str) -> str:
    plain = media_type.partition(";")[0].strip().lower()
    if plain == "application/xhtml+xml":
        return HTML
    if plain in {HTML, MARKDOWN, TEXT}:
        return plain
    raise ForeignFormatError(messages.foreign_format(name, f"of the type {plain}"))


def _refuse_signatures(head: bytes, name: str) -> None:
    for signature, what in _SIGNATURES:
        if head.startswith(signature):
            raise ForeignFormatError(messages.foreign_format(name, what))
    if _MIME_ARCHIVE.match(head):
        raise ForeignFormatError(messages.foreign_format(name, "a web archive (.mhtml)"))
    if _ANNOTATIONS.match(_without_mark(head)):
        raise UnreadableFileError(messages.annotations_file(name))


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
    what = _XML_FORMATS.get(element[1].lower()) if element else None
    if is_xml or what:
        raise ForeignFormatError(messages.foreign_format(name, what or "an XML file"))
    return ""


def _text(suffix: str, name: str) -> str:
    if suffix and suffix not in SUFFIXES:
        raise ForeignFormatError(messages.foreign_format(name))
    return SUFFIXES.get(suffix, TEXT)


def _refuse(name: str, what: str, *, claimed: bool) -> None:
    error = UnreadableFileError if claimed else ForeignFormatError
    raise error(messages.foreign_format(name, what))
