"""Claims: sentences that state something checkable."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from app.model.annotation import Fields
from app.model.block import BlockKind
from app.model.span import Span
from app.model.suggestion import Reason, Suggestion, SuggestionKind
from app.suggesting.languages.claim_words import claim_words
from app.suggesting.paragraphs import Paragraph

WEIGHTS: Mapping[str, float] = {
    "evidence": 4.0,
    "figure": 3.5,
    "act": 2.5,
    "amount": 2.5,
    "attribution": 2.0,
    "event": 1.5,
    "public": 1.5,
    "superlative": 1.5,
    "existence": 1.5,
    "change": 1.0,
    "comparison": 1.0,
    "date": 1.0,
    "institution": 1.0,
    "money": 1.0,
    "name": 1.0,
    "others": 1.0,
    "cause": 0.5,
    "long": 0.5,
    "question": -3.0,
    "opinion": -2.0,
    "hedge": -2.0,
    "first-person": -1.5,
    "fragment": -1.5,
    "address": -1.0,
    "short": -0.5,
}
"""What each signal adds, once a sentence: by hand, in halves, the same in every language."""

THRESHOLD = 3.0

_LEFT_OUT = {BlockKind.CODE, BlockKind.TABLE_ROW}
_WORD = re.compile(r"@?\w+|[?？؟%‰€$£¥₴₽§]")
_MONEY = frozenset("%‰€$£¥₴₽")
_QUESTION = frozenset("?？؟")
_FRAGMENT, _SHORT, _LONG = 5, 8, 14
_SHOWN = 3


def find_claims(
    read: Sequence[Paragraph], figures: Sequence[Suggestion], quotes: Sequence[Suggestion]
) -> tuple[Suggestion, ...]:
    """Return the sentences worth checking, in text order.

    `figures` and `quotes` are those of the same text.
    """
    told = [paragraph for paragraph in read if paragraph.kind not in _LEFT_OUT]
    sentences = [sentence for paragraph in told for sentence in paragraph.sentences]
    figures_in = _by_sentence(figures, sentences)
    quotes_in = _by_sentence(quotes, sentences)
    claims = (
        _claim(paragraph, sentence, figures_in.get(sentence, ()), quotes_in.get(sentence, ()))
        for paragraph in told
        for sentence in paragraph.sentences
    )
    return tuple(claim for claim in claims if claim is not None)


def _by_sentence(
    suggestions: Iterable[Suggestion], sentences: Sequence[Span]
) -> dict[Span, list[Suggestion]]:
    """Return for each sentence the suggestions that it shares a letter with."""
    found: dict[Span, list[Suggestion]] = {}
    for one in suggestions:
        number = bisect_right(sentences, one.span.start, key=lambda sentence: sentence.end)
        while number < len(sentences) and sentences[number].start < one.span.end:
            found.setdefault(sentences[number], []).append(one)
            number += 1
    return found


def _claim(
    paragraph: Paragraph,
    sentence: Span,
    figures: Sequence[Suggestion],
    quotes: Sequence[Suggestion],
) -> Suggestion | None:
    """Return the sentence as a claim, None where too little speaks for it."""
    start = paragraph.span.start
    text = paragraph.text[sentence.start - start : sentence.end - start]
    quote = next((quote for quote in quotes if quote.fields.speaker), None)
    signals = _word_signals(text, paragraph.language)
    if figures:
        spans = [figure.span for figure in figures]
        shown = (paragraph.text[span.start - start : span.end - start] for span in spans)
        signals["figure"] = _shown(shown)
    if quote is not None:
        signals["attribution"] = quote.fields.speaker
    score = sum(WEIGHTS[signal] for signal in signals)
    if score < THRESHOLD:
        return None
    ranked = sorted(signals, key=lambda signal: -WEIGHTS[signal])
    return Suggestion(
        SuggestionKind.CLAIM,
        sentence,
        f"claim/{ranked[0]}",
        tuple(Reason(f"claim-{signal}", signals[signal]) for signal in ranked),
        score,
        _claimant(quote),
    )


def _claimant(quote: Suggestion | None) -> Fields:
    """Return who claims it: the speaker of a quote in the sentence."""
    if quote is None:
        return Fields()
    said = quote.fields
    return Fields(
        speaker=said.speaker,
        speaker_role=said.speaker_role,
        speaker_as_written=said.speaker_as_written,
    )


def _word_signals(text: str, language: str) -> dict[str, str]:
    """Return the signals of a sentence's words and length, with the words that give them."""
    matches = [*_WORD.finditer(text)]
    written = [match.group() for match in matches]
    signals = {
        signal: _shown(text[matches[a].start() : matches[b - 1].end()] for a, b in places)
        for signal, places in claim_words(language).signals(written).items()
    }
    if signs := [sign for sign in written if sign in _MONEY]:
        signals["money"] = _shown(signs)
    if not _QUESTION.isdisjoint(written):
        signals["question"] = ""
    if length := _length(len(written)):
        signals[length] = ""
    return signals


def _length(words: int) -> str:
    if words < _FRAGMENT:
        return "fragment"
    if words < _SHORT:
        return "short"
    return "long" if words > _LONG else ""


def _shown(found: Iterable[str]) -> str:
    """Return the first few of the words a signal fired on, each once."""
    return ", ".join([*dict.fromkeys(found)][:_SHOWN])
