"""What stands between a headline and its article, and what signs it at its end.

There are the second headline and the lead, which belong to the article however far its publishing
system puts them from the text; and there are the byline, the date, and small labels, which do not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.model.block import Block, BlockKind
from app.text.html.bylines import names_in_line
from app.text.html.dates import iso_date
from app.text.html.furniture import Furniture
from app.text.html.pieces import Piece
from app.text.html.signs import MAX_DATE, OTHER_MATTER
from app.text.html.surroundings import container_of, is_sentence

CREDITS = "byline and date"
"""Why a line that says who wrote an article, or when, is folded."""

MAX_OPENING = 25
"""Pieces between a headline and the first paragraph: further apart they are not of one article."""

PROSE_FROM = 12
"""Words from which a chosen paragraph is one of the article, with which the opening ends."""

LABEL_UP_TO = 3
"""Words up to which a line of the opening that is no sentence is a label: "6 min read"."""

SECOND_HEADLINE_FROM = 3
"""Words from which a heading right below the headline is a second headline."""

SIGNED_WITHIN = 3
"""Pieces from the last one chosen, to both sides, in which a signature is looked for."""

_SENTENCE_END = re.compile(r"[.!?…。؟][\"'»«”“’)\]]*\Z")
_PROSE = (BlockKind.PARAGRAPH, BlockKind.QUOTATION)
_LINES = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


@dataclass(frozen=True, slots=True)
class Opening:
    """The pieces that open or sign an article, by their numbers; and what they say of it."""

    taken: frozenset[int] = frozenset()
    credits: frozenset[int] = frozenset()
    names: tuple[str, ...] = ()
    written: str = ""  # the date, as it stands there


def opening_of(pieces: Sequence[Piece], flags: Sequence[bool], title: str) -> Opening:
    """Return what opens and signs the article that was chosen, whose headline is `title`."""
    chosen = [index for index, flag in enumerate(flags) if flag]
    if not chosen:
        return Opening()
    prose = [index for index in chosen if _is_prose(pieces[index].block)][:2] or chosen[:1]
    first = prose[0]
    headline = _headline_before(pieces, first, title)
    above = range(headline + 1, first) if headline is not None else range(chosen[0], first)
    last = chosen[-1]
    below = range(max(prose[-1], last - SIGNED_WITHIN) + 1, min(last + SIGNED_WITHIN, len(pieces)))
    near = (*above, *range(first + 1, prose[-1]), *below)
    lines = [index for index in near if pieces[index].block.kind in _LINES]
    named = {index: names_in_line(pieces[index].block.text) for index in lines}
    dated = [index for index in lines if index < prose[-1] and is_date(pieces[index].block.text)]
    labels = [index for index in above if headline is not None and _is_label(pieces[index].block)]
    signed = [index for index in lines if named[index]]
    return Opening(
        taken=frozenset(_lead(pieces, flags, above)) if headline is not None else frozenset(),
        credits=frozenset((*signed, *dated, *labels)),
        names=tuple(named[signed[0]]) if signed else (),
        written=next(
            (pieces[index].block.text for index in dated if _is_its_date(pieces[index])), ""
        ),
    )


def is_date(text: str) -> bool:
    """Say whether a line is a date, with little beside it."""
    is_short = len(text) <= MAX_DATE and not _SENTENCE_END.search(text)
    return is_short and any(character.isdigit() for character in text) and bool(iso_date(text))


def _is_its_date(piece: Piece) -> bool:
    return not OTHER_MATTER.search(piece.frame.names.lower())


def _headline_before(pieces: Sequence[Piece], first: int, title: str) -> int | None:
    wanted = _letters(title)
    for index in range(first - 1, max(-1, first - MAX_OPENING - 1), -1):
        if wanted and _letters(pieces[index].block.text) == wanted:
            return index
    return None


def _lead(pieces: Sequence[Piece], flags: Sequence[bool], above: range) -> list[int]:
    """Return the second headline and the sentences below it, where they are not in a box."""
    held = [flag or index in above for index, flag in enumerate(flags)]
    container = container_of(pieces, held)
    if container is None:
        return []
    furniture = Furniture(container, pieces, flags)
    return [
        index
        for index in above
        if (index == above.start and _is_second_headline(pieces[index])) or _reads(pieces[index])
        if not furniture.is_furniture(pieces[index].frame)
    ]


def _reads(piece: Piece) -> bool:
    text = piece.block.text
    return is_sentence(piece) and not names_in_line(text) and not is_date(text)


def _is_second_headline(piece: Piece) -> bool:
    words = len(piece.block.text.split())
    is_heading = piece.block.kind is BlockKind.HEADING
    return is_heading and piece.linked == 0 and words >= SECOND_HEADLINE_FROM


def _is_prose(block: Block) -> bool:
    return block.kind in _PROSE and (
        len(block.text.split()) >= PROSE_FROM or bool(_SENTENCE_END.search(block.text))
    )


def _is_label(block: Block) -> bool:
    words = len(block.text.split())
    is_line = block.kind is BlockKind.PARAGRAPH
    return is_line and words <= LABEL_UP_TO and not _SENTENCE_END.search(block.text)


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
