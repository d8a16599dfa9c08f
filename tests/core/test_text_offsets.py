from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.offsets import Utf16Map

any_text = st.text(st.one_of(st.characters(codec="utf-16"), st.sampled_from("😀𝄞a\u0301\n")))


@given(any_text)
def test_a_position_survives_the_way_to_utf16_and_back(text: str) -> None:
    positions = Utf16Map(text)
    for position in range(len(text) + 1):
        expected = len(text[:position].encode("utf-16-le")) // 2
        assert positions.to_utf16(position) == expected
        assert positions.to_code_points(expected) == position
    assert positions.length_utf16 == len(text.encode("utf-16-le")) // 2


def test_the_middle_of_an_emoji_belongs_to_its_start() -> None:
    positions = Utf16Map("a😀b😀")
    assert [positions.to_code_points(unit) for unit in range(7)] == [0, 1, 1, 2, 3, 3, 4]


@pytest.mark.parametrize("position", [-1, 4])
def test_a_position_outside_the_text_is_an_error_not_a_guess(position: int) -> None:
    positions = Utf16Map("abc")
    with pytest.raises(ValueError, match="outside"):
        positions.to_utf16(position)
    with pytest.raises(ValueError, match="outside"):
        positions.to_code_points(position)
