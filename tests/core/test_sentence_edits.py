"""Splits and joins by hand, laid over computed sentences."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.block import Block, BlockKind, Body
from app.model.sentence_edit import EditKind, SentenceEdit
from app.model.span import Span
from app.storage.sentence_edits import carried_over
from app.text.sentence_edits import apply
from app.text.sentences import split

TEXT = "One two. Three four.\nFive six."
SPANS = (Span(0, 8), Span(9, 20), Span(21, 30))


def split_at(offset: int) -> SentenceEdit:
    return SentenceEdit(EditKind.SPLIT, offset)


def join_at(offset: int) -> SentenceEdit:
    return SentenceEdit(EditKind.JOIN, offset)


def sentences(*edits: SentenceEdit, text: str = TEXT, spans: tuple[Span, ...] = SPANS) -> list[str]:
    return [span.of(text) for span in apply(spans, edits, text)]


def test_a_split_makes_two_of_the_sentence_it_lies_in() -> None:
    assert sentences(split_at(15)) == ["One two.", "Three", "four.", "Five six."]


def test_a_split_in_the_white_space_before_a_word_is_one_before_the_word() -> None:
    assert sentences(split_at(14)) == sentences(split_at(15))


def test_a_join_makes_one_of_the_sentences_around_it() -> None:
    assert sentences(join_at(9)) == ["One two. Three four.", "Five six."]


def test_a_join_may_mend_a_sentence_that_a_page_break_cut() -> None:
    assert sentences(join_at(21)) == ["One two.", "Three four.\nFive six."]


def test_several_edits_hold_at_once() -> None:
    edits = [join_at(9), split_at(4), split_at(26)]
    assert sentences(*edits) == ["One", "two. Three four.", "Five", "six."]


@pytest.mark.parametrize("edit", [split_at(0), split_at(9), split_at(30), join_at(0), join_at(12)])
def test_an_edit_that_better_rules_made_needless_does_nothing(edit: SentenceEdit) -> None:
    assert sentences(edit) == sentences()


def test_no_join_reaches_over_text_that_is_in_no_sentence() -> None:
    spans = (SPANS[0], SPANS[2])  # "Three four." is folded
    assert sentences(join_at(21), spans=spans) == ["One two.", "Five six."]


WORDS = st.text(st.sampled_from("ab .!?“„\n\u00a0é😀"), max_size=60)
EDITS = st.lists(
    st.builds(SentenceEdit, kind=st.sampled_from(EditKind), offset=st.integers(0, 130)), max_size=8
)


@given(texts=st.lists(WORDS, min_size=1, max_size=3), edits=EDITS)
def test_every_visible_character_of_a_sentence_stays_in_exactly_one(
    texts: list[str], edits: list[SentenceEdit]
) -> None:
    body = Body(tuple(Block(BlockKind.PARAGRAPH, text) for text in texts))
    computed = split(body, "de")
    shown = apply(computed, edits, body.text)
    assert _visible(shown, body.text) == _visible(computed, body.text)
    assert all(span and span.of(body.text).strip() == span.of(body.text) for span in shown)
    assert all(one.end <= other.start for one, other in pairwise(shown))


@given(text=WORDS, edits=EDITS)
def test_edits_laid_over_their_own_outcome_change_nothing_more(
    text: str, edits: list[SentenceEdit]
) -> None:
    places = {edit.offset: edit for edit in edits}  # at most one at a place, as the library keeps
    body = Body((Block(BlockKind.PARAGRAPH, text.replace(" ", "x")),))
    shown = apply(split(body, "de"), places.values(), body.text)
    assert apply(shown, places.values(), body.text) == shown


def _visible(spans: tuple[Span, ...], text: str) -> list[int]:
    return [n for span in spans for n in range(*span) if not text[n].isspace()]


# ---------------------------------------------------------------------- in another text

STORY = (
    "The harbour of Saltmere counted its boats on Monday. It found 412 of them Nobody had expected"
    " so many. The council meets on Friday."
)
PLACE = STORY.index("Nobody")


@pytest.mark.parametrize(
    "changed",
    [
        STORY,
        f"Corrected on Tuesday. {STORY}",
        STORY.replace("Saltmere", "Saltmere and of Northwick"),
        STORY.replace("Friday", "Thursday, or on Friday"),
    ],
)
def test_a_place_is_found_where_the_same_words_are_on_both_sides(changed: str) -> None:
    assert carried_over(PLACE, STORY, changed) == changed.index("Nobody")


@pytest.mark.parametrize(
    "changed",
    [
        STORY.replace("of them Nobody", "of them, and that nobody"),
        STORY.replace("412 of them", "412, the harbour master says."),
        "Something else altogether.",
        "",
    ],
)
def test_a_place_whose_words_changed_is_not_guessed(changed: str) -> None:
    assert carried_over(PLACE, STORY, changed) is None
