"""Speakers: who of those named in and before a sentence says a quote in it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from app.suggesting.languages.speaker_words import SpeakerWords
from app.suggesting.speech.attributions import Attribution, main_subject
from app.suggesting.speech.names import named
from app.suggesting.speech.tokens import NAME, QUOTE, WORD, Token

SUBJECT = "speaker-is-subject"
GOES_ON = "speaker-goes-on"

_NEXT_TO = 10.0
_AT_MARK = 8.0
_SAME_STRETCH = 5.0
_BEHIND = 4.0
_A_QUOTE_BETWEEN = 2.0
_A_WORD_BETWEEN = 0.1


class Speaker(NamedTuple):
    """Who speaks: the mention as written, and the name and the role it is cut to.

    `gender` is "he" or "she" where the pronoun or the role tells, else "". `cue` and `signal` say
    by what the speaker was found.
    """

    written: str
    name: str
    role: str
    gender: str
    is_pronoun: bool
    cue: str
    signal: str


def speaker_of(
    one: Attribution,
    tokens: Sequence[Token],
    text: str,
    words: SpeakerWords,
    titles: Collection[str],
) -> Speaker:
    """Return whom an attribution names; `titles` are words that belong to the role."""
    who = one.mention
    mention = tokens[who.first : who.last]
    cut = named(tokens, text, who, words, titles)
    cue = tokens[one.first : one.last]
    return Speaker(
        text[mention[0].start : mention[-1].end],
        cut.name,
        cut.role,
        words.gender([mention[0].low]) if who.is_pronoun else "",
        who.is_pronoun,
        text[cue[0].start : cue[-1].end] if cue else "",
        one.signal,
    )


def nearest(tokens: Sequence[Token], at: int, said: Sequence[Attribution]) -> Attribution | None:
    """Return what says best who speaks at token `at`, None if nothing in the sentence does."""
    outer = [one for one in said if not any(_governs(other, one) for other in said)]
    return max(outer, key=lambda one: _fitness(tokens, at, one), default=None)


def _governs(other: Attribution, one: Attribution) -> bool:
    """Say whether one is part of what the other reports: "Trump said Clinton called …"."""
    return (
        other.first < one.first
        and other.last <= one.mention.first <= other.last + 1
        and (other.mention.first < one.mention.first)
    )


def _fitness(tokens: Sequence[Token], at: int, one: Attribution) -> float:
    """Return how well an attribution fits what begins at token `at`."""
    first = min(one.first, one.mention.first)
    last = max(one.last, one.mention.last)
    if first > at:
        between = tokens[at + 1 : first]
        fitness = _NEXT_TO if len(between) <= 1 else _BEHIND
    else:
        between = tokens[last:at]
        at_mark = at > 0 and tokens[at - 1].kind in (":", ",")
        fitness = _AT_MARK if at_mark else _SAME_STRETCH
    crossed = sum(token.kind == QUOTE for token in between)
    return fitness - _A_QUOTE_BETWEEN * crossed - _A_WORD_BETWEEN * len(between)


def subject_of(tokens: Sequence[Token], at: int, words: SpeakerWords) -> Attribution | None:
    """Return the subject of a sentence without a verb of saying, if it can speak.

    What is before a colon can, and an office or a calling can. A sentence in the subjunctive has
    the subject of what is said, not of the saying.
    """
    before = tokens[:at]
    subject = main_subject(before, words)
    if subject is None or subject.is_pronoun or _is_subjunctive(tokens, words):
        return None
    mention = before[subject.first : subject.last]
    if before[-1].kind != ":" and not any(words.is_role(token.low) for token in mention):
        return None
    return Attribution(subject.first, subject.first, subject, SUBJECT)


def goes_on(tokens: Sequence[Token], words: SpeakerWords, *, is_later: bool) -> bool:
    """Say whether a sentence goes on with the words of whom the one before it named.

    It does if it is nothing but quotes, or leaves the subject of its verb out; and, later in a
    paragraph, if it is in the subjunctive.
    """
    said = [token.low for token in tokens if token.kind in (WORD, NAME)]
    if all(low in words.verbs or low in words.auxiliaries or low in words.fillers for low in said):
        return True
    return is_later and _is_subjunctive(tokens, words)


def _is_subjunctive(tokens: Sequence[Token], words: SpeakerWords) -> bool:
    return any(token.low in words.subjunctive for token in tokens)
