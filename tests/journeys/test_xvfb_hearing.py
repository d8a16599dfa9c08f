"""The started program as a screen reader knows it: through AT-SPI, on a virtual screen."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.library import Library
from app.paths import resource
from tests.journeys.hearing import Bus, Ear, Heard, missing_for_hearing
from tests.journeys.screen import Screen, missing_for_screen

SOURCE = Path(str(resource("samples", "articles", "06-nachtzug-nach-orvelo.txt")))
WINDOW = "^Press .*Pressmark$"
NOTE = "Who counted them"
INTERACTIVE = {
    "check box",
    "check menu item",
    "combo box",
    "list",
    "list item",
    "menu",
    "menu item",
    "page tab",
    "push button",
    "radio button",
    "radio menu item",
    "slider",
    "spin button",
    "table",
    "table cell",
    "text",
    "toggle button",
    "tree",
    "tree item",
}
DIALOGS = {
    "ctrl+e": "Export",
    "ctrl+b": "Codebook",
    "alt+Return": "Details",
    "ctrl+k": "Search",
    "F1": "Keys",
    "t": "Tag",
}
"""Keys that open a window over the main one, and what its title has in it."""

pytestmark = [pytest.mark.xvfb, pytest.mark.slow]
_SUGGESTION = re.compile(r", suggestion: .*?, press Enter to accept")
"""What is said besides of a sentence in which something is suggested."""


@pytest.fixture
def bus() -> Iterator[Bus]:
    """A bus to hear on, where there is what is needed for one."""
    if not sys.platform.startswith("linux"):
        pytest.skip("other system: there is no AT-SPI here.")
    missing = missing_for_screen() + missing_for_hearing()
    if missing:
        pytest.skip(f"Not installed: {', '.join(missing)}.")
    with Bus() as own:
        yield own


@pytest.fixture
def screen(bus: Bus) -> Iterator[Screen]:
    """A screen whose programs are on the bus."""
    with Screen(bus.environment) as virtual:
        yield virtual


@pytest.fixture
def ear(bus: Bus, screen: Screen, library: Path) -> Iterator[Ear]:
    """A screen reader beside the program, which shows one article."""
    screen.start("--library", library, SOURCE)
    screen.focus(WINDOW)
    with Ear(bus.environment) as listening:
        screen.waits(lambda: _reader(listening).description.startswith("Sentence 1 of 19"))
        screen.waits(lambda: "focused" in _reader(listening).states)  # else nothing is spoken
        yield listening


def _reader(ear: Ear) -> Heard:
    """Return the text of the article."""
    nobody = Heard((), "", "", "", frozenset())
    return ear.find("text", "Nachtzug nach Orvelo") or nobody


def _node(screen: Screen, ear: Ear, role: str, name: str, *, showing: bool = True) -> Heard:
    node = screen.waits(lambda: ear.find(role, name, showing=showing))
    assert node is not None
    return node


def _command(screen: Screen, ear: Ear, name: str) -> None:
    """Give a command from the menus, as one does who hears them."""
    assert ear.press(_node(screen, ear, "menu item", name, showing=False))


def _waits_to_hear(screen: Screen, ear: Ear, words: str) -> None:
    said: list[str] = []

    def heard() -> bool:
        said.extend(_SUGGESTION.sub("", line) for line in ear.heard())
        return any(line.startswith(words) for line in said)

    assert screen.within(10, heard), f"{words!r} was not among {said}"


def test_moving_tagging_and_noting_by_what_a_screen_reader_says_and_does(
    screen: Screen, ear: Ear, library: Path
) -> None:
    ear.heard()
    _command(screen, ear, "Next Sentence")
    _waits_to_hear(screen, ear, "Sentence 2 of 19. Nach elf Jahren ohne Schlafwagen")
    assert ear.press(_node(screen, ear, "check box", "Claim"))
    _waits_to_hear(screen, ear, "Sentence 2 of 19, tagged Claim. Nach elf Jahren")
    description = _SUGGESTION.sub("", _reader(ear).description)
    assert description.startswith("Sentence 2 of 19, tagged Claim.")
    screen.waits(lambda: "checked" in _node(screen, ear, "check box", "Claim").states)
    _node(screen, ear, "table cell", "Claim. Nach elf Jahren ohne Schlafwagen")

    _command(screen, ear, "Note")
    note = _node(screen, ear, "text", "Note")
    screen.waits(lambda: "focused" in _node(screen, ear, "text", "Note").states)
    assert ear.write(note, NOTE)
    screen.press("Escape")
    _command(screen, ear, "Next Sentence")
    _waits_to_hear(screen, ear, "Sentence 3 of 19.")
    screen.press("ctrl+q")
    assert screen.ends() == 0
    with Library.open(library, read_only=True) as kept:
        (article_id,) = kept.find_articles()
        article = kept.open_article(article_id)
        (annotation,) = article.annotations
        assert annotation.span == article.sentences[1]
        assert annotation.fields.note == NOTE


def test_the_article_can_be_read_word_by_word(ear: Ear, library: Path) -> None:
    with Library.open(library, read_only=True) as kept:
        (article_id,) = kept.find_articles()
        text = kept.open_article(article_id).text
    assert ear.read(_reader(ear)).splitlines() == text.splitlines()


def test_nothing_that_can_be_used_is_without_a_name(screen: Screen, ear: Ear) -> None:
    assert _unnamed(ear) == []
    screen.press("j", "1", "3", "n")
    screen.waits(lambda: "focused" in _node(screen, ear, "text", "Note").states)
    assert _unnamed(ear) == []
    screen.press("Escape")
    for key, title in DIALOGS.items():
        screen.press(key)
        screen.focus(title)
        assert _unnamed(ear) == [], f"in the window that {key} opens"
        screen.press("Escape")
        screen.focus(WINDOW)


def _unnamed(ear: Ear) -> list[Heard]:
    """Return what can be used, is to be seen, and has no name."""
    return [
        node
        for node in ear.tree()
        if node.role in INTERACTIVE and "showing" in node.states and not node.name.strip()
    ]
