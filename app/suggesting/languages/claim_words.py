"""The words that make a sentence worth checking, or not: claims.toml of a language, by signal."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from app.suggesting.languages import words

_REMEMBERED = 30_000
_PIECE = re.compile(r"[\w…]+|\S")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")

Place = tuple[int, int]
"""The words from the first to before the second, counted from 0 in their sentence."""


class Reading(NamedTuple):
    """What one word says: the signals it gives, and the phrases that may begin with it."""

    signals: tuple[str, ...]
    phrases: tuple[tuple[str, tuple[re.Pattern[str], ...]], ...]


class ClaimWords:
    """The words and phrases of one language's signals; a table of the file is a signal.

    In `words` and `phrases`, "…" stands for three letters or more. `nouns_capitalised` tells that a
    capital letter makes no name, so that only several do ("EU").
    """

    def __init__(self, table: Mapping[str, Mapping[str, Any]]) -> None:
        self._nouns_capitalised = bool(table.get("name", {}).get("nouns_capitalised"))
        self._exact: dict[str, list[str]] = {}
        self._patterns: list[tuple[str, re.Pattern[str]]] = []
        self._phrases: list[tuple[str, tuple[re.Pattern[str], ...]]] = []
        for signal, listed in table.items():
            self._take(signal, listed.get("words", "").split(), listed.get("phrases", ()))
        self.read = lru_cache(_REMEMBERED)(self._read)

    def _take(self, signal: str, listed: Sequence[str], phrases: Sequence[str]) -> None:
        open_words = [word for word in listed if "…" in word]
        for word in listed:
            if "…" not in word:
                self._exact.setdefault(word.casefold(), []).append(signal)
        if open_words:
            self._patterns.append((signal, re.compile("|".join(map(_pattern, open_words)))))
        for phrase in phrases:
            pieces = _PIECE.findall(phrase)
            self._phrases.append((signal, tuple(re.compile(_pattern(piece)) for piece in pieces)))

    def _read(self, word: str) -> Reading:
        low = word.casefold()
        found = [*self._exact.get(low, ())]
        found += [signal for signal, pattern in self._patterns if pattern.fullmatch(low)]
        if self._is_name(word):
            found.append("name")
        elif _YEAR.fullmatch(word):
            found.append("date")
        phrases = [
            (signal, pieces[1:]) for signal, pieces in self._phrases if pieces[0].fullmatch(low)
        ]
        return Reading(tuple(dict.fromkeys(found)), tuple(phrases))

    def _is_name(self, word: str) -> bool:
        if self._nouns_capitalised or word.isupper():
            return len(word) > 1 and word.isupper()
        return word[0].isupper()

    def signals(self, sentence: Sequence[str]) -> dict[str, list[Place]]:
        """Return the signals of a sentence's words with where each is given, in text order.

        The capital of the first word makes no name.
        """
        found: dict[str, list[Place]] = {}
        for number, word in enumerate(sentence):
            reading = self.read(word)
            for signal in reading.signals:
                if number or signal != "name":
                    found.setdefault(signal, []).append((number, number + 1))
            for signal, rest in reading.phrases:
                end = number + 1 + len(rest)
                following = sentence[number + 1 : end]
                if len(following) == len(rest) and all(
                    piece.fullmatch(other.casefold())
                    for piece, other in zip(rest, following, strict=True)
                ):
                    found.setdefault(signal, []).append((number, end))
        return found


def _pattern(word: str) -> str:
    return re.escape(word.casefold()).replace("…", r"\w{3,}")


@cache
def claim_words(language: str) -> ClaimWords:
    """Return the words of a BCP 47 tag; names and years alone where it has none."""
    return ClaimWords(words(language, "claims"))
