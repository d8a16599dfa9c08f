"""Steps of thousands of changes: turned back and forth to the letter, or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest

from app.errors import UndoRefusedError
from app.library import Library
from app.model.change import Change, Step
from app.model.ids import AnnotationId, ArticleId
from app.model.report import Progress
from app.model.span import Span

AddArticle = Callable[..., ArticleId]

MANY = 1200
_TABLES = {
    "annotation": "id, uid, article_id, note, exact, trashed_at",
    "annotation_tag": "id, annotation_id, tag_id, trashed_at",
    "anchor": 'annotation_id, version_id, "start", "end"',
    "tag": "id, name, key, position, definition, trashed_at",
}


def content(library: Library) -> dict[str, list[tuple[object, ...]]]:
    """Return what a person would call the content: without revisions and times of changes."""
    with closing(sqlite3.connect(library.path / "library.db")) as connection:
        return {
            table: connection.execute(f"SELECT {columns} FROM {table} ORDER BY id").fetchall()
            for table, columns in _TABLES.items()
        }


@pytest.fixture
def marked(library: Library, add: AddArticle) -> list[AnnotationId]:
    """Annotate many places of one article, as one step."""
    article_id = add("Harbour posts a record", "word " * MANY)
    claim = library.tag_named("claim").id
    with library.step("Annotate"):
        return [
            annotation_id
            for number in range(MANY)
            for annotation_id in library.annotate(
                article_id, Span(23 + number, 30 + number), [claim]
            ).annotations
        ]


def rework(library: Library, marked: list[AnnotationId]) -> None:
    """Change every annotation, some of them twice, in one step."""
    claim, quote = library.tag_named("claim").id, library.tag_named("quote").id
    with library.step("Rework"):
        library.add_tag(marked[::3], quote)
        library.merge_tags(claim, quote)
        for annotation_id in marked[::50]:
            library.edit_annotation(annotation_id, note="first thought")
        library.trash_annotations(marked[::2])
        for annotation_id in marked[1::50]:
            library.edit_annotation(annotation_id, note="second thought, zeppelin")
        library.edit_tag(quote, name="claim", key="7")


def newest(library: Library) -> Step:
    step = library.undoable()
    assert step is not None
    return step


def test_a_large_step_comes_back_to_the_letter(
    library: Library, marked: list[AnnotationId]
) -> None:
    before = content(library)
    rework(library, marked)
    after = content(library)
    assert library.undo().annotations == set(marked)
    assert content(library) == before
    assert not library.search("zeppelin", within="annotations")
    library.redo()
    assert content(library) == after
    assert len(library.search("zeppelin", within="annotations")) == len(marked[1::50])
    library.undo()
    library.undo()
    assert content(library)["annotation"] == []
    library.redo()
    assert content(library) == before
    assert not library.check().healed


@pytest.mark.usefixtures("marked")
def test_undo_of_a_large_step_tells_how_far_it_is(library: Library) -> None:
    step = newest(library)
    told: list[Progress] = []
    library.undo_to(step.id, on_progress=told.append)
    assert len(told) > 2
    assert [progress.done for progress in told] == sorted({progress.done for progress in told})
    assert {progress.total for progress in told} == {told[-1].done}
    assert {progress.name for progress in told} == {step.title}


@pytest.mark.usefixtures("marked")
def test_a_large_undo_that_is_cancelled_changes_nothing(library: Library) -> None:
    before, told = content(library), list[Progress]()
    change = library.undo_to(
        newest(library).id, on_progress=told.append, is_cancelled=lambda: len(told) > 0
    )
    assert change == Change()
    assert len(told) == 1
    assert content(library) == before
    assert newest(library).title == "Annotate"


def test_one_row_changed_by_another_way_refuses_a_large_undo_as_a_whole(
    library: Library, marked: list[AnnotationId]
) -> None:
    rework(library, marked)
    with closing(sqlite3.connect(library.path / "library.db")) as connection:
        connection.execute(
            "UPDATE annotation SET note = 'from elsewhere' WHERE id = ?", (marked[100],)
        )
        connection.commit()
    before = content(library)
    with pytest.raises(UndoRefusedError, match="changed since by another way"):
        library.undo()
    assert content(library) == before


def test_a_long_step_is_known_before_it_is_turned(
    library: Library, marked: list[AnnotationId]
) -> None:
    assert library.is_long(newest(library))
    library.edit_annotation(marked[0], note="short")
    assert not library.is_long(newest(library))
