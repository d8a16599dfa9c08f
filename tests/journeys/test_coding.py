"""Coding: cards taken together, linked over two articles, and a codebook that is reshaped."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QGuiApplication

from app.library import Library
from app.model.annotation import Annotation, Status
from tests.journeys.article_text import Text
from tests.journeys.driver import Person, Role
from tests.journeys.on_screen import name_of

AGAIN_MS = 100


@pytest.fixture
def text(person: Person, samples: Path) -> Text:
    """Open the first article by keys, and tag three of its sentences."""
    person.starts(samples)
    person.waits(lambda: len(person.rows("Articles")) == 11)
    person.waits_for_focus("Articles")
    person.presses("Down", "F6")
    person.waits_to_see("sentence 1 of")
    shown = Text(person)
    person.waits_for_focus(shown.title)
    person.presses("J", "1", "J", "1", "J", "2")
    person.waits_to_see("3 highlights")
    return shown


def _kept(samples: Path) -> list[Annotation]:
    with Library.open(samples, read_only=True) as library:
        return [each for i in library.find_articles() for each in library.annotations(i)]


def _answers(person: Person, button: str) -> list[str]:
    """Press a button of the question that comes next, once it is there; return what was asked."""
    asked: list[str] = []

    def press() -> None:
        shown = [item for item in person.items() if item.role() == Role.Button]
        if any(name_of(item) == button for item in shown):
            asked.extend(person.names())
            person.clicks(button, Role.Button)
        else:
            QTimer.singleShot(AGAIN_MS, press)

    QTimer.singleShot(AGAIN_MS, press)
    return asked


def _description(person: Person, name: str) -> str:
    return person.finds(name, Role.EditableText).text(QAccessible.Text.Description)


def test_cards_selected_together_are_marked_in_one_step_and_cited(
    person: Person, text: Text, samples: Path
) -> None:
    person.presses("Alt+3")
    person.waits(lambda: person.focus() != text.title)
    person.presses("Esc", "Alt+3", "Ctrl+A")
    person.waits_to_see("3 selected")
    person.presses("D")
    person.waits(lambda: all("disputed" in card for card in person.rows("Annotations")))
    person.presses("Ctrl+Shift+C")
    person.waits_to_see("3 citations copied.")
    assert QGuiApplication.clipboard().text().count(text.title) == 3
    assert {each.fields.status for each in _kept(samples)} == {Status.DISPUTED}
    person.presses("Ctrl+Z")
    person.waits(lambda: not any("disputed" in card for card in person.rows("Annotations")))
    assert len(_kept(samples)) == 3


def test_a_link_between_two_articles_is_made_by_typing_and_seen_on_both_ends(
    person: Person, text: Text, samples: Path
) -> None:
    first = text.title
    person.presses("Ctrl+Down")
    person.waits(lambda: text.title != first)
    person.waits_to_see("0 highlights")
    person.presses("J", "1")
    person.waits(lambda: len(person.rows("Annotations")) == 1)
    person.presses("L")
    person.waits_for_focus("Find annotation")
    person.types("612")  # of the figure in the first sentence tagged
    person.presses("Return")  # at once: what is found is taken when it comes
    person.waits(lambda: person.focus() != "Find annotation")
    person.waits(lambda: any("supports" in card for card in person.rows("Annotations")))
    person.presses("Ctrl+Up")
    person.waits(lambda: text.title == first)
    person.waits(lambda: any("supported by" in card for card in person.rows("Annotations")))
    person.quits()
    assert len(_kept(samples)) == 4


@pytest.mark.usefixtures("text")
def test_a_tag_is_renamed_and_merged_over_the_library_and_one_undo_parts_them(
    person: Person, samples: Path
) -> None:
    person.presses("Ctrl+B")
    person.waits_to_see("In use on 2 annotations in 1 article")
    person.fills("Name", "assertion")
    person.presses("Return")
    person.waits_to_see("assertion, key 1")
    person.clicks("assertion", Role.TreeItem)
    person.presses("M")
    person.waits_for_focus("Tag name")
    person.types("Quote")
    asked = _answers(person, "Merge")
    person.presses("Return")
    person.waits(lambda: bool(asked))
    assert any("2 annotations in 1 article" in name for name in asked)
    person.waits(lambda: len({each.tags for each in _kept(samples)}) == 1)
    person.waits(lambda: not person.sees("assertion, key 1"))
    person.presses("Ctrl+Z")
    person.waits_to_see("assertion, key 1")
    assert len({each.tags for each in _kept(samples)}) == 2


def test_an_empty_library_says_how_to_begin_and_the_samples_teach_it(
    person: Person, library: Path
) -> None:
    person.starts(library)
    person.waits(lambda: "four ways to begin" in _description(person, "Article"))
    person.clicks("Open the sample library", Role.Button)
    person.waits_to_see("All 12")
    lesson = Text(person)
    person.waits(lambda: lesson.title == "Four moves, and you can annotate")
    person.waits_to_see("5 highlights")
    person.waits_for_focus(lesson.title)
    person.presses(".")
    person.waits(lambda: "Try it" in lesson.cursor)
