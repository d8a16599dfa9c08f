"""Looking a library over: what is gone is an alarm, and a check may be broken off."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest

from app.errors import CancelledError
from app.library import Library
from app.model.ids import ArticleId
from app.model.span import Span

AddArticle = Callable[..., ArticleId]


@pytest.fixture
def add_annotated(library: Library, add: AddArticle) -> Callable[[str], ArticleId]:
    """Return what adds an article with one annotation."""

    def add_one(title: str) -> ArticleId:
        article_id = add(title, "Words to remember.")
        library.annotate(article_id, Span(0, 5), [library.tag_named("claim").id])
        return article_id

    return add_one


def test_what_the_history_knows_and_nobody_deleted_is_an_alarm(
    library: Library, add_annotated: Callable[[str], ArticleId]
) -> None:
    for title in ("First", "Second", "Third"):
        add_annotated(title)
    kept, _, trashed = sorted(library.find_articles())
    library.annotate(kept, Span(0, 5))
    library.undo()
    library.trash_articles([trashed])
    library.empty_trash()
    assert library.check().ok, "what a person took away is no alarm"
    with closing(sqlite3.connect(library.path / "library.db")) as connection:
        connection.execute("DELETE FROM anchor")
        connection.execute("DELETE FROM annotation_tag")
        connection.execute("DELETE FROM annotation")
        connection.commit()
    problems = library.check().problems
    assert "Annotations that the history knows are gone (2): restore a backup." in problems
    assert "Tags on annotations that the history knows are gone (2): restore a backup." in problems


def test_an_older_copy_put_in_the_place_of_the_library_is_an_alarm(
    library: Library, add_annotated: Callable[[str], ArticleId]
) -> None:
    add_annotated("First")
    path = library.path
    older = library.backup()
    add_annotated("Second")
    newer = library.backup()
    assert library.check().ok
    library.close()
    (path / "library.db").write_bytes(older.read_bytes())
    with Library.open(path) as again:
        sentence = f"The library is older than its backup {newer.name}: restore that."
        assert again.check().problems == (sentence,)
    Library.restore(path, older)
    with Library.open(path) as again:
        assert again.check().ok, "a person wanted the older state"


def test_a_check_that_was_called_off_goes_on_where_it_was(
    library: Library, add_annotated: Callable[[str], ArticleId]
) -> None:
    for number in range(120):
        add_annotated(f"Article {number}")
    with closing(sqlite3.connect(library.path / "library.db")) as connection:
        connection.execute("UPDATE version SET text = text || '!' WHERE id IN (7, 119)")
        connection.commit()
    checkup = library.checkup()
    going_on, called_off = True, 0
    while going_on:
        try:
            going_on = checkup.advance(lambda: True)
        except CancelledError:
            called_off += 1
            going_on = checkup.advance()
    assert checkup.report() == library.check()
    assert len(checkup.report().problems) == 2
    assert called_off > 4
