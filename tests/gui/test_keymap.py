"""Keys that a person changes: whose they are, what cannot be one, how they are kept."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.commands import Act
from ui.keymap import KeyMap, declared_keys, refusal

pytestmark = pytest.mark.usefixtures("qapp")  # standard keys are the platform's

KEYS = ["J", "K", "X", "Shift+X", "Alt+Down", "Ctrl+Alt+M", "F8", "]"]
CHANGES = st.lists(
    st.tuples(st.sampled_from([Act.NEXT_SENTENCE, Act.NOTE, Act.NEXT_PARAGRAPH, Act.COPY]),
              st.lists(st.sampled_from(KEYS), max_size=3))
)  # fmt: skip


def changed(changes: list[tuple[Act, list[str]]]) -> KeyMap:
    keymap = KeyMap()
    for act, keys in changes:
        keymap = keymap.with_keys(act, keys)
    return keymap


@given(CHANGES)
def test_no_key_ever_gives_two_commands(changes: list[tuple[Act, list[str]]]) -> None:
    keymap = changed(changes)
    keys = [key for act in Act for key in keymap.keys(act)]
    assert len(keys) == len(set(keys))


@given(CHANGES)
def test_what_is_kept_comes_back_but_for_what_cannot_be_a_key(
    changes: list[tuple[Act, list[str]]],
) -> None:
    keymap = changed(changes)
    again = KeyMap.from_json(keymap.to_json())
    for act in Act:
        fit = tuple(key for key in keymap.keys(act) if not refusal(act, key))
        assert again.keys(act) == fit


def test_a_key_taken_over_is_lost_to_the_command_that_had_it() -> None:
    keymap = KeyMap().with_keys(Act.NOTE, ["N", "J"])
    assert keymap.holder("J") is Act.NOTE
    assert keymap.keys(Act.NEXT_SENTENCE) == ("Down",)
    assert keymap.is_changed(Act.NEXT_SENTENCE)


def test_reset_takes_the_declared_keys_back() -> None:
    keymap = KeyMap().with_keys(Act.NOTE, ["J"]).reset(Act.NEXT_SENTENCE)
    assert keymap.keys(Act.NEXT_SENTENCE) == declared_keys(Act.NEXT_SENTENCE)
    assert keymap.keys(Act.NOTE) == ()
    assert not keymap.reset(Act.NOTE).changed


@pytest.mark.parametrize("key", ["1", "Tab", "Shift+Tab", "Esc", ""])
def test_keys_that_mean_something_else_are_refused_everywhere(key: str) -> None:
    assert refusal(Act.NOTE, key)
    assert refusal(Act.EXPORT, key)


def test_a_letter_can_only_be_a_key_of_the_text() -> None:
    assert refusal(Act.EXPORT, "X")
    assert refusal(Act.EXPORT, "Shift+X")
    assert not refusal(Act.NOTE, "X")
    assert not refusal(Act.EXPORT, "F8")
    assert not refusal(Act.EXPORT, "Ctrl+Alt+X")


@pytest.mark.parametrize("text", ["", "[]", "{", '{"note": "N"}', '{"note": [1]}', "null"])
def test_what_is_no_map_is_told_apart(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - json's own error is one of them
        KeyMap.from_json(text)


def test_commands_and_keys_of_another_version_are_left_out() -> None:
    text = json.dumps({"dance": ["D"], "note": ["M", "1", "no such key"]})
    keymap = KeyMap.from_json(text)
    assert keymap.keys(Act.NOTE) == ("M",)
    assert keymap.holder("D") is Act.STATUS_DISPUTED
