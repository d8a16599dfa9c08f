"""From bytes to text: byte order mark, declared encoding, strict UTF-8, chardet – in that order.

What a file claims is believed only where its bytes bear it out, and what was guessed or lost is
counted, so that the version can tell.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field

from app.errors import UnreadableFileError
from app.importing import messages

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_LABELS = {  # https://encoding.spec.whatwg.org/#names-and-labels, where it differs from Python
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso_8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "l1": "cp1252",
    "iso-8859-9": "cp1254",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "big5": "big5hkscs",
    "utf-16": "utf-8",  # a declaration that was readable as ASCII is not in UTF-16
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
    "unicode": "utf-8",
}
_MULTIBYTE = frozenset({"gb18030", "cp932", "cp949", "big5hkscs", "euc_jp", "iso2022_jp"})

_DECLARATION = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._:-]{2,40})"""
    rb"""|<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*([A-Za-z0-9._:-]{2,40})""",
    re.IGNORECASE,
)
_DECLARED_WITHIN = 4096
"""Bytes in which a declaration is looked for; browsers take 1,024, saved pages put notes first."""

_GUESS_WINDOW = 200_000
"""Bytes shown to chardet: from just before the first one that is not ASCII."""

_BROKEN_SHARE = 0.1
"""Well-formed UTF-8 with up to this share of broken characters is UTF-8 that was damaged."""

_LOST = "undecodable characters"

_NUL_SHARE = 0.05
"""NULs in the bytes of UTF-16: each space and full stop has one, even in Cyrillic or Greek."""

_USUAL = ("cp1252", "cp1250")
"""What Latin text in single bytes is in, the more frequent one first."""

_MISFITS = re.compile(
    "[A-Za-z][\u0370-\u06ff\ufb1d-\ufefc\u2116]|[\u0370-\u06ff\ufb1d-\ufefc\u2116][A-Za-z]"
    "|[\x80-\x9f]"
    "|[^\\W\\d_][\xa2-\xa9\xac\xae-\xb6\xb8\xb9\u02c6-\u02dd\u2044-\u2bff][^\\W\\d_]"
)
"""Where two alphabets share a word, a symbol stands inside one, and controls that no text has."""

_BEYOND_ASCII = re.compile("[^\x00-\x7f]+")
_MISFIT_SHARE = 0.4
"""Misfits among the stretches beyond ASCII from which on the encoding of a text is another one.

Few texts mix alphabets in a word at all; in German taken for Russian nearly each umlaut does.
"""

_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
_UTF8_CHARACTER = re.compile(rb"[\xc2-\xf4][\x80-\xbf]{1,3}")
_NO_UTF8_LEAD = bytes(byte for byte in range(256) if not 0xC2 <= byte <= 0xF4)  # noqa: PLR2004
_LONGEST_CHARACTER = 4


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, the encoding it was in, and counts of what was guessed or lost."""

    text: str
    encoding: str
    mended: dict[str, int] = field(default_factory=dict, hash=False)


def decode(data: bytes, name: str, charset: str = "", *, markup: bool = False) -> Decoded:
    """Decode a file's bytes; `charset` is what came with it, `markup` lets it declare one.

    Raise UnreadableFileError for text that breaks off inside a character or fits no encoding.
    """
    mark, encoding = byte_order_mark(data)
    if mark:
        return _by_mark(data[len(mark) :], encoding, name)
    declared = charset or (declared_encoding(data) if markup else "")
    decoded = (
        _as_bare_utf16(data)
        or _by_declaration(data, declared)
        or _as_utf8(data, name)
        or _by_guess(data)
    )
    if decoded is None:
        raise UnreadableFileError(messages.unknown_encoding(name))
    return decoded


def byte_order_mark(data: bytes) -> tuple[bytes, str]:
    """Return the mark a file begins with and the encoding it stands for, empty for none."""
    return next((pair for pair in _BYTE_ORDER_MARKS if data.startswith(pair[0])), (b"", ""))


def bare_utf16(data: bytes) -> str:
    """Return which UTF-16 a file without a mark is in, "" for neither.

    NUL stands in every second place or in none. ASCII and Cyrillic text in UTF-16 is well-formed
    UTF-8 too, so this is asked first.
    """
    head = data[:_DECLARED_WITHIN]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) <= len(head) * _NUL_SHARE or min(even, odd) * 10 > max(even, odd):
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def declared_encoding(data: bytes) -> str:
    """Return the encoding a page's <meta> or XML declaration claims, "" for none."""
    match = _DECLARATION.search(data[:_DECLARED_WITHIN])
    return (match[1] or match[2]).decode("ascii") if match else ""


