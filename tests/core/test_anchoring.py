from __future__ import annotations

import time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.anchoring.anchor import anchor
from app.anchoring.describe import describe
from app.model.annotation import CONTEXT_LENGTH, AnchorState, Selectors
from app.model.span import Span

ARTICLE = """Storm closes the harbour of Norhaven
The harbour of Norhaven was closed on Tuesday after a storm tore two cranes from their rails.
“We have never seen anything like it,” said the harbour master, Ilse Brandt.
Repairs will cost 4.2 million euros, the city said. Brandt expects them to last until May.
Nobody was hurt. The city said that the harbour would open for ferries on Friday.
Ferries to the islands leave from the old pier until then, the shipping company said."""


def span_of(quote: str, text: str = ARTICLE) -> Span:
    start = text.index(quote)
    return Span(start, start + len(quote))


def anchored_words(text: str, selectors: Selectors) -> tuple[AnchorState, str]:
    found = anchor(text, selectors)
    return found.state, found.span.of(text) if found.span else ""


texts = st.text(st.sampled_from("ab é😀\n.„“"), min_size=1, max_size=120)


@given(texts, st.data())
def test_an_annotation_lies_where_it_was_made_while_the_text_is_unchanged(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = anchor(text, describe(text, Span(start, end)))
    assert (found.span, found.state, found.score) == (Span(start, end), AnchorState.EXACT, 1.0)


@given(texts, texts, st.text("xyz ", max_size=40), st.text("xyz ", max_size=40), st.data())
def test_edits_elsewhere_do_not_lose_an_annotation(
    before: str, after: str, new_before: str, new_after: str, data: st.DataObject
) -> None:
    quote = data.draw(st.text("qrs t", min_size=1).filter(lambda quote: not quote.isspace()))
    text = before + quote + after
    selectors = describe(text, Span(len(before), len(before) + len(quote)))
    kept_before, kept_after = before[-CONTEXT_LENGTH:], after[:CONTEXT_LENGTH]
    edited = new_before + kept_before + quote + kept_after + new_after
    assume(edited.count(quote) == 1)
    start = len(new_before + kept_before)
    found = anchor(edited, selectors)
    assert found.span == Span(start, start + len(quote))
    assert found.state is (AnchorState.EXACT if start == selectors.start else AnchorState.MOVED)


def test_prefix_and_suffix_reach_over_block_ends() -> None:
    selectors = describe(ARTICLE, span_of("“We have never seen anything like it,”"))
    assert selectors.prefix == "ore two cranes from their rails.\n"[-CONTEXT_LENGTH:]
    assert selectors.suffix == " said the harbour master, Ilse B"


@pytest.mark.parametrize("span", [Span(3, 3), Span(5, 4), Span(-1, 4), Span(0, len(ARTICLE) + 1)])
def test_a_span_that_is_empty_or_outside_cannot_be_described(span: Span) -> None:
    with pytest.raises(ValueError, match="no stretch"):
        describe(ARTICLE, span)


def test_the_same_words_in_another_place_are_told_apart_by_their_context() -> None:
    second = ARTICLE.index("Brandt expects")
    selectors = describe(ARTICLE, Span(second, second + len("Brandt")))
    edited = ARTICLE.replace("on Tuesday ", "").replace("Nobody", "According to Brandt, nobody")
    found = anchor(edited, selectors)
    assert found.state is AnchorState.MOVED
    assert found.span == Span(second - len("on Tuesday "), second - len("on Tuesday ") + 6)


def test_words_that_slid_onto_the_old_position_by_chance_are_not_taken() -> None:
    text = "yes, said Ann. no, said Bob. yes, said Cid."
    selectors = describe(text, Span(29, 32))
    edited = "Dan: maybe. oh. yes, said Ann. no, said Bob. yes, said Cid."[2:]
    edited = "x" * (29 - edited.index("yes")) + edited
    found = anchor(edited, selectors)
    assert found.span is not None
    assert edited[found.span.start :].startswith("yes, said Cid.")


def test_of_equal_places_the_nearest_is_taken() -> None:
    text = "\n".join(["Traffic was heavy on all roads into the city on Monday morning."] * 5)
    line = len(text) // 5 + 1
    selectors = describe(text, Span(2 * line, 2 * line + 20))
    found = anchor("New. " + text, selectors)
    assert found.span == Span(2 * line + 5, 2 * line + 25)


@pytest.mark.parametrize(
    ("quote", "old", "new", "expected"),
    [
        ("4.2 million euros", "4.2 million euros", "4.8 million euros", "4.8 million euros"),
        (
            "Repairs will cost 4.2 million euros, the city said.",
            "Repairs will cost",
            "Mending the cranes will cost",
            "Mending the cranes will cost 4.2 million euros, the city said.",
        ),
        (
            "“We have never seen anything like it,” said the harbour master, Ilse Brandt.",
            "never seen anything",
            "not seen anything",
            "“We have not seen anything like it,” said the harbour master, Ilse Brandt.",
        ),
        ("two cranes", "two cranes", "2 cranes", "2 cranes"),
    ],
)
def test_a_reworded_quote_is_found_with_its_edges(
    quote: str, old: str, new: str, expected: str
) -> None:
    edited = "Updated at noon. " + ARTICLE.replace(old, new)
    assert anchored_words(edited, describe(ARTICLE, span_of(quote))) == (
        AnchorState.REWORDED,
        expected,
    )


def test_a_quote_whose_sentence_was_taken_out_is_an_orphan() -> None:
    quote = "Brandt expects them to last until May."
    selectors = describe(ARTICLE, span_of(quote))
    assert anchored_words(ARTICLE.replace(quote, ""), selectors) == (AnchorState.GONE, "")
    other = "A decision about compensation is due in the autumn session."
    assert anchored_words(ARTICLE.replace(quote, other), selectors) == (AnchorState.GONE, "")


def test_a_short_word_elsewhere_does_not_stand_in_for_the_lost_one() -> None:
    selectors = describe(ARTICLE, span_of("said", ARTICLE))
    sentence = "“We have never seen anything like it,” said the harbour master, Ilse Brandt.\n"
    assert anchor(ARTICLE.replace(sentence, ""), selectors).state is AnchorState.GONE


def test_a_text_that_became_empty_orphans_everything() -> None:
    assert anchor("", describe(ARTICLE, Span(0, 5))).state is AnchorState.GONE


def test_chinese_is_found_after_a_change_of_two_characters() -> None:
    text = "港口周二关闭。市政府说，维修费用为四百二十万欧元。没有人受伤。渡轮周五恢复。"
    selectors = describe(text, span_of("市政府说，维修费用为四百二十万欧元。", text))
    edited = text.replace("二十万", "八十万").replace("周二", "星期二")
    assert anchored_words(edited, selectors) == (
        AnchorState.REWORDED,
        "市政府说，维修费用为四百八十万欧元。",
    )


def test_a_long_text_is_searched_without_a_noticeable_wait() -> None:
    filler = "\n".join(f"Line {n} of the minutes says little of interest." for n in range(30_000))
    text = filler + "\n" + ARTICLE
    selectors = describe(text, span_of("Repairs will cost 4.2 million euros", text))
    edited = text[5000:].replace("4.2 million", "5.1 million")
    started = time.perf_counter()
    found = anchor(edited, selectors)
    assert time.perf_counter() - started < 1.5
    assert found.state is AnchorState.REWORDED
