"""Persons named so far in a text: whom a surname or a pronoun stands for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from app.model.suggestion import Reason
from app.suggesting.attributions import Attribution
from app.suggesting.languages.speaker_words import SpeakerWords
from app.suggesting.speaker_names import named
from app.suggesting.stretches import Stretch
from app.suggesting.tokens import NAME, Token

RESOLVED = "pronoun-resolved"
COMPLETED = "name-completed"

_SHORTEST, _LONGEST = 2, 4


class Speaker(NamedTuple):
    """Who speaks: the mention as written, and the name and the role it is cut to.

    `pronoun` is the mention casefolded where it is a pronoun, and is one of `he` or `she` of its
    language as `gender` says; `cue` and `signal` tell by what the speaker was found.
    """

    written: str
    name: str
    role: str
    gender: str
    is_pronoun: bool
    cue: str
    signal: str


class _Person(NamedTuple):
    name: str
    gender: str


def speaker_of(
    one: Attribution,
    stretch: Stretch,
    text: str,
    words: SpeakerWords,
    titles: Collection[str],
) -> Speaker:
    """Return whom an attribution names; `text` is the paragraph's."""
    tokens, who = stretch.tokens, one.mention
    cut = named(tokens, text, who, words, titles)
    cue = text[tokens[one.first].start : tokens[one.last - 1].end] if one.first < one.last else ""
    return Speaker(
        text[tokens[who.first].start : tokens[who.last - 1].end],
        cut.name,
        cut.role,
        _gender(tokens[who.first : who.last], words),
        who.is_pronoun,
        cue,
        one.signal,
    )


def _gender(mention: Sequence[Token], words: SpeakerWords) -> str:
    """Return "he" or "she" where a pronoun or the form of a role tells, else ""."""
    lows = [token.low for token in mention]
    if len(lows) == 1 and lows[0] in words.he | words.she:
        return "he" if lows[0] in words.he else "she"
    if any(low.endswith(words.feminine) for low in lows if words.is_role(low)):
        return "she"
    return "she" if words.feminine_titles.intersection(lows) else ""


class Persons:
    """Who was named so far, the last first; and the library's speakers, most used first."""

    def __init__(self, known: Sequence[str]) -> None:
        self._known = known
        self._met: dict[str, _Person] = {}

    def meet(self, tokens: Sequence[Token], text: str, words: SpeakerWords) -> None:
        """Take note of the full names in a stretch."""
        for first, last in _runs(tokens, words):
            roles = (at + 1 for at in range(first, last) if words.is_role(tokens[at].low))
            start = max(roles, default=first)
            if _SHORTEST <= last - start <= _LONGEST:
                name = text[tokens[start].start : tokens[last - 1].end]
                role = tokens[max(0, start - 2) : start]
                self._met.pop(name, None)
                self._met[name] = _Person(name, _gender(role, words))

    def resolved(self, speaker: Speaker) -> tuple[str, str, tuple[Reason, ...]]:
        """Return the speaker's full name, a second proposal, and why; both may be ""."""
        if speaker.is_pronoun:
            other = self._last(speaker.gender)
            return "", other, (Reason(RESOLVED, other),) if other else ()
        if " " in speaker.name:
            return speaker.name, "", ()
        for full in (tuple(self._met), self._known):
            ending = f" {speaker.name.casefold()}"
            matches = [one for one in full if one.casefold().endswith(ending)]
            if len(matches) == 1:
                return matches[0], "", (Reason(COMPLETED, matches[0]),)
            if matches:
                return speaker.name, matches[0], ()
        return speaker.name, "", ()

    def _last(self, gender: str) -> str:
        """Return who was named last and may be meant by a pronoun of that gender."""
        if not gender:
            return ""
        fitting = (one.name for one in reversed(self._met.values()) if one.gender in ("", gender))
        return next(fitting, "")


def _runs(tokens: Sequence[Token], words: SpeakerWords) -> Iterator[tuple[int, int]]:
    """Yield the runs of capitalised words, articles and the like left out."""
    first = 0
    for at in range(len(tokens) + 1):
        inside = at < len(tokens) and tokens[at].kind == NAME
        if inside and not _is_function_word(tokens[at].low, words):
            continue
        if at - first >= _SHORTEST:
            yield first, at
        first = at + 1


def _is_function_word(low: str, words: SpeakerWords) -> bool:
    return low in words.stops or low in words.articles or low in words.openers
