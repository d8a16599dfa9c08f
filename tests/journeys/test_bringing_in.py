"""Bringing articles in: pasted, dropped by the folder, and left in the middle."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from app.library import Library
from tests.journeys.article_text import Text
from tests.journeys.driver import Person, Role

ARTICLE = """Harbour counts its boats

The harbour of Saltmere counted {number} boats on Monday. "That is a record," said Ada Holm. \
Nobody had expected it.

The council meets on Friday. It will discuss a second pier.
"""
DISTINCT = """Story {0} {1} {2}

The {3} of {4} counted {5} on Monday. "That is {6}," said {7}. Nobody had {8} it.

The {9} meets on Friday. It will discuss {10} and {11}.
"""
MANY = 200


def _write(folder: Path, count: int) -> None:
    """Write articles that have nothing in common, so that none is a newer text of another."""
    folder.mkdir()
    for number in range(count):
        words = [hashlib.sha256(f"{number} {n}".encode()).hexdigest()[:9] for n in range(12)]
        text = DISTINCT.format(*words)
        (folder / f"{number:03d}.txt").write_text(text, encoding="utf-8")


def test_a_pasted_text_becomes_an_article_once_it_is_said_what_it_is(
    person: Person, library: Path
) -> None:
    QGuiApplication.clipboard().setText(ARTICLE.format(number=412))
    person.starts(library)
    person.presses("Ctrl+V")
    person.waits_to_see("Paste Article")
    assert person.reads("Title") == "Harbour counts its boats"
    person.fills("Outlet", "Northern Ledger")
    person.clicks("Import", Role.Button)
    person.waits_to_see("1 added")
    person.waits_to_see("sentence 1 of 6")
    text = Text(person)
    assert text.title == "Harbour counts its boats"
    person.waits(lambda: any("Northern Ledger" in row for row in person.rows("Articles")))
    person.presses("J")
    assert text.selected == "The harbour of Saltmere counted 412 boats on Monday."


def test_a_dropped_folder_shows_how_far_it_is_and_what_failed(
    person: Person, library: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "Clippings"
    _write(folder, 5)
    (folder / "below").mkdir()
    (folder / "below" / "empty.txt").write_bytes(b"")
    person.starts(library)
    person.drops(folder, onto="Search articles")
    person.finds("Progress", Role.ProgressBar)
    person.waits_to_see("5 added, 1 failed")
    assert not person.sees("Progress")
    person.waits(lambda: len(person.rows("Articles")) == 5)
    person.clicks("Show Report", Role.Button)
    person.waits_to_see("Import Report")
    cells = person.rows("Files")
    assert "empty.txt" in cells[0]
    assert cells[1] == "failed"
    assert "empty.txt" in cells[2]
    person.presses("Esc")
    assert not person.sees("Import Report")


def test_closing_in_the_middle_of_an_import_loses_nothing_that_was_kept(
    person: Person, library: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "Clippings"
    _write(folder, MANY)
    person.starts(library)
    person.drops(folder)
    person.waits(lambda: bool(person.rows("Articles")))
    seen = len(person.rows("Articles"))
    person.quits()
    with Library.open(library) as kept:
        found = kept.find_articles()
        assert seen <= len(found) < MANY
        assert all(len(kept.open_article(article).sentences) == 6 for article in found)
        assert kept.check().ok

    person.starts(library)
    person.drops(folder)
    person.waits_to_see(f"{MANY - len(found)} added, {len(found)} skipped")
    person.waits_to_see(f"All {MANY}")


def test_a_cancelled_import_says_how_far_it_came(
    person: Person, library: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "Clippings"
    _write(folder, MANY)
    person.starts(library)
    person.drops(folder)
    person.waits_to_see(f" of {MANY}")
    person.clicks("Cancel", Role.Button)
    person.waits_to_see("Import cancelled: ")
    assert not person.sees("Progress")
