"""Speakers: who says a quote, by the words around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.model.suggestion import KnownWords, Reason, Suggestion
from app.suggesting.attributions import Attribution, attributions, main_subject
from app.suggesting.languages.speaker_words import SpeakerWords, speaker_words
from app.suggesting.paragraphs import Paragraph
from app.suggesting.persons import Persons, Speaker, speaker_of
from app.suggesting.stretches import Stretch, stretches, with_quotes
from app.suggesting.tokens import NAME, QUOTE, WORD

SUBJECT = "speaker-is-subject"
GOES_ON = "speaker-goes-on"

_NEXT_TO = 10.0
_AT_MARK = 8.0
_SAME_STRETCH = 5.0
_A_QUOTE_BETWEEN = 2.0
_A_WORD_BETWEEN = 0.1


def attribute(
    read: Sequence[Paragraph], quotes: Sequence[Suggestion], known: KnownWords
) -> tuple[Suggestion, ...]:
    """Return the same quotes in the same order, each with its speaker where one is found.

    Filled in are `fields.speaker`, the name; `fields.speaker_role`; `fields.speaker_as_written`,
    the mention as the text has it; `other_speaker`, whom a pronoun or a surname may stand for;
    `cue`; and what led there, added to `reasons`. A pronoun leaves `fields.speaker` empty.
    `quotes` are in text order. What an indirect one says is read along, for its verb is in it.
    """
    found = list(quotes)
    talk = _Talk(known)
    for paragraph, inside in with_quotes(read, quotes):
        for number, speaker in talk.speakers(paragraph, inside):
            found[number] = _attributed(found[number], speaker, talk.persons)
    return tuple(found)


class _Talk:
    """Reads a text from the top and knows who spoke last, and who was named so far."""

    def __init__(self, known: KnownWords) -> None:
        self.persons = Persons(known.speakers)
        self._titles = known.titles
        self._last: Speaker | None = None

    def speakers(
        self, paragraph: Paragraph, inside: Sequence[tuple[int, Suggestion]]
    ) -> Iterator[tuple[int, Speaker]]:
        """Yield the speakers of the quotes in a paragraph, with the quotes' numbers."""
        words = speaker_words(paragraph.language)
        latest: Speaker | None = None
        for place, stretch in enumerate(stretches(paragraph, inside, words)):
            latest = None
            said = list(attributions(stretch.tokens, words))
            for number, at in _quotes_of(stretch):
                chosen = _nearest(stretch, at, said) or _subject(stretch, at, words)
                if chosen is not None:
                    latest = speaker_of(chosen, stretch, paragraph.text, words, self._titles)
                elif self._last is not None and _goes_on(stretch, words, is_first=place == 0):
                    latest = self._last._replace(signal=GOES_ON)
                else:
                    continue
                self._last = latest
                yield number, latest
            if said:
                latest = speaker_of(said[-1], stretch, paragraph.text, words, self._titles)
                self._last = latest
            self.persons.meet(stretch.tokens, paragraph.text, words)
        self._last = latest


def _quotes_of(stretch: Stretch) -> Iterator[tuple[int, int]]:
    """Yield the numbers of the quotes in a stretch, each with its token."""
    covered = (at for at, token in enumerate(stretch.tokens) if token.kind == QUOTE)
    yield from zip(stretch.quotes, covered, strict=False)
    for number, start in stretch.reported:
        yield number, bisect_left(stretch.tokens, start, key=lambda token: token.start)


def _nearest(stretch: Stretch, at: int, said: Sequence[Attribution]) -> Attribution | None:
    """Return what says best who speaks the quote at token `at`."""
    return max(said, key=lambda one: _fitness(stretch, at, one), default=None)


def _fitness(stretch: Stretch, at: int, one: Attribution) -> float:
    """Return how well an attribution fits the quote at token `at`."""
    first = min(one.first, one.mention.first)
    last = max(one.last, one.mention.last)
    if first > at:
        between = stretch.tokens[at + 1 : first]
        fitness = _NEXT_TO if len(between) <= 1 else _SAME_STRETCH
    else:
        between = stretch.tokens[last:at]
        fitness = _AT_MARK if stretch.tokens[at - 1].kind in (":", ",") else _SAME_STRETCH
    crossed = sum(token.kind == QUOTE for token in between)
    return fitness - _A_QUOTE_BETWEEN * crossed - _A_WORD_BETWEEN * len(between)


def _subject(stretch: Stretch, at: int, words: SpeakerWords) -> Attribution | None:
    """Return the subject of a sentence without a verb of saying, if it can speak.

    What is before a colon can, and an office or a calling can. A sentence in the subjunctive has
    the subject of what is said, not of the saying.
    """
    before = stretch.tokens[:at]
    subject = main_subject(before, words)
    if subject is None or subject.is_pronoun or _is_subjunctive(stretch, words):
        return None
    named = before[subject.first : subject.last]
    if before[-1].kind != ":" and not any(words.is_role(token.low) for token in named):
        return None
    return Attribution(subject.first, subject.first, subject, SUBJECT)


def _goes_on(stretch: Stretch, words: SpeakerWords, *, is_first: bool) -> bool:
    """Say whether a sentence goes on with the words of whom the one before it named.

    It does if it is nothing but quotes, and within a paragraph if it is in the subjunctive.
    """
    if not any(token.kind in (WORD, NAME) for token in stretch.tokens):
        return True
    return not is_first and _is_subjunctive(stretch, words)


def _is_subjunctive(stretch: Stretch, words: SpeakerWords) -> bool:
    return any(token.low in words.subjunctive for token in stretch.tokens)


def _attributed(quote: Suggestion, speaker: Speaker, persons: Persons) -> Suggestion:
    """Return the quote with its speaker, the surname completed and the pronoun resolved."""
    name, other, how = persons.resolved(speaker)
    fields = replace(
        quote.fields,
        speaker=name,
        speaker_role=speaker.role,
        speaker_as_written=speaker.written,
    )
    told = {reason.signal for reason in quote.reasons}
    found = () if speaker.signal in told else (Reason(speaker.signal, speaker.cue),)
    return replace(
        quote,
        fields=fields,
        other_speaker=other,
        cue=speaker.cue,
        reasons=(*quote.reasons, *found, *how),
    )
