"""Mails (.eml): who wrote what and when; to whom is nobody's business here and is left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.errors import UnreadableFileError
from app.importing import mime
from app.importing.encoding import decode
from app.importing.finish import Found, merged
from app.importing.mail_text import blocks_from_mail
from app.importing.mime import Leaf
from app.importing.mime_images import images_in
from app.importing.pictures import Pictures
from app.model.article import Metadata
from app.model.block import Block
from app.text.boilerplate import mark
from app.text.html import read_fragment, with_headline
from app.text.html.dates import iso_date
from app.text.normalise import normalise
from app.words import later, say

if TYPE_CHECKING:
    from email.message import Message

VERSION = "2"

ATTACHMENTS = "attachments left out"
CUT_SHORT = "attachments cut short"

ENCRYPTED = later(
    "The mail is encrypted or sealed: open it in your mail program, save its text as .txt and "
    "import that."
)
ONLY_OUTLOOK = later(
    "The mail's text is in a form that only Outlook reads (winmail.dat): open it there, save it as "
    ".txt and import that."
)
ONE_PIECE = later(
    "It is one piece of a mail that was sent in several: put it together in your mail program and "
    "save it again."
)
SEVERAL = later(
    "It holds several mails, not one: open it in your mail program and save each as .eml."
)
ONLY_ATTACHMENTS = later(
    "The mail holds no text, only attachments: save those from your mail program and import them."
)
NO_TEXT = later("The mail holds no text, only headers: check that it was saved whole.")
BREAKS_OFF = later("The mail breaks off inside its text: save or download it again.")

_PLAIN = "text/plain"
_HTML = "text/html"
_SEALED = frozenset(
    {"application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"}
)
_SIGNATURES = frozenset(
    {
        "application/pgp-signature",
        "application/pgp-keys",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
    }
)
_OUTLOOK = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})
_ARMOUR = "-----BEGIN PGP MESSAGE-----"

_STUB_LETTERS = 400
_STUB_SHARE = 0.5
"""A text with fewer letters than `_STUB_LETTERS`, and than this share of the letters of the page
sent with it, only says that there is a page."""

PICTURE_SIDE = 200
"""Pixels of the shorter side from which an image is a picture and no logo."""

_MOST_AUTHORS = 10
_LONGEST_TITLE = 500
_NEXT_MAIL = re.compile(rb"\n\r?\nFrom [^\n]*\d\r?\n[!-9;-~]+:")
_COMMENT = re.compile(r"\s*\([^()]*\)\s*$")
_NO_ZONE = re.compile(r"-0000$")  # RFC 5322, 3.3: the time is in UTC, the sender's is not told


@dataclass(frozen=True, slots=True)
class _Text:
    """A part of the mail's text as blocks, and what was mended in it."""

    blocks: tuple[Block, ...]
    mended: dict[str, int]

    @property
    def letters(self) -> int:
        return sum(len(block.text) - block.text.count(" ") for block in self.blocks)

    @property
    def has_pictures(self) -> bool:
        """Say whether it shows a picture larger than the logo below a signature."""
        return any(min(block.size) >= PICTURE_SIDE for block in self.blocks if block.size)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the parts of one mail; `name` is the file's, `charset` what came with it."""

    name: str
    charset: str
    pictures: Pictures

    def read(self, leaf: Leaf) -> list[tuple[Leaf, _Text]]:
        """Return a part with its text, nothing where it holds none."""
        if leaf.media_type not in (_PLAIN, _HTML):
            return []
        data = mime.content(leaf.part)
        is_page = leaf.media_type == _HTML
        charset = mime.charset_of(leaf.part) or self.charset
        decoded = decode(data, self.name, charset, markup=is_page)
        if is_page:
            blocks, mended = read_fragment(decoded.text, self.pictures.keep)
        else:
            normalised = normalise(decoded.text)
            flowed = mime.parameter(leaf.part, "format") == "flowed"
            delsp = mime.parameter(leaf.part, "delsp") == "yes"
            blocks = blocks_from_mail(normalised.text, flowed=flowed, delsp=delsp)
            mended = normalised.mended
        text = _Text(blocks, merged(decoded.mended, mended))
        return [(leaf, text)] if blocks else []


