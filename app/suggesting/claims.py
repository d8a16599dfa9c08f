"""Claims: sentences that state something checkable."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from app.model.block import BlockKind
from app.model.span import Span
from app.model.suggestion import NOTHING_SAID, Reason, Suggestion, SuggestionKind
from app.suggesting.languages.claim_words import claim_words, with_words
from app.suggesting.paragraphs import Paragraph

WEIGHTS: Mapping[str, float] = {
    "money": 4.5,
    "evidence": 4.0,
    "figure": 3.0,
    "act": 2.5,
    "amount": 2.0,
    "attribution": 2.0,
    "event": 2.0,
    "public": 1.5,
    "superlative": 1.5,
    "existence": 1.5,
    "date": 1.5,
    "change": 1.0,
    "comparison": 1.0,
    "institution": 1.0,
    "name": 1.0,
    "others": 1.0,
    "long": 1.0,
    "cause": 0.5,
    "question": -3.0,
    "opinion": -2.5,
    "hedge": -2.5,
    "first-person": -2.0,
    "fragment": -1.5,
    "address": -1.0,
    "short": -0.5,
}
"""What each signal adds, once a sentence: by hand, in halves, the same in every language."""

THRESHOLD = 3.0
"""The least sum of weights at which a sentence is proposed."""

_LEFT_OUT = {BlockKind.CODE, BlockKind.TABLE_ROW}
_FIGURES = {"currency": "money", "percent": "money", "duration": "date"}
"""What kinds of figures say that is more than a figure, or less."""

_FRAGMENT, _SHORT, _LONG = 5, 8, 14
"""Sentences of fewer words than the first two are short, of more than the last one long."""


_RANK = {signal: place for place, signal in enumerate(WEIGHTS)}
_RULES = {signal: f"claim/{signal}" for signal in WEIGHTS}


def find_claims(
    read: Sequence[Paragraph], figures: Sequence[Suggestion], quotes: Sequence[Suggestion]
) -> tuple[Suggestion, ...]:
    """Return the sentences worth checking, in text order.

    `figures` and `quotes` are those of the same text; who is quoted in a sentence claims it.
    """
    told = [
        (paragraph, sentence)
        for paragraph in read
        if paragraph.kind not in _LEFT_OUT
        for sentence in paragraph.sentences
    ]
    ends = [sentence.end for _, sentence in told]
    starts = [sentence.start for _, sentence in told]
    figures_in = _by_sentence(figures, starts, ends)
    quotes_in = _by_sentence(quotes, starts, ends)
    claims = [
        _claim(*where, figures_in.get(number, ()), quotes_in.get(number, ()))
        for number, where in enumerate(told)
    ]
    return tuple([claim for claim in claims if claim is not None])


def _by_sentence(
    suggestions: Iterable[Suggestion], starts: Sequence[int], ends: Sequence[int]
) -> dict[int, list[Suggestion]]:
    """Return for the numbers of sentences the suggestions that they share a letter with."""
    found: dict[int, list[Suggestion]] = {}
    for one in suggestions:
        first, last = one.span
        number = bisect_right(ends, first)
        while number < len(starts) and starts[number] < last:
            found.setdefault(number, []).append(one)
            number += 1
    return found


def _claim(
    paragraph: Paragraph,
    sentence: Span,
    figures: Sequence[Suggestion],
    quotes: Sequence[Suggestion],
) -> Suggestion | None:
    """Return the sentence as a claim, None where too little speaks for it."""
    said = [quote.fields for quote in quotes if quote.fields.speaker] if quotes else None
    signals = _signals(paragraph, sentence, figures)
    if said:
        signals["attribution"] = said[0].speaker
    score = sum([WEIGHTS[signal] for signal in signals])
    if score < THRESHOLD:
        return None
    ranked = sorted(signals, key=_RANK.__getitem__)
    return Suggestion(
        SuggestionKind.CLAIM,
        sentence,
        _RULES[ranked[0]],
        tuple([_reason(signal, signals[signal]) for signal in ranked]),
        score,
        said[0] if said else NOTHING_SAID,
    )


def _signals(paragraph: Paragraph, sentence: Span, figures: Sequence[Suggestion]) -> dict[str, str]:
    """Return the signals of a sentence, with words that give them."""
    origin = paragraph.span.start
    written = paragraph.text[sentence.start - origin : sentence.end - origin].split()
    signals = claim_words(paragraph.language).signals(written)
    for figure in figures:
        if figure.figure_kind == "age":
            continue
        signal = _FIGURES.get(figure.figure_kind, "figure")
        shown = paragraph.text[figure.span.start - origin : figure.span.end - origin]
        signals[signal] = with_words(signals.get(signal, ""), shown)
    length = len(written)
    if length > _LONG:
        signals["long"] = ""
    elif length < _SHORT:
        signals["short" if length >= _FRAGMENT else "fragment"] = ""
    return signals


@lru_cache(4096)
def _reason(signal: str, shown: str) -> Reason:
    return Reason(f"claim-{signal}", shown)
