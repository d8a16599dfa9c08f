"""The main job as a person does it: import, read, tag, note, undo, close, find again, export."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.paths import resource
from tests.journeys.article_text import Text
from tests.journeys.driver import Person, Role
from tests.journeys.marks import Mark, check_library, check_table
from ui.theme import load_theme

OWN_SAMPLE = Path(str(resource("samples", "articles", "06-nachtzug-nach-orvelo.txt")))
FIRST_NOTE = "Who counted them"
MORE = ", and when"


@pytest.fixture(params=["own", "scraped"])
def source(request: pytest.FixtureRequest) -> Path:
    """Return a text as scrapers leave it: one of our own, and where it is there a real one."""
    if request.param == "own":
        return OWN_SAMPLE
    reference = os.environ.get("PRESSMARK_REFERENCE_DATA")
    if not reference:
        pytest.skip("PRESSMARK_REFERENCE_DATA does not say where the reference texts are.")
    path = Path(reference).parent / "samples" / "scraped-german-news.txt"
    if not path.exists():
        pytest.skip(f"{path.name} is not among the reference texts.")
    return path


def test_the_main_job(person: Person, library: Path, source: Path, tmp_path: Path) -> None:
    person.starts(library)
    person.waits_to_see("Drop files or folders here")
    person.drops(source)
    person.waits_to_see("1 added")
    text = _opened(person)

    title = text.title

    marks = _tags_three_by_keyboard(person, text)
    marks.append(_tags_one_by_mouse(person, text))
    assert len({mark.words for mark in marks}) == 4
    marks[0] = _notes(person, text, marks[0])
    _undoes_and_redoes(person)
    person.quits()
    check_library(library, marks)

    person.starts(library)
    again = _opened(person)
    assert again.title == title
    person.waits(lambda: len(person.rows("Annotations")) == 4)
    for mark, card in zip(marks, person.rows("Annotations"), strict=True):
        assert mark.words in card
    table = _exports(person, tmp_path / "annotations.csv")
    person.quits()
    check_library(library, marks)
    check_table(table, library, source, marks)


def _opened(person: Person) -> Text:
    """Wait until the article is read to be worked on, the keyboard in it."""
    person.waits_to_see("·  sentence ")
    text = Text(person)
    person.waits_for_focus(text.title)
    return text


def _tags_three_by_keyboard(person: Person, text: Text) -> list[Mark]:
    """Tag three sentences, and see each lie on a colour of its own."""
    marks = []
    washes: set[str] = set()
    person.presses("Home")
    for number, (key, tag) in enumerate((("1", "claim"), ("2", "quote"), ("3", "figure")), start=1):
        person.presses("J")
        person.waits_to_see(f"sentence {number + 1} of")
        words = text.selected
        assert not _washes(text, words)
        person.presses(key)
        person.waits_to_see(f"{number} highlight")
        washes |= _washes(text, words)
        assert len(washes) == number
        assert f", tagged {tag.capitalize()}" in text.cursor
        assert person.finds(f"{tag.capitalize()}, key {key}").state().checked
        marks.append(Mark(words, tag))
    return marks


def _washes(text: Text, words: str) -> set[str]:
    """Return the colours of tags that are painted under some words."""
    palette = load_theme("light").tags.values()
    return text.colours(words) & {colours.wash.name() for colours in palette}


def _tags_one_by_mouse(person: Person, text: Text) -> Mark:
    """Drag over parts of two sentences, which takes both whole, and press a button of the bar."""
    person.presses("J")
    first = text.selected
    person.presses("J")
    second = text.selected
    person.presses("K", "K")
    text.drags(first, second)
    words = text.selected
    assert words.startswith(first)
    assert words.endswith(second)
    person.clicks("Claim, key 1")
    person.waits_to_see("4 highlights")
    return Mark(words, "claim")


def _notes(person: Person, text: Text, mark: Mark) -> Mark:
    """Write a note with the keyboard, go back to the text, come back and write on."""
    text.clicks(mark.words)
    for written in (FIRST_NOTE, MORE):
        person.presses("N")
        person.waits_for_focus("Note")
        person.presses("Ctrl+End")
        person.types(written)
        person.presses("Esc")
        person.waits_for_focus(text.title)
    return Mark(mark.words, mark.tag, FIRST_NOTE + MORE)


def _undoes_and_redoes(person: Person) -> None:
    """Take back the note and the last highlight, and do both again."""

    def noted() -> bool:
        return any(FIRST_NOTE + MORE in card for card in person.rows("Annotations"))

    person.waits(noted)
    person.presses("Ctrl+Z")
    person.waits_to_see("Undone: ")
    person.waits(lambda: not noted())
    person.presses("Ctrl+Z")
    person.waits_to_see("3 highlights")
    person.presses("Ctrl+Shift+Z")
    person.waits_to_see("4 highlights")
    person.presses("Ctrl+Y")
    person.waits(noted)


def _exports(person: Person, target: Path) -> Path:
    person.presses("Ctrl+E")
    person.waits_to_see("Export Annotations")
    person.fills("File", str(target))
    person.clicks("Export", Role.Button)
    person.waits_to_see(f"4 annotations exported to {target.name}.")
    return target
