"""Searching everywhere, keeping searches and finding in the article, with the keyboard alone."""

from __future__ import annotations

from pathlib import Path

from app.library import Library
from app.model.article import ArticleQuery
from tests.journeys.article_text import Text
from tests.journeys.driver import Person, Role

SAMPLES = 11
HARBOUR = "Harbour posts record quarter as union warns"


def _rows(person: Person) -> int:
    return len(person.rows("Articles"))


def _starts(person: Person, samples: Path) -> None:
    person.starts(samples)
    person.waits(lambda: _rows(person) == SAMPLES)


def _types_everywhere(person: Person, text: str) -> None:
    person.presses("Ctrl+K")
    person.waits_for_focus("Search everywhere")
    person.presses("Ctrl+A")
    person.types(text)


def _waits_for_row(person: Person, start: str) -> None:
    person.waits(lambda: any(name.startswith(start) for name in person.names()))


def _answers(person: Person, text: str) -> None:
    """Type into the dialog that is about to come up, and confirm."""

    def answer() -> None:
        person.presses("Ctrl+A")
        person.types(text)
        person.presses("Enter")

    person.after(answer)


def test_an_article_is_found_everywhere_and_opens_with_its_words_marked(
    person: Person, samples: Path
) -> None:
    _starts(person, samples)
    text = Text(person)
    _types_everywhere(person, "record quarter")
    person.presses("Enter")
    person.waits(lambda: text.title == HARBOUR)
    person.waits_for_focus(HARBOUR)
    person.presses("F3")
    person.waits(lambda: text.selected == "record")
    person.presses("F3")
    person.waits(lambda: text.selected == "quarter")


def test_an_annotation_is_found_by_operators_that_complete_themselves(
    person: Person, samples: Path
) -> None:
    with Library.open(samples) as library:
        (article_id,) = library.find_articles(ArticleQuery(text='"Harbour posts record"'))
        sentence = library.open_article(article_id).sentences[3]
        library.annotate(article_id, sentence, [library.tag_named("quote").id])
    _starts(person, samples)
    text = Text(person)
    _types_everywhere(person, "tag:q")
    person.waits_to_see("tag:Quote")
    person.presses("Tab")
    assert person.reads("Search everywhere") == "tag:Quote "
    person.types("lang:en")
    _waits_for_row(person, f"{HARBOUR}, Northern Ledger ·")
    _waits_for_row(person, f"Quote, {HARBOUR}")
    person.presses("Ctrl+Down", "Enter")
    person.waits(lambda: text.title == HARBOUR)
    person.waits(lambda: text.cursor.startswith("Sentence 4 of"))
    assert "tagged Quote" in text.cursor


def test_a_command_is_given_and_all_hits_are_listed(person: Person, samples: Path) -> None:
    _starts(person, samples)
    _types_everywhere(person, "keys")
    person.waits_to_see("Keys, ")
    person.presses("Enter")
    person.waits_to_see("Next Sentence")
    person.presses("Esc")
    _types_everywhere(person, "lang:de -seilbahn")
    person.presses("Ctrl+Enter")
    person.waits(lambda: 0 < _rows(person) < SAMPLES)
    assert person.reads("Search articles") == "lang:de -seilbahn"
    person.waits_for_focus("Articles")
    person.presses("Ctrl+K")
    person.presses("Ctrl+A", "Backspace")
    person.waits_to_see("Recent searches")
    assert person.sees("lang:de -seilbahn")


def test_what_cannot_be_meant_is_said_below_the_field(person: Person, samples: Path) -> None:
    _starts(person, samples)
    _types_everywhere(person, "is:red")
    person.waits_to_see("“is:” cannot be “red”, so nothing is found.")
    person.presses("Esc")
    person.waits(lambda: not person.sees("Search everywhere"))


def test_a_search_is_kept_renamed_counted_and_deleted(person: Person, samples: Path) -> None:
    _starts(person, samples)
    person.presses("Ctrl+Shift+F")
    person.types("lang:de")
    person.waits(lambda: 0 < _rows(person) < SAMPLES)
    german = _rows(person)
    _answers(person, "German")
    person.presses("Ctrl+Shift+S")
    person.waits_to_see(f"German · {german}")
    person.clicks("Search articles", Role.EditableText)
    person.presses("Esc")
    person.waits(lambda: _rows(person) > german)
    person.presses("Tab")
    person.waits_for_focus("Saved searches")
    person.presses("Home", "Enter")
    person.waits(lambda: _rows(person) == german)
    _answers(person, "DE")
    person.presses("F2")
    person.waits_to_see(f"DE · {german}")
    person.presses("Delete")
    person.waits(lambda: not person.sees(f"DE · {german}"))
    person.presses("Ctrl+Z")
    person.waits_to_see(f"DE · {german}")


def test_words_are_found_in_the_article_and_selected(person: Person, samples: Path) -> None:
    _starts(person, samples)
    text = Text(person)
    _types_everywhere(person, "record quarter")
    person.presses("Enter")
    person.waits_for_focus(HARBOUR)
    person.presses("Ctrl+F")
    person.waits_for_focus("Find in article")
    person.types("QUARTER")
    found = text.content().count("quarter")
    assert found > 2
    person.waits_to_see(f"1 of {found}")
    person.presses("Enter")
    person.waits_to_see(f"2 of {found}")
    person.presses("Shift+Enter", "Shift+Enter")
    person.waits_to_see(f"{found} of {found}")
    person.presses("F3")
    person.waits_to_see(f"1 of {found}")
    person.presses("Esc")
    person.waits_for_focus(HARBOUR)
    assert text.selected == "quarter"
    assert not person.sees("Find in article")
    person.presses("Down")
    person.waits(lambda: text.cursor.startswith("Sentence 2 of"))


def test_the_next_unread_article_is_opened(person: Person, samples: Path) -> None:
    with Library.open(samples) as library:
        first, second, *others = library.find_articles()
        library.mark_articles([second], read=True)
        start, *titles = [row.title for row in library.article_rows([first, *others])]
    _starts(person, samples)
    text = Text(person)
    person.waits(lambda: text.title == start)
    person.presses("Ctrl+Shift+Down")
    person.waits(lambda: text.title == titles[0])
    person.presses("Ctrl+Shift+Down")
    person.waits(lambda: text.title == titles[1])
