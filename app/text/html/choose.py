"""Which pieces of a page are its article.

trafilatura (Apache-2.0) chooses; its own output loses captions, images, list numbers and no-break
spaces, so only its words are used, aligned to ours. Where it finds nothing, or would take minutes,
the densest stretch of our own pieces is the article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import compress
from typing import TYPE_CHECKING

from lxml import etree

from app.model.block import Block, BlockKind
from app.text.boilerplate import marked_line
from app.text.html.align import parts_kept
from app.text.html.chosen_text import chosen_text
from app.text.html.limits import is_choosable
from app.text.html.links import without_links
from app.text.html.opening import CREDITS, Opening
from app.text.html.pieces import Piece
from app.text.html.surroundings import extent, with_sentences, without_adverts
from app.text.normalise import normalise

if TYPE_CHECKING:
    from lxml.html import HtmlElement

FURNITURE = "page furniture"
"""Why a block that stands among the parts of the article, but is none, is folded."""

PICTURE_CREDIT = "picture credit"
"""Why a caption without a description is folded."""

KEPT_SHARE = 0.5
"""The share of a piece's letters that must be among the words chosen."""

DENSE_LENGTH = 80
"""Unlinked code points from which a piece counts for, not against, being article."""

NEVER_CHOSEN = ("nav", "footer", "aside", "menu", "fieldset", "dialog", "legend", "label")
"""Elements of which trafilatura takes nothing: without them it has less to look through."""

STRAY_FACTOR = 1
STRAY_COST = 20
"""What a piece that was not chosen weighs against one chosen: its length, and as much as a line
more, as ten lines of furniture are further apart than one of the same length."""

LEAST_SHARE = 0.35
DENSE_SHARE = 0.8
"""The shares of the page's unlinked text, and of that of its densest stretch, of which the quick
choice must reach one; below both the choice is made again, more thoroughly, and the longer of the
two counts."""

_WORD = re.compile(r"\w+")
_CREDIT = re.compile(
    r"(?:(?:bild(?:quelle)?|fotos?|photos?|images?|picture|credits?|quelle|crédit)\s*(?:by|von)?\s*"
    r"[:©/]|©)[^.!?\n]{1,60}",
    re.IGNORECASE,
)


def choose(pieces: Sequence[Piece], tree: HtmlElement) -> list[bool]:
    """Say of every piece whether it is part of the article.

    `tree` is what the pieces were made of, with its classes and names, by which trafilatura goes;
    parts of it are taken out.
    """
    if is_choosable(tree):
        etree.strip_elements(tree, *NEVER_CHOSEN, with_tail=False)
        flags = _aligned(pieces, _article_words(tree, _expected(pieces)))
        flags = _held_together(pieces, flags) if any(flags) else _densest(pieces)
    else:
        flags = _densest(pieces)
        if not any(flags):
            return [True] * len(pieces)
    flags = _with_companions(pieces, with_sentences(pieces, flags))
    return without_adverts(pieces, without_links(pieces, flags))


def article_blocks(
    pieces: Sequence[Piece], flags: Sequence[bool], opening: Opening
) -> tuple[Block, ...]:
    """Return the blocks that are chosen and, folded, those that stand among them."""
    read = {index for index, flag in enumerate(flags) if flag} | opening.taken
    stays = sorted(read.union(extent(pieces, flags)))
    return tuple(
        block.folded(CREDITS)
        if index in opening.credits
        else _leftover_folded(block)
        if index in read
        else block.folded(FURNITURE)
        for index, block in ((index, pieces[index].block) for index in stays)
    )


def _leftover_folded(block: Block) -> Block:
    """Fold a label that the site set among the paragraphs, or the credit of a picture."""
    return _credit_folded(marked_line(block))


def _credit_folded(block: Block) -> Block:
    """Fold a caption that says nothing but whose picture it is."""
    if block.kind is not BlockKind.CAPTION or not _CREDIT.fullmatch(block.text):
        return block
    return block.folded(PICTURE_CREDIT)


# -------------------------------------------------------------------- trafilatura's choice


def _article_words(tree: HtmlElement, least: int) -> list[str]:
    """Return the words trafilatura chooses; its quick way first, which is also the better one.

    It is asked again where the quick way gives fewer than `least` code points.
    """
    text = chosen_text(tree, fast=True)
    if len(text) < least:
        text = max(text, chosen_text(tree, fast=False), key=len)
    return _WORD.findall(normalise(text).text)


