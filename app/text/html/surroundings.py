"""What stands beside the chosen pieces, in the same part of the page.

trafilatura leaves out short paragraphs that stand apart from the rest, such as the last two behind
a box of links, and takes an advertisement for a paragraph. Here the article's container is looked
at: a sentence that stands where its paragraphs stand is one of them, and so are the list below it
and what is named a heading above it; whatever else is in the container is kept to be folded, and
what names itself an advertisement is no part of the article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import compress

from app.model.block import BlockKind
from app.text.html.furniture import Furniture
from app.text.html.pieces import Frame, Piece

LEAST_WORDS = 2
"""Words from which a text can be a sentence."""

MOST_LINKED = 0.3
"""The share of a sentence's code points that may be in links."""

MAX_HEADING_WORDS = 15
"""Words up to which what is named a heading, but marked up as a paragraph, is one."""

_CONTAINERS = frozenset(
    ("article", "body", "center", "div", "form", "html", "main", "section", "td")
)
_WHOLE_PAGE = frozenset(("body", "html"))
_INNER = frozenset(("blockquote", "dd", "dl", "dt", "li", "menu", "ol", "ul"))

_PROSE = (BlockKind.PARAGRAPH, BlockKind.QUOTATION)
_SENTENCE_END = re.compile(r"[.!?…][\"'»«›‹”“’‘)\]]*\Z")
_HEADING_NAME = re.compile(
    r"(?:cross|inter|mid|sub|zwischen)-?_?(?:head|tit)|(?:head|rubr)(?:line|ing)|ueberschrift|"
    r"überschrift|intertitre|ladillo|śródtytuł|srodtytul|tussenkop"
)

_Kind = tuple[Frame | None, str, str]
"""What stands in the same place and is named the same: the element around, the tag, the names."""


def container_of(pieces: Sequence[Piece], flags: Sequence[bool]) -> Frame | None:
    """Return the element that holds all chosen pieces: the article around them, where one is."""
    chosen = [index for index, flag in enumerate(flags) if flag]
    if not chosen:
        return None
    around: Frame | None = pieces[chosen[0]].frame
    while around and not (chosen[-1] < around.end and around.tag in _CONTAINERS):
        around = around.outer
    for name in ("article", "main"):
        outer = around
        while outer:
            if outer.tag == name:
                return outer
            outer = outer.outer
    return around


def extent(pieces: Sequence[Piece], flags: Sequence[bool]) -> range:
    """Return which pieces stay: from the first to the last chosen, and all of their container.

    Where nothing less than the whole page holds the chosen pieces, the site is in it as well, and
    only what lies between them stays.
    """
    chosen = [index for index, flag in enumerate(flags) if flag]
    if not chosen:
        return range(0)
    container = container_of(pieces, flags)
    if container is None or container.tag in _WHOLE_PAGE:
        return range(chosen[0], chosen[-1] + 1)
    return range(container.first, container.end)


def with_sentences(pieces: Sequence[Piece], flags: Sequence[bool]) -> list[bool]:
    """Add the sentences that stand where the chosen paragraphs stand, and headings above them."""
    result = list(flags)
    container = container_of(pieces, flags)
    if container is None:
        return result
    reach = _reach_of(container)
    furniture = Furniture(reach, pieces, flags)
    homes = _Homes.of(pieces, flags)
    for index in range(reach.first, reach.end):
        piece = pieces[index]
        takes = homes.take if container.first <= index < container.end else homes.take_beside
        if flags[index] or not takes(piece) or furniture.is_furniture(piece.frame):
            continue
        result[index] = True
        above = index - 1
        if above >= reach.first and _is_its_heading(pieces[above], piece):
            result[above] = result[above] or not furniture.is_furniture(pieces[above].frame)
    _add_lists(pieces, result, reach, furniture)
    _add_headings(pieces, result, reach, furniture)
    return result


def _add_lists(
    pieces: Sequence[Piece], flags: list[bool], reach: Frame, furniture: Furniture
) -> None:
    """Add, in place, lists without links that stand right below a chosen paragraph."""
    for index in range(reach.first + 1, reach.end):
        piece, above = pieces[index], pieces[index - 1]
        if flags[index] or not flags[index - 1] or piece.block.kind is not BlockKind.LIST_ITEM:
            continue
        items = _place(piece.frame)
        is_plain = not any(pieces[item].linked for item in range(items.first, items.end))
        is_below = above.block.kind is BlockKind.PARAGRAPH and _is_beside(above, items)
        if is_plain and is_below and not furniture.is_furniture(piece.frame):
            flags[items.first : items.end] = [True] * (items.end - items.first)


