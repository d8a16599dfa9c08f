"""Broken input of every kind costs a sentence; `python3 dev.py fuzz` looks for more of it."""

from __future__ import annotations

import pytest
from targets import TARGETS, fuzz


@pytest.mark.parametrize("name", TARGETS)
def test_some_broken_input_is_read_or_refused(name: str) -> None:
    assert fuzz(name, seconds=0, first_seed=7) > 0
