"""Suggestions as a person meets them: walked through by keys, exported, and away when dismissed."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from app.library import Library
from app.model.annotation import Annotation
from app.model.report import Source
from app.paths import resource
from tests.journeys.article_text import Text
from tests.journeys.driver import Person, Role

SAMPLES = Path(str(resource("samples", "articles")))
_SAID = ("speaker", "speaker_role", "value", "value_high", "unit", "unit_code", "qualifier")
SCRAPED = SAMPLES / "06-nachtzug-nach-orvelo.txt"


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
        for said in _SAID:
            assert row[said] == getattr(annotation.fields, said)
    for said in ("speaker", "value", "unit"):
        assert any(row[said] for row in rows)


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


def test_two_samples_that_give_two_sums_say_that_one_disagrees(
    person: Person, library: Path
) -> None:
    with Library.open_or_create(library) as made:
        for name in ("03-keine-zahl-zum-feiern.md", "01-hafen-meldet-rekord.html"):
            made.import_sources([Source(path=SAMPLES / name)])
    person.starts(library)
    person.waits_to_see("·  sentence ")
    person.presses("F6")
    text = _opened(person)
    person.presses("Home")
    for _ in range(person.suggestions()):
        person.presses("P")
        if text.selected.startswith("42,5"):
            break
    person.waits_to_see("also in 1 source · 1 disagrees")
    person.presses("O")
    person.waits_to_see("Other Sources")
    person.waits_to_see("≠ no")
    person.waits_to_see("Tagesbote Küste")


def _exports(person: Person, path: Path) -> Path:
    person.presses("Ctrl+E")
    person.waits_to_see("Export Annotations")
    person.fills("File", str(path))
    person.clicks("Export", Role.Button)
    person.waits_to_see("exported to")
    return path
