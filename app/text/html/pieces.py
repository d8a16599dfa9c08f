"""A block as it stands in the tree, and what its element's attributes say of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from app.model.block import Block, BlockKind
from app.text.html.tags import BACK_LINKS, FOOTNOTE_MARKS, FOOTNOTES

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_ORDINAL = 1_000_000

_LANGUAGE_TAG = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*")


class Piece(NamedTuple):
    """A block, the innermost element around it, and how many of its code points are in links."""

    block: Block
    frame: Frame
    linked: int = 0


@dataclass(slots=True, eq=False)
class Frame:
    """An element that makes blocks: what it says of the text in it, and which pieces are in it.

    Direction and language are its own or, where it has none, those of what it stands in; its
    pieces are those from `first` up to, not including, `end`.
    """

    tag: str
    outer: Frame | None = None
    names: str = ""  # its classes, id and role
    first: int = 0
    end: int = 0
    kind: BlockKind | None = None
    level: int = 0
    ordinal: int | None = None
    next_ordinal: int | None = None  # of a list
    direction: str = ""
    language: str = ""


class NotePart(Enum):
    """What an element is to footnotes, by its classes and its role."""

    NONE = auto()
    NOTES = auto()
    MARK = auto()
    WAY_BACK = auto()


class Said(NamedTuple):
    """What an element says of the text in it: by its names, and as it states itself."""

    part: NotePart = NotePart.NONE
    names: str = ""
    direction: str = ""
    language: str = ""


_NOTHING = Said()


def said_of(element: _Element) -> Said:
    """Return what an element that makes blocks says of the text in it."""
    attributes = element.items()
    return _said(tuple(attributes)) if attributes else _NOTHING


@lru_cache(maxsize=2_000)
def _said(attributes: tuple[tuple[str, str], ...]) -> Said:
    """Look at attributes once: those of menus and paragraphs come again and again."""
    value = dict(attributes).get
    direction = (value("dir") or "").lower()
    language = value("lang") or ""
    return Said(
        _note_part(value("class") or "", value("role") or ""),
        " ".join(filter(None, map(value, ("class", "id", "role")))),
        direction if direction in ("ltr", "rtl") else "",
        language if _LANGUAGE_TAG.fullmatch(language) else "",
    )


def note_part(element: _Element) -> NotePart:
    """Return what an element is to footnotes."""
    classes, role = element.get("class"), element.get("role")
    return _note_part(classes or "", role or "") if classes or role else NotePart.NONE


@lru_cache(maxsize=2_000)
def _note_part(classes: str, role: str) -> NotePart:
    names = {*classes.split(), role}
    if names & BACK_LINKS:
        return NotePart.WAY_BACK
    if names & FOOTNOTES:
        return NotePart.NOTES
    return NotePart.MARK if names & FOOTNOTE_MARKS else NotePart.NONE


def is_footnote_mark(element: _Element) -> bool:
    """Say whether a `sup` or `a` is a reference to a note: by name, or a link to this page."""
    if element.tag == "sup":
        only = element[0] if len(element) == 1 and not (element.text or "").strip() else None
        links_here = only is not None and only.tag == "a" and not only.get("href")
        return links_here or note_part(element) is NotePart.MARK
    return note_part(element) is NotePart.MARK and not element.get("href")


def number(written: str | None, default: int) -> int:
    """Return a number an attribute gives, the default where it gives none within reason."""
    digits = (written or "").strip().removesuffix("px")
    if not digits.removeprefix("-").isdecimal() or len(digits) > len(str(MAX_ORDINAL)):
        return default
    return int(digits)
