"""What the sentence splitter knows about a language: its abbreviations and typical beginnings."""

from __future__ import annotations

from dataclasses import dataclass


def words(listing: str) -> frozenset[str]:
    """Return the words of a listing separated by white space."""
    return frozenset(listing.split())


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """The words one language adds to the rules.

    All are casefolded, abbreviations without their last full stop and without spaces ("z.b").
    `leading` abbreviations always have something behind them (titles, "ca"); `abbreviations`
    may end a sentence, which shows by one of the `starters` behind them, `closing` ones ("etc")
    by any capital letter; `numbered` ones are abbreviations only before a number ("No. 10").
    `ordinal_words` follow a number with a full
    stop, `ordinal_leads` stand before one, where the language writes ordinals so.
    """

    leading: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    ordinal_words: frozenset[str] = frozenset()
    ordinal_leads: frozenset[str] = frozenset()
