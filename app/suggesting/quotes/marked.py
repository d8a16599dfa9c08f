"""Direct and mixed quotes: words in quotation marks that are somebody's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from app.model.block import BlockKind
from app.model.span import Span
from app.model.suggestion import KnownWords, QuoteKind, Reason, Suggestion, SuggestionKind
from app.suggesting.languages.quote_words import QuoteWords, quote_words, small_words
from app.suggesting.paragraphs import Paragraph
from app.suggesting.quotes.dashes import dialogue
from app.suggesting.quotes.mending import cue_follows, stands_alone
from app.suggesting.quotes.pairs import Quoted, inside, quotations
from app.suggesting.quotes.signals import LONGEST_NAME, Seen, seen, signals
from app.suggesting.quotes.weights import THRESHOLD, WEIGHTS, weigh

_MARKS, _BLOCK = "quotation-marks", "quotation-block"
_PUNCTUATION = " .,;:!?…–—-()"

RULES = {QuoteKind.DIRECT: "quote/direct", QuoteKind.MIXED: "quote/mixed"}


def find_marked(read: Sequence[Paragraph], known: KnownWords) -> tuple[Suggestion, ...]:
    """Return the direct and mixed quotes of a text, without their speakers, in text order.

    One within another is part of it. The span takes in the marks.
    """
    found: list[Suggestion] = []
    for one in _with_surroundings(read):
        if found and one.quoted.start < found[-1].span.end:
            continue
        reasons = signals(one)
        if found and _continues(one, found[-1], read):
            reasons.append(Reason("continued"))
        if known.not_quoted and _as_listed(one.text) in known.not_quoted:
            reasons.append(Reason("dismissed", one.text))
        score = weigh(reasons)
        if score >= THRESHOLD:
            found.append(_suggestion(one, reasons, score))
    return tuple(found)


def _as_listed(text: str) -> str:
    """Return quoted words as the list of what is no quote has them."""
    return " ".join(text.casefold().split()).strip(_PUNCTUATION)


def _with_surroundings(read: Sequence[Paragraph]) -> Iterator[Seen]:
    signed = (*quotations(read), *dialogue(read), *_set_off(read))
    quoted = sorted(signed, key=lambda one: (one.start, -one.end))
    texts = [inside(read, one) for one in quoted]
    times = Counter(text.casefold() for text in texts if len(text) < LONGEST_NAME)
    for one, text in zip(quoted, texts, strict=True):
        yield seen(read, one, text, times[text.casefold()] if len(text) < LONGEST_NAME else 1)


def _set_off(read: Sequence[Paragraph]) -> Iterator[Quoted]:
    """Yield the paragraphs that are set as quotations and have no marks of their own."""
    for index, paragraph in enumerate(read):
        openers = quote_words(paragraph.language).openers
        if paragraph.kind is BlockKind.QUOTATION and paragraph.text[:1] not in openers:
            yield Quoted(*paragraph.span, index, index, sign=_BLOCK)


def _suggestion(one: Seen, reasons: list[Reason], score: float) -> Suggestion:
    kind = _kind(one)
    return Suggestion(
        SuggestionKind.QUOTE,
        Span(one.quoted.start, one.quoted.end),
        RULES[kind],
        tuple(sorted(reasons, key=lambda reason: -WEIGHTS[reason.signal])),
        score,
        quote_kind=kind,
        uncertain=one.quoted.mended,
    )


def _continues(one: Seen, before: Suggestion, read: Sequence[Paragraph]) -> bool:
    """Say whether a quotation begins a sentence behind a quote that somebody says."""
    begins = not one.before.strip() or one.quoted.sign != _MARKS
    same = before.span.start >= read[one.quoted.first].span.start
    told = {"said-after", "continued"}
    return begins and same and any(reason.signal in told for reason in before.reasons)


def _kind(one: Seen) -> QuoteKind:
    """Return whether quoted words stand for themselves or are part of the sentence round them."""
    words = quote_words(one.language)
    direct = words.fragments_direct or one.quoted.sign != _MARKS or _is_whole(one, words)
    return QuoteKind.DIRECT if direct else QuoteKind.MIXED


def _is_whole(one: Seen, words: QuoteWords) -> bool:
    """Say whether quoted words are all that is said, rather than a part of what is told."""
    if not stands_alone(one.before):
        before = small_words(one.before)[-1:]
        return not words.cue_verbs.isdisjoint(before) or not words.naming_verbs.isdisjoint(before)
    goes_on = one.after[:1].isspace() and one.after.lstrip()[:1].islower()
    ended = one.text[-1:] in _PUNCTUATION or cue_follows(one.after, 0, words)
    return bool(one.before.strip()) or ended or not goes_on
