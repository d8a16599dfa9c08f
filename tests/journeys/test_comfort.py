"""Reading in comfort: the text alone, set as one likes it, in the colours one likes."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from app.library import Library
from app.model.report import Source
from app.settings import Settings
from tests.journeys.article_text import Text
from tests.journeys.driver import Person, Role
from ui.theme import load_theme

SAMPLES = 11
HARBOUR = "Harbour posts record quarter as union warns"


def _reads(person: Person, samples: Path) -> Text:
    """Open the program and an article in it, with the keyboard in the text."""
    person.starts(samples)
    person.waits(lambda: len(person.rows("Articles")) == SAMPLES)
    text = Text(person)
    person.presses("Ctrl+K")
    person.waits_for_focus("Search everywhere")
    person.types("record quarter")
    person.presses("Enter")
    person.waits(lambda: text.title == HARBOUR)
    person.waits_for_focus(HARBOUR)
    return text


def _height_of_text(text: Text) -> int:
    return text.place_of("union").height()


def _is_full_screen() -> bool:
    windows = QGuiApplication.topLevelWindows()
    return any(w.windowState() == Qt.WindowState.WindowFullScreen for w in windows)


def test_the_text_alone_takes_tags_and_everything_comes_back(person: Person, samples: Path) -> None:
    text = _reads(person, samples)
    person.presses("Ctrl+Shift+A")  # the annotations were hidden before already
    assert person.sees("Search articles")

    person.presses("F11")
    person.waits(_is_full_screen)
    assert not any(person.sees(name) for name in ("Search articles", "Annotations", "Any tag"))

    person.presses("Home", "J", "J", "1")
    person.waits(lambda: "tagged Claim" in text.cursor)

    person.presses("Esc")
    person.waits(lambda: person.sees("Search articles"))
    assert not _is_full_screen()
    assert "tagged Claim" in text.cursor
    assert not person.sees("Whole article")  # a part of the annotations
    assert person.focus() == HARBOUR


def test_a_note_written_in_focus_mode_leaves_the_text_alone_again(
    person: Person, samples: Path
) -> None:
    text = _reads(person, samples)
    person.presses("Ctrl+.")
    person.waits(_is_full_screen)

    person.presses("J", "N")
    person.waits_for_focus("Note")
    person.types("ask them")
    person.presses("Esc")

    person.waits_for_focus(HARBOUR)
    assert not person.sees("ask them")
    assert _is_full_screen()
    person.presses("Esc")
    person.waits_to_see("ask them")
    assert text.title == HARBOUR


def test_the_history_leaves_the_text_alone_and_catches_up_afterwards(
    person: Person, samples: Path
) -> None:
    text = _reads(person, samples)
    person.presses("Ctrl+H")
    person.waits_to_see("History")
    person.presses("F11")
    person.waits(_is_full_screen)
    assert not person.sees("Only this article")

    person.presses("Home", "J", "J", "1")
    person.waits(lambda: "tagged Claim" in text.cursor)
    person.presses("Esc")

    person.waits_to_see("Only this article")
    person.waits_to_see("Tag as Claim")


def test_a_window_closed_in_focus_mode_opens_with_its_panes(person: Person, samples: Path) -> None:
    _reads(person, samples)
    person.presses("F11")
    person.waits(_is_full_screen)
    person.quits()

    person.starts(samples)
    person.waits(lambda: bool(person.rows("Articles")))
    person.waits_to_see("Whole article")  # a part of the annotations
    assert not _is_full_screen()


def test_how_the_text_is_set_is_seen_at_once_and_kept(
    person: Person, samples: Path, tmp_path: Path
) -> None:
    text = _reads(person, samples)
    before = _height_of_text(text)

    person.presses("Ctrl+T")
    person.waits_to_see("Justify lines")
    person.clicks("Size", Role.SpinBox)
    person.presses("Ctrl+A")
    person.types("24")
    person.presses("Enter")
    person.clicks("Justify lines", Role.CheckBox)
    person.waits(lambda: _height_of_text(text) > before * 1.4)
    kept = Settings(tmp_path / "settings.json")
    assert (kept.number("text_size"), kept.flag("text_justified")) == (24, True)

    person.clicks("Restore Defaults", Role.Button)
    person.waits(lambda: _height_of_text(text) == before)
    assert Settings(tmp_path / "settings.json").number("text_size") == 15


def test_colours_chosen_are_in_force_at_once_and_after_a_restart(
    person: Person, samples: Path
) -> None:
    _reads(person, samples)
    page = load_theme("sepia").page.name()
    for name in ("sepia", "high contrast on black", "high contrast on white", "sepia"):
        person.presses("Ctrl+K")
        person.waits_for_focus("Search everywhere")
        person.presses("Ctrl+A")
        person.types(name)
        person.waits(lambda name=name: any(n.lower().startswith(name) for n in person.names()))
        person.presses("Enter")
        person.waits_for_focus(HARBOUR)
    assert page in Text(person).colours("union")
    person.quits()

    person.starts(samples)
    person.waits(lambda: bool(person.rows("Articles")))
    assert QApplication.palette().window().color() == load_theme("sepia").window


def test_an_article_is_saved_as_pdf_with_what_was_said_about_it(
    person: Person, samples: Path, tmp_path: Path
) -> None:
    text = _reads(person, samples)
    person.presses("Home", "J", "J", "1")
    person.waits(lambda: "tagged Claim" in text.cursor)
    target = tmp_path / "harbour.pdf"

    person.presses("Ctrl+P")
    person.waits_to_see("Notes in the margin")

    def names_the_file() -> None:
        person.presses("Ctrl+A")
        person.types(str(target))
        person.presses("Enter")

    person.after(names_the_file)
    person.presses("Enter")
    person.waits_to_see("Saved as harbour.pdf.")
    document = pypdfium2.PdfDocument(target)
    words = document[0].get_textpage().get_text_range()
    assert HARBOUR in " ".join(words.split())
    assert "1 Claim" in " ".join(words.split())
    document.close()
    assert [path.name for path in tmp_path.glob("harbour*")] == ["harbour.pdf"]


def test_rows_are_starred_marked_and_deleted_by_their_menu(person: Person, samples: Path) -> None:
    person.starts(samples)
    person.waits(lambda: len(person.rows("Articles")) == SAMPLES)
    person.presses("Alt+1", "Home", "Shift+Down")

    def chooses(entry: str) -> None:
        person.presses("Alt+1")
        person.waits_for_focus("Articles")
        menu = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
        QApplication.sendEvent(QApplication.focusWidget(), menu)
        person.waits_to_see("Delete")
        person.clicks(entry, Role.MenuItem)

    chooses("Star")
    person.waits(lambda: sum("starred" in row for row in person.rows("Articles")) == 2)
    chooses("Mark as Read")
    person.waits(lambda: sum("unread" in row for row in person.rows("Articles")) == SAMPLES - 2)
    chooses("Delete")
    person.waits(lambda: len(person.rows("Articles")) == SAMPLES - 2)
    person.presses("Ctrl+Z")
    person.waits(lambda: sum("starred" in row for row in person.rows("Articles")) == 2)


def test_an_article_begun_says_how_far_it_was_read(person: Person, samples: Path) -> None:
    text = _reads(person, samples)
    person.presses("Alt+Down", "Alt+Down", "Alt+Down", "Alt+Down", "Alt+Down")
    person.waits(lambda: any("% read" in row for row in person.rows("Articles")))
    (row,) = [row for row in person.rows("Articles") if "% read" in row]
    assert row.startswith(text.title)


def test_a_cancelled_pdf_leaves_the_older_file_as_it_was(
    person: Person, library: Path, tmp_path: Path
) -> None:
    book = tmp_path / "book.txt"
    sentence = "The harbour posts a record and the union warns of it. "
    book.write_text("A long book\n\n" + f"{sentence * 12}\n\n" * 1500, encoding="utf-8")
    with Library.create(library) as made:
        assert not made.import_sources([Source(path=book)]).failures
    target = tmp_path / "book.pdf"
    target.write_bytes(b"the older file")
    person.starts(library)
    person.waits(lambda: len(person.rows("Articles")) == 1)
    person.presses("Alt+1", "Home")
    text = Text(person)
    person.waits(lambda: text.title == "A long book")
    person.waits_to_see("sentence 1 of 18,001")

    person.presses("Ctrl+P")
    person.waits_to_see("Notes in the margin")

    def names_the_file() -> None:
        person.presses("Ctrl+A")
        person.types(str(target))
        person.after(lambda: person.presses("Alt+Y"))  # yes, replace it
        person.presses("Enter")

    person.after(names_the_file)
    person.presses("Enter")
    person.waits_to_see("A long book")
    person.waits(lambda: any("of" in name and "A long book" in name for name in person.names()))
    person.clicks("Cancel", Role.Button)
    person.waits_to_see("Printing was cancelled.")
    assert target.read_bytes() == b"the older file"
    assert sorted(path.name for path in tmp_path.glob("book*")) == ["book.pdf", "book.txt"]