def read(data: bytes, name: str, charset: str = "") -> tuple[Found, ...]:
    """Return the one article of a mail; raise UnreadableFileError.

    Its plain text is preferred to the page sent with it, but for one with pictures. Recipients are
    not kept.
    """
    if data.startswith(b"From ") and _NEXT_MAIL.search(data):
        raise UnreadableFileError(say(SEVERAL))
    message = mime.parse(data)
    leaves = list(mime.leaves(message))
    _refuse_unreadable(message, leaves)
    pictures = Pictures(images_in(leaf.part for leaf in leaves))
    shown = _shown(message, _Reader(name, charset, pictures))
    texts = [text for _, text in shown]
    blocks = tuple(block for text in texts for block in text.blocks)
    if not blocks:
        raise UnreadableFileError(say(_why_no_text(leaves)))
    if any(_ARMOUR in block.text for block in blocks[:3]):
        raise UnreadableFileError(say(ENCRYPTED))
    cut = mime.is_cut_short(message)
    if cut and shown[-1][0].part is leaves[-1].part:
        raise UnreadableFileError(say(BREAKS_OFF))
    meta = _metadata(message)
    if meta.title:
        meta, blocks = with_headline(meta, blocks)
    assets = pictures.shown_by(blocks)
    left_out = max(0, sum(map(_is_attachment, leaves)) - len(assets))
    mended = merged(*(text.mended for text in texts), {ATTACHMENTS: left_out, CUT_SHORT: int(cut)})
    return (Found(meta, mark(blocks), mended, assets),)


def _refuse_unreadable(message: Message, leaves: Sequence[Leaf]) -> None:
    kinds = {leaf.media_type for leaf in leaves}
    if message.get_content_type() == "message/partial":
        raise UnreadableFileError(say(ONE_PIECE))
    if message.get_content_type() == "multipart/encrypted" or kinds & _SEALED:
        raise UnreadableFileError(say(ENCRYPTED))


def _why_no_text(leaves: Sequence[Leaf]) -> str:
    if any(leaf.media_type in _OUTLOOK for leaf in leaves):
        return ONLY_OUTLOOK
    return ONLY_ATTACHMENTS if any(map(_is_attachment, leaves)) else NO_TEXT


def _is_attachment(leaf: Leaf) -> bool:
    is_text = leaf.media_type in (_PLAIN, _HTML)
    return leaf.is_attachment or not (is_text or leaf.media_type in _SIGNATURES)


# ---------------------------------------------------------------------------- the text


def _shown(part: Message, reader: _Reader) -> list[tuple[Leaf, _Text]]:
    """Return the leaves of a part that a mail program would show, with their text."""
    children = mime.children_of(part)
    if not children:
        leaf = mime.leaf(part)
        return [] if _is_attachment(leaf) else reader.read(leaf)
    kind = part.get_content_subtype()
    choices = [found for child in children if (found := _shown(child, reader))]
    if kind == "alternative":
        return _best(choices)
    if kind == "related":
        return choices[0] if choices else []
    return [shown for choice in choices for shown in choice]


def _best(choices: list[list[tuple[Leaf, _Text]]]) -> list[tuple[Leaf, _Text]]:
    """Return of several forms of one text the plain one, unless it is a stub or has no pictures."""
    plain = [choice for choice in choices if choice[0][0].media_type == _PLAIN]
    rich = [choice for choice in choices if choice[0][0].media_type != _PLAIN]
    if not plain or not rich:
        return (plain or rich or [[]])[0]
    letters = sum(text.letters for _, text in plain[0])
    more = sum(text.letters for _, text in rich[-1])
    is_stub = letters < min(_STUB_LETTERS, more * _STUB_SHARE)
    has_pictures = any(text.has_pictures for _, text in rich[-1])
    return rich[-1] if is_stub or has_pictures else plain[0]


# ---------------------------------------------------------------------------- the headers


def _metadata(message: Message) -> Metadata:
    written = mime.text_of(message, "Date")
    return Metadata(
        title=mime.text_of(message, "Subject")[:_LONGEST_TITLE],
        byline=_authors(message),
        published=iso_date(_NO_ZONE.sub("GMT", _COMMENT.sub("", written))),
        published_as_written=written,
    )


def _authors(message: Message) -> str:
    """Return the senders' names, the address of one without a name."""
    from email.utils import getaddresses

    written = mime.parsable(message, "From") or mime.parsable(message, "Sender")
    try:
        found = getaddresses([written])[:_MOST_AUTHORS]
    except RecursionError:  # comments in comments in comments
        return ""
    names = (mime.decoded(name) or address for name, address in found)
    return ", ".join(dict.fromkeys(name for name in names if name))