def _by_mark(data: bytes, encoding: str, name: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        if error.end >= len(data) and _is_cut(error):
            raise UnreadableFileError(messages.truncated(name)) from None
        return _with_losses(data, encoding)


def _as_bare_utf16(data: bytes) -> Decoded | None:
    encoding = bare_utf16(data)
    if not encoding:
        return None
    try:
        return Decoded(data.decode(encoding), encoding, {f"decoded as {encoding}": 1})
    except UnicodeDecodeError:
        return None


def _by_declaration(data: bytes, declared: str) -> Decoded | None:
    encoding = _codec(declared)
    if encoding in {"", "utf-8"} or (encoding not in _MULTIBYTE and _is_plainly_utf8(data)):
        # A page saved by a browser is often turned into UTF-8 and keeps its old declaration; a
        # single-byte encoding would take those bytes for anything.
        return None
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        return None


def _codec(label: str) -> str:
    """Return Python's name of a text encoding, "" for one that is none or not to be believed."""
    label = label.strip().lower()
    try:
        found = codecs.lookup(_LABELS.get(label, label))
        "".encode(found.name)  # raises LookupError for rot13, zlib and other codecs of no text
    except (LookupError, ValueError):
        return ""
    return "" if found.name in _NOT_BELIEVED else found.name


_NOT_BELIEVED = frozenset(
    {"utf-7", "utf-32", "utf-16", "idna", "punycode", "unicode_escape", "raw_unicode_escape"}
)
"""Codecs that no page is in, or that change ASCII text; utf-7 has been used for attacks."""


def _is_plainly_utf8(data: bytes) -> bool:
    try:
        return not data.decode("utf-8").isascii()
    except UnicodeDecodeError:
        return False


def _as_utf8(data: bytes, name: str) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if _is_cut(error) and _UTF8_CHARACTER.search(data, 0, error.start):
            raise UnreadableFileError(messages.truncated(name)) from None
    broken = _with_losses(data, "utf-8")
    begun = len(data.translate(None, _NO_UTF8_LEAD))
    return broken if broken.mended[_LOST] <= begun * _BROKEN_SHARE else None


def _is_cut(error: UnicodeDecodeError) -> bool:
    return error.reason in {"unexpected end of data", "truncated data"} and (
        len(error.object) - error.start < _LONGEST_CHARACTER
    )


def _with_losses(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    meant = data.count("\N{REPLACEMENT CHARACTER}".encode(encoding))
    lost = text.count("\N{REPLACEMENT CHARACTER}") - meant
    return Decoded(text, encoding, {_LOST: lost})


def _by_guess(data: bytes) -> Decoded | None:
    from chardet import EncodingEra, detect

    first = _HIGH_BYTE.search(data)
    start = max(0, first.start() - 1000) & ~1 if first else 0  # even: UTF-16 keeps its step
    guess = detect(
        data[start : start + _GUESS_WINDOW],
        encoding_era=EncodingEra.ALL & ~EncodingEra.MAINFRAME,  # EBCDIC fits any noise
        prefer_superset=True,
    )
    encoding = _guessed_codec(guess["encoding"])
    if not encoding:
        return None
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    encoding, text = _likelier(data, encoding, text)
    return Decoded(text, encoding, {f"decoded as {_public_name(encoding)}": 1})


def _likelier(data: bytes, encoding: str, text: str) -> tuple[str, str]:
    """Return the encoding guessed and the text it gives, or a usual one where that makes words.

    chardet judges a short text by few bytes: "Café" becomes Greek, "Größe" Icelandic.
    """
    likeliest, fewest = (encoding, text), _misfits(text)
    if fewest < _MISFIT_SHARE:
        return likeliest
    for usual in _USUAL:
        try:
            other = data.decode(usual)
        except UnicodeDecodeError:
            continue
        if (share := _misfits(other)) < fewest:
            likeliest, fewest = (usual, other), share
    return likeliest


def _misfits(text: str) -> float:
    """Return the misfits for each stretch beyond ASCII, at the beginning of a long text."""
    first = _BEYOND_ASCII.search(text)
    if first is None:
        return 0
    part = text[max(0, first.start() - 1) :][:_GUESS_WINDOW]
    return len(_MISFITS.findall(part)) / len(_BEYOND_ASCII.findall(part))


def _guessed_codec(label: str | None) -> str:
    try:
        return codecs.lookup(label or "").name
    except LookupError:
        return ""


def _public_name(encoding: str) -> str:
    return re.sub(r"^cp(?=125\d$)", "windows-", encoding)
