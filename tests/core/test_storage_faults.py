"""Full disks, killed programs and damage: one sentence, nothing half-done, and on it goes."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import LibraryError
from app.library import Library
from app.model.annotation import Fields
from app.model.draft import Draft
from app.model.ids import ArticleId
from app.model.span import Span
from app.storage.store import Store

MakeDraft = Callable[..., Draft]

ROOT = Path(__file__).parents[2]
UNIX = pytest.mark.skipif(os.name == "nt", reason="other system: Unix signals and limits")

LONG = "So many words. " * 20_000


class Desk:
    """A library with one annotated article, on a disk that can be made full."""

    def __init__(self, path: Path, make_draft: MakeDraft) -> None:
        self.store = Store.create(path)
        self.library = Library(self.store)
        self.original = LONG.encode()
        self.draft = make_draft("New", LONG, file=self.original)
        (self.article,) = self.library.add_article(make_draft("Old", "Text.")).articles
        (self.annotation,) = self.library.annotate(self.article, Span(0, 3)).annotations
        self.csv = path.parent / "all.csv"
        self.library.edit_annotation(self.annotation, note=LONG)
        self.library.export(self.csv)
        self.library.edit_annotation(self.annotation, note="short")
        self.library.trash_annotations([self.annotation])
        self.library.empty_trash()
        (self.annotation,) = self.library.annotate(self.article, Span(0, 3)).annotations

    @contextmanager
    def full_disk(self) -> Iterator[None]:
        """Let the database not grow by a single page."""
        connection = self.store.database.sqlite.conn
        connection.execute("VACUUM")
        connection.execute("PRAGMA max_page_count = 1")  # cut to the present size
        yield
        connection.execute("PRAGMA max_page_count = 1000000")

    def seen(self) -> tuple[object, ...]:
        return (
            self.library.facets(),
            [replace(found, modified_at="") for found in self.library.annotations(self.article)],
            self.library.article(self.article),
            self.library.history(),
            sorted((self.library.path / "originals").iterdir()),
        )


@pytest.fixture
def desk(tmp_path: Path, make_draft: MakeDraft) -> Iterator[Desk]:
    made = Desk(tmp_path / "Mine.pressmark", make_draft)
    yield made
    made.library.close()


def _step_of_two(desk: Desk) -> None:
    with desk.library.step("Both"):
        desk.library.star_articles([desk.article], starred=True)
        desk.library.add_article(desk.draft, desk.original)


WRITES: dict[str, Callable[[Desk], object]] = {
    "an article": lambda desk: desk.library.add_article(desk.draft, desk.original),
    "a note": lambda desk: desk.library.edit_annotation(desk.annotation, note=LONG),
    "an annotation": lambda desk: desk.library.annotate(desk.article, None, (), Fields(note=LONG)),
    "annotations from a file": lambda desk: desk.library.import_annotations(desk.csv),
    "a step of two": _step_of_two,
}


@pytest.mark.parametrize("kind", WRITES)
def test_a_full_disk_is_one_sentence_and_changes_nothing(desk: Desk, kind: str) -> None:
    before = desk.seen()
    with desk.full_disk():
        for _ in range(2):
            with pytest.raises(
                LibraryError, match=r"^The disk is full: nothing was changed in Mine\.pressmark\."
            ):
                WRITES[kind](desk)
            assert desk.seen() == before
        desk.library.set_position(desk.article, 2)
        assert desk.library.article(desk.article).position == 2
    WRITES[kind](desk)
    assert desk.seen() != before
    assert desk.library.undo()
    assert desk.seen()[1] == before[1]
    assert desk.library.check().ok


def test_undo_that_finds_the_disk_full_can_be_done_again_later(desk: Desk) -> None:
    desk.library.annotate(desk.article, None, (), Fields(note=LONG))
    desk.library.undo()
    with desk.full_disk():
        with pytest.raises(LibraryError, match="The disk is full"):
            desk.library.redo()
        step = desk.library.redoable()
        assert step is not None
        assert step.label == "Annotate"
    assert desk.library.redo()
    assert desk.library.annotations(desk.article)[0].fields.note == LONG


# ---------------------------------------------------------------------------- no room to grow

CRAMPED = """
import resource, sys
from pathlib import Path
from app.errors import LibraryError
from app.library import Library
from app.model.article import Metadata
from app.model.block import Block, BlockKind, Body
from app.model.draft import Draft

def draft(number):
    words = " ".join(f"word{number}x{index}" for index in range(3000))
    return Draft(Metadata(title=f"T{number}"), Body((Block(BlockKind.PARAGRAPH, words),)))

