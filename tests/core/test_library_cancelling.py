"""Calling a large write off: all of it is taken back, and the library goes on."""

from __future__ import annotations

import itertools
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing

import pytest

from app.errors import CancelledError
from app.library import Library
from app.model.article import ArticleQuery, Metadata
from app.model.block import Block, BlockKind, Body
from app.model.draft import Draft
from app.model.ids import AnnotationId
from app.model.report import Progress
from app.model.span import Span

MANY = 1_200
TABLES = ("article", "annotation", "annotation_tag", "tag", "journal_step", "journal_change")


@pytest.fixture
def tagged(library: Library) -> list[AnnotationId]:
    """Annotations of one article, tagged alike in one step."""
    paragraph = Block(BlockKind.PARAGRAPH, "They counted the boats again. " * 60)
    change = library.add_article(Draft(Metadata(title="Counting"), Body((paragraph,))))
    (article_id,) = change.articles
    claim = library.tag_named("claim").id
    with library.step("Tag all"):
        for start in range(MANY):
            library.annotate(article_id, Span(start, start + 4), [claim])
    return [each.id for each in library.annotations(article_id)]


def rows(library: Library) -> list[list[tuple[object, ...]]]:
    """Return all that is written in the library, as another program sees it."""
    with closing(sqlite3.connect(library.path / "library.db")) as raw:
        return [raw.execute(f"SELECT * FROM {name} ORDER BY id").fetchall() for name in TABLES]


def after(calls: int) -> Callable[[], bool]:
    """Return what answers yes from that call on, as a person who waits a while and cancels."""
    numbers = itertools.count(1)
    return lambda: next(numbers) > calls


@pytest.mark.parametrize("asked", [0, 1, 5])
def test_a_merge_called_off_leaves_every_row_as_it_was(
    library: Library, tagged: list[AnnotationId], asked: int
) -> None:
    before = rows(library)
    claim, quote = library.tag_named("claim").id, library.tag_named("quote").id
    with pytest.raises(CancelledError), library.watched(lambda _: None, after(asked)):
        library.merge_tags(claim, quote)
    assert rows(library) == before
    assert library.annotation(tagged[0]).tags == (claim,)


def test_a_deletion_of_many_called_off_leaves_them_all(
    library: Library, tagged: list[AnnotationId]
) -> None:
    told: list[Progress] = []
    with (
        pytest.raises(CancelledError),
        library.watched(told.append, lambda: len(told) > MANY // 3),
    ):
        library.trash_annotations(tagged)
    assert len(told) < MANY
    assert not library.trashed_annotations()
    newest = library.undoable()
    assert newest is not None
    assert newest.label == "Tag all"


def test_emptying_the_trash_can_be_called_off(library: Library, tagged: list[AnnotationId]) -> None:
    library.trash_articles([library.annotation(tagged[0]).article_id])
    before = rows(library)
    with pytest.raises(CancelledError), library.watched(lambda _: None, after(5)):
        library.empty_trash()
    assert rows(library) == before
    library.empty_trash()
    assert not library.find_articles(ArticleQuery(trashed=True))


def test_progress_says_how_many_of_all_are_done(
    library: Library, tagged: list[AnnotationId]
) -> None:
    told: list[Progress] = []
    with library.watched(told.append, lambda: False):
        library.set_status(tagged[:40], "confirmed")
    assert [(each.done, each.total) for each in told] == [(n, 40) for n in range(1, 41)]
    library.set_status(tagged[:40], "disputed")
    assert len(told) == 40


def test_after_a_write_called_off_the_next_one_is_done(
    library: Library, tagged: list[AnnotationId]
) -> None:
    with pytest.raises(CancelledError), library.watched(lambda _: None, lambda: True):
        library.trash_annotations(tagged)
    library.trash_annotations(tagged)
    assert len(library.trashed_annotations()) == MANY
    library.undo()
    assert not library.trashed_annotations()


def test_nobody_is_told_of_what_was_called_off(
    library: Library, tagged: list[AnnotationId]
) -> None:
    heard: list[object] = []
    library.subscribe(heard.append)
    with pytest.raises(CancelledError), library.watched(lambda _: None, after(3)):
        library.trash_annotations(tagged)
    assert not heard


def test_who_writes_meanwhile_waits_and_is_not_called_off(
    library: Library, tagged: list[AnnotationId]
) -> None:
    article_id = library.annotation(tagged[0]).article_id
    other = threading.Thread(
        target=library.star_articles, args=([article_id],), kwargs={"starred": True}
    )
    cancelled = after(5)

    def is_cancelled() -> bool:
        if other.ident is None:
            other.start()
        return cancelled()

    with pytest.raises(CancelledError), library.watched(lambda _: None, is_cancelled):
        library.trash_annotations(tagged)
    other.join()
    assert library.article(article_id).starred
    assert not library.trashed_annotations()
