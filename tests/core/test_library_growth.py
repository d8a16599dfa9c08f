"""What a key or a click does is as little work for the database of ten years as for that of a day.

Counted are the steps of SQLite's machine, which depend on nothing but the library. A table that is
read from one end to the other shows at once.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.library import Library
from app.model.ids import ArticleId
from app.model.span import Span
from tests.core.conftest import draft_of

SIZES = (30, 600)
MOST = 1.3
"""Times the steps in the small library: a tree may be a level higher in the large one."""

_STEPS_AT_ONCE = 10
_CLAIM = Span(12, 30)

Steps = dict[str, int]


class Machine:
    """Counts the steps of all connections made while it stands in the place of `connect`."""

    def __init__(self) -> None:
        self.steps = 0
        self._connect = sqlite3.connect

    def connect(self, *args: object, **options: object) -> sqlite3.Connection:
        connection: sqlite3.Connection = self._connect(*args, **{**options, "factory": _Counted})  # type: ignore[call-overload]
        sqlite3.Connection.set_progress_handler(connection, self._tick, _STEPS_AT_ONCE)
        return connection

    def _tick(self) -> int:
        self.steps += _STEPS_AT_ONCE
        return 0


class _Counted(sqlite3.Connection):
    """Goes on counting where the library is done with asking whether to go on."""

    def set_progress_handler(self, *_: object) -> None:
        pass


def filled(path: Path, size: int) -> None:
    """Make a library in which every article is annotated twice, and each half is in a step."""
    with Library.create(path) as library:
        tags = library.tags()
        for half in range(2):
            with library.step("Import articles"):
                for number in range(half * size // 2, (half + 1) * size // 2):
                    add(library, number)
        for article_id in library.find_articles():
            with library.step("Annotate"):
                library.annotate(article_id, Span(0, 11), [tags[0].id])
                library.annotate(article_id, _CLAIM, [tags[1].id])


def add(library: Library, number: int) -> ArticleId:
    rare = "zwirbelkopf" if number % 30 == 7 else "harbour"
    draft = draft_of(
        f"The ferry {number}",
        f"It was seen in the {rare} by {number} people. Nobody said where it went.",
        language="en",
        outlet=("Ledger", "Courier")[number % 2],
        published="2026-11-14",
    )
    (article_id,) = library.add_article(draft).articles
    return article_id


def journey(path: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield what is done one after the other, by name."""
    library = Library.open(path)
    yield "start", library.tags
    ids = library.find_articles()
    article_id, tag = ids[9], library.tags()[2]
    yield "a page of the list", lambda: library.article_rows(ids[5:25])
    yield "open", lambda: library.open_article(article_id)
    yield "near copies", lambda: library.also_in(article_id)
    yield "tag", lambda: library.annotate(article_id, Span(3, 9), [tag.id])
    yield "note", lambda: library.edit_annotation(library.annotations(article_id)[0].id, note="!")
    yield "undo", library.undo
    yield "redo", library.redo
    yield "what can be undone", lambda: (library.undoable(), library.redoable())
    yield "history", lambda: library.history(10)
    yield "star", lambda: library.star_articles([article_id], starred=True)
    yield "reading on", lambda: library.set_position(article_id, 12, read=True)
    yield "search", lambda: library.search("zwirbelkopf people", limit=1)
    yield "first letter behind a word", lambda: library.search("absent p")
    yield "delete", lambda: library.trash_articles([article_id])
    yield "import", lambda: add(library, 100_000)
    yield "close", library.close


def steps_of(path: Path, size: int, monkeypatch: pytest.MonkeyPatch) -> Steps:
    filled(path, size)
    machine = Machine()
    with monkeypatch.context() as patched:
        patched.setattr(sqlite3, "connect", machine.connect)
        counted = {}
        for name, act in journey(path):
            before = machine.steps if name != "start" else 0
            act()
            counted[name] = machine.steps - before
    return counted


def test_nothing_done_to_one_article_takes_longer_among_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small, large = (steps_of(tmp_path / f"{size}.pressmark", size, monkeypatch) for size in SIZES)
    assert small["tag"] > 500, "the machine is counted"
    grown = {
        name: (small[name], steps)
        for name, steps in large.items()
        if steps > MOST * small[name] + 10 * _STEPS_AT_ONCE
    }
    assert not grown, "steps in the small library and in the large one"
