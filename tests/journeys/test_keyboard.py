"""A whole day without the mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.library import Library
from tests.journeys.article_text import GLIDE_MS, Text
from tests.journeys.driver import Person, Role
from tests.stalls import idle


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


def test_f6_goes_round_the_panes(person: Person, text: Text) -> None:
    first = text.title
    person.presses("J", "1", "F6")
    person.waits_for_focus("Annotations")
    person.presses("F6")
    person.waits_for_focus("Articles")
    person.presses("Down")
    person.waits(lambda: text.title != first)
    person.waits_to_see("0 highlights")
    person.presses("F6")
    person.waits_for_focus(text.title)
    person.presses("Ctrl+Up")
    person.waits(lambda: text.title == first)
    person.waits_to_see("1 highlight")


def test_any_tag_makes_a_new_tag_that_has_a_key_from_then_on(
    person: Person, text: Text, samples: Path
) -> None:
    person.presses("J", "T")
    person.waits_to_see("Tag Selection")
    person.waits_for_focus("Tag name")
    person.types("irony")
    person.presses("Return")
    person.waits_to_see("irony, key 4")
    first = text.selected
    person.presses("J", "4")
    person.waits_to_see("2 highlights")
    second = text.selected
    person.quits()
    with Library.open(samples) as library:
        tag = library.tag_named("irony")
        kept = [
            a.quote
            for article in library.find_articles()
            for a in library.annotations(article)
            if a.tags == (tag.id,)
        ]
    assert kept == [first, second]


def test_undo_takes_a_new_tag_back_with_what_it_was_put_on(person: Person, text: Text) -> None:
    person.presses("J", "T")
    person.waits_for_focus("Tag name")
    person.types("irony")
    person.presses("Return")
    person.waits_to_see("irony, key 4")
    person.presses("Ctrl+Z")
    person.waits_to_see("0 highlights")
    assert not person.sees("irony, key 4")
    assert text.cursor.startswith("Sentence 2 of")


def test_a_deleted_annotation_comes_back_by_undo(person: Person, text: Text) -> None:
    person.presses("J", "2")
    person.waits(lambda: len(person.rows("Annotations")) == 1)
    words = text.selected
    person.presses("Del")
    person.waits_to_see("Annotation deleted.")
    assert not person.sees(words)
    person.presses("Ctrl+Z")
    person.waits(lambda: len(person.rows("Annotations")) == 1)
    assert words in person.rows("Annotations")[0]
    assert ", tagged Quote" in text.cursor


def test_a_word_is_taken_off_a_highlight_before_it_is_made(
    person: Person, text: Text, samples: Path
) -> None:
    person.presses("J")
    whole = text.selected
    person.presses("Alt+Left", "Alt+Left", "Alt+Shift+Right", "3")
    person.waits_to_see("1 highlight")
    part = text.selected
    assert part.split() == whole.split()[1:-1]  # the first step back leaves the full stop out
    person.quits()
    with Library.open(samples) as library:
        assert library.search(part, within="annotations")[0].annotation.quote == part


def test_the_window_turns_dark_by_its_menu_and_stays_so(
    person: Person, text: Text, samples: Path
) -> None:
    def lightness() -> int:
        average = person.picture().scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation)
        return average.pixelColor(0, 0).lightness()

    _takes_from_the_view_menu(person, "L")
    person.waits(lambda: lightness() > 200)
    _takes_from_the_view_menu(person, "D")
    person.waits(lambda: lightness() < 80)
    assert text.title
    person.quits()
    person.starts(samples)
    person.waits(lambda: lightness() < 80)
    _takes_from_the_view_menu(person, "L")
    person.waits(lambda: lightness() > 200)


def _takes_from_the_view_menu(person: Person, letter: str) -> None:
    person.presses("Alt+V")
    person.waits_to_see("System Colours")
    person.presses(letter)
    person.waits(lambda: not person.sees("System Colours"))


def test_the_keys_are_shown_by_a_key(person: Person, text: Text) -> None:
    del text
    person.types("?")
    person.waits_to_see("Next Sentence")
    person.presses("Esc")
    assert not [i for i in person.items() if i.role() == Role.Dialog]


def test_an_article_opened_while_the_one_before_still_glides_starts_at_its_headline(
    person: Person, text: Text
) -> None:
    first = text.title
    for _ in range(6):
        person.presses("Ctrl++")
    person.presses("End", "Ctrl+Down")
    person.waits(lambda: text.title != first)
    idle(GLIDE_MS)
    headline = text.place_of(text.content()[:20])
    assert 0 < headline.top() < 300
