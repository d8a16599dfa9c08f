"""docs/settings.md says of each setting what the declaration says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.settings import SETTINGS, Setting

PAGE = Path(__file__).parents[2] / "docs" / "settings.md"
ROW = re.compile(r"^\| `(?P<key>\w+)` \| (?P<values>.+?) \| (?P<default>.+?) \| (?P<text>.+?) \|$")

_IN_WORDS = {
    "text_face": "the name of a font",
    "keys": "commands and their keys, as JSON",
}


def _rows() -> list[re.Match[str]]:
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    return [found for line in lines if (found := ROW.match(line))]


def _values(setting: Setting) -> str:
    if setting.choices:
        return ", ".join(f"`{choice}`" for choice in setting.choices)
    if isinstance(setting.default, bool):
        return "`true`, `false`"
    if setting.key == "watch_folder":
        return "the path of a folder"
    if isinstance(setting.default, str):
        return _IN_WORDS[setting.key]
    return f"{setting.minimum} to {setting.maximum}"


def _told(value: str | int | bool) -> str:
    if value == "":
        return "none"
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


def test_page_lists_every_setting_in_the_order_declared_and_no_other() -> None:
    assert [row["key"] for row in _rows()] == [setting.key for setting in SETTINGS]


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_page_gives_values_default_and_description_of_the_setting(setting: Setting) -> None:
    (row,) = [row for row in _rows() if row["key"] == setting.key]
    assert row["values"] == _values(setting)
    assert row["default"] == _told(setting.default)
    assert row["text"] == setting.description
