"""The main job once more, with the program started as a person starts it, on a virtual screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app.library import Library
from app.model.report import Source
from app.paths import resource
from tests.journeys.marks import Mark, check_library, check_table
from tests.journeys.screen import ROOT, Screen

SOURCE = Path(str(resource("samples", "articles", "06-nachtzug-nach-orvelo.txt")))
PICTURE = ROOT / "build" / "xvfb-main-job.png"
NOTE = "Who counted them"
WINDOW = "^Press .*Pressmark$"  # a pattern for the title; the dash in it is several bytes
FURTHER_DOWN = (640, 700)  # on the screen, in the text, below the first four sentences
TAGS = ("claim", "quote", "figure")

pytestmark = [pytest.mark.xvfb, pytest.mark.slow]


@pytest.fixture
def sentences(tmp_path: Path) -> list[str]:
    """Return the sentences of the article, as they are kept."""
    with Library.create(tmp_path / "Other.pressmark") as library:
        library.import_sources([Source(path=SOURCE)])
        article = library.open_article(library.find_articles()[0])
    return [span.of(article.text) for span in article.sentences]


def test_the_main_job_in_the_started_program(
    screen: Screen, library: Path, tmp_path: Path, sentences: list[str]
) -> None:
    marks = [Mark(sentences[n], tag) for n, tag in enumerate(TAGS, start=1)]
    marks[0] = Mark(marks[0].words, marks[0].tag, NOTE)
    screen.start("--library", library, SOURCE)
    screen.focus(WINDOW)
    _tags_three_by_keyboard(screen, library)
    _notes_undoes_and_redoes(screen, library)
    screen.press("ctrl+q")
    assert screen.ends() == 0
    check_library(library, marks)

    screen.start("--library", library)
    screen.focus(WINDOW)
    marks.append(_tags_one_by_mouse(screen, library))
    assert marks[3].words in sentences
    table = tmp_path / "annotations.csv"
    _exports(screen, table)
    screen.picture(PICTURE)
    screen.press("ctrl+q")
    assert screen.ends() == 0
    check_library(library, marks)
    check_table(table, library, SOURCE, marks)
    assert QImage(str(PICTURE)).width() >= 1400


@pytest.mark.parametrize("laptop", [(1366, 768), (1280, 720)])
def test_the_first_window_fits_the_screen_of_a_small_laptop(
    screen_of: Callable[[str], Screen], library: Path, laptop: tuple[int, int]
) -> None:
    width, height = laptop
    screen = screen_of(f"{width}x{height}x24")
    screen.start("--library", library)
    screen.focus(WINDOW)
    window = screen.window_size(WINDOW)
    assert 930 < window[0] <= width
    assert 600 < window[1] < height  # its title bar has to go somewhere, too
    screen.press("ctrl+q")
    assert screen.ends() == 0


def _kept(library: Path) -> list[tuple[str, str]]:
    """Return quotes and notes as they are on the disk, read beside the window."""
    if not (library / "library.db").exists():
        return []
    with Library.open(library, read_only=True) as beside:
        return [
            (a.quote, a.fields.note)
            for article in beside.find_articles()
            for a in beside.annotations(article)
        ]


def _tags_three_by_keyboard(screen: Screen, library: Path) -> None:
    """Tag the second sentence as soon as the article is there, then the two that follow."""

    def tagged() -> bool:
        screen.press("Home", "j", "1")
        return screen.within(2, lambda: len(_kept(library)) == 1)

    screen.waits(tagged)
    for number, key in enumerate(("2", "3"), start=2):
        screen.press("j", key)
        screen.waits(lambda count=number: len(_kept(library)) == count)


def _notes_undoes_and_redoes(screen: Screen, library: Path) -> None:
    screen.press("Home", "j", "n")
    screen.type(NOTE)
    screen.press("Escape")
    screen.waits(lambda: _kept(library)[0][1] == NOTE)
    screen.press("ctrl+z")
    screen.waits(lambda: _kept(library)[0][1] == "")
    screen.press("ctrl+z")
    screen.waits(lambda: len(_kept(library)) == 2)
    screen.press("ctrl+shift+z", "ctrl+y")
    screen.waits(lambda: len(_kept(library)) == 3 and _kept(library)[0][1] == NOTE)


def _tags_one_by_mouse(screen: Screen, library: Path) -> Mark:
    """Click on a sentence further down, tag it, and say which it was."""
    before = _kept(library)

    def tagged() -> bool:
        screen.click(*FURTHER_DOWN)
        screen.press("2")
        return screen.within(2, lambda: len(_kept(library)) == 4)

    screen.waits(tagged)
    ((words, _),) = [entry for entry in _kept(library) if entry not in before]
    return Mark(words, "quote")


def _exports(screen: Screen, table: Path) -> None:
    """Walk to the field of the file name, write another one and press Enter."""
    screen.press("ctrl+e")
    screen.focus("Export Annotations")
    screen.press("Tab", "Tab", "Tab", "Tab")
    screen.type(str(table))
    screen.press("Return")
    screen.waits(table.exists)
    screen.focus(WINDOW)
