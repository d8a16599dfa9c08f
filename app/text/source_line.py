"""A line that says where a text is from and of when, as people put above or below what they copy.

It is only proposed to the person who pastes a text: "Berlin, 14 November 2026" is written alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.text.html.dates import iso_date
from app.text.html.months import MONTHS

_LONGEST = 90
_FIRST_LINES = 3
_OUTLET_WORDS = 6
_CUTS = re.compile(r"\s*(?:[,·|•()]|\s[-–—/]\s|\s(?:vom|of|du|del|van|z)\s)\s*")
_LABEL = re.compile(r"[^\W\d_]+:\s*")  # "Source: ", "Quelle: "
_FIGURES = re.compile(r"\d[\d./-]*(?:st|nd|rd|th)?")
_OF = "de"  # "14 de noviembre de 2026"
_SENTENCE_END = re.compile(r"[^\d][.!?…。؟][\"'»«”“’)\]]*\Z")

# Source: CLDR, wide and abbreviated names of days in de en fr es it nl pl uk ru.
_WEEKDAYS = frozenset(
    day
    for days in (
        "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag",
        "mo di mi do fr sa so",
        "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "lunes martes miércoles jueves viernes sábado domingo",
        "lunedì martedì mercoledì giovedì venerdì sabato domenica",
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        "poniedziałek wtorek środa czwartek piątek sobota niedziela",
        "понеділок вівторок середа четвер пʼятниця субота неділя",
        "понедельник вторник среда четверг пятница суббота воскресенье",
    )
    for day in days.split()
)


class SourceLine(NamedTuple):
    """An outlet, and a date in ISO 8601 of the precision given; both "" where no line tells."""

    outlet: str = ""
    published: str = ""


def source_line(text: str) -> SourceLine:
    """Return what the first lines of a text, or its last, say about where it is from."""
    lines = [line for line in map(str.strip, text.splitlines()) if line]
    for line in dict.fromkeys((*lines[:_FIRST_LINES], *lines[-1:])):
        found = _read(line)
        if found is not None:
            return found
    return SourceLine()


def _read(line: str) -> SourceLine | None:
    if len(line) > _LONGEST or _SENTENCE_END.search(line):
        return None
    parts = [part for part in _CUTS.split(_LABEL.sub("", line, count=1)) if part]
    for start, end in _runs(len(parts)):
        published = _date(", ".join(parts[start:end]))
        outlet = _outlet(parts[start - 1] if start else parts[end])
        if published and outlet:
            return SourceLine(outlet, published)
    return None


def _runs(count: int) -> Iterator[tuple[int, int]]:
    """Yield the runs of parts that leave one over for the outlet, the longest first."""
    for length in range(count - 1, 0, -1):
        for start in range(count - length + 1):
            yield start, start + length


def _date(words: str) -> str:
    """Return a date that is all of these words, a weekday aside."""
    bare = [word.strip(".,") for word in words.casefold().split()]
    kept = [word for word in bare if word and word not in _WEEKDAYS]
    is_date = all(word in MONTHS or word == _OF or _FIGURES.fullmatch(word) for word in kept)
    return iso_date(" ".join(kept)) if is_date else ""


def _outlet(words: str) -> str:
    """Return a name, "" for what is rather a sentence, a number or a day."""
    name = words.strip()
    is_name = (
        len(name.split()) <= _OUTLET_WORDS
        and any(map(str.isalpha, name))
        and not name[0].islower()
        and not any(map(str.isdigit, name))
        and not _SENTENCE_END.search(name)
        and name.casefold().strip(".") not in _WEEKDAYS
    )
    return name if is_name else ""
