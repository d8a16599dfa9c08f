"""What the suggestions learnt from a person: lists of words that she can read and change."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.model.ids import WordId

LEAST_OFTEN = 2
"""Decisions of one kind more than of the other after which a word counts."""


class WordList(StrEnum):
    """The lists; the rules consult each of them."""

    NOT_QUOTED = "not_quoted"
    """Phrases in quotation marks that are names or irony: no quotes."""

    TITLES = "titles"
    """Words before a name that belong to the role and not to the name."""


@dataclass(frozen=True, slots=True)
class ListedWord:
    """A word or phrase, and how often a person decided for and against it.

    `language` is a primary BCP 47 tag, or "" for all languages. `accepted` counts the suggestions
    with these words that were accepted, for a title those from whose speaker it was cut;
    `dismissed` counts those dismissed.
    """

    id: WordId
    list: WordList
    language: str
    text: str
    accepted: int
    dismissed: int

    @property
    def in_force(self) -> bool:
        """Say whether the rules go by it: it was decided often enough, or added by hand."""
        more = self.dismissed - self.accepted
        return (more if self.list is WordList.NOT_QUOTED else -more) >= LEAST_OFTEN
