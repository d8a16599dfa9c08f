"""Suggestions a person does not want to see again."""

from __future__ import annotations

from dataclasses import dataclass

from app.model.ids import DismissalId
from app.model.span import Span
from app.model.suggestion import SuggestionKind


@dataclass(frozen=True, slots=True)
class Dismissal:
    """One suggestion put away: what was proposed, by which rule, and on which words.

    `span` is in code points of the version it was dismissed in, `words` are the text there.
    """

    id: DismissalId
    kind: SuggestionKind
    rule: str
    span: Span
    words: str
    dismissed_at: str
