"""Links to other pages that were taken for parts of an article: between and around its paragraphs.

A list of links may be what an article is about; a paragraph that is nothing but a link, among
others that are text, leads away from it, and so do the links it begins or ends with. An address
that is written out is a reference and stays. A heading at the end heads nothing, nor does one over
links that were not chosen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from app.model.block import BlockKind
from app.text.html.pieces import Piece

LINKED = 0.8
"""The share of a piece's code points from which it is a link and no text."""

LEAST_WORDS = 3
"""Words from which a paragraph that is a link is a headline; a name may be a paragraph."""

_BETWEEN = re.compile(r"\s*[|·•›»→/]\s*")
"""What parts the links of a line."""

_AT_THE_EDGES = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


def without_links(pieces: Sequence[Piece], flags: Sequence[bool]) -> list[bool]:
    """Give up the links that were chosen; if they were most of the text, they are the article."""
    result = [
        flag and not (_is_link(piece) and _is_headline(piece))
        for piece, flag in zip(pieces, flags, strict=True)
    ]
    _drop_while(result, range(len(pieces)), lambda index: _may_go(pieces[index]))
    _drop_while(
        result,
        range(len(pieces) - 1, -1, -1),
        lambda index: _may_go(pieces[index]) or pieces[index].block.kind is BlockKind.HEADING,
    )
    for index in _over_links(pieces, flags):
        result[index] = False
    return result if 2 * _length(pieces, result) > _length(pieces, flags) else list(flags)


def _over_links(pieces: Sequence[Piece], flags: Sequence[bool]) -> list[int]:
    """Return the headings below which, up to the next one, links stand and nothing was chosen."""
    found: list[int] = []
    heads_links = heads_text = False
    for index in range(len(pieces) - 1, -1, -1):
        piece = pieces[index]
        if piece.block.kind is BlockKind.HEADING:
            if flags[index] and heads_links and not heads_text:
                found.append(index)
            heads_links = heads_text = False
        else:
            heads_links = heads_links or _is_link(piece)
            heads_text = heads_text or flags[index]
    return found


def _drop_while(flags: list[bool], order: range, may_go: Callable[[int], bool]) -> None:
    """Clear flags from one end up to the first one that has to stay."""
    for index in order:
        if flags[index] and not may_go(index):
            return
        flags[index] = False


def _may_go(piece: Piece) -> bool:
    return piece.block.kind in _AT_THE_EDGES and _is_link(piece)


def _is_link(piece: Piece) -> bool:
    text = piece.block.text
    return 0 < piece.linked >= LINKED * len(_BETWEEN.sub("", text)) and "://" not in text


def _is_headline(piece: Piece) -> bool:
    words = piece.block.text.split()
    return piece.block.kind is BlockKind.PARAGRAPH and len(words) >= LEAST_WORDS


def _length(pieces: Sequence[Piece], flags: Sequence[bool]) -> int:
    chosen = zip(pieces, flags, strict=True)
    return sum(len(piece.block.text) for piece, flag in chosen if flag)
