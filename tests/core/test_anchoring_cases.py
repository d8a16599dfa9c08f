"""What is expected of any program that finds quotes again, in the terms of hypothesis/client.

Its tests of `match-quote` and of anchoring say: exact before alike, the most similar context wins,
then the nearest; too many errors are no match. The texts here are our own.
"""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.anchoring.anchor import anchor
from app.anchoring.describe import describe
from app.model.annotation import AnchorState, Selectors
from app.model.span import Span

EXACT, MOVED = AnchorState.EXACT, AnchorState.MOVED
REWORDED, GONE = AnchorState.REWORDED, AnchorState.GONE

SENTENCES = (
    "The council of Saltmere has voted to close the fish market at the end of the year.",
    "Eleven of nineteen members were in favour, among them the mayor, Petra Lunde.",
    "“There is no money left for repairs,” Lunde said after the meeting on Thursday.",
    "Traders had asked for another two years and for a roof that does not leak.",
    "The market has stood at the quay since 1907 and feeds about forty families.",
    "A citizens' group wants to collect four thousand signatures against the plan.",
)
TEXT = "\n".join(SENTENCES)


def selected(quote: str, text: str = TEXT) -> Selectors:
    start = text.index(quote)
    return describe(text, Span(start, start + len(quote)))


@pytest.mark.parametrize(
    ("quote", "text", "state", "found"),
    [
        # exact
        ("Eleven of nineteen members", TEXT, EXACT, "Eleven of nineteen members"),
        ("the", TEXT, EXACT, "the"),
        # moved: before, after, and out of its paragraph
        ("since 1907", f"Saltmere, Friday.\n{TEXT}", MOVED, "since 1907"),
        (SENTENCES[4], "\n".join(SENTENCES[3:]), MOVED, SENTENCES[4]),
        (SENTENCES[2], "\n".join(reversed(SENTENCES)), MOVED, SENTENCES[2]),
        # reworded: a word more, a word less, other marks, other numbers
        (
            "“There is no money left for repairs,”",
            TEXT.replace("no money left for", "no more money left for any"),
            REWORDED,
            "“There is no more money left for any repairs,”",
        ),
        (
            "about forty families",
            TEXT.replace("about forty", "over forty"),
            REWORDED,
            "over forty families",
        ),
        (
            "“There is no money left for repairs,” Lunde said",
            TEXT.replace("“", '"').replace("”", '"'),
            REWORDED,
            '"There is no money left for repairs," Lunde said',
        ),
        # must be an orphan
        (SENTENCES[4], "\n".join(SENTENCES[:4]), GONE, ""),
        (SENTENCES[1], "\n".join((SENTENCES[0], *SENTENCES[3:])), GONE, ""),
        ("Lunde", TEXT.replace("Petra Lunde", "").replace("Lunde said", "she said"), GONE, ""),
        ("the", "Nothing here, all was rewritten by another hand.", GONE, ""),
        (SENTENCES[0], "", GONE, ""),
    ],
)
def test_a_quote_is_found_or_given_up(
    quote: str, text: str, state: AnchorState, found: str
) -> None:
    anchored = anchor(text, selected(quote))
    assert anchored.state is state
    assert (anchored.span.of(text) if anchored.span else "") == found


def test_the_very_words_are_taken_before_words_that_are_alike_and_nearer() -> None:
    quote = SENTENCES[3]
    alike = quote.replace("two years", "three years")
    text = "\n".join((*SENTENCES[:3], alike, *SENTENCES[4:], quote))
    anchored = anchor(text, selected(quote))
    assert anchored.state is MOVED
    assert anchored.span == Span(len(text) - len(quote), len(text))


@pytest.mark.parametrize("which", range(3))
def test_of_the_same_words_the_ones_with_the_same_words_around_are_taken(which: int) -> None:
    around = ("On Monday {}, the mayor said.", "Traders say {} as well.", "So {} for forty homes.")
    quote = "it is the end of the market"
    text = "\n".join(sentence.format(quote) for sentence in around)
    spans = []
    for _ in around:
        start = text.index(quote, spans[-1].end if spans else 0)
        spans.append(Span(start, start + len(quote)))
    new = "\n".join((SENTENCES[0], *text.split("\n")[::-1]))
    anchored = anchor(new, describe(text, spans[which]))
    assert anchored.state is MOVED
    assert anchored.span is not None
    line = new[: anchored.span.start].count("\n")
    assert line == len(around) - which


@given(st.permutations(SENTENCES), st.data())
def test_a_sentence_that_was_taken_out_is_never_found_in_another(
    order: list[str], data: st.DataObject
) -> None:
    lost = data.draw(st.sampled_from(order))
    rest = "\n".join(sentence for sentence in order if sentence != lost)
    assert anchor(rest, selected(lost, "\n".join(order))).state is GONE


@given(st.lists(st.sampled_from(SENTENCES), unique=True, min_size=2), st.data())
def test_sentences_put_in_and_taken_out_elsewhere_lose_nothing(
    kept: list[str], data: st.DataObject
) -> None:
    quote = data.draw(st.sampled_from(kept))
    new = [sentence for sentence in kept if sentence == quote or data.draw(st.booleans())]
    others = st.sampled_from(["It rained.", "More on page four.", "The vote took an hour."])
    for _ in range(data.draw(st.integers(0, 3))):
        new.insert(data.draw(st.integers(0, len(new))), data.draw(others))
    old_text, text = "\n".join(kept), "\n".join(new)
    assume(old_text != text)
    anchored = anchor(text, selected(quote, old_text))
    assert anchored.state in (EXACT, MOVED)
    assert anchored.span is not None
    assert anchored.span.of(text) == quote
