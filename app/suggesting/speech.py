"""Speech: who says the quotes of a text, and what else it reports, read from the top."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.model.span import Span
from app.model.suggestion import KnownWords, QuoteKind, Reason, Suggestion, SuggestionKind
from app.suggesting.attributions import Attribution, attributions, by_verb
from app.suggesting.languages.report_words import ReportWords, report_words
from app.suggesting.languages.speaker_words import speaker_words
from app.suggesting.paragraphs import Paragraph
from app.suggesting.persons import Persons
from app.suggesting.reports import Report, may_report, report_in
from app.suggesting.speakers import GOES_ON, Speaker, goes_on, nearest, speaker_of, subject_of
from app.suggesting.stretches import Stretch, stretches, with_quotes
from app.suggesting.tokens import NAME, QUOTE, WORD

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

    def heard(
        self,
        paragraph: Paragraph,
        inside: Sequence[tuple[int, Span]],
        quotes: Sequence[Suggestion],
    ) -> Iterator[tuple[int | None, Suggestion]]:
        """Yield the quotes of a paragraph, numbered, and its indirect speech, without a number."""
        words, report = speaker_words(paragraph.language), report_words(paragraph.language)
        latest: Speaker | None = None
        after_speech = is_later = False
        for stretch in stretches(paragraph, inside, words):
            latest, told = None, None
            if stretch.quotes or may_report(stretch.lows, report, after_speech=after_speech):
                said = list(attributions(stretch.tokens, words))
                told = report_in(stretch.tokens, report, after_speech=after_speech)
                if told is not None and _repeats_quotes(told, stretch, said):
                    told = None
                heard = [*_quotes_of(stretch, quotes), *_indirect(told, stretch, paragraph)]
                for number, at, quote in heard:
                    whose = said if number is not None else _governing(told, stretch, said, report)
                    latest = self._speaker(stretch, at, whose, is_later=is_later)
                    yield number, self._attributed(quote, latest)
                if said:
                    latest = self._speaker_of(said[-1], stretch)
            self._last = latest or self._last
            after_speech = bool(stretch.quotes) or told is not None
            is_later = True
        self._last = latest

    def _speaker(
        self, stretch: Stretch, at: int, said: Sequence[Attribution], *, is_later: bool
    ) -> Speaker | None:
        """Return who speaks at token `at`; `is_later` in its paragraph tells of one before it."""
        chosen = nearest(stretch.tokens, at, said) or subject_of(stretch.tokens, at, stretch.words)
        if chosen is not None:
            self._last = self._speaker_of(chosen, stretch)
            return self._last
        if self._last is not None and goes_on(stretch.tokens, stretch.words, is_later=is_later):
            self._last = self._last._replace(signal=GOES_ON)
            return self._last
        return None

    def _speaker_of(self, one: Attribution, stretch: Stretch) -> Speaker:
        return speaker_of(one, stretch.tokens, stretch.text, stretch.words, self._persons.titles)

    def _attributed(self, quote: Suggestion, speaker: Speaker | None) -> Suggestion:
        """Return a quote with its speaker, the surname completed and the pronoun resolved."""
        if speaker is None:
            return quote
        name, other, how = self._persons.resolved(speaker, quote.span.start)
        told = {reason.signal for reason in quote.reasons}
        found = () if speaker.signal in told else (Reason(speaker.signal, speaker.cue),)
        return replace(
            quote,
            fields=replace(
                quote.fields,
                speaker=name,
                speaker_role=speaker.role,
                speaker_as_written=speaker.written,
            ),
            other_speaker=other,
            cue=speaker.cue,
            reasons=(*quote.reasons, *found, *how),
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
    if not own and stretch.tokens[told.governing].low in words.verbs | words.infinitive_verbs:
        by_its_verb = by_verb(stretch.tokens, told.governing, stretch.words)
        own = [by_its_verb] if by_its_verb else []
    return own or said


_Heard = tuple[int | None, int, Suggestion]


def _quotes_of(stretch: Stretch, quotes: Sequence[Suggestion]) -> Iterator[_Heard]:
    """Yield the quotes in a stretch with their numbers, each with its token."""
    covered = (at for at, token in enumerate(stretch.tokens) if token.kind == QUOTE)
    for number, at in zip(stretch.quotes, covered, strict=False):
        yield number, at, quotes[number]


def _indirect(told: Report | None, stretch: Stretch, paragraph: Paragraph) -> Iterator[_Heard]:
    """Yield what a stretch reports as a suggestion, with the token it begins at."""
    if told is None:
        return
    offset = paragraph.span.start
    span = Span(
        offset + stretch.tokens[told.first].start, offset + stretch.tokens[told.last - 1].end
    )
    yield (
        None,
        told.first,
        Suggestion(
            SuggestionKind.QUOTE,
            span,
            INDIRECT_RULE,
            told.reasons,
            quote_kind=QuoteKind.INDIRECT,
        ),
    )
