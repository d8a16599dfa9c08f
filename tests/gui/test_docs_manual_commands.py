"""The manual calls commands, their menus and their keys as the window does, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

import dev_translate
from ui.commands import COMMANDS, Command

MANUAL = Path(__file__).parents[2] / "docs" / "manual"
PAGES = sorted(MANUAL.rglob("*.md"))
NAMED = re.compile(r"\*(?P<menu>[^*→]+) → (?P<command>[^*]+)\*(?: \(`(?P<key>[^`]+)`\))?")
KEYS = {"Strg": "Ctrl", "Umschalt": "Shift", "Entf": "Delete"}


def words_of(language: str) -> dict[str, str]:
    """Return what the window calls its menus and commands, by their English texts."""
    texts = {text for command in COMMANDS for text in (command.text, command.menu.value)}
    if language == "en":
        return {text: text.replace("&", "") for text in texts}
    known = dev_translate.read(dev_translate.file_of("ui", language))
    german = {
        saying.text: forms[0] for saying, forms in known.items() if saying.context == "Actions"
    }
    return {text: german[text].replace("&", "") for text in texts}


def by_place(language: str) -> dict[tuple[str, str], Command]:
    words = words_of(language)
    return {(words[each.menu.value], words[each.text]): each for each in COMMANDS}


def named(page: Path) -> Iterator[re.Match[str]]:
    return NAMED.finditer(" ".join(page.read_text(encoding="utf-8").split()))


def portable(key: str) -> QKeySequence:
    return QKeySequence("+".join(KEYS.get(part, part) for part in key.split("+")))


@pytest.mark.usefixtures("qapp")  # Qt knows a desktop's standard keys from then on
@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}/{page.stem}")
def test_each_command_named_is_in_that_menu_with_that_key(page: Path) -> None:
    known = by_place(page.parent.name)
    for match in named(page):
        place = (match["menu"], match["command"])
        assert place in known, place
        if match["key"]:
            wanted = portable(match["key"])
            keys = known[place].keys
            assert any(
                wanted in QKeySequence.keyBindings(key)
                if not isinstance(key, str)
                else wanted == QKeySequence(key)
                for key in keys
            ), match[0]


@pytest.mark.parametrize("page", sorted((MANUAL / "en").iterdir()), ids=lambda page: page.stem)
def test_both_languages_name_the_same_commands(page: Path) -> None:
    english, german = by_place("en"), by_place("de")
    told = {english[match["menu"], match["command"]].act for match in named(page)}
    other = named(MANUAL / "de" / page.name)
    assert told == {german[match["menu"], match["command"]].act for match in other}
