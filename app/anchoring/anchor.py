"""From selectors to the span they mean in a text that may have changed since.

Cheap and exact first: the stored position, then the same words elsewhere, and only then words
that are merely alike, verified against the stored quote. What is not found is an orphan.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nlargest

from app.anchoring.match_quote import match_quote, similarity
from app.model.annotation import AnchorState, Selectors
from app.model.span import Span

# Weights of the parts of a score, in the proportions of hypothesis/client's match-quote.ts.
_QUOTE_WEIGHT = 50
_CONTEXT_WEIGHT = 40
_POSITION_WEIGHT = 2
_ALL_WEIGHTS = _QUOTE_WEIGHT + _CONTEXT_WEIGHT + _POSITION_WEIGHT

_LEAST_SIMILARITY = 0.65
"""A reworded quote keeps at least this share of its letters; unrelated sentences share 0.3-0.5."""
_LEAST_SCORE = 0.55
_TELLING_LENGTH = 24
"""A quote this long is hardly ever repeated by chance; a shorter one needs its context around."""
_LEAST_CONTEXT = 0.5
_LEAST_ONE_SIDE = 0.75
_MOST_CANDIDATES = 32


@dataclass(frozen=True, slots=True)
class Anchored:
    """Where selectors lie in a text: None and GONE for an orphan; `score` is 0..1."""

    span: Span | None
    state: AnchorState
    score: float


def anchor(text: str, selectors: Selectors) -> Anchored:
    """Return where `selectors` lie in a canonical text.

    EXACT: the same words at the same place. MOVED: the same words elsewhere; of several places
    the one with the most similar context, then the nearest. REWORDED: similar words. GONE: none.
    """
    stored = selectors.span
    if not selectors.exact:
        return Anchored(None, AnchorState.GONE, 0.0)
    if stored.of(text) == selectors.exact and _context_is_unchanged(text, selectors):
        return Anchored(stored, AnchorState.EXACT, 1.0)
    return _same_words(text, selectors) or _similar_words(text, selectors)


def _context_is_unchanged(text: str, selectors: Selectors) -> bool:
    start, end = selectors.span
    return text.endswith(selectors.prefix, 0, start) and text.startswith(selectors.suffix, end)


def _same_words(text: str, selectors: Selectors) -> Anchored | None:
    """Return the best place that holds the very words, or None if none can be trusted."""
    candidates = nlargest(
        _MOST_CANDIDATES,
        _occurrences(text, selectors.exact),
        key=lambda span: (_adjacent(text, span, selectors), -abs(span.start - selectors.start)),
    )
    trusted = [span for span in candidates if _is_trusted(text, span, selectors)]
    if not trusted:
        return None
    score, best = max((_score(text, span, selectors, 1.0), span) for span in trusted)
    state = AnchorState.EXACT if best == selectors.span else AnchorState.MOVED
    return Anchored(best, state, score)


def _similar_words(text: str, selectors: Selectors) -> Anchored:
    """Return the best place with similar words, GONE if none is similar enough."""
    scored = [
        (_score(text, match.span, selectors, match.similarity), match.span)
        for match in match_quote(text, selectors)
        if match.similarity >= _LEAST_SIMILARITY and _is_trusted(text, match.span, selectors)
    ]
    score, span = max(scored, default=(0.0, Span(0, 0)))
    if score < _LEAST_SCORE:
        return Anchored(None, AnchorState.GONE, 0.0)
    return Anchored(span, AnchorState.REWORDED, score)


def _occurrences(text: str, quote: str) -> Iterator[Span]:
    """Yield every place of `quote` in `text`, overlapping ones too."""
    position = text.find(quote)
    while position >= 0:
        yield Span(position, position + len(quote))
        position = text.find(quote, position + 1)


def _adjacent(text: str, span: Span, selectors: Selectors) -> int:
    """Count the code points of prefix and suffix that stand unchanged right beside `span`."""
    before = text[max(0, span.start - len(selectors.prefix)) : span.start]
    after = text[span.end : span.end + len(selectors.suffix)]
    return _agreeing(selectors.prefix[::-1], before[::-1]) + _agreeing(selectors.suffix, after)


def _agreeing(one: str, other: str) -> int:
    """Return how many code points two strings share at their start."""
    for count, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return count
    return min(len(one), len(other))


def _context(text: str, span: Span, selectors: Selectors) -> tuple[float, ...]:
    """Return how alike prefix and suffix are to what is around `span`; () without any context."""
    before = text[max(0, span.start - len(selectors.prefix)) : span.start]
    after = text[span.end : span.end + len(selectors.suffix)]
    sides = ((selectors.prefix, before), (selectors.suffix, after))
    return tuple(similarity(stored, now) for stored, now in sides if stored)


def _is_trusted(text: str, span: Span, selectors: Selectors) -> bool:
    """Say whether the words at a place are those that were meant: a "yes" alone is anywhere."""
    sides = _context(text, span, selectors)
    return (
        len(selectors.exact) >= _TELLING_LENGTH
        or not sides
        or max(sides) >= _LEAST_ONE_SIDE
        or sum(sides) / len(sides) >= _LEAST_CONTEXT
    )


def _score(text: str, span: Span, selectors: Selectors, quote: float) -> float:
    """Weigh likeness of the quote, of the context and nearness to the old place: 0..1."""
    sides = _context(text, span, selectors) or (quote,)
    distance = min(1.0, abs(span.start - selectors.start) / max(1, len(text)))
    return (
        _QUOTE_WEIGHT * quote
        + _CONTEXT_WEIGHT * sum(sides) / len(sides)
        + _POSITION_WEIGHT * (1 - distance)
    ) / _ALL_WEIGHTS
