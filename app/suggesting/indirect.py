"""Indirect speech: what somebody said, in the words of the text."""

from __future__ import annotations

from collections.abc import Sequence

from app.model.span import Span
from app.model.suggestion import QuoteKind, Suggestion, SuggestionKind
from app.suggesting.languages.report_words import report_words
from app.suggesting.languages.speaker_words import speaker_words
from app.suggesting.paragraphs import Paragraph
from app.suggesting.reports import report_in
from app.suggesting.stretches import stretches, with_quotes

RULE = "quote/indirect"


def find_indirect(
    read: Sequence[Paragraph], quotes: Sequence[Suggestion]
) -> tuple[Suggestion, ...]:
    """Return the stretches that report somebody's words, of kind INDIRECT, in text order.

    `quotes` are the direct and mixed ones: what they cover reports nothing by itself.
    """
    found = []
    for paragraph, inside in with_quotes(read, quotes):
        words = speaker_words(paragraph.language)
        report = report_words(paragraph.language)
        offset = paragraph.span.start
        after_speech = False
        for stretch in stretches(paragraph, inside, words):
            told = report_in(stretch.tokens, report, after_speech=after_speech)
            after_speech = told is not None or bool(stretch.quotes)
            if told is not None:
                start = stretch.tokens[told.first].start
                end = stretch.tokens[told.last - 1].end
                found.append(
                    Suggestion(
                        SuggestionKind.QUOTE,
                        Span(offset + start, offset + end),
                        RULE,
                        told.reasons,
                        quote_kind=QuoteKind.INDIRECT,
                    )
                )
    return tuple(found)
