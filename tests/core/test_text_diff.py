"""What changed between two texts, by sentence and by word."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.span import Span
from app.text.diff import Kind, diff_sentences, diff_words

OLD = (
    "Storm closes the harbour.",
    "Repairs will cost 4.2 million euros, the city said.",
    "Brandt expects them to last until May.",
    "Nobody was hurt.",
)

sentences = st.lists(st.sampled_from([*OLD, "It rained.", "Repairs will cost 4.8 million euros."]))


def laid_out(texts: Sequence[str]) -> tuple[str, list[Span]]:
    """Return the texts as one, and where each lies in it."""
    spans, at = [], 0
    for text in texts:
        spans.append(Span(at, at + len(text)))
        at += len(text) + 1
    return " ".join(texts), spans


def compared(old: Sequence[str], new: Sequence[str]) -> list[tuple[Kind, str, str]]:
    old_text, old_spans = laid_out(old)
    new_text, new_spans = laid_out(new)
    return [
        (
            item.kind,
            item.old.of(old_text) if item.old else "",
            item.new.of(new_text) if item.new else "",
        )
        for item in diff_sentences(old_text, old_spans, new_text, new_spans)
    ]


def test_a_changed_sentence_stands_beside_the_one_it_was() -> None:
    changed = "Repairs will cost up to 4.8 million euros, the city said."
    assert compared(OLD, [OLD[0], "It rained.", changed, OLD[3]]) == [
        (Kind.SAME, OLD[0], OLD[0]),
        (Kind.ADDED, "", "It rained."),
        (Kind.CHANGED, OLD[1], changed),
        (Kind.REMOVED, OLD[2], ""),
        (Kind.SAME, OLD[3], OLD[3]),
    ]


def test_sentences_that_have_nothing_in_common_are_not_one_that_was_changed() -> None:
    assert compared([OLD[1]], ["Ferries leave from the old pier."]) == [
        (Kind.REMOVED, OLD[1], ""),
        (Kind.ADDED, "", "Ferries leave from the old pier."),
    ]


def test_a_text_that_is_new_from_end_to_end_is_told_without_a_wait() -> None:
    old = [f"Sentence {number} of the old text." for number in range(300)]
    new = [f"Line {number} in another one." for number in range(300)]
    kinds = [kind for kind, _, _ in compared(old, new)]
    assert kinds == [Kind.REMOVED] * 300 + [Kind.ADDED] * 300


@given(sentences, sentences)
def test_every_sentence_of_both_texts_is_told_once_and_in_order(
    old: list[str], new: list[str]
) -> None:
    found = compared(old, new)
    assert [before for _, before, _ in found if before] == old
    assert [after for _, _, after in found if after] == new
    for kind, before, after in found:
        assert {
            Kind.SAME: before == after != "",
            Kind.CHANGED: before != after and bool(before and after),
            Kind.ADDED: not before,
            Kind.REMOVED: not after,
        }[kind]


@given(st.text(), st.text())
def test_words_kept_and_removed_make_the_old_text_and_kept_and_added_the_new(
    old: str, new: str
) -> None:
    pieces = diff_words(old, new)
    assert "".join(piece.text for piece in pieces if piece.kind is not Kind.ADDED) == old
    assert "".join(piece.text for piece in pieces if piece.kind is not Kind.REMOVED) == new


@pytest.mark.parametrize(
    ("old", "new", "removed", "added"),
    [
        ("cost 4.2 million", "cost 4.8 million", ["4.2"], ["4.8"]),
        ("The city said.", "The town said.", ["city"], ["town"]),
        ("费用为四百二十万欧元", "费用为四百八十万欧元", ["二"], ["八"]),
        ("не раньше мая", "не раньше июня", ["мая"], ["июня"]),
        ("It rained", "It rained.", [], ["."]),
    ],
)
def test_whole_words_and_numbers_are_what_changes(
    old: str, new: str, removed: list[str], added: list[str]
) -> None:
    pieces = diff_words(old, new)
    assert [piece.text for piece in pieces if piece.kind is Kind.REMOVED] == removed
    assert [piece.text for piece in pieces if piece.kind is Kind.ADDED] == added
