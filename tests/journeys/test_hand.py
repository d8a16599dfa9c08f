"""Highlights made longer, gaps found, and keys changed: by keys alone, and by the mouse."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.library import Library
from tests.journeys.article_text import Text
from tests.journeys.driver import Person, Role


@pytest.fixture
def text(person: Person, samples: Path) -> Text:
    """Open the first article by keys, the keyboard in its text."""
    person.starts(samples)
    person.waits(lambda: len(person.rows("Articles")) == 11)
    person.waits_for_focus("Articles")
    person.presses("Down", "F6")
    person.waits_to_see("sentence 1 of")
    shown = Text(person)
    person.waits_for_focus(shown.title)
    return shown


def test_brackets_resize_the_highlight_one_step_each(
    person: Person, text: Text, samples: Path
) -> None:
    person.presses("J", "1")
    person.waits_to_see("1 highlight")
    whole = text.selected
    person.presses("[", "[", "}")
    shorter = text.selected
    assert shorter.split() == whole.split()[1:-1]
    person.waits(lambda: any(shorter in card for card in person.rows("Annotations")))
    assert person.sees("1 highlight")
    person.presses("Ctrl+Z")
    person.waits(lambda: len(text.selected) > len(shorter))
    person.presses("Ctrl+Shift+Z")
    person.waits(lambda: text.selected == shorter)
    person.quits()
    with Library.open(samples) as library:
        (hit,) = library.search(shorter, within="annotations")
        assert hit.annotation is not None
        assert hit.annotation.quote == shorter


def test_the_end_of_a_highlight_is_dragged_to_the_end_of_a_word(
    person: Person, text: Text, samples: Path
) -> None:
    person.presses("J", "1")
    person.waits_to_see("1 highlight")
    whole = text.selected
    shorter = " ".join(whole.split()[:3])
    person.waits_to_see("Remove tag Claim")
    text.pulls(whole, shorter)
    person.waits(lambda: text.selected == shorter)
    person.quits()
    with Library.open(samples) as library:
        quotes = [a.quote for i in library.find_articles() for a in library.annotations(i)]
    assert quotes == [shorter]


def test_the_next_gap_passes_over_what_is_tagged(person: Person, text: Text) -> None:
    person.presses("J", "1", "J", "J", "2")
    person.waits_to_see("2 highlights")
    person.presses("Home", "G", "G")
    assert text.cursor.startswith("Sentence 5 of")
    person.presses("Shift+G")
    assert text.cursor.startswith("Sentence 3 of")


def test_a_key_changed_by_keys_works_from_then_on(
    person: Person, text: Text, samples: Path
) -> None:
    person.presses("Alt+E")
    person.waits_to_see("Change Keys")
    person.presses("K")
    person.waits_for_focus("Find a command or a key")
    person.types("next untagged")
    person.presses("Down", "Down", "Alt+N")
    person.waits_for_focus("Press a new key")
    person.presses("X")
    person.waits_for_focus("Add Key")
    person.presses("Return")
    person.waits_for_focus("Commands and their keys")
    person.presses("Return")
    person.waits(lambda: not [i for i in person.items() if i.role() == Role.Dialog])
    person.presses("Home", "X")
    assert text.cursor.startswith("Sentence 2 of")
    person.quits()
    person.starts(samples)
    person.waits_to_see("sentence")
    shown = Text(person)
    person.waits_for_focus(shown.title)
    before = shown.cursor
    person.presses("X")
    assert shown.cursor != before
