"""What the sentence splitter knows about a language: its abbreviations and typical beginnings."""

from __future__ import annotations

from dataclasses import dataclass


def words(listing: str) -> frozenset[str]:
    """Return the words of a listing separated by white space, casefolded ("daß" is "dass")."""
    return frozenset(listing.casefold().split())


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """The words one language adds to the rules.

    All are casefolded, abbreviations without their last full stop and without spaces ("z.b").
    `leading` abbreviations always have something behind them (titles, "ca"); `abbreviations`
    may end a sentence, which shows by one of the `starters` behind them, `closing` ones ("etc")
    by any capital letter but those of the `continuers`; `numbered` ones are abbreviations only
    before a number ("No. 10").

    `ordinal_words` follow a number with a full stop, `ordinal_leads` stand before one; without
    such leads only the words tell an ordinal. `word_ends` are the letters in which nearly all
    words of the language end: what ends in another was cut short ("prov", "sett");
    `cut_compounds` are the ends of words that are cut in every compound ("Bahnhofstr").
    `semicolon_asks` says that ";" is the question mark, `clause_numbers_apart` that the number in
    front of a paragraph is counted by itself, as treebanks of the language and LanguageTool do.
    """

    leading: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    ordinal_words: frozenset[str] = frozenset()
    ordinal_leads: frozenset[str] = frozenset()
    continuers: frozenset[str] = frozenset()
    word_ends: frozenset[str] = frozenset()
    cut_compounds: tuple[str, ...] = ()
    semicolon_asks: bool = False
    clause_numbers_apart: bool = False
