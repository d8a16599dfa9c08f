"""What stands for a tag on chips: no two tags the same, in any language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.ids import TagId
from app.model.tag import Tag
from ui.widgets.tag_letters import letters_of


def told(*names: str, retired: str = "") -> list[str]:
    """Return the letters of tags with these names; one of them may be retired."""
    tags = [
        Tag(TagId(n), f"u{n}", name, None, "amber", "", "", n, retired=name == retired)
        for n, name in enumerate(names)
    ]
    return list(dict(sorted(letters_of(tags).items())).values())


@pytest.mark.parametrize(
    ("names", "letters"),
    [
        (("claim", "quote", "figure"), ["C", "Q", "F"]),
        (("Behauptung", "Zitat", "Zahl"), ["B", "Zi", "Za"]),
        (("cause", "claimant", "Claim"), ["Ca", "Cl", "Ci"]),
        (("a", "A/b", "aa"), ["A1", "Ab", "Aa"]),
        (("ложь", "link", "любовь"), ["Ло", "L", "Лю"]),
    ],
)
def test_tags_that_begin_alike_take_a_second_letter(
    names: tuple[str, ...], letters: list[str]
) -> None:
    assert told(*names) == letters


def test_a_retired_tag_gives_way() -> None:
    assert told("Zitat", "Zahl", retired="Zitat") == ["Zi", "Z"]


@given(st.lists(st.text(min_size=1), unique=True))
def test_no_two_tags_have_the_same(names: list[str]) -> None:
    letters = told(*names)
    assert len(set(letters)) == len(letters)
