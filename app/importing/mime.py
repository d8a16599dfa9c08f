"""Internet messages (RFC 5322, MIME), as mails and web archives are written: headers and parts.

Parsed with the standard library's `compat32` policy: the newer one takes every header apart while
it is looked at, and raises on ones that are broken in ways it does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.errors import UnreadableFileError
from app.importing.encoding import decode
from app.text.normalise import normalise
from app.words import later, say

if TYPE_CHECKING:
    from email.header import Header
    from email.message import Message

MOST_HEADERS = 2**20
"""Bytes in which a message's headers must end."""

MOST_NESTED = 50
"""Parts of parts: each level makes every line dearer."""

MOST_PARTS = 10_000
"""Lines that can begin a part."""

SAVED_BY = re.compile(rb'["<]*saved by ', re.IGNORECASE)
"""How browsers begin the `From` of a page that they save as a web archive."""

ORIGIN = frozenset({b"from", b"sender", b"subject", b"date"})
"""Headers of which a mail has at least one."""

DELIVERY = frozenset({b"received", b"message-id", b"return-path", b"delivered-to"})
"""Headers of what was sent, which only programs write."""

NO_HEADERS = later(
    "It does not begin with the headers of a mail or web archive: save it again in the program it "
    "comes from, or as .txt if it is plain text."
)
TOO_MANY_HEADERS = later("Its headers have no end: save it again in the program it comes from.")
TOO_MANY_PARTS = later(
    "It is made of more parts in parts than are read: copy its text into a text file and import "
    "that."
)
BROKEN_CODING = later(
    "It is damaged inside, as what was packed for the way (base64) cannot be unpacked: download or "
    "save it again."
)

_KNOWN = ORIGIN | DELIVERY | {b"content-type", b"mime-version"}
_ENVELOPE = re.compile(rb">?From [^\r\n]*\r?\n")
_HEADER = re.compile(rb"([!-9;-~]{1,76})[ \t]*:([^\n]*\n(?:[ \t][^\n]*\n)*)")
_END_OF_HEADERS = re.compile(rb"\n\r?\n")
_NESTED = re.compile(rb"boundary\*?\d?\s*=|content-type:\s*message/", re.IGNORECASE)
_SEPARATOR = b"\n--"
_CHARSET = re.compile(r"[A-Za-z0-9._:-]{2,40}")


@dataclass(frozen=True, slots=True)
class Leaf:
    """A part that holds no parts: its type in lower case, and whether it was meant to be shown."""

    part: Message
    media_type: str
    is_attachment: bool


def header_fields(data: bytes) -> dict[bytes, bytes]:
    """Return the headers that a file begins with, by name in lower case, the first of each name.

    Empty where its first line is none. The line that a mailbox puts before each mail is skipped.
    """
    fields: dict[bytes, bytes] = {}
    envelope = _ENVELOPE.match(data)
    position = envelope.end() if envelope else 0
    while header := _HEADER.match(data, position, MOST_HEADERS):
        fields.setdefault(header[1].lower(), b" ".join(header[2].split()))
        position = header.end()
    return fields


def parse(data: bytes) -> Message:
    """Return a message with its parts; raise UnreadableFileError for one that is none or a bomb."""
    from email import message_from_bytes
    from email.policy import compat32

    data = data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    if not header_fields(data).keys() & _KNOWN:
        raise UnreadableFileError(say(NO_HEADERS))
    if len(data) > MOST_HEADERS and not _END_OF_HEADERS.search(data, 0, MOST_HEADERS):
        raise UnreadableFileError(say(TOO_MANY_HEADERS))
    nested = sum(1 for _ in _NESTED.finditer(data))
    if nested > MOST_NESTED or data.count(_SEPARATOR) > MOST_PARTS:
        raise UnreadableFileError(say(TOO_MANY_PARTS))
    return message_from_bytes(data, policy=compat32)


def text_of(message: Message, name: str) -> str:
    """Return a header on one line, its encoded words decoded; "" where there is none."""
    return decoded(message.get(name, ""))


def parsable(message: Message, name: str) -> str:
    """Return a header on one line with its encoded words as they are: one may hold a comma."""
    written: str | Header = message.get(name, "")
    return " ".join(written.split()) if isinstance(written, str) else decoded(written)


def decoded(written: str | Header) -> str:
    """Return what stands in a header, or in a part of one, on one line and decoded."""
    from email.errors import HeaderParseError
    from email.header import decode_header

    try:
        words = decode_header(written)
    except (HeaderParseError, ValueError):
        words = [(str(written), None)]
    texts = (
        word if isinstance(word, str) else _decoded(word, charset or "") for word, charset in words
    )
    return " ".join(normalise("".join(texts)).text.split())


def _decoded(word: bytes, charset: str) -> str:
    """Return a word of a header; one that is broken costs its letters, not the mail."""
    try:
        return decode(word, "", charset).text
    except UnreadableFileError:
        return word.decode("utf-8", "replace")


def leaves(message: Message) -> Iterator[Leaf]:
    """Yield the parts that hold no parts, in order; a mail inside a mail is one."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        if children := children_of(part):
            waiting += reversed(children)
        else:
            yield leaf(part)


def children_of(part: Message) -> list[Message]:
    """Return the parts of a part, none for a mail inside a mail."""
    if part.get_content_maintype() != "multipart":
        return []
    from email.message import Message

    payload = part.get_payload()
    children = payload if isinstance(payload, list) else []
    return [child for child in children if isinstance(child, Message)]


def leaf(part: Message) -> Leaf:
    """Return what is known of a part that holds no parts."""
    is_attachment = part.get_content_disposition() == "attachment"
    return Leaf(part, part.get_content_type(), is_attachment)


def content(part: Message) -> bytes:
    """Return the bytes of a part; raise UnreadableFileError where they cannot be unpacked."""
    from email import errors

    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    defects = {type(defect) for defect in part.defects}
    # Foreign characters alone are the footers that mailing lists add behind what is packed.
    is_lost = errors.InvalidBase64CharactersDefect in defects and not data.strip()
    if is_lost or errors.InvalidBase64LengthDefect in defects:
        raise UnreadableFileError(say(BROKEN_CODING))
    return data


def charset_of(part: Message) -> str:
    """Return the encoding that a part says its text is in, "" for none."""
    charset = part.get_content_charset("")
    return charset if _CHARSET.fullmatch(charset) else ""


def parameter(part: Message, name: str) -> str:
    """Return a parameter of a part's type ("flowed"), in lower case, "" for none."""
    value = part.get_param(name, "")
    return value.strip().lower() if isinstance(value, str) else ""


def is_cut_short(message: Message) -> bool:
    """Say whether the end of the message, the mark after its last part, is missing."""
    from email.errors import CloseBoundaryNotFoundDefect

    return any(isinstance(defect, CloseBoundaryNotFoundDefect) for defect in message.defects)
