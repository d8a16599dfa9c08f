"""Stretches: the sentences of a paragraph with their quotes covered, joined where one runs on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.model.span import Span
from app.model.suggestion import Suggestion
from app.suggesting.languages.speaker_words import SpeakerWords
from app.suggesting.paragraphs import Paragraph
from app.suggesting.tokens import COVER, Token, tokens

_RUNS_ON = ",;–—-"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence, or several that quotes join; places are those of the canonical text.

    `tokens` count from the start of the paragraph, as its text does. `quotes` are the numbers of
    the quotes that lie in it, in text order.
    """

    span: Span
    tokens: tuple[Token, ...]
    quotes: tuple[int, ...]


def stretches(
    paragraph: Paragraph, quotes: Sequence[tuple[int, Suggestion]], words: SpeakerWords
) -> Iterator[Stretch]:
    """Yield the stretches of a paragraph; `quotes` are those in it, each with its number."""
    text = _covered(paragraph, [quote.span for _, quote in quotes])
    offset = paragraph.span.start
    places = list(quotes)
    for span in _joined(paragraph, text):
        inside = []
        while places and places[0][1].span.start < span.end:
            inside.append(places.pop(0)[0])
        read = tokens(text, span.start - offset, span.end - offset, words.titles)
        yield Stretch(span, tuple(read), tuple(inside))


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
