"""Going back in the history, by keys and clicks alone."""

from __future__ import annotations

from pathlib import Path

from app.library import Library
from tests.journeys.article_text import Text
from tests.journeys.driver import Person, Role


def _called(person: Person, beginning: str) -> str:
    """Return the whole name of what is called so at its beginning, "" where it is not there."""
    return next((name for name in person.names() if name.startswith(beginning)), "")


def test_two_tags_too_many_are_taken_back_at_once_and_brought_back(
    person: Person, samples: Path
) -> None:
    person.starts(samples)
    person.waits(lambda: len(person.rows("Articles")) == 11)
    person.presses("Down", "F6")
    person.waits_to_see("sentence 1 of")
    person.waits_for_focus(Text(person).title)
    person.presses("1", "J", "2", "J", "3", "Ctrl+H")
    person.waits_for_focus("Steps")
    person.waits(lambda: "Tag as Figure" in "".join(person.rows("Steps")[:1]))
    assert "Today" in person.rows("Steps")[0]
    assert "Tag as Quote" in person.rows("Steps")[1]
    person.presses("Home", "Down")
    person.waits(lambda: bool(_called(person, "Undo to Here (2)")))
    person.after(lambda: person.clicks("Undo", Role.Button))
    person.clicks(_called(person, "Undo to Here (2)"), Role.Button)
    person.waits_to_see("2 steps undone")
    person.waits(lambda: "undone" in person.rows("Steps")[1])
    with Library.open(samples, read_only=True) as library:
        assert [step.state for step in library.history(4)] == ["undone", "undone", "done", "done"]
    person.presses("Ctrl+Shift+Z", "Ctrl+Shift+Z")
    person.waits(lambda: "undone" not in "".join(person.rows("Steps")[:2]))
    person.presses("Ctrl+H")
    person.waits_for_focus(Text(person).title)
    person.quits()
    with Library.open(samples) as library:
        assert [step.title for step in library.history(3)] == [
            "Tag as figure",
            "Tag as quote",
            "Tag as claim",
        ]
