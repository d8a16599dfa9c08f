"""Figures: stated quantities, with their value and unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from app.model.annotation import Fields
from app.model.block import BlockKind
from app.model.span import Span
from app.model.suggestion import Reason, Suggestion, SuggestionKind
from app.suggesting.figures.excluded import counts, excluded, is_year
from app.suggesting.figures.grammar import grammar
from app.suggesting.figures.linked import Linked, linked
from app.suggesting.figures.place import Place, Stretch, excluding
from app.suggesting.figures.quantity import Quantity, lowered, quantities
from app.suggesting.paragraphs import Paragraph

_SMALLEST_STEP = Decimal("1e-6")
_SMALL = 12
"""A count in words up to this is more often a manner of speaking than a finding."""


def find_figures(read: Sequence[Paragraph]) -> tuple[Suggestion, ...]:
    """Return the figures of a text, in text order.

    A range is one suggestion with `value`, `value_high` and its two `ends`. `value` is a plain
    decimal string with the scale multiplied in, `unit` a plain English word ("" for a count),
    `unit_code` ISO 4217 or UCUM; `figure_kind` is currency, percent, dimension, temperature,
    duration, age, fraction or count.
    """
    return tuple(figure for paragraph in read for figure in _figures(paragraph))


def _figures(paragraph: Paragraph) -> Iterator[Suggestion]:
    text, lower = paragraph.text, lowered(paragraph.text)
    rules = grammar(paragraph.language)
    found = list(quantities(text, lower, rules))
    if not found:
        return
    ends = {sentence.end - paragraph.span.start for sentence in paragraph.sentences}
    heading = paragraph.kind is BlockKind.HEADING
    stretch = Stretch(text, lower, ends, heading, excluding(paragraph.language))
    previous_left_out = False
    for link in linked(found, lower, paragraph.language):
        places = [Place(one, stretch) for one in link.numbers]
        left_out = _left_out(places, previous_left_out)
        if not left_out:
            yield _suggestion(link, paragraph)
        listed = link.to_next and not is_year(link.numbers[0])
        previous_left_out = left_out and listed


def _left_out(places: Sequence[Place], previous: bool) -> bool:
    """Say whether numbers are no figure: what names one of two that belong together names both."""
    if previous and places[0].is_whole:
        return True
    if len(places) > 1 and places[0].one.unit is None and _is_score(places):
        return True
    return any(map(excluded, places))


def _is_score(places: Sequence[Place]) -> bool:
    """Say whether two bare numbers are a score, a vote or a span of years, and no range."""
    low, high = places
    if low.one.value >= high.one.value or (is_year(low.one) and is_year(high.one)):
        return True
    said = any(char.isalpha() for char in low.stretch.lower[low.one.end : high.one.start])
    return not (said or low.one.qualifier or counts(high))


def _suggestion(link: Linked, paragraph: Paragraph) -> Suggestion:
    first, last = link.numbers[0], link.numbers[-1]
    start = paragraph.span.start
    kind = _kind(first)
    unit = first.unit
    is_range = len(link.numbers) > 1
    return Suggestion(
        kind=SuggestionKind.FIGURE,
        span=Span(start + first.start, start + last.end),
        rule=f"figure/{kind}",
        reasons=tuple(_reasons(first, paragraph.text[first.start : last.end], is_range)),
        score=_score(first, kind),
        fields=Fields(
            value=_plain(first.value),
            value_high=_plain(last.value) if is_range else "",
            unit=unit.name if unit else "",
            unit_code=unit.code if unit else "",
            qualifier=first.qualifier,
        ),
        figure_kind=kind,
        ends=tuple(Span(start + one.start, start + one.end) for one in link.numbers)
        if is_range
        else (),
    )


def _kind(one: Quantity) -> str:
    if one.unit is not None:
        return one.unit.kind
    return "fraction" if 0 < one.value < 1 and one.form in ("part", "words") else "count"


def _reasons(one: Quantity, written: str, is_range: bool) -> Iterator[Reason]:
    """Yield what was seen, what says most first."""
    if one.unit is not None:
        yield Reason(f"figure-{one.unit.kind}", one.unit.name)
    if is_range:
        yield Reason("figure-range")
    match one.form:
        case "vague":
            yield Reason("figure-vague", written)
        case "part":
            yield Reason("figure-part", written)
        case "words" if one.unit is None and 0 < one.value < 1:
            yield Reason("figure-part", written)
        case "words":
            yield Reason("figure-words", written)
        case _ if one.scale != 1:
            yield Reason("figure-scale", written)
        case _:
            yield Reason("figure-digits", one.written)
    if one.qualifier and one.form != "vague":
        yield Reason("figure-qualifier", one.qualifier)


def _score(one: Quantity, kind: str) -> float:
    """Return how likely it matters: money and percentages first, "two men" and ages last."""
    score = {"currency": 3.0, "percent": 3.0, "age": 0.5}.get(kind, 2.0 if one.unit else 1.5)
    if one.form == "vague":
        return score - 1.0
    if one.form == "words" and one.unit is None and one.value <= _SMALL:
        return score - 1.0
    return score + (0.5 if one.scale != 1 or one.qualifier else 0.0)


def _plain(value: Decimal) -> str:
    """Return a value as a plain decimal string: no exponent, no closing noughts."""
    rounded = value.quantize(_SMALLEST_STEP)
    written = f"{value if rounded == value else rounded:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
