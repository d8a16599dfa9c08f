"""The words round a speaker, of one language, as the rules ask for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from app.suggesting.languages import words
from app.suggesting.languages.quote_words import quote_words

_SHORTEST_ENDED = 4

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]
"""Phrases of one or more words by their first word, the longest first; all casefolded."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """What sets a language apart for the rules on speakers.

    `nouns_capitalised` and `verb_second` are German's, the second Dutch's too; `subject_after`
    tells that a subject may follow its verb without a quote before it, `elided` that small words
    are joined to the next by an apostrophe, `bare_genitive` that a noun in the genitive follows
    another without a word between.
    """

    nouns_capitalised: bool = False
    verb_second: bool = False
    subject_after: bool = True
    elided: bool = False
    bare_genitive: bool = False


@dataclass(frozen=True)
class SpeakerWords:
    """`languages/<lang>/speakers.toml` and the cue verbs of its `quotes.toml`, casefolded."""

    verbs: frozenset[str]
    he: frozenset[str]
    she: frozenset[str]
    pronouns: frozenset[str]
    articles: frozenset[str]
    objects: frozenset[str]
    genitives: frozenset[str]
    links: frozenset[str]
    particles: frozenset[str]
    titles: frozenset[str]
    roles: frozenset[str]
    role_endings: tuple[str, ...]
    feminine: tuple[str, ...]
    feminine_titles: frozenset[str]
    fillers: frozenset[str]
    auxiliaries: frozenset[str]
    adverbs: frozenset[str]
    adverb_endings: tuple[str, ...]
    participles: frozenset[str]
    subjunctive: frozenset[str]
    prepositions: frozenset[str]
    stops: frozenset[str]
    openers: frozenset[str]
    before: Phrases
    after: frozenset[str]
    short: frozenset[str]
    grammar: Grammar

    @cached_property
    def cues(self) -> frozenset[str]:
        """What may say who speaks, colons apart."""
        return self.verbs | self.before.keys() | self.after | self.short

    @cached_property
    def joining(self) -> frozenset[str]:
        """What joins a noun or a name to the noun before it."""
        return self.links | self.genitives

    @cached_property
    def determiners(self) -> frozenset[str]:
        """Articles in any case."""
        return self.articles | self.objects

    @cached_property
    def before_nouns(self) -> frozenset[str]:
        """Articles in any case, the genitive among them."""
        return self.determiners | self.genitives

    @cached_property
    def before_joined(self) -> frozenset[str]:
        """What goes before a noun that another governs."""
        return self.joining | self.articles

    @cached_property
    def before_a_source(self) -> frozenset[str]:
        """What may stand between "laut" or "a detta" and the one it names."""
        return self.objects | self.joining

    @cached_property
    def never_first(self) -> frozenset[str]:
        """What begins an object and no subject."""
        return self.objects - self.articles

    @cached_property
    def never_in_roles(self) -> frozenset[str]:
        """What tells that a stretch behind a name is a clause and no role."""
        return self.verbs | self.pronouns | self.openers

    @cached_property
    def beside_verbs(self) -> frozenset[str]:
        """What stands between a subject and its verb."""
        return self.auxiliaries | self.adverbs

    @cached_property
    def singular(self) -> frozenset[str]:
        """Pronouns of one person."""
        return self.he | self.she

    def is_role(self, word: str) -> bool:
        """Say whether a casefolded word names an office or a calling."""
        last = word.rpartition("-")[2]
        return last in self.roles or (
            len(last) > _SHORTEST_ENDED and last.endswith(self.role_endings)
        )

    def gender(self, mention: Sequence[str]) -> str:
        """Return "he" or "she" where casefolded words tell, by a pronoun or a role, else ""."""
        if len(mention) == 1 and mention[0] in self.singular:
            return "he" if mention[0] in self.he else "she"
        if any(word.endswith(self.feminine) for word in mention if self.is_role(word)):
            return "she"
        return "she" if self.feminine_titles.intersection(mention) else ""


@cache
def speaker_words(language: str) -> SpeakerWords:
    """Return the words of a language (a BCP 47 tag), all empty where it has no folder."""
    table = words(language, "speakers")
    said = quote_words(language)
    return SpeakerWords(
        verbs=said.cue_verbs | said.naming_verbs | _forms(table, "verbs"),
        he=_forms(table, "pronouns", "he"),
        she=_forms(table, "pronouns", "she"),
        pronouns=_pronouns(table),
        articles=_forms(table, "articles"),
        objects=_forms(table, "articles", "objects"),
        genitives=_forms(table, "articles", "genitives"),
        links=_forms(table, "links"),
        particles=_forms(table, "particles"),
        titles=_forms(table, "titles"),
        roles=_forms(table, "roles"),
        role_endings=tuple(sorted(_forms(table, "roles", "endings"))),
        feminine=tuple(sorted(_forms(table, "roles", "feminine"))),
        feminine_titles=_forms(table, "titles", "feminine"),
        fillers=_forms(table, "fillers"),
        auxiliaries=_forms(table, "auxiliaries"),
        adverbs=_forms(table, "adverbs"),
        adverb_endings=tuple(sorted(_forms(table, "adverbs", "endings"))),
        participles=_forms(table, "participles"),
        subjunctive=_forms(table, "subjunctive"),
        prepositions=_forms(table, "prepositions"),
        stops=_forms(table, "stops") | _forms(table, "prepositions"),
        openers=_forms(table, "openers"),
        before=phrases(table.get("sources", {}).get("before", ())),
        after=_forms(table, "sources", "after"),
        short=_forms(table, "sources", "short"),
        grammar=Grammar(**_flags(table)),
    )


def _pronouns(table: Mapping[str, Any]) -> frozenset[str]:
    kinds = ("he", "she", "they", "other")
    return frozenset().union(*(_forms(table, "pronouns", kind) for kind in kinds))


def _flags(table: Mapping[str, Any]) -> dict[str, bool]:
    grammar = table.get("grammar", {})
    return {name: value for name, value in grammar.items() if isinstance(value, bool)}


def phrases(listed: Iterable[str]) -> Phrases:
    """Return phrases by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted((tuple(one.casefold().split()) for one in listed), key=len, reverse=True):
        found.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(all_of) for first, all_of in found.items()}


def _forms(table: Mapping[str, Any], subject: str, key: str = "forms") -> frozenset[str]:
    """Return the words of a text that separates them by white space."""
    listed: str = table.get(subject, {}).get(key, "")
    return frozenset(listed.casefold().replace("’", "'").replace("ʼ", "'").split())
