"""The journeys use what a person has: keys, the mouse, the screen, and the library afterwards."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

JOURNEYS = sorted(Path(__file__).parent.glob("*.py"))
FORBIDDEN = {
    "a private name of another object": re.compile(r"(?<!\bself)\._[a-z]\w*"),
    "a slot": re.compile(r"\b_on_\w+"),
    "a signal sent by hand": re.compile(r"\.emit\("),
    "a command without its key": re.compile(r"\.trigger\(|\.click\(\)"),
    "our own code replaced": re.compile(r"monkeypatch|\bmock\b"),
}


@pytest.mark.parametrize("path", JOURNEYS, ids=lambda path: path.name)
def test_journey_calls_nothing_private(path: Path) -> None:
    if path == Path(__file__):
        return
    code = path.read_text(encoding="utf-8")
    found = {what: pattern.findall(code) for what, pattern in FORBIDDEN.items()}
    assert {what: places for what, places in found.items() if places} == {}
