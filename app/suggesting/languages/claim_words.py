"""The words that make a sentence worth checking, or not: claims.toml of a language, by signal."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from app.suggesting.languages import words

_REMEMBERED = 20_000
_LONGEST_REMEMBERED = 40
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_PART = re.compile(r"\w+")
_QUESTION = re.compile(r"[?？؟]")
_MARKS = re.compile(r"^\W+|\W+$")

NAME, DATE, QUESTION = "name", "date", "question"
"""Signals of how a word is written, in every language."""

Phrases = Mapping[str, Sequence[tuple[str, tuple[str, ...]]]]
"""By the second word of a phrase, its signal and the words after that."""


class Reading(NamedTuple):
    """What a word says: itself without marks, casefolded too, its signals, what it may begin."""

    word: str
    low: str
    signals: tuple[str, ...]
    phrases: Phrases


class ClaimWords:
    """The words and phrases of one language's signals; a table of the file is a signal.

    A word is what stands between white space; its parts count beside it ("don't", "well-known").
    In `words`, and in the first word of a phrase, "…" stands for three letters or more.
    `nouns_capitalised` tells that a capital letter makes no name, so that only several do ("EU").
    """

    def __init__(self, table: Mapping[str, Mapping[str, Any]]) -> None:
        self._nouns_capitalised = bool(table.get(NAME, {}).get("nouns_capitalised"))
        self._exact: dict[str, list[str]] = {}
        self._patterns: list[tuple[str, re.Pattern[str]]] = []
        self._phrases: list[tuple[str, re.Pattern[str], tuple[str, ...]]] = []
        self._readings: dict[str, Reading] = {}
        for signal, listed in table.items():
            self._take_words(signal, listed.get("words", "").split())
            for phrase in listed.get("phrases", ()):
                first, *rest = phrase.casefold().split()
                self._phrases.append((signal, re.compile(_pattern(first)), tuple(rest)))

    def _take_words(self, signal: str, listed: Sequence[str]) -> None:
        patterns = [_pattern(word) for word in listed if "…" in word]
        if patterns:
            self._patterns.append((signal, re.compile("|".join(patterns))))
        for word in listed:
            if "…" not in word:
                self._exact.setdefault(word.casefold(), []).append(signal)

    def readings(self, sentence: Sequence[str]) -> list[Reading]:
        """Return what the words of a sentence say; a word is looked into once."""
        known = self._readings
        try:
            return [known[word] for word in sentence]
        except KeyError:
            if len(known) > _REMEMBERED:
                known.clear()
        return [known.get(word) or self._read(word) for word in sentence]

    def _read(self, token: str) -> Reading:
        word = _MARKS.sub("", token)
        low = word.casefold().replace("’", "'")
        parts = dict.fromkeys([low, *_PART.findall(low)])
        found = [signal for part in parts for signal in self._exact.get(part, ())]
        found += self._by_pattern(word if self._nouns_capitalised else low)
        found += self._signs(token, word)
        reading = Reading(word, low, tuple(dict.fromkeys(found)), self._beginning([*parts]))
        if len(token) <= _LONGEST_REMEMBERED:
            self._readings[token] = reading
        return reading

    def _by_pattern(self, word: str) -> list[str]:
        """Return the signals of open words; where nouns have capitals, capitals are told apart."""
        written = [word, *_PART.findall(word)]
        return [
            signal
            for signal, pattern in self._patterns
            if any(pattern.fullmatch(part) for part in written)
        ]

    def _signs(self, token: str, word: str) -> list[str]:
        """Return the signals of how a word is written; one addressed with an "@" is no name."""
        signs = {
            NAME: bool(word) and self._is_name(word) and "@" not in token,
            DATE: bool(_YEAR.fullmatch(word)),
            QUESTION: bool(_QUESTION.search(token)),
        }
        return [signal for signal, is_given in signs.items() if is_given]

    def _is_name(self, word: str) -> bool:
        parts = [part for part in _PART.findall(word) if len(part) > 1]  # no "I'm"
        if self._nouns_capitalised or word.isupper():
            return any(part.isupper() for part in parts)
        return any(part[0].isupper() for part in parts)

    def _beginning(self, parts: Sequence[str]) -> Phrases:
        found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for signal, first, (second, *rest) in self._phrases:
            if any(first.fullmatch(part) for part in parts):
                found.setdefault(second, []).append((signal, tuple(rest)))
        return found

    def signals(self, sentence: Sequence[str]) -> dict[str, list[str]]:
        """Return the signals of a sentence's words, with the words and phrases that give them.

        The capital of the first word makes no name.
        """
        found: dict[str, list[str]] = {}
        readings = self.readings(sentence)
        for number, (word, _, signals, phrases) in enumerate(readings):
            for signal in signals:
                if signal in found:
                    found[signal].append(word)
                elif number or signal is not NAME:
                    found[signal] = [word]
            if phrases and number + 1 < len(readings):
                following = readings[number + 1]
                for signal, rest in phrases.get(following.low, ()):
                    after = readings[number + 2 : number + 2 + len(rest)]
                    if tuple(reading.low for reading in after) == rest:
                        phrase = [word, following.word, *(reading.word for reading in after)]
                        given = found.setdefault(signal, [])
                        if signal in signals:  # as "because" in "because of"
                            del given[-1:]
                        given.append(" ".join(phrase))
        return found


def _pattern(word: str) -> str:
    return re.escape(word).replace("…", r"\w{3,}")


@cache
def claim_words(language: str) -> ClaimWords:
    """Return the words of a BCP 47 tag; names, years and signs alone where it has none."""
    return ClaimWords(words(language, "claims"))