def limit(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

library = Library.create(Path(sys.argv[1]))
limit(900_000)
kept = 0
try:
    for number in range(100):
        library.add_article(draft(number))
        kept += 1
except LibraryError as error:
    print(f"refused: {error}")
assert 0 < kept < 100, kept
assert library.facets().total == kept
limit(100_000)
try:
    library.backup()
except LibraryError as error:
    print(f"refused: {error}")
assert list((library.path / "backups").iterdir()) == []
limit(resource.RLIM_INFINITY)
library.add_article(draft(kept))
assert library.facets().total == kept + 1
assert library.check().ok
assert library.backup().exists()
library.close()
"""


@UNIX
def test_a_file_that_may_not_grow_costs_the_one_write(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CRAMPED, str(tmp_path / "Mine.pressmark")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    refusals = done.stdout.splitlines()
    assert len(refusals) == 2
    assert all("Mine.pressmark" in line and line.endswith(".") for line in refusals)
    with Library.open(tmp_path / "Mine.pressmark") as library:
        assert library.check().ok


# ---------------------------------------------------------------------------- killed at any moment

TAGGING = """
import sys
from pathlib import Path
from app.library import Library
from app.model.span import Span

library = Library.open(Path(sys.argv[1]))
(article_id,) = library.find_articles()
tag = library.tag_named("claim").id
length = len(library.open_article(article_id).text)
while True:
    for start in range(length - 1):
        change = library.annotate(article_id, Span(start, start + 1), [tag])
        print(change.created[0], flush=True)
"""


@UNIX
def test_whatever_was_acknowledged_before_a_kill_is_there(
    tmp_path: Path, make_draft: MakeDraft
) -> None:
    path = tmp_path / "Mine.pressmark"
    with Library.create(path) as library:
        library.add_article(make_draft("Old", "Text of some length."))
    acknowledged: list[str] = []
    for _ in range(5):
        acknowledged += _tag_until_killed(path)
        with Library.open(path) as library:
            (article_id,) = library.find_articles()
            there = {annotation.uid for annotation in library.annotations(article_id)}
            assert set(acknowledged) <= there
            # At most the one that was being acknowledged is there unannounced, each time.
            assert len(there) <= len(acknowledged) + 5
            report = library.check()
            assert (report.problems, report.healed) == ((), ())
            newest = library.undo()
            assert len(newest.annotations) == 1
            assert library.redo().annotations == newest.annotations


def _tag_until_killed(path: Path) -> list[str]:
    with subprocess.Popen(
        [sys.executable, "-c", TAGGING, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as tagging:
        assert tagging.stdout is not None
        first = tagging.stdout.readline()
        time.sleep(random.uniform(0, 0.2))
        tagging.send_signal(signal.SIGKILL)
        rest = tagging.stdout.read()
    whole = (first + rest).rpartition("\n")[0]
    return whole.splitlines()


# ---------------------------------------------------------------------------- damage


@pytest.fixture
def add_annotated(library: Library, make_draft: MakeDraft) -> Callable[[str], ArticleId]:
    def add(title: str) -> ArticleId:
        (article_id,) = library.add_article(make_draft(title, "Some words of it.")).articles
        tags = [library.tag_named("claim").id]
        library.annotate(article_id, Span(0, 4), tags, Fields(note="remember"))
        return article_id

    return add


def test_a_search_index_that_lost_its_words_is_made_anew(
    library: Library, add_annotated: Callable[[str], ArticleId]
) -> None:
    article_id = add_annotated("Title")
    path = library.path
    library.close()
    with closing(sqlite3.connect(path / "library.db")) as connection:
        for index in ("article_fts", "article_trigram", "annotation_fts"):
            connection.execute(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")
        connection.commit()
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with Library.open(path) as again:
        assert again.search("words") == []
        report = again.check()
        assert report.ok
        assert len(report.healed) == 3
        assert [hit.article.id for hit in again.search("words")] == [article_id]
        assert len(again.search("remember", within="annotations")) == 1
        assert again.check().healed == ()


@pytest.mark.parametrize(
    ("sql", "sentence"),
    [
        ("UPDATE version SET text = text || '!'", "The text of version 1 has changed."),
        ("UPDATE version SET blocks = '[]'", "The blocks of version 1 do not fit its text."),
        ('UPDATE anchor SET start = 1, "end" = 4', "does not lie on its quote any more."),
        ("UPDATE annotation_tag SET tag_id = 99", "refers to a tag that is missing."),
    ],
)
def test_what_does_not_fit_together_is_reported(
    library: Library, add_annotated: Callable[[str], ArticleId], sql: str, sentence: str
) -> None:
    add_annotated("Title")
    assert library.check().ok
    with closing(sqlite3.connect(library.path / "library.db")) as connection:
        connection.execute(sql)
        connection.commit()
    report = library.check()
    assert not report.ok
    assert any(problem.endswith(sentence) for problem in report.problems)


def test_an_original_that_is_missing_or_changed_is_reported(
    library: Library, make_draft: MakeDraft
) -> None:
    for content in (b"one", b"two", b"three"):
        library.add_article(make_draft(content.decode(), file=content), content)
    one, two, _ = (library.original_path(item) for item in sorted(library.find_articles()))
    assert one is not None
    assert two is not None
    assert one.read_bytes() == b"one"
    one.unlink()
    two.write_bytes(b"TWO")
    assert set(library.check().problems) == {
        "The original of article.txt is missing.",
        "The original of article.txt is changed.",
    }


def test_a_damaged_page_is_a_sentence_and_not_a_crash(
    library: Library, add_annotated: Callable[[str], ArticleId]
) -> None:
    for number in range(40):
        add_annotated(f"Article {number}")
    path = library.path
    library.close()
    file = path / "library.db"
    content = bytearray(file.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 20 * 4096] = b"\xff" * (20 * 4096)
    file.write_bytes(content)
    assert any("damaged" in problem for problem in _problems(path))


def _problems(path: Path) -> tuple[str, ...]:
    """Return what a check finds, or the sentence it ends with where it cannot go on or begin."""
    try:
        with Library.open(path) as library:
            return library.check().problems
    except LibraryError as error:
        return (str(error),)
