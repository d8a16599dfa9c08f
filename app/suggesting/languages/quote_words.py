"""The words round and inside quotations: quotes.toml of a language as a table of sets."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from app.suggesting.languages import words

_ANY_OPENERS = '„“”«»‘‚‹›"'
"""The opening marks of a language without a table."""

_WORD = re.compile(r"[^\W_]+")
_SHORTEST_HEAD = 4
"""The letters of the shortest noun that may end a compound."""


class Phrases(NamedTuple):
    """Some phrases, and the words they begin with, which tell fast that none of them is there."""

    beginnings: frozenset[str] = frozenset()
    phrases: tuple[str, ...] = ()

    def first_in(self, found: Sequence[str]) -> str:
        """Return the first of the phrases that stands in a run of words, or ""."""
        if self.beginnings.isdisjoint(found):
            return ""
        run = f" {' '.join(found)} "
        return next((phrase for phrase in self.phrases if f" {phrase} " in run), "")


_NONE = Phrases()


@dataclass(frozen=True, slots=True)
class QuoteWords:
    """What the rules on quotations know of a language.

    All words are in small letters, cut at apostrophes and hyphens ("j", "ai"). `openers` are the
    marks that may open a quotation. `dialogue_dash` tells that a dash at the start of a paragraph
    opens speech; `fragments_direct` that quoted words within a sentence count as direct speech;
    `stops_go_inside` that a full stop is set before a closing mark whatever it ends.

    `cue_verbs` are forms of verbs of saying, `words_before_cue` how many words may stand between
    a comma and one of them. `naming_verbs` give somebody's word for a thing, `calling_verbs` do so
    without a preposition, and `naming_links` stand between the others and that word. `cue_nouns`
    announce words. `sources` stand before or behind a source ("laut", "zufolge").

    `name_nouns` are nouns whose quoted neighbour is a title or a name, and `compounds` tells that
    nouns are joined into one word; `name_before` and `name_after` say that a name follows or
    stood before. `inside_verbs` are the commonest finite verbs, `inside_persons` the pronouns of
    those who speak to each other. `reported` are words that show that the sentence round a
    quotation reports speech.
    """

    openers: frozenset[str] = frozenset(_ANY_OPENERS)
    dialogue_dash: bool = False
    fragments_direct: bool = False
    stops_go_inside: bool = False
    cue_verbs: frozenset[str] = frozenset()
    words_before_cue: int = 0
    naming_verbs: frozenset[str] = frozenset()
    calling_verbs: frozenset[str] = frozenset()
    naming_links: frozenset[str] = frozenset()
    cue_nouns: frozenset[str] = frozenset()
    sources: Phrases = _NONE
    name_nouns: frozenset[str] = frozenset()
    name_before: Phrases = _NONE
    name_after: Phrases = _NONE
    inside_verbs: frozenset[str] = frozenset()
    inside_persons: frozenset[str] = frozenset()
    reported: frozenset[str] = frozenset()
    compounds: bool = False

    def is_name_noun(self, word: str) -> bool:
        """Say whether a word is such a noun, or a compound that ends with one."""
        if word in self.name_nouns:
            return True
        endings = range(1, len(word) - _SHORTEST_HEAD + 1) if self.compounds else ()
        return any(word[start:] in self.name_nouns for start in endings)


@cache
def quote_words(language: str) -> QuoteWords:
    """Return the table of a BCP 47 tag, one with nothing but marks where there is none."""
    table = words(language, "quotes")
    if not table:
        return QuoteWords()
    marks = table.get("marks", {})
    return QuoteWords(
        openers=frozenset(marks.get("openers", _ANY_OPENERS)),
        dialogue_dash=marks.get("dialogue_dash", False),
        stops_go_inside=marks.get("stops_go_inside", False),
        fragments_direct=marks.get("fragments") == "direct",
        cue_verbs=_set(table, "cue_verbs", "forms"),
        words_before_cue=table.get("cue_verbs", {}).get("words_before", 0),
        naming_verbs=_set(table, "naming_verbs", "forms"),
        calling_verbs=_set(table, "naming_verbs", "calling"),
        naming_links=_set(table, "naming_verbs", "links"),
        cue_nouns=_set(table, "cue_nouns", "forms"),
        sources=_phrases(table, "attribution", "before", "after"),
        name_nouns=_set(table, "names", "nouns"),
        name_before=_phrases(table, "names", "before"),
        name_after=_phrases(table, "names", "after"),
        inside_verbs=_set(table, "inside", "verbs"),
        inside_persons=_set(table, "inside", "persons"),
        reported=_set(table, "reported", "words"),
        compounds=table.get("names", {}).get("compounds", False),
    )


def _set(table: Mapping[str, Any], section: str, key: str) -> frozenset[str]:
    text: str = table.get(section, {}).get(key, "")
    return frozenset(small_words(text))


def _phrases(table: Mapping[str, Any], section: str, *keys: str) -> Phrases:
    written = [phrase for key in keys for phrase in table.get(section, {}).get(key, ())]
    phrases = [small_words(phrase) for phrase in written]
    beginnings = frozenset(phrase[0] for phrase in phrases)
    return Phrases(beginnings, tuple(" ".join(phrase) for phrase in phrases))


def small_words(text: str) -> list[str]:
    """Return the words of a text in small letters, cut at apostrophes and hyphens."""
    return _WORD.findall(text.lower())
