"""Suggestions: what the rules propose, each with its reasons, before a person has decided."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from app.model.annotation import Fields
from app.model.span import Span

NOTHING_SAID = Fields()
"""What most suggestions fill in; one for all of them, as there are many."""


class SuggestionKind(StrEnum):
    """What is proposed; also the name of the default tag it is accepted under."""

    QUOTE = "quote"
    FIGURE = "figure"
    CLAIM = "claim"


class QuoteKind(StrEnum):
    """How a text gives somebody's words (as PolNeAR and the German quotation corpus do)."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class Reason:
    """One signal that fired, by its name, and the words of the text it fired on ("" for none)."""

    signal: str
    words: str = ""


class Suggestion(NamedTuple):
    """A span that may deserve a tag; never an annotation until a person accepts it.

    `span` is in code points of the version's canonical text. `rule` names the rule and becomes the
    origin of the annotation; `reasons` say why, most important first. `score` orders suggestions
    of one kind (higher is surer); it is no probability and is never shown. `fields` are what
    accepting fills in: speaker, role and the speaker as written for a quote or claim; value, unit
    and the like for a figure. `other_speaker` is a second proposal, as for a pronoun. `uncertain`
    marks a quote whose marks were mended. `ends` are the two ends of a range, empty for all else.
    """

    kind: SuggestionKind
    span: Span
    rule: str
    reasons: tuple[Reason, ...] = ()
    score: float = 0.0
    fields: Fields = NOTHING_SAID
    other_speaker: str = ""
    cue: str = ""
    quote_kind: QuoteKind | None = None
    figure_kind: str = ""
    uncertain: bool = False
    ends: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownWords:
    """What the rules consult of a library: its people's decisions, and the names used in it.

    `not_quoted` are phrases in quotation marks that are names or irony and no quotes, casefolded;
    `titles` are words before a name that belong to the role; `speakers` are the speakers named so
    far, most used first, to complete a surname.
    """

    not_quoted: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    speakers: tuple[str, ...] = ()


def surname(name: str) -> str:
    """Return the word by which a name is completed: its last, casefolded."""
    return name.rpartition(" ")[2].casefold()
