"""An evidence bundle goes out of one window and is dropped on another one's library."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.library import Library
from tests.journeys.article_text import Text
from tests.journeys.driver import Person, Role

ARTICLE = """Harbour counts its boats

The harbour of Saltmere counted a hundred boats on Monday. Nobody had expected it.

The council meets on Friday. It will discuss a second pier.
"""
NOTE = "Ask the clerk."


@pytest.fixture
def colleague(qtbot: QtBot, tmp_path: Path) -> Person:
    """Someone else, with settings of their own."""
    home = tmp_path / "colleague"
    home.mkdir()
    return Person(home, qtbot)


def test_a_bundle_exported_from_a_window_is_found_whole_in_another_library(
    person: Person, colleague: Person, tmp_path: Path
) -> None:
    mine, theirs = tmp_path / "Press.pressmark", tmp_path / "Desk.pressmark"
    source, bundle = tmp_path / "boats.txt", tmp_path / "evidence.zip"
    source.write_text(ARTICLE, encoding="utf-8")
    person.starts(mine)
    person.drops(source)
    person.waits_to_see("Harbour counts its boats")
    _marks_and_notes(person)
    _exports(person, bundle)
    person.quits()
    person.leaves()

    colleague.starts(theirs)
    colleague.drops(bundle)
    colleague.waits_to_see("Harbour counts its boats")
    colleague.quits()
    colleague.leaves()
    with Library.open(theirs) as library, Library.open(mine) as own:
        one = library.article_id("1")
        brought, there = library.open_article(one), own.open_article(own.article_id("1"))
        assert brought.text == there.text
        assert [(each.uid, each.quote, each.fields) for each in brought.annotations] == [
            (each.uid, each.quote, each.fields) for each in there.annotations
        ]
        assert [each.fields.note for each in brought.annotations] == [NOTE]
        original = library.original_path(one)
        assert original is not None
        assert original.read_bytes() == source.read_bytes()
        assert library.check().ok


def _marks_and_notes(person: Person) -> None:
    person.waits_to_see("·  sentence ")
    text = Text(person)
    person.waits_for_focus(text.title)
    person.presses("Home", "J", "1")
    person.waits_to_see("1 highlight")
    person.presses("N")
    person.waits_for_focus("Note")
    person.types(NOTE)
    person.presses("Esc")
    person.waits_for_focus(text.title)


def _exports(person: Person, bundle: Path) -> None:
    person.presses("Ctrl+E")
    person.waits_to_see("Export Annotations")
    person.clicks("Evidence bundle: the articles and their files, too (zip)")
    person.fills("File", str(bundle))
    person.clicks("Export", Role.Button)
    person.waits(bundle.exists)
