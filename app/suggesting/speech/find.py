"""Speech: who says the quotes of a text, and what else it reports, read from the top."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.model.annotation import Fields
from app.model.span import Span
from app.model.suggestion import KnownWords, QuoteKind, Reason, Suggestion, SuggestionKind
from app.suggesting.languages.report_words import ReportWords, report_words
from app.suggesting.languages.speaker_words import speaker_words
from app.suggesting.paragraphs import Paragraph
from app.suggesting.speech.attributions import Attribution, attributions, by_verb
from app.suggesting.speech.persons import Persons
from app.suggesting.speech.reports import Report, may_report, report_in
from app.suggesting.speech.speakers import (
    GOES_ON,
    Speaker,
    goes_on,
    nearest,
    speaker_of,
    subject_of,
)
from app.suggesting.speech.stretches import Stretch, stretches, with_quotes
from app.suggesting.speech.tokens import NAME, QUOTE, WORD

INDIRECT_RULE = "quote/indirect"
_SHORTEST_REPORT = 4


def with_speech(
    read: Sequence[Paragraph], quotes: Sequence[Suggestion], known: KnownWords
) -> tuple[Suggestion, ...]:
    """Return quotes with their speakers, and the indirect speech found beside them, in text order.

    `quotes` are the direct and mixed ones, in text order. Filled in are `fields.speaker`, the
    name; `fields.speaker_role`; `fields.speaker_as_written`, the mention as the text has it;
    `other_speaker`, whom a pronoun or a surname may stand for; `cue`; and what led there, added to
    `reasons`. A pronoun leaves `fields.speaker` empty.
    """
    talk = _Talk(read, known)
    found = list(quotes)
    for paragraph, inside in with_quotes(read, quotes):
        for number, quote in talk.heard(paragraph, inside, quotes):
            if number is None:
                found.append(quote)
            else:
                found[number] = quote
    return tuple(sorted(found, key=lambda one: one.span))


class _Talk:
    """Reads a text from the top and knows who spoke last."""

    def __init__(self, read: Sequence[Paragraph], known: KnownWords) -> None:
        self._persons = Persons(read, known)
        self._last: Speaker | None = None
        self._unheard: list[Stretch] = []

    def heard(
        self,
        paragraph: Paragraph,
        inside: Sequence[tuple[int, Span]],
        quotes: Sequence[Suggestion],
    ) -> Iterator[tuple[int | None, Suggestion]]:
        """Yield the quotes of a paragraph, numbered, and its indirect speech, without a number."""
        words, report = speaker_words(paragraph.language), report_words(paragraph.language)
        after_speech = is_later = False
        for stretch in stretches(paragraph, inside, words):
            if not stretch.is_readable:
                continue
            told = None
            if may_report(stretch.lows, report, after_speech=after_speech):
                told = report_in(stretch.tokens, report, after_speech=after_speech)
            after_speech = bool(stretch.quotes) or told is not None
            if not after_speech:
                self._unheard.append(stretch)
            for number, speaker, quote in self._said(stretch, told, paragraph, quotes, is_later):
                yield number, self._attributed(quote, speaker)
            is_later = True
        self._end_paragraph(after_speech=after_speech)

    def _said(
        self,
        stretch: Stretch,
        told: Report | None,
        paragraph: Paragraph,
        quotes: Sequence[Suggestion],
        is_later: bool,
    ) -> Iterator[tuple[int | None, Speaker | None, Suggestion]]:
        """Yield what is said in a stretch, each with its speaker."""
        if told is None and not stretch.quotes:
            return
        said = list(attributions(stretch.tokens, stretch.words))
        for number, at, quote in _quotes_of(stretch, quotes):
            yield number, self._speaker(stretch, at, said, is_later), quote
        if told is not None and not _repeats_quotes(told, stretch, said):
            whose = _governing(told, stretch, said, report_words(paragraph.language))
            speaker = self._speaker(stretch, told.first, whose, is_later)
            yield None, speaker, _indirect(told, stretch, paragraph)

    def _end_paragraph(self, *, after_speech: bool) -> None:
        """Forget who spoke before the last sentence: nobody goes on over what lies between."""
        if after_speech:
            self._unheard = []
        else:
            self._unheard = self._unheard[-1:]
            self._last = None

    def _speaker(
        self, stretch: Stretch, at: int, said: Sequence[Attribution], is_later: bool
    ) -> Speaker | None:
        """Return who speaks at token `at`; `is_later` in its paragraph tells of one before it."""
        chosen = nearest(stretch.tokens, at, said) or subject_of(stretch.tokens, at, stretch.words)
        if chosen is not None:
            self._last = self._speaker_of(chosen, stretch)
            self._unheard = []
            return self._last
        if not goes_on(stretch.tokens, stretch.words, is_later=is_later):
            return None
        last = self._last_speaker()
        self._last = last._replace(signal=GOES_ON) if last else None
        return self._last

    def _last_speaker(self) -> Speaker | None:
        """Return who was said to speak last, in a sentence without a quote too."""
        while self._unheard:
            stretch = self._unheard.pop()
            said = list(attributions(stretch.tokens, stretch.words))
            if said:
                self._unheard = []
                return self._speaker_of(said[-1], stretch)
        return self._last

    def _speaker_of(self, one: Attribution, stretch: Stretch) -> Speaker:
        return speaker_of(one, stretch.tokens, stretch.text, stretch.words, self._persons.titles)

    def _attributed(self, quote: Suggestion, speaker: Speaker | None) -> Suggestion:
        """Return a quote with its speaker, the surname completed and the pronoun resolved."""
        if speaker is None:
            return quote
        name, other, how = self._persons.resolved(speaker, quote.span.start)
        told = {reason.signal for reason in quote.reasons}
        found = () if speaker.signal in told else (Reason(speaker.signal, speaker.cue),)
        return Suggestion(  # half the time of replace()
            quote.kind,
            quote.span,
            quote.rule,
            (*quote.reasons, *found, *how),
            quote.score,
            Fields(speaker=name, speaker_role=speaker.role, speaker_as_written=speaker.written),
            other,
            speaker.cue,
            quote.quote_kind,
            uncertain=quote.uncertain,
        )


def _repeats_quotes(told: Report, stretch: Stretch, said: Sequence[Attribution]) -> bool:
    """Say whether a report holds little but quotes and the words that say whose they are."""
    tokens = stretch.tokens[told.first : told.last]
    if not any(token.kind == QUOTE for token in tokens):
        return False
    attributing = sum(one.last - one.first + one.mention.last - one.mention.first for one in said)
    own = sum(token.kind in (WORD, NAME) for token in tokens)
    return own - attributing < _SHORTEST_REPORT


def _governing(
    told: Report | None, stretch: Stretch, said: Sequence[Attribution], words: ReportWords
) -> Sequence[Attribution]:
    """Return what says whose words a report gives: its own verb or source, or else all there is."""
    if told is None or told.governing < 0:
        return said
    own = [one for one in said if one.first <= told.governing < one.last]
    if not own and _is_verb(stretch.tokens[told.governing].low, words):
        by_its_verb = by_verb(stretch.tokens, told.governing, stretch.words)
        own = [by_its_verb] if by_its_verb else []
    return own or said


def _is_verb(low: str, words: ReportWords) -> bool:
    return low in words.verbs or low in words.infinitive_verbs


def _quotes_of(
    stretch: Stretch, quotes: Sequence[Suggestion]
) -> Iterator[tuple[int, int, Suggestion]]:
    """Yield the quotes in a stretch with their numbers, each with its token."""
    covered = (at for at, token in enumerate(stretch.tokens) if token.kind == QUOTE)
    for number, at in zip(stretch.quotes, covered, strict=False):
        yield number, at, quotes[number]


def _indirect(told: Report, stretch: Stretch, paragraph: Paragraph) -> Suggestion:
    """Return what a stretch reports as a suggestion."""
    start = paragraph.span.start + stretch.tokens[told.first].start
    end = paragraph.span.start + stretch.tokens[told.last - 1].end
    return Suggestion(
        SuggestionKind.QUOTE,
        Span(start, end),
        INDIRECT_RULE,
        told.reasons,
        quote_kind=QuoteKind.INDIRECT,
    )
