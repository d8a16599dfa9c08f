"""The plan of highlights, held against one that looks at every pair and every character."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.model.span import Span
from app.text.offsets import Utf16Map
from tests.gui.reader_driver import CLAIM, FIGURE, QUOTE, annotation
from ui.reader.highlights import Highlight, HighlightPlan

TEXT = "ab😀\ncdéf\n\ng😀😀h\nijklmnop\nqrstuvwxyz"
OFFSETS = Utf16Map(TEXT)
STARTS = [0, *(place + 1 for place, letter in enumerate(TEXT) if letter == "\n")]
STARTS_UTF16 = [OFFSETS.to_utf16(start) for start in STARTS]
TAGS = (CLAIM, QUOTE, FIGURE)

SPANS = (
    st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
    .filter(lambda ends: ends[0] != ends[1])
    .map(lambda ends: Span(*sorted(ends)))
)


def plan_of(spans: list[Span]) -> HighlightPlan:
    annotations = [
        annotation(number, span, TEXT, TAGS[number % 3]) for number, span in enumerate(spans)
    ]
    return HighlightPlan(annotations, {tag.id: tag for tag in TAGS}, OFFSETS, STARTS_UTF16)


def painted_in_block(plan: HighlightPlan, number: int) -> list[Highlight]:
    return list(plan.in_block(number))


@given(st.lists(SPANS, max_size=12))
def test_a_crowd_is_the_most_highlights_over_any_character(spans: list[Span]) -> None:
    over = [sum(span.contains(place) for span in spans) for place in range(len(TEXT))]
    for highlight in plan_of(spans).highlights:
        assert highlight.crowd == max(over[highlight.span.start : highlight.span.end])


@given(st.lists(SPANS, max_size=12))
def test_stripes_of_highlights_over_one_another_stand_side_by_side(spans: list[Span]) -> None:
    highlights = plan_of(spans).highlights
    for number, one in enumerate(highlights):
        for other in highlights[:number]:
            assert not (one.span.overlaps(other.span) and one.lane == other.lane)
        over = [other.lane for other in highlights if other.span.overlaps(one.span)]
        assert one.lane < len(over)


@given(st.lists(SPANS, max_size=12))
def test_what_lies_on_another_is_deeper_and_painted_later(spans: list[Span]) -> None:
    plan = plan_of(spans)
    for number in range(len(STARTS)):
        painted = painted_in_block(plan, number)
        for later, upper in enumerate(painted):
            for lower in painted[:later]:
                if upper.span.overlaps(lower.span):
                    assert upper.depth > lower.depth
                    inside = upper.span.start <= lower.span.start and (
                        lower.span.end < upper.span.end
                    )
                    assert not inside, "an inner highlight is covered by an outer one"


@given(st.lists(SPANS, max_size=12))
def test_a_bare_page_is_level_zero_and_no_level_is_left_out(spans: list[Span]) -> None:
    highlights = plan_of(spans).highlights
    for highlight in highlights:
        below = {other.depth for other in highlights if other.span.overlaps(highlight.span)}
        assert highlight.depth == 0 or highlight.depth - 1 in below


@given(st.lists(SPANS, max_size=12))
def test_a_block_is_given_exactly_what_touches_it(spans: list[Span]) -> None:
    plan = plan_of(spans)
    for number, start in enumerate(STARTS):
        end = STARTS[number + 1] if number + 1 < len(STARTS) else len(TEXT) + 1
        expected = {n for n, span in enumerate(spans) if span.start < end and start < span.end}
        assert {int(highlight.id) for highlight in plan.in_block(number)} == expected


@given(st.lists(SPANS, max_size=12), st.integers(0, len(TEXT) - 1))
def test_the_mouse_finds_what_is_over_a_character_the_topmost_first(
    spans: list[Span], place: int
) -> None:
    found = plan_of(spans).at(place)
    expected = {number for number, span in enumerate(spans) if span.contains(place)}
    assert {int(highlight.id) for highlight in found} == expected
    depths = [highlight.depth for highlight in found]
    assert depths == sorted(depths, reverse=True)


@given(st.lists(SPANS, max_size=6))
def test_positions_are_those_of_the_document(spans: list[Span]) -> None:
    for highlight in plan_of(spans).highlights:
        before = TEXT[: highlight.span.start].encode("utf-16-le")
        assert highlight.start_utf16 == len(before) // 2
        words = highlight.span.of(TEXT).encode("utf-16-le")
        assert highlight.end_utf16 - highlight.start_utf16 == len(words) // 2


def test_what_lies_nowhere_in_the_text_is_left_out() -> None:
    here = annotation(1, Span(0, 2), TEXT, CLAIM)
    orphan = replace(annotation(2, Span(0, 2), TEXT, CLAIM), span=None)
    of_article = replace(orphan, selectors=None)
    plan = HighlightPlan([orphan, here, of_article], {}, OFFSETS, STARTS_UTF16)
    assert [(highlight.id, highlight.tags) for highlight in plan.highlights] == [(1, ())]


def test_what_lies_behind_the_end_of_the_text_shown_is_cut_off() -> None:
    longer = annotation(1, Span(len(TEXT) - 3, len(TEXT) + 9), TEXT, CLAIM)
    behind = annotation(2, Span(len(TEXT) + 2, len(TEXT) + 9), TEXT, CLAIM)
    plan = HighlightPlan([longer, behind], {}, OFFSETS, STARTS_UTF16)
    painted = plan.in_block(len(STARTS) - 1)
    assert painted[0].start_utf16 == OFFSETS.length_utf16 - 3
    assert {item.end_utf16 for item in painted} == {OFFSETS.length_utf16}


def test_a_plan_of_nothing_finds_nothing() -> None:
    assert HighlightPlan().at(0) == []
    assert list(HighlightPlan().in_block(0)) == []
