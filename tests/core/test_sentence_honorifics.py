"""A title in front of a name does not end an English sentence."""

from __future__ import annotations

import pytest

from app.model.block import Block, BlockKind, Body
from app.text.sentences import split

HONORIFICS = """
    Ald. Amb. Capt. Cllr. Cllrs. Cmdt. Col. Cpl. Det. Gov. Hon. Insp. Lt. Maj. Messrs. Msgr. Pres.
    Prof. Pte. Rep. Rev. Sen. Sgt. Supt.
"""


@pytest.mark.parametrize("honorific", HONORIFICS.split())
def test_a_name_stays_with_its_title(honorific: str) -> None:
    text = f"The motion by {honorific} Amara Osei was carried. It rained."
    body = Body((Block(BlockKind.PARAGRAPH, text),))
    assert [span.of(text) for span in split(body, "en")] == [text[:-11], "It rained."]
