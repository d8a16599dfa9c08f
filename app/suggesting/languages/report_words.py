"""The words by which a language reports what somebody said, as the rules ask for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from app.suggesting.languages import words
from app.suggesting.languages.quote_words import quote_words


@dataclass(frozen=True)
class ReportWords:
    """`languages/<lang>/indirect.toml` with the cue verbs of its `quotes.toml`, casefolded.

    `verbs` and `nouns` may govern a reported clause, which one of `openers` begins behind a comma
    and one of `near_openers` without; `bare` are verbs that need neither, with a clause before
    them, `subject_between` words apart at most, or one after that begins with `clause_starts`.
    `infinitive_verbs` govern an infinitive, marked by `infinitives` before it or
    `infinitives_inside`. `source_words` end a phrase after `source_openers`, as in "nach eigenen
    Angaben"; `markers` stand for such a phrase, unless before `not_after_markers`; `as_said`
    opens "as the agency reported". `subjunctive` tells reported speech by itself, `conditional`
    after it and without `conditions`, both without `own`, the writer's pronouns. `hearsay` is a
    modal that tells of hearsay in a sentence that ends in one of `hearsay_ends`.
    """

    verbs: frozenset[str]
    nouns: frozenset[str]
    openers: frozenset[str]
    near_openers: frozenset[str]
    bare: frozenset[str]
    clause_starts: frozenset[str]
    subject_between: int
    auxiliary_between: int
    infinitive_verbs: frozenset[str]
    infinitives: frozenset[str]
    infinitives_inside: frozenset[str]
    source_openers: frozenset[str]
    source_words: tuple[str, ...]
    markers: frozenset[str]
    not_after_markers: frozenset[str]
    as_said: frozenset[str]
    subjunctive: frozenset[str]
    conditional: frozenset[str]
    conditions: frozenset[str]
    hearsay: frozenset[str]
    hearsay_ends: frozenset[str]
    own: frozenset[str]

    @cached_property
    def called(self) -> frozenset[str]:
        """The words that call for a rule."""
        sources = self.markers | self.source_openers | self.as_said
        return self.governing | self.infinitive_verbs | self.bare | sources

    @cached_property
    def alone(self) -> frozenset[str]:
        """The words that may tell of a report by themselves."""
        return self.bare | self.markers | self.subjunctive | self.hearsay

    @cached_property
    def telling(self) -> frozenset[str]:
        """All words without one of which a sentence reports nothing."""
        return self.alone | self.governing | self.conditional | self.called

    @cached_property
    def governing(self) -> frozenset[str]:
        """The words that may govern a report."""
        return self.verbs | self.nouns

    @cached_property
    def dependent(self) -> frozenset[str]:
        """The words of which a report that is governed has one."""
        return self.openers | self.subjunctive | self.conditional


@cache
def report_words(language: str) -> ReportWords:
    """Return the words of a language (a BCP 47 tag), all empty where it has no folder."""
    table = words(language, "indirect")
    said, speaking = quote_words(language), words(language, "speakers")
    return ReportWords(
        verbs=_forms(table, "verbs") | _forms(speaking, "verbs") | said.cue_verbs,
        nouns=_forms(table, "nouns"),
        openers=_forms(table, "openers") | _forms(table, "openers", "near"),
        near_openers=_forms(table, "openers", "near"),
        bare=_forms(table, "bare"),
        clause_starts=_forms(table, "bare", "clause_starts"),
        subject_between=int(table.get("bare", {}).get("subject_between", 0)),
        auxiliary_between=int(table.get("bare", {}).get("auxiliary_between", 0)),
        infinitive_verbs=_forms(table, "infinitives"),
        infinitives=_forms(table, "infinitives", "marks"),
        infinitives_inside=_forms(table, "infinitives", "inside"),
        source_openers=_forms(table, "sources", "openers"),
        source_words=tuple(sorted(_forms(table, "sources", "endings"))),
        markers=_forms(table, "sources", "markers"),
        not_after_markers=_forms(table, "sources", "not_before"),
        as_said=_forms(table, "sources", "as_said"),
        subjunctive=_forms(speaking, "subjunctive"),
        conditional=_forms(table, "conditional"),
        conditions=_forms(table, "conditional", "conditions"),
        hearsay=_forms(table, "hearsay"),
        hearsay_ends=_forms(table, "hearsay", "ends"),
        own=_forms(table, "own"),
    )


def _forms(table: Mapping[str, Any], subject: str, key: str = "forms") -> frozenset[str]:
    """Return the words of a text that separates them by white space."""
    listed: str = table.get(subject, {}).get(key, "")
    return frozenset(listed.casefold().split())
