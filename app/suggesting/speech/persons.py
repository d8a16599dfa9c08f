"""Persons named in a text so far: whom a surname or a pronoun stands for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from app.model.suggestion import KnownWords, Reason, surname
from app.suggesting.languages.speaker_words import SpeakerWords, speaker_words
from app.suggesting.paragraphs import Paragraph
from app.suggesting.speech.speakers import Speaker

RESOLVED = "pronoun-resolved"
COMPLETED = "name-completed"

_SHORTEST, _LONGEST = 2, 4
_REMEMBERED = 10
"""Paragraphs within which a pronoun is looked up."""

_SMALL = "".join(chr(code) for code in range(0x530) if chr(code).islower())
_CAPITAL = rf"[^\W\d_{_SMALL}]"
_CAPITALISED = rf"(?:{_CAPITAL}\.|{_CAPITAL}[\w'’-]*)"
_PARTICLE = r"(?:von|van|de|der|den|zu|del|della|di|da|dos|al|el|bin|ibn|la|le|ten|ter|af|du|des)"
_RUN = re.compile(rf"{_CAPITALISED}(?: (?:{_PARTICLE} ){{0,2}}{_CAPITALISED})+")
"""Capitalised words in a row, with particles of family names between them."""


class _Person(NamedTuple):
    place: int
    name: str
    gender: str


class Persons:
    """Who is named in a text, read where it is asked for; and the library's speakers."""

    def __init__(self, read: Sequence[Paragraph], known: KnownWords) -> None:
        self.titles: Collection[str] = known.titles
        self._read = read
        self._starts = [paragraph.span.start for paragraph in read]
        self._persons: dict[int, list[_Person]] = {}
        self._namesakes: dict[str, tuple[int, dict[str, int]]] = {}
        self._known: dict[str, list[str]] = {}
        for name in known.speakers:
            if " " in name:
                self._known.setdefault(surname(name), []).append(name)

    def resolved(self, speaker: Speaker, place: int) -> tuple[str, str, tuple[Reason, ...]]:
        """Return the full name of who speaks at `place`, a second proposal, and why; "" for none.

        The library's most used speaker comes second where several end in the same surname.
        """
        if speaker.is_pronoun:
            other = self._last(speaker.gender, place)
            return "", other, (Reason(RESOLVED, other),) if other else ()
        is_noun = speaker.name != speaker.written and not speaker.role  # "der Polizei"
        if " " in speaker.name or is_noun:
            return speaker.name, "", ()
        for names in (self._full(speaker.name, place), self._known.get(surname(speaker.name), [])):
            if len(names) == 1:
                return names[0], "", (Reason(COMPLETED, names[0]),)
            if names:
                return speaker.name, names[0], ()
        return speaker.name, "", ()

    def _last(self, gender: str, place: int) -> str:
        """Return who was named last before `place` and may be meant by a pronoun of a gender."""
        if not gender:
            return ""
        number = bisect_left(self._starts, place)
        for paragraph in range(number - 1, max(-1, number - 1 - _REMEMBERED), -1):
            for one in reversed(self._named_in(paragraph)):
                if one.place < place and one.gender in ("", gender):
                    return one.name
        return ""

    def _full(self, last: str, place: int) -> list[str]:
        """Return the full names before `place` that end in a surname, each once."""
        read_to, names = self._namesakes.get(last, (0, {}))
        number = bisect_left(self._starts, place)
        for paragraph in range(read_to, number):
            if f" {last}" in self._read[paragraph].text:
                for one in self._named_in(paragraph):
                    if surname(one.name) == last.casefold():
                        names.setdefault(one.name, one.place)
        self._namesakes[last] = (max(read_to, number), names)
        return [name for name, at in names.items() if at < place]

    def _named_in(self, paragraph: int) -> list[_Person]:
        if paragraph not in self._persons:
            self._persons[paragraph] = list(_persons(self._read[paragraph]))
        return self._persons[paragraph]


def _persons(paragraph: Paragraph) -> Iterator[_Person]:
    """Yield who is named in a paragraph by a full name."""
    words = speaker_words(paragraph.language)
    for match in _RUN.finditer(paragraph.text):
        run = match.group().split()
        lows = [word.casefold() for word in run]
        starts = [
            at + 1 for at, low in enumerate(lows) if words.is_role(low) or low in words.titles
        ]
        start = starts[-1] if starts else 0
        while start < len(run) and _is_function_word(lows[start], words):
            start += 1
        if _SHORTEST <= len(run) - start <= _LONGEST:
            gender = words.gender(lows[:start])
            yield _Person(paragraph.span.start + match.start(), " ".join(run[start:]), gender)


def _is_function_word(low: str, words: SpeakerWords) -> bool:
    return low in words.stops or low in words.articles or low in words.openers
