"""Speech that a dash opens at the start of a paragraph, as in fr, es, it, pl, ru and uk."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from app.model.block import BlockKind
from app.suggesting.languages.quote_words import QuoteWords, quote_words
from app.suggesting.paragraphs import Paragraph
from app.suggesting.quotes.mending import cue_follows
from app.suggesting.quotes.pairs import Quoted

SIGN = "dialogue-dash"
_OPENING = re.compile(r"\s*[—–―-]\s*(?=\S)")
_TURN = re.compile(
    r"(?:(?<=[\s.,?!…])[—–―]|[—–―](?=[.,\s])|(?<=[,?!…]\s)-(?=\s)|(?<=[,?!…])\s(?:[—–―-]\s)?)\s*"
)
"""Where speech may turn to who says it: a dash beside a space or a stop, or a comma's space."""
_RESUMED = re.compile(r"[.,;:]?\s?[—–―]\s?[.,;:]?\s*|[.,]\s-\s")


def dialogue(read: Sequence[Paragraph]) -> Iterator[Quoted]:
    """Yield what is said in dialogues, without the dashes, in text order.

    A line without a verb of saying counts only beside one with such a verb: it may be a list.
    """
    opened = enumerate(read)
    for begins, lines in groupby(opened, key=lambda line: _opens(line[1])):
        if begins:
            run = [(index, paragraph, _said(paragraph)) for index, paragraph in lines]
            if any(told for _, _, (_, told) in run):
                for index, paragraph, (parts, _) in run:
                    offset = paragraph.span.start
                    for start, end in parts:
                        yield Quoted(offset + start, offset + end, index, index, sign=SIGN)


def _opens(paragraph: Paragraph) -> bool:
    return (
        paragraph.kind is BlockKind.PARAGRAPH
        and quote_words(paragraph.language).dialogue_dash
        and _OPENING.match(paragraph.text) is not None
    )


def _said(paragraph: Paragraph) -> tuple[list[tuple[int, int]], bool]:
    """Return the stretches of a line that are speech, and whether it tells who speaks."""
    text, words = paragraph.text, quote_words(paragraph.language)
    opening = _OPENING.match(text)
    start = opening.end() if opening else 0
    parts: list[tuple[int, int]] = []
    told = False
    while start < len(text):
        turn = _turn(text, start, words)
        end = turn.start() if turn else len(text)
        spoken = text[start:end].rstrip(" ,\u00a0")
        if spoken:
            parts.append((start, start + len(spoken)))
        if turn is None:
            break
        told = True
        resumed = _RESUMED.search(text, turn.end())
        start = resumed.end() if resumed else len(text)
    return parts, told


def _turn(text: str, start: int, words: QuoteWords) -> re.Match[str] | None:
    """Return the next place where speech turns to who says it."""
    turns = _TURN.finditer(text, start)
    return next((turn for turn in turns if cue_follows(text, turn.end(), words)), None)
