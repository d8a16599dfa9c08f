"""Stretches: the sentences of a paragraph with their quotes covered, joined where one runs on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.model.span import Span
from app.model.suggestion import QuoteKind, Suggestion
from app.suggesting.languages.speaker_words import SpeakerWords
from app.suggesting.paragraphs import Paragraph
from app.suggesting.tokens import COVER, Token, tokens

_RUNS_ON = ",;–—-"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence, or several that quotes join.

    `tokens` count from the start of the paragraph, as its text does. `quotes` are the numbers of
    the covered quotes in it, in text order; `reported` those of the indirect ones that start in
    it, each with the place in the paragraph where.
    """

    tokens: tuple[Token, ...]
    quotes: tuple[int, ...]
    reported: tuple[tuple[int, int], ...]


def with_quotes(
    read: Sequence[Paragraph], quotes: Sequence[Suggestion]
) -> Iterator[tuple[Paragraph, list[tuple[int, Suggestion]]]]:
    """Yield the paragraphs, each with the quotes that start in it and their numbers."""
    at = 0
    for paragraph in read:
        inside = []
        while at < len(quotes) and quotes[at].span.start < paragraph.span.end:
            inside.append((at, quotes[at]))
            at += 1
        yield paragraph, inside


def stretches(
    paragraph: Paragraph, quotes: Sequence[tuple[int, Suggestion]], words: SpeakerWords
) -> Iterator[Stretch]:
    """Yield the stretches of a paragraph; `quotes` are those in it, each with its number."""
    covered = [one for one in quotes if one[1].quote_kind is not QuoteKind.INDIRECT]
    reported = [one for one in quotes if one[1].quote_kind is QuoteKind.INDIRECT]
    text = _covered(paragraph, [quote.span for _, quote in covered])
    offset = paragraph.span.start
    for span in _joined(paragraph, text):
        yield Stretch(
            tuple(tokens(text, span.start - offset, span.end - offset, words.titles)),
            tuple(number for number, _ in _taken(covered, span.end)),
            tuple((number, at - offset) for number, at in _taken(reported, span.end)),
        )


def _taken(quotes: list[tuple[int, Suggestion]], end: int) -> Iterator[tuple[int, int]]:
    """Take the quotes that start before `end` out of a list; yield numbers and starts."""
    while quotes and quotes[0][1].span.start < end:
        number, quote = quotes.pop(0)
        yield number, quote.span.start


def _covered(paragraph: Paragraph, quotes: Sequence[Span]) -> str:
    """Return the text of a paragraph with its quotes covered, of the same length."""
    pieces, at = [], 0
    for quote in quotes:
        start, end = (max(at, place - paragraph.span.start) for place in (quote.start, quote.end))
        end = min(end, len(paragraph.text))
        pieces += [paragraph.text[at:start], COVER * (end - start)]
        at = max(at, end)
    return "".join([*pieces, paragraph.text[at:]])


def _joined(paragraph: Paragraph, text: str) -> Iterator[Span]:
    """Yield the sentences, those joined that a quote runs through or that go on behind one."""
    offset = paragraph.span.start
    joined: Span | None = None
    for sentence in paragraph.sentences:
        if joined is not None and _goes_on(text, joined.end - offset, sentence.start - offset):
            joined = Span(joined.start, sentence.end)
            continue
        if joined is not None:
            yield joined
        joined = sentence
    if joined is not None:
        yield joined


def _goes_on(text: str, end: int, start: int) -> bool:
    """Say whether what begins at `start` belongs to the sentence that ended at `end`."""
    before = text[:end].rstrip()[-1:]
    after = text[start : start + 1]
    if before == COVER and after == COVER:
        return COVER * (start - end + 2) == text[end - 1 : start + 1]
    return before == COVER and (after.islower() or after in _RUNS_ON)
