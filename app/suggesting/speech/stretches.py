"""Stretches: the sentences of a paragraph with their quotes covered, joined where one runs on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.model.span import Span
from app.model.suggestion import Suggestion
from app.suggesting.languages.speaker_words import SpeakerWords
from app.suggesting.paragraphs import Paragraph
from app.suggesting.speech.tokens import COVER, Token, tokens

_WORDS = re.compile(r"\w+")
_LONGEST = 400
"""Words; the rules look from each of some to all others, and no sentence has more."""

_RUNS_ON = ",;–—-"


class Stretch:
    """A sentence, or several that quotes join; places count from the start of the paragraph.

    `text` is the paragraph's with its quotes covered; `quotes` are the numbers of those that start
    in it. `lows` are its words, casefolded. Tokens, which are dearer, are read when they are asked
    for, as most sentences need none.
    """

    __slots__ = ("_end", "_start", "_tokens", "lows", "quotes", "text", "words")

    def __init__(
        self, text: str, start: int, end: int, quotes: tuple[int, ...], words: SpeakerWords
    ) -> None:
        self.text = text
        self.quotes = quotes
        self.words = words
        self.lows: list[str] = _WORDS.findall(text[start:end].casefold())
        self._start = start
        self._end = end
        self._tokens: list[Token] | None = None

    @property
    def is_readable(self) -> bool:
        """Whether it is a sentence, and no list or table without a full stop."""
        return len(self.lows) <= _LONGEST

    @property
    def tokens(self) -> list[Token]:
        """The words and marks."""
        if self._tokens is None:
            titles, elided = self.words.titles, self.words.grammar.elided
            self._tokens = tokens(self.text, self._start, self._end, titles, elided=elided)
        return self._tokens


def with_quotes(
    read: Sequence[Paragraph], quotes: Sequence[Suggestion]
) -> Iterator[tuple[Paragraph, list[tuple[int, Span]]]]:
    """Yield the paragraphs, each with the places of the quotes in it and their numbers."""
    at = 0
    for paragraph in read:
        inside = []
        while at < len(quotes) and quotes[at].span.start < paragraph.span.end:
            inside.append((at, quotes[at].span))
            at += 1
        yield paragraph, inside


def stretches(
    paragraph: Paragraph, quotes: Sequence[tuple[int, Span]], words: SpeakerWords
) -> Iterator[Stretch]:
    """Yield the stretches of a paragraph; `quotes` are those in it, each with its number."""
    offset = paragraph.span.start
    if not quotes:
        for start, end in paragraph.sentences:
            yield Stretch(paragraph.text, start - offset, end - offset, (), words)
        return
    text = _covered(paragraph, [span for _, span in quotes])
    at = 0
    for start, end in _joined(paragraph, text):
        first = at
        while at < len(quotes) and quotes[at][1].start < end:
            at += 1
        numbers = tuple(number for number, _ in quotes[first:at])
        yield Stretch(text, start - offset, end - offset, numbers, words)


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
    before = text[end - 1 : end]
    after = text[start : start + 1]
    if before == COVER and after == COVER:
        return text[end:start] == COVER * (start - end)
    return before == COVER and (after.islower() or after in _RUNS_ON)