def _aligned(pieces: Sequence[Piece], theirs: Sequence[str]) -> list[bool]:
    """Say of every piece whether most of its letters are among the words chosen."""
    words = [_WORD.findall(piece.block.text) for piece in pieces]
    return [
        agreed > 0 and agreed >= KEPT_SHARE * sum(map(len, part))
        for part, agreed in zip(words, parts_kept(words, theirs), strict=True)
    ]


# -------------------------------------------------------------------- our own


def _expected(pieces: Sequence[Piece]) -> int:
    """Return how many code points a choice must have, not to be doubted.

    That is a share of the page's text, but no more than of its densest stretch: where that is
    short, too, the page is mostly other things than an article.
    """
    readable = sum(_unlinked(piece) for piece in pieces)
    dense = sum(_unlinked(piece) for piece in compress(pieces, _densest(pieces)))
    return int(min(LEAST_SHARE * readable, DENSE_SHARE * dense))


def _held_together(pieces: Sequence[Piece], flags: Sequence[bool]) -> list[bool]:
    """Drop what was chosen far from the rest, beyond more of what was not.

    A stray "All rights reserved" or a teaser at the foot of the page would else make all that
    lies between it and the article a part of the article, though a folded one.
    """
    start, end = _heaviest(
        [
            _unlinked(piece) if flag else -STRAY_FACTOR * len(piece.block.text) - STRAY_COST
            for piece, flag in zip(pieces, flags, strict=True)
        ]
    )
    return [flag and start <= index < end for index, flag in enumerate(flags)]


def _densest(pieces: Sequence[Piece]) -> list[bool]:
    """Choose the stretch with the most running text."""
    start, end = _heaviest([_density(piece) for piece in pieces])
    return [start <= index < end for index in range(len(pieces))]


def _density(piece: Piece) -> int:
    """Return how much a piece speaks for (above 0) or against an article around it."""
    if piece.block.kind in (BlockKind.IMAGE, BlockKind.HEADING, BlockKind.CAPTION):
        return 0
    return _unlinked(piece) - piece.linked - DENSE_LENGTH


def _unlinked(piece: Piece) -> int:
    """Return how many code points of a piece are in no link."""
    return len(piece.block.text) - piece.linked


def _heaviest(weights: Sequence[int]) -> tuple[int, int]:
    """Return the half-open stretch of greatest weight (Kadane's maximum subarray)."""
    best = total = start = 0
    found = (0, 0)
    for index, weight in enumerate(weights):
        if total <= 0:
            total, start = 0, index
        total += weight
        if total > best:
            best, found = total, (start, index + 1)
    return found


def _with_companions(pieces: Sequence[Piece], flags: list[bool]) -> list[bool]:
    """Add what has no words of its own to be chosen by: images, their captions, lone signs.

    Within the article such a piece goes with the text before or after it; in front of the article
    an image that stands directly before it is its lead picture.
    """
    if not any(flags):
        return flags
    companions = [_is_companion(piece) for piece in pieces]
    first = flags.index(True)
    last = len(flags) - 1 - flags[::-1].index(True)
    before = _neighbours(companions, flags)
    after = _neighbours(companions[::-1], flags[::-1])[::-1]
    result = [
        flag or (companion and first < index < last and (before[index] or after[index]))
        for index, (flag, companion) in enumerate(zip(flags, companions, strict=True))
    ]
    lead = first
    while lead and companions[lead - 1]:
        lead -= 1
    if any(piece.block.kind is BlockKind.IMAGE for piece in pieces[lead:first]):
        result[lead:first] = [True] * (first - lead)
    return result


def _is_companion(piece: Piece) -> bool:
    kind = piece.block.kind
    return kind in (BlockKind.IMAGE, BlockKind.CAPTION) or not _WORD.search(piece.block.text)


def _neighbours(companions: Sequence[bool], flags: Sequence[bool]) -> list[bool]:
    """Say of every piece whether the last one before it that is no companion was chosen."""
    result: list[bool] = []
    chosen = False
    for companion, flag in zip(companions, flags, strict=True):
        result.append(chosen)
        if not companion:
            chosen = flag
    return result
