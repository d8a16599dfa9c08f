"""An article of 700 words annotated from end to end in the started program, by keys alone."""

from __future__ import annotations

import csv
from functools import partial
from pathlib import Path

import pytest

from app.library import Library
from app.model.annotation import Annotation
from tests.journeys.ferry_article import PASSAGES, TEXT, Passage
from tests.journeys.marks import only_article
from tests.journeys.screen import Screen
from ui.reader.words import words_in

WINDOW = "^Press .*Pressmark$"
KEYS = {"claim": "1", "quote": "2", "figure": "3"}
FIELDS = ("speaker", "speaker_role", "value", "value_high", "unit")

pytestmark = [pytest.mark.xvfb, pytest.mark.slow]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """The article as a file."""
    file = tmp_path / "night-ferry.md"
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_every_claim_quote_and_figure_is_marked_by_keys_alone(
    screen: Screen, library: Path, article: Path, tmp_path: Path
) -> None:
    assert 680 <= len(TEXT.split()) <= 740
    screen.start("--library", library, article)
    screen.focus(WINDOW)
    screen.waits(lambda: (library / "library.db").exists() and _kept(library) is not None)
    screen.press("alt+2")
    _mark_all(screen, library)
    table = tmp_path / "annotations.csv"
    _exports(screen, table)
    screen.press("ctrl+q")
    assert screen.ends() == 0

    wanted = [(p.words, p.tag, {**dict.fromkeys(FIELDS, ""), **dict(p.filled)}) for p in PASSAGES]
    assert _kept(library) == wanted
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [
        (row["quote"], row["tag"], {field: row[field] for field in FIELDS}) for row in rows
    ] == wanted


def _kept(library: Path) -> list[tuple[str, str, dict[str, str]]] | None:
    """Return what is on the disk, read beside the window; None before there is an article."""
    with Library.open(library, read_only=True) as beside:
        names = {tag.id: tag.name for tag in beside.tags()}
        if not beside.find_articles():
            return None
        return [
            (each.quote, "|".join(names[tag] for tag in each.tags), _filled(each))
            for each in only_article(beside).annotations
        ]


def _has(library: Path, count: int) -> bool:
    return len(_kept(library) or ()) == count


def _filled(annotation: Annotation) -> dict[str, str]:
    return {field: str(getattr(annotation.fields, field)) for field in FIELDS}


def _mark_all(screen: Screen, library: Path) -> None:
    """Go through the text from above, as one who reads it does."""
    with Library.open(library, read_only=True) as beside:
        opened = only_article(beside)
    text, here = opened.text, 0
    screen.waits(lambda: _is_awake(screen, library))
    for number, passage in enumerate(PASSAGES, start=1):
        start = text.index(passage.words)
        there = opened.sentence_at(start)
        assert there is not None
        # From a part of this very sentence the whole of it is one up and one down again.
        screen.press(*(["j"] * (there - here) or ["k", "j"]))
        here, sentence = there, opened.sentences[there]
        end = start + len(passage.words)
        words = list(words_in(text, sentence.start, sentence.end))
        before = sum(1 for word in words if sentence.start < word.start <= start)
        behind = sum(1 for word in words if end <= word.end < sentence.end)
        screen.press(*["alt+shift+Right"] * before, *["alt+Left"] * behind, KEYS[passage.tag])
        screen.waits(partial(_has, library, number))
        _fill(screen, library, passage, number)


def _is_awake(screen: Screen, library: Path) -> bool:
    """Say whether a key does something: the article is there before the window shows it."""
    screen.press("Home", "1")
    if not screen.within(2, lambda: _kept(library)):
        return False
    screen.press("1")
    return screen.within(2, lambda: not _kept(library))


def _fill(screen: Screen, library: Path, passage: Passage, number: int) -> None:
    """Fill in the fields of the card that belongs to what was marked just now."""
    if not passage.filled:
        return
    screen.press("alt+3", "Return")
    for step, (_, value) in enumerate(passage.filled):
        if step:
            screen.press("Tab")
        if value:
            screen.type(value)
    screen.press("Return", "alt+2")
    wanted = dict(passage.filled)
    screen.waits(lambda: wanted.items() <= (_kept(library) or [])[number - 1][2].items())


def _exports(screen: Screen, table: Path) -> None:
    """Walk to the field of the file name, write another one and press Enter."""
    screen.press("ctrl+e")
    screen.focus("Export Annotations")
    screen.press("Tab", "Tab", "Tab", "Tab")
    screen.type(str(table))
    screen.press("Return")
    screen.waits(table.exists)
    screen.focus(WINDOW)
