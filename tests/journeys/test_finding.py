"""Finding articles again, and the window as it was left."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect

from tests.journeys.article_text import Text
from tests.journeys.driver import Person, Role

SAMPLES = 11
ABOUT_THE_PORT = 4


def _rows(person: Person) -> int:
    return len(person.rows("Articles"))


def test_search_and_chips_narrow_the_list_and_one_button_shows_all_again(
    person: Person, samples: Path
) -> None:
    person.starts(samples)
    person.waits(lambda: _rows(person) == SAMPLES)
    person.presses("Ctrl+Shift+F")
    person.types("Ina Brandt")
    person.waits(lambda: _rows(person) == ABOUT_THE_PORT)
    person.clicks("Annotated")
    person.waits_to_see("Nothing found for “Ina Brandt”.")
    person.clicks("Show all articles", Role.Button)
    person.waits(lambda: _rows(person) == SAMPLES)
    assert person.reads("Search articles") == ""
    assert not person.finds("Annotated").state().checked


def test_a_language_is_chosen_from_a_chip(person: Person, samples: Path) -> None:
    person.starts(samples)
    person.waits_to_see("Language: Any language")
    entry = person.chooses("Language: Any language", "Deutsch")
    person.waits(lambda: 0 < _rows(person) < SAMPLES)
    assert str(_rows(person)) in entry
    person.clicks(f"All · {_rows(person)} of {SAMPLES}")
    person.waits(lambda: _rows(person) == SAMPLES)


def test_the_article_and_the_place_in_it_are_found_again(person: Person, samples: Path) -> None:
    person.starts(samples)
    person.waits(lambda: _rows(person) == SAMPLES)
    person.presses("Ctrl+Shift+F")
    person.types("Orvelo")
    person.waits(lambda: _rows(person) == 1)
    text = Text(person)
    person.presses("Down", "F6")
    person.waits(lambda: person.rows("Articles")[0].startswith(text.title))
    title = text.title
    person.waits_for_focus(title)
    for _ in range(6):
        person.presses("Ctrl++")
    person.presses("End")
    _scrolled_out(person, text)
    person.quits()

    person.starts(samples)
    person.waits_to_see(title)
    assert person.reads("Search articles") == "Orvelo"
    again = Text(person)
    person.waits(lambda: again.title == title)
    _scrolled_out(person, again)
    person.waits_for_focus(title)


def _scrolled_out(person: Person, text: Text) -> None:
    """Wait until the headline lies above the window."""
    window = person.picture().rect()

    def out() -> bool:
        place = text.place_of(text.content()[:20])
        return place.isNull() or not QRect(window).intersects(place) or place.bottom() < 80

    person.waits(out)
