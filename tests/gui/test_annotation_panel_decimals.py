"""A number on a card is read and written as the person's language does, and kept exactly."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from ui.annotation_panel.decimals import plain_of, readable

plain_numbers = st.from_regex(r"-?(0|[1-9][0-9]{0,20})(\.[0-9]{1,8})?", fullmatch=True)


@pytest.fixture
def german() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


@given(plain_numbers)
@pytest.mark.parametrize("name", ["en_US", "de_DE", "fr_FR", "de_CH"])
def test_what_is_shown_is_read_back_as_it_was(name: str, plain: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(name))
    try:
        assert plain_of(readable(plain)) == plain
    finally:
        QLocale.setDefault(before)


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("1.200.000", "1200000"),
        ("1.200", "1200"),
        ("8,4", "8.4"),
        ("8.4", "8.4"),
        ("1 200 000", "1200000"),
        ("1.234,50", "1234.50"),
        ("-0,5", "-0.5"),
        ("", ""),
        ("1,2,3", None),
        (",", None),
    ],
)
def test_a_german_number(written: str, plain: str | None) -> None:
    assert plain_of(written) == plain


@pytest.mark.parametrize(
    ("written", "plain"),
    [("1,200,000", "1200000"), ("1,234.50", "1234.50"), ("8.4", "8.4"), ("1.2.3", None)],
)
def test_an_english_number(written: str, plain: str | None) -> None:
    assert plain_of(written) == plain
