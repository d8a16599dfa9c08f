"""docs/keys.md lists every command of the window with its keys."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from ui.commands import COMMANDS, Command, Menu

PAGE = (Path(__file__).parents[2] / "docs" / "keys.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (?P<text>[^|]+) \| (?P<keys>.+) \|$", re.MULTILINE)


def _keys_by_command(menu: Menu) -> dict[str, list[str]]:
    """Return what the page lists for a menu, in its order."""
    section = PAGE.partition(f"## {_plain(menu.value)}\n")[2].partition("\n## ")[0]
    rows = [row for row in ROW.finditer(section) if row["text"] not in {"command", "---"}]
    return {row["text"]: re.findall(r"`([^`]+)`", row["keys"]) for row in rows}


def _plain(text: str) -> str:
    return text.replace("&", "").rstrip("…")


@pytest.mark.parametrize("menu", Menu, ids=lambda menu: menu.name)
def test_page_lists_the_commands_of_each_menu_in_its_order(menu: Menu) -> None:
    declared = [_plain(command.text) for command in COMMANDS if command.menu is menu]
    assert list(_keys_by_command(menu)) == declared


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.act.name)
@pytest.mark.usefixtures("qapp")  # Qt knows a desktop's standard keys from then on
def test_page_gives_the_keys_of_the_command(command: Command) -> None:
    listed = _keys_by_command(command.menu)[_plain(command.text)]
    assert len(listed) == len(command.keys)
    for shown, key in zip(listed, command.keys, strict=True):
        if isinstance(key, str):
            assert shown == key
        else:  # a standard key differs between desktops: the page names one of them
            assert QKeySequence(shown) in QKeySequence.keyBindings(key)
