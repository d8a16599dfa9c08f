"""Reading what is typed into a search: terms, faults, and writing them again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.query import OPERATORS, FaultKind, Query, Term, parse, tokens, written
from app.model.query_date import read_date
from app.model.search_words import fold, words_fit

LETTERS = st.characters(exclude_categories=["Cs", "Cc", "Z"], exclude_characters='":-')
WORDS = st.text(LETTERS, min_size=1).filter(lambda text: bool(text.split()))
PHRASES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters='"\0')).map(
    lambda text: " ".join(text.split())
)
TYPED = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from('"":- \0') | st.sampled_from("tag")
)


@st.composite
def terms(draw: st.DrawFn) -> Term:
    """Any term that can be typed with a value of one's own."""
    operator = draw(st.sampled_from(["", "tag", "outlet", "lang", "by", "speaker"]))
    phrase = draw(st.booleans())
    value = draw(PHRASES.filter(bool)) if phrase else draw(WORDS)
    goes_on = bool(operator) and not phrase
    return Term(value, operator, draw(st.booleans()), phrase, goes_on)


# ---------------------------------------------------------------------------- reading


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("harbour ", [Term("harbour")]),
        ("harbour", [Term("harbour", beginning=True)]),
        ("a -b", [Term("a"), Term("b", negated=True)]),
        ('"good sign"', [Term("good sign", phrase=True)]),
        ('"good si', [Term("good si", phrase=True, beginning=True)]),
        ('-"good sign" x ', [Term("good sign", negated=True, phrase=True), Term("x")]),
        ("e-mail - -- ", [Term("e-mail"), Term("-"), Term("--")]),
        ("TAG:Claim", [Term("Claim", "tag", beginning=True)]),
        ('-outlet:"The  Tide"', [Term("The Tide", "outlet", negated=True, phrase=True)]),
        ("is:UNREAD", [Term("unread", "is", beginning=True)]),
        ("status:disputed", [Term("disputed", "status", beginning=True)]),
        ("after:14.1.2026", [Term("2026-01-14", "after", beginning=True)]),
        ("http://a.example ", [Term("http://a.example")]),
    ],
)
def test_what_is_typed_becomes_terms(text: str, expected: list[Term]) -> None:
    query = parse(text)
    assert list(query.terms) == expected
    assert not query.faults


@pytest.mark.parametrize(
    ("text", "kind", "sentence"),
    [
        ("title:x", FaultKind.UNKNOWN, "“title:” is no operator and was searched as a word."),
        ("tag:", FaultKind.UNFINISHED, "Nothing follows “tag:”, which was left out."),
        ('by:""', FaultKind.UNFINISHED, "Nothing follows “by:”, which was left out."),
        ("is:red", FaultKind.WRONG, "“is:” cannot be “red”, so nothing is found."),
        ("status:open", FaultKind.WRONG, "“status:” cannot be “open”, so nothing is found."),
        ("before:soon", FaultKind.WRONG, "“before:” cannot be “soon”, so nothing is found."),
    ],
)
def test_what_cannot_be_meant_is_said(text: str, kind: FaultKind, sentence: str) -> None:
    (fault,) = parse(text).faults
    assert (fault.kind, str(fault)) == (kind, sentence)
    assert parse(text).finds_nothing is (kind is FaultKind.WRONG)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026", "2026"),
        ("2026-11", "2026-11"),
        ("2026-1-4", "2026-01-04"),
        ("2026/11/14", "2026-11-14"),
        ("11.2026", "2026-11"),
        ("4.1.2026", "2026-01-04"),
        ("2026-02-30", None),
        ("2026-13", None),
        ("0000", None),
        ("26", None),
        ("14.11.", None),
        ("２０２６", "2026"),
        ("", None),
    ],
)
def test_dates_of_any_precision_are_read(text: str, expected: str | None) -> None:
    assert read_date(text) == expected


# ---------------------------------------------------------------------------- whatever is typed


@given(TYPED)
def test_anything_typed_is_a_query_that_is_read_again_as_the_same(text: str) -> None:
    query = parse(text)
    assert parse(str(query)).terms == query.terms
    assert all(term.value and '"' not in term.value for term in query.terms)


@given(st.lists(terms()))
def test_terms_that_are_written_are_read_again(wanted: list[Term]) -> None:
    assert list(parse(written(wanted)).terms) == wanted


@given(TYPED)
def test_pieces_cover_all_that_was_typed_but_the_blanks(text: str) -> None:
    covered = 0
    for token in tokens(text):
        assert not text[covered : token.start].replace("\0", " ").strip()
        assert token.start < token.end
        assert token.operator == "" or token.operator in OPERATORS
        assert text[token.value_start :].startswith(('"', token.value))
        covered = token.end
    assert not text[covered:].replace("\0", " ").strip()


def test_an_empty_query_asks_for_nothing() -> None:
    assert not parse("")
    assert not Query()
    assert parse("is:red")


# ---------------------------------------------------------------------------- words


@pytest.mark.parametrize(
    ("typed", "text", "fits"),
    [
        ("mul", "Dr. Åsa Müller", True),
        ("MÜLLER", "Dr. Åsa Mueller-Müller", True),
        ('"asa muller"', "Åsa Müller", True),
        ('"asa mul"', "Åsa Müller", False),
        ("üller", "Müller", False),
        ("strasse", "Straße", True),
        ("-", "-", False),
    ],
)
def test_names_fit_by_the_beginning_of_their_words(typed: str, text: str, fits: bool) -> None:
    (term,) = parse(f"speaker:{typed}").terms
    assert words_fit(term, text) is fits


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
