from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.normalise import normalise

troublemakers = st.sampled_from(
    "\r\n\t\x00\x0c\x85\u2028\u2029\xad\ufeff\u200b\u200c\u200d\u200e\u202a\u202b\u202c\u202e"
    "\u2060\u2066\u2067\u2068\u2069\ufdd0\uffff\ud800\udc00\u0301\u0323eaA\xa0가ᄀ"
)
any_text = st.text(st.one_of(troublemakers, st.characters(exclude_categories=())), max_size=60)


@given(any_text)
def test_what_is_normalised_stays_as_it_is(text: str) -> None:
    once = normalise(text)
    assert normalise(once.text).text == once.text
    assert normalise(once.text).mended == {}


@given(any_text)
def test_nothing_that_breaks_a_document_or_a_database_is_left(text: str) -> None:
    result = normalise(text).text
    result.encode("utf-8")
    assert unicodedata.is_normalized("NFC", result)
    assert not set(result) & set("\r\x00\x85\u2028\u2029\xad\ufeff\u200b\ufdd0\ufdd1\uffff")


@pytest.mark.parametrize(
    ("text", "expected", "mended"),
    [
        ("one\r\ntwo\rthree\n", "one\ntwo\nthree\n", {"line endings": 2}),
        ("page\x0cbreak\u2029here\u2028there", "page\nbreak\nhere\nthere", {"line endings": 3}),
        ("\ufeffhead", "head", {"byte order marks": 1}),
        ("Do\xadnau\u200bschiff", "Donauschiff", {"soft hyphens": 1, "zero-width spaces": 1}),
        ("Donau\xad\nschiff", "Donauschiff", {"soft hyphens": 1}),
        ("nul\x00 bell\x07 c1\x9f\ttab", "nul bell c1\ttab", {"control characters": 3}),
        ("\x1b[1;31mred\x1b[0m", "red", {"terminal controls": 2}),
        ("cafe\u0301", "café", {"composed (NFC)": 1}),
        ("e\u200b\u0301", "é", {"zero-width spaces": 1, "composed (NFC)": 1}),
        ("a\ufdd0\U0010ffff\ud800b", "ab", {"noncharacters": 2, "lone surrogates": 1}),
        (
            "10\xa0km, 👩\u200d🚀, می\u200cخواهم, \u200fא",
            "10\xa0km, 👩\u200d🚀, می\u200cخواهم, \u200fא",
            {},
        ),
    ],
)
def test_each_kind_of_damage_is_mended_and_counted(
    text: str, expected: str, mended: dict[str, int]
) -> None:
    result = normalise(text)
    assert (result.text, result.mended) == (expected, mended)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\u202bab\u202c", "\u202bab\u202c"),
        ("\u2067ab\u2069", "\u2067ab\u2069"),
        ("\u202eab", "ab"),
        ("ab\u202c\u2069", "ab"),
        ("\u202eab\ncd\u202c", "ab\ncd"),  # a pair does not reach over a line
        ("\u2067a\u202eb\u2069c\u202c", "\u2067ab\u2069c"),  # the isolate's end cuts the embedding
        ("\u202aa\u2067b\u202cc\u2069d\u202c", "\u202aa\u2067bc\u2069d\u202c"),
    ],
)
def test_only_bidi_controls_without_a_partner_are_dropped(text: str, expected: str) -> None:
    assert normalise(text).text == expected
