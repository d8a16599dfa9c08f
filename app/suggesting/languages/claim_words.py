"""The words that make a sentence worth checking, or not: claims.toml of a language, by signal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from app.suggesting.languages import words

_REMEMBERED = 20_000
_LONGEST_REMEMBERED = 40
_LONGEST_SHORT_FORM = 5
_ENOUGH = 20
"""So many letters of the words that give a signal are told, and the last of them to its end."""

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_PART = re.compile(r"\w+")
_QUESTION = re.compile(r"[?？؟]")
_BARE = re.compile(r"\w(?:.*\w)?", re.DOTALL)

NAME, DATE, QUESTION = "name", "date", "question"
"""Signals of how a word is written, in every language."""

Phrase = tuple[str, tuple[str, ...]]
"""The signal of a phrase, and its words after the first two."""


class Reading(NamedTuple):
    """What a word says: itself without marks, casefolded too, and its signals.

    `phrases` are those it may begin, by their second word.
    """

    word: str
    low: str
    signals: tuple[str, ...]
    phrases: Mapping[str, Sequence[Phrase]]


class ClaimWords:
    """The words and phrases of one language's signals; a table of the file is a signal.

    A word is what stands between white space; its parts count beside it ("don't", "well-known").
    In `words`, and in the first word of a phrase, "…" stands for three letters or more; a word
    behind "-" is no such word ("…ed -united"). Short words of capitals are others than small ones:
    "US" is no "us", and stands in capitals where it is meant.
    `nouns_capitalised` tells that a capital letter makes no name, so that only several do ("EU").
    """

    def __init__(self, table: Mapping[str, Mapping[str, Any]]) -> None:
        self._nouns_capitalised = bool(table.get(NAME, {}).get("nouns_capitalised"))
        self._exact: dict[str, list[str]] = {}
        self._patterns: list[tuple[str, re.Pattern[str], frozenset[str]]] = []
        self._begun: dict[str, list[tuple[str, Phrase]]] = {}
        self._begun_open: list[tuple[re.Pattern[str], tuple[str, Phrase]]] = []
        self._going_on: set[str] = set()
        self._readings: dict[str, Reading | None] = {}
        for signal, listed in table.items():
            self._take_words(signal, listed.get("words", "").split())
            for phrase in listed.get("phrases", ()):
                self._take_phrase(signal, *phrase.casefold().split())

    def _take_words(self, signal: str, listed: Sequence[str]) -> None:
        excepted = frozenset(word[1:] for word in listed if word[0] == "-")
        patterns = [_pattern(word) for word in listed if "…" in word]
        if patterns:
            self._patterns.append((signal, re.compile("|".join(patterns)), excepted))
        for word in listed:
            if "…" not in word and word[0] != "-":
                self._exact.setdefault(_key(word), []).append(signal)

    def _take_phrase(self, signal: str, first: str, second: str, *rest: str) -> None:
        self._going_on.update((second, *rest))
        begun = (second, (signal, rest))
        if "…" in first:
            self._begun_open.append((re.compile(_pattern(first)), begun))
        else:
            self._begun.setdefault(first, []).append(begun)

    def _read_all(self, sentence: Sequence[str]) -> list[Reading | None]:
        """Return what words say, None for nothing; each is looked into once."""
        known = self._readings
        try:
            return [known[word] for word in sentence]
        except KeyError:
            if len(known) >= _REMEMBERED:
                known.clear()
        return [known[word] if word in known else self._read(word) for word in sentence]

    def _read(self, token: str) -> Reading | None:
        bare = _BARE.search(token)
        word = bare.group() if bare else ""
        low = word.casefold().replace("’", "'")
        parts = [*dict.fromkeys([low, *_PART.findall(low)])]
        keys = dict.fromkeys(map(_key, [word.replace("’", "'"), *_PART.findall(word)]))
        found = [signal for key in keys for signal in self._exact.get(key, ())]
        found += self._by_pattern(word if self._nouns_capitalised else low)
        found += self._signs(token, word)
        begun = self._begun_by(parts)
        reading = None
        if found or begun or low in self._going_on:
            reading = Reading(word, low, tuple(dict.fromkeys(found)), begun)
        if len(token) <= _LONGEST_REMEMBERED and len(self._readings) < _REMEMBERED:
            self._readings[token] = reading
        return reading

    def _begun_by(self, parts: Sequence[str]) -> Mapping[str, Sequence[Phrase]]:
        found: dict[str, list[Phrase]] = {}
        for part in parts:
            for second, phrase in self._begun.get(part, ()):
                found.setdefault(second, []).append(phrase)
            for first, (second, phrase) in self._begun_open:
                if first.fullmatch(part):
                    found.setdefault(second, []).append(phrase)
        return found

    def _by_pattern(self, word: str) -> list[str]:
        """Return the signals of open words; where nouns have capitals, capitals are told apart."""
        written = _PART.findall(word)
        return [
            signal
            for signal, pattern, excepted in self._patterns
            if any(pattern.fullmatch(part) and part not in excepted for part in written)
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

    def signals(self, sentence: Sequence[str]) -> dict[str, str]:
        """Return the signals of a sentence's words, with the first words that give them.

        The capital of the first word makes no name.
        """
        found: dict[str, str] = {}
        readings = [*self._read_all(sentence), None]
        for number, reading in enumerate(readings):
            if reading is None:
                continue
            word, _, signals, phrases = reading
            for signal in signals:
                if signal in found:
                    found[signal] = with_words(found[signal], word)
                elif number or signal is not NAME:
                    found[signal] = word
            following = readings[number + 1] if phrases else None
            if following is not None and following.low in phrases:
                for signal, phrase in _phrases(readings[number:], phrases[following.low]):
                    given = found.get(signal, "")
                    if signal in signals:  # as "because" in "because of"
                        given = given.removesuffix(word).removesuffix(", ")
                    found[signal] = with_words(given, phrase)
        return found


def with_words(shown: str, more: str) -> str:
    """Return words that are told with others behind them, unless they are many or among them."""
    if not shown:
        return more
    if len(shown) >= _ENOUGH or more in shown:
        return shown
    return f"{shown}, {more}"


def _phrases(
    readings: Sequence[Reading | None], phrases: Iterable[Phrase]
) -> Iterator[tuple[str, str]]:
    """Yield the signals and words of phrases whose first two words `readings` begin with."""
    for signal, rest in phrases:
        written = [each for each in readings[: 2 + len(rest)] if each is not None]
        if tuple([each.low for each in written[2:]]) == rest:
            yield signal, " ".join([each.word for each in written])


def _key(word: str) -> str:
    """Return what a word is looked up by."""
    is_short_form = word.isupper() and 1 < len(word) <= _LONGEST_SHORT_FORM
    return word if is_short_form else word.casefold()


def _pattern(word: str) -> str:
    return re.escape(word).replace("…", r"\w{3,}")


@cache
def claim_words(language: str) -> ClaimWords:
    """Return the words of a BCP 47 tag; names, years and signs alone where it has none."""
    return ClaimWords(words(language, "claims"))
