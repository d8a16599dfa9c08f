"""Speakers: who says a quote, by the words around it."""

from __future__ import annotations

from collections.abc import Sequence

from app.model.suggestion import KnownWords, Suggestion
from app.suggesting.paragraphs import Paragraph


def attribute(
    read: Sequence[Paragraph], quotes: Sequence[Suggestion], known: KnownWords
) -> tuple[Suggestion, ...]:
    """Return the same quotes in the same order, each with its speaker where one is found.

    Filled in are `fields.speaker`, `fields.speaker_role` and `fields.speaker_as_written`, the
    mention as the text has it; `other_speaker`, whom a pronoun may stand for; `cue`; and what led
    there, added to `reasons`. `quotes` are in text order, indirect ones among them or not.
    """
    return tuple(quotes)