def _add_headings(
    pieces: Sequence[Piece], flags: list[bool], reach: Frame, furniture: Furniture
) -> None:
    """Add, in place, the headings between chosen paragraphs."""
    for index in range(reach.first + 2, reach.end):
        above = index - 1
        if not flags[index] or flags[above] or not flags[index - 2]:
            continue
        if _is_its_heading(pieces[above], pieces[index]):
            flags[above] = not furniture.is_furniture(pieces[above].frame)


def _is_beside(piece: Piece, frame: Frame) -> bool:
    return _place(piece.frame).outer is frame.outer


def _reach_of(container: Frame) -> Frame:
    """Return the element in which an article without one of its own may go on: the next outer."""
    outer = container.outer
    is_part = container.tag in ("div", "section") and bool(container.names)
    return outer if is_part and outer and outer.tag in ("div", "section", "td") else container


def without_adverts(pieces: Sequence[Piece], flags: Sequence[bool]) -> list[bool]:
    """Give up the advertisements; if they were most of the text, their names mislead."""
    container = container_of(pieces, flags)
    if container is None:
        return list(flags)
    furniture = Furniture(container, pieces, flags)
    result = [
        flag and not furniture.is_advert(piece.frame)
        for piece, flag in zip(pieces, flags, strict=True)
    ]
    is_most_kept = 2 * _length(pieces, result) > _length(pieces, flags)
    return result if is_most_kept else list(flags)


def _length(pieces: Sequence[Piece], flags: Sequence[bool]) -> int:
    return sum(len(piece.block.text) for piece in compress(pieces, flags))


def _is_its_heading(piece: Piece, below: Piece) -> bool:
    is_unlinked = piece.linked == 0 and piece.frame.outer is _place(below.frame).outer
    return is_unlinked and (piece.block.kind is BlockKind.HEADING or _is_named_heading(piece))


def _is_named_heading(piece: Piece) -> bool:
    is_short = len(piece.block.text.split()) <= MAX_HEADING_WORDS
    return is_short and bool(_HEADING_NAME.search(piece.frame.names.lower()))


def _place(frame: Frame) -> Frame:
    """Return the element of a paragraph: of an item or a quoted one that of the whole list."""
    while frame.outer and frame.outer.tag in _INNER:
        frame = frame.outer
    return frame


@dataclass(frozen=True, slots=True)
class _Homes:
    """Where the chosen paragraphs stand."""

    around: set[Frame | None] = field(default_factory=set)
    kinds: set[_Kind] = field(default_factory=set)  # of their own elements
    kinds_around: set[_Kind] = field(default_factory=set)

    @classmethod
    def of(cls, pieces: Sequence[Piece], flags: Sequence[bool]) -> _Homes:
        homes = cls()
        for piece, flag in zip(pieces, flags, strict=True):
            if flag and piece.block.kind is BlockKind.PARAGRAPH:
                place = _place(piece.frame)
                homes.around.add(place.outer)
                homes.kinds.add(_kind(place))
                homes.kinds_around.add(_kind(place.outer))
        return homes

    def take(self, piece: Piece) -> bool:
        """Say whether a piece stands where paragraphs stand, and reads like one."""
        if not is_sentence(piece):
            return False
        place = _place(piece.frame)
        if _kind(place) in self.kinds:
            return True
        is_near = place.outer in self.around or _kind(place.outer) in self.kinds_around
        return is_near and place.tag in ("p", "blockquote")

    def take_beside(self, piece: Piece) -> bool:
        """Say the same of a piece in the next part of a page, which must be named as the last."""
        outer = _place(piece.frame).outer
        is_alike = outer is not None and bool(outer.names) and _kind(outer) in self.kinds_around
        return is_alike and is_sentence(piece)


def _kind(frame: Frame | None) -> _Kind:
    return (frame.outer, frame.tag, frame.names) if frame else (None, "", "")


def is_sentence(piece: Piece) -> bool:
    """Say whether a piece is running text that ends as a sentence does, and is no link."""
    text = piece.block.text
    if piece.block.kind not in _PROSE or piece.linked > MOST_LINKED * len(text):
        return False
    return len(text.split()) >= LEAST_WORDS and bool(_SENTENCE_END.search(text))
