"""Persons named in a text so far: whom a surname or a pronoun stands for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from app.model.suggestion import KnownWords, Reason
from app.suggesting.languages.speaker_words import SpeakerWords, speaker_words
from app.suggesting.paragraphs import Paragraph
from app.suggesting.speakers import Speaker

RESOLVED = "pronoun-resolved"
COMPLETED = "name-completed"

_SHORTEST, _LONGEST = 2, 4
_REMEMBERED = 100
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
    """Who is named in a text, read as far as is asked for; and the library's speakers."""

    def __init__(self, read: Sequence[Paragraph], known: KnownWords) -> None:
        self.titles: Collection[str] = known.titles
        self._unread = iter(read)
        self._read_to = 0
        self._persons: list[_Person] = []
        self._by_surname: dict[str, dict[str, _Person]] = {}
        self._known_by_surname: dict[str, list[str]] = {}
        for name in known.speakers:
            if " " in name:
                self._known_by_surname.setdefault(_surname(name), []).append(name)

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
        self._read_before(place)
        surname = speaker.name.casefold()
        namesakes = self._by_surname.get(surname, {})
        here = [name for name, one in namesakes.items() if one.place < place]
        for names in (here, self._known_by_surname.get(surname, [])):
            if len(names) == 1:
                return names[0], "", (Reason(COMPLETED, names[0]),)
            if names:
                return speaker.name, names[0], ()
        return speaker.name, "", ()

    def _last(self, gender: str, place: int) -> str:
        """Return who was named last before `place` and may be meant by a pronoun of a gender."""
        if not gender:
            return ""
        self._read_before(place)
        for one in reversed(self._persons[-_REMEMBERED:]):
            if one.place < place and one.gender in ("", gender):
                return one.name
        return ""

    def _read_before(self, place: int) -> None:
        while self._read_to < place and (paragraph := next(self._unread, None)) is not None:
            for one in _persons(paragraph):
                self._persons.append(one)
                self._by_surname.setdefault(_surname(one.name), {}).setdefault(one.name, one)
            self._read_to = paragraph.span.end


def _surname(name: str) -> str:
    return name.rpartition(" ")[2].casefold()


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
