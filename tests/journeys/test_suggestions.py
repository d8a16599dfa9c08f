"""Suggestions as a person meets them: walked through by keys, exported, and away when dismissed."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from app.library import Library
from app.model.annotation import Annotation
from app.paths import resource
from tests.journeys.driver import Person, Role, Text

SCRAPED = Path(str(resource("samples", "articles", "06-nachtzug-nach-orvelo.txt")))


@pytest.fixture
def text(person: Person, library: Path) -> Text:
    """Open a scraped article by bringing it in, and wait for what is suggested in it."""
    person.starts(library)
    person.waits_to_see("Drop files or folders here")
    person.drops(SCRAPED)
    person.waits_to_see("1 added")
    return _opened(person)


def _opened(person: Person) -> Text:
    person.waits_to_see("·  sentence ")
    shown = Text(person)
    person.waits_for_focus(shown.title)
    person.waits(lambda: person.suggestions() > 0)
    return shown


def _stored(library: Path) -> list[Annotation]:
    with Library.open(library) as opened:
        return [a for each in opened.find_articles() for a in opened.annotations(each)]


@pytest.mark.usefixtures("text")
def test_all_suggestions_are_accepted_by_one_key_and_exported(
    person: Person, library: Path, tmp_path: Path
) -> None:
    proposed = person.suggestions()
    person.presses("Ctrl+Shift+P")
    person.waits_to_see(f" 1 of {proposed}")
    for _ in range(proposed):
        person.presses("Return")
    person.waits_to_see("All suggestions are reviewed.")
    person.waits(lambda: not person.suggestions())
    table = _exports(person, tmp_path / "annotations.csv")
    person.quits()
    stored = _stored(library)
    tagged = sum(len(annotation.tags) for annotation in stored)
    assert tagged == proposed
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(stored)
    for row, annotation in zip(rows, stored, strict=True):
        assert row["quote"] == annotation.quote
        assert row["origin"] == annotation.origin != "manual"
        assert row["speaker"] == annotation.fields.speaker
        assert row["value"] == annotation.fields.value
        assert row["unit"] == annotation.fields.unit


def test_a_dismissed_suggestion_stays_away_after_a_restart(
    person: Person, text: Text, library: Path
) -> None:
    before = person.suggestions()
    person.presses("Home", "P")
    gone = text.selected
    person.presses("Backspace")
    person.waits(lambda: person.suggestions() == before - 1)
    person.quits()
    assert _stored(library) == []
    person.starts(library)
    again = _opened(person)
    assert person.suggestions() == before - 1
    person.presses("Home", "P")
    assert again.selected != gone
    person.presses("Ctrl+Z")
    person.waits(lambda: person.suggestions() == before)


def _exports(person: Person, path: Path) -> Path:
    person.presses("Ctrl+E")
    person.waits_to_see("Export Annotations")
    person.fills("File", str(path))
    person.clicks("Export", Role.Button)
    person.waits_to_see("exported to")
    return path
