"""The journal as a person meets it: what a step is called, what joins, what is refused."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest

from app.errors import InvalidInputError
from app.library import Library
from app.model.annotation import Fields
from app.model.article import ArticleQuery
from app.model.change import Change, Origin
from app.model.draft import Draft
from app.model.ids import AnnotationId, ArticleId
from app.model.span import Span
from tests.core.journal.steps import SPAN, change_behind_the_back, note, titles


def undone_title(library: Library) -> str:
    step = library.redoable()
    return step.title if step else ""


# ---------------------------------------------------------------------------- labels


def test_each_step_is_called_by_what_was_done(
    library: Library, article: ArticleId, annotation: AnnotationId
) -> None:
    library.edit_annotation(annotation, speaker_role="director")
    library.create_tag("Tone {of} voice")
    library.star_articles([article], starred=True)
    library.trash_articles([article])
    assert titles(library) == [
        "Delete article",
        "Star",
        "New tag Tone {of} voice",
        "Edit speaker role",
        "Tag as claim",
        "Import Harbour posts a record",
    ]
    newest = library.undoable()
    assert newest is not None
    assert newest.coder == library.coder().name
    assert (newest.label, newest.args) == ("Delete article", {})
    assert len(library.history(limit=2)) == 2


def test_undo_and_redo_say_what_they_touched_and_who_started_it(
    library: Library, article: ArticleId, annotation: AnnotationId
) -> None:
    undone = library.undo()
    assert undone.origin is Origin.UNDO
    assert (undone.articles, undone.annotations) == ({article}, {annotation})
    assert undone.created == ()
    redone = library.redo()
    assert redone.origin is Origin.REDO
    assert (redone.articles, redone.annotations) == ({article}, {annotation})
    assert redone.created == (library.annotation(annotation).uid,)


def test_undo_raises_the_revision_and_the_time_of_a_row(
    library: Library, annotation: AnnotationId
) -> None:
    def stamps() -> tuple[int, str]:
        with closing(sqlite3.connect(library.path / "library.db")) as connection:
            row = connection.execute("SELECT rev, modified_at FROM annotation").fetchone()
        return row[0], row[1]

    library.edit_annotation(annotation, note="one")
    revision, modified = stamps()
    library.undo()
    assert stamps()[0] > revision
    assert stamps()[1] >= modified
    assert note(library, annotation) == ""


def test_nothing_to_undo_is_an_empty_change(library: Library) -> None:
    assert library.undoable() is None
    assert not library.undo()
    assert library.redoable() is None
    assert not library.redo()


# ---------------------------------------------------------------------------- joining


def test_keystrokes_in_one_note_are_one_step(library: Library, annotation: AnnotationId) -> None:
    for written in ("S", "So", "So he said."):
        library.edit_annotation(annotation, note=written)
    assert titles(library)[:2] == ["Edit note", "Tag as claim"]
    library.undo()
    assert note(library, annotation) == ""
    library.redo()
    assert note(library, annotation) == "So he said."


def test_another_field_another_annotation_or_another_step_ends_the_joining(
    library: Library, article: ArticleId, annotation: AnnotationId
) -> None:
    (other,) = library.annotate(article, Span(8, 13)).annotations
    library.edit_annotation(annotation, note="a")
    library.edit_annotation(annotation, speaker="b")
    library.edit_annotation(annotation, note="c")
    library.edit_annotation(other, note="d")
    library.edit_annotation(annotation, note="e")
    library.star_articles([article], starred=True)
    library.edit_annotation(annotation, note="f")
    assert titles(library)[:7] == [
        "Edit note",
        "Star",
        "Edit note",
        "Edit note",
        "Edit note",
        "Edit speaker",
        "Edit note",
    ]
    library.undo()
    assert note(library, annotation) == "e"


def test_typing_that_comes_back_to_where_it_began_leaves_no_step(
    library: Library, annotation: AnnotationId
) -> None:
    for written in ("S", "So", "S", ""):
        change = library.edit_annotation(annotation, note=written)
        assert change.annotations == {annotation}
    assert change.step_id is None
    assert titles(library)[0] == "Tag as claim"
    library.edit_annotation(annotation, note="kept")
    library.edit_annotation(annotation, speaker="x")
    library.edit_annotation(annotation, speaker="")
    library.undo()
    assert note(library, annotation) == ""
    library.redo()
    assert note(library, annotation) == "kept"


def test_an_edit_after_undo_starts_a_step_of_its_own(
    library: Library, annotation: AnnotationId
) -> None:
    library.edit_annotation(annotation, note="first")
    library.undo()
    library.edit_annotation(annotation, note="second")
    library.undo()
    assert note(library, annotation) == ""
    assert titles(library, "discarded") == ["Edit note"]


def test_an_edit_much_later_is_a_step_of_its_own(
    library: Library, annotation: AnnotationId
) -> None:
    library.edit_annotation(annotation, note="before lunch")
    change_behind_the_back(
        library, "UPDATE journal_step SET modified_at = '2026-01-01T12:00:00.000Z'"
    )
    library.edit_annotation(annotation, note="after lunch")
    library.undo()
    assert note(library, annotation) == "before lunch"


# ---------------------------------------------------------------------------- the order of steps


def test_something_new_discards_what_was_undone(
    library: Library, article: ArticleId, annotation: AnnotationId
) -> None:
    library.edit_annotation(annotation, note="x")
    library.undo()
    library.undo()
    assert undone_title(library) == "Tag as claim"
    library.star_articles([article], starred=True)
    assert library.redoable() is None
    assert not library.redo()
    assert titles(library, "discarded") == ["Edit note", "Tag as claim"]
    library.undo()
    library.undo()
    assert library.find_articles() == library.find_articles(ArticleQuery(starred=True))
    assert len(library.find_articles(ArticleQuery(trashed=True))) == 1


def test_an_act_that_writes_nothing_discards_nothing(
    library: Library, article: ArticleId, annotation: AnnotationId
) -> None:
    library.undo()
    library.star_articles([article], starred=False)
    with pytest.raises(InvalidInputError):
        library.annotate(article, Span(0, 9999))
    library.set_position(article, 5)
    assert undone_title(library) == "Tag as claim"
    assert library.redo().annotations == {annotation}


def test_undo_and_redo_survive_a_restart(
    library: Library, article: ArticleId, annotation: AnnotationId
) -> None:
    path = library.path
    library.edit_annotation(annotation, note="kept")
    library.undo()
    library.close()
    with Library.open(path) as again:
        assert undone_title(again) == "Edit note"
        again.undo()
        assert again.annotations(article) == ()
    with Library.open(path) as again:
        again.redo()
        again.redo()
        assert note(again, annotation) == "kept"
        assert again.annotations(article)[0].tags == (again.tag_named("claim").id,)


def test_ids_are_never_used_again(
    library: Library, article: ArticleId, annotation: AnnotationId
) -> None:
    uid = library.annotation(annotation).uid
    library.undo()
    library.annotate(article, SPAN)
    (after,) = library.annotations(article)
    assert after.id != annotation
    assert after.uid != uid


# ---------------------------------------------------------------------------- steps of several


def test_a_step_of_several_acts_is_undone_as_one(library: Library, article: ArticleId) -> None:
    heard: list[Change] = []
    library.subscribe(heard.append)
    with library.step("Code as {tag}", tag="frame"):
        (frame,) = library.create_tag("frame").tags
        (made,) = library.annotate(article, SPAN, [frame]).annotations
        library.edit_annotation(made, note="inside")
    assert len(heard) == 1
    assert (heard[0].annotations, heard[0].tags) == ({made}, {frame})
    assert titles(library)[0] == "Code as frame"
    library.undo()
    assert library.annotations(article) == ()
    assert "frame" not in [tag.name for tag in library.tags()]
    library.redo()
    assert library.annotations(article)[0].fields.note == "inside"


def test_a_step_that_fails_leaves_nothing(library: Library, article: ArticleId) -> None:
    heard: list[Change] = []
    library.subscribe(heard.append)

    def fail() -> None:
        with library.step("Never"):
            library.star_articles([article], starred=True)
            library.create_tag("frame")
            raise InvalidInputError("No.")

    with pytest.raises(InvalidInputError, match=r"No\."):
        fail()
    assert heard == []
    assert not library.article(article).starred
    assert titles(library) == ["Import Harbour posts a record"]
    assert library.star_articles([article], starred=True).articles == {article}


def test_an_act_that_fails_inside_a_step_costs_only_itself(
    library: Library, article: ArticleId, make_draft: Callable[..., Draft]
) -> None:
    draft = make_draft("Kept", "Not kept.", published="tomorrow")
    with library.step("Several"):
        library.star_articles([article], starred=True)
        with pytest.raises(InvalidInputError):
            library.add_article(draft)
        with pytest.raises(InvalidInputError):
            library.annotate(article, SPAN, fields=Fields(value="many"))
        library.mark_articles([article], read=True)
    assert library.facets().total == 1
    assert library.article(article).read
    library.undo()
    assert not library.article(article).starred
    assert not library.article(article).read


# ---------------------------------------------------------------------------- what is no step


def test_the_place_in_an_article_is_no_step_and_stays_when_one_is_undone(
    library: Library, article: ArticleId
) -> None:
    library.set_position(article, 3)
    library.mark_articles([article], read=True)
    library.set_position(article, 17)
    library.star_articles([article], starred=True)
    library.set_position(article, 21)
    library.undo()
    library.undo()
    assert (library.article(article).position, library.article(article).read) == (21, False)
    assert titles(library, "done") == ["Import Harbour posts a record"]


def test_an_automatic_read_mark_stays_when_a_step_is_undone(
    library: Library, article: ArticleId
) -> None:
    library.star_articles([article], starred=True)
    library.set_position(article, 20, read=True)
    library.undo()
    assert library.article(article).read


def test_reading_to_the_end_after_marking_unread_does_not_block_undo(
    library: Library, article: ArticleId
) -> None:
    library.mark_articles([article], read=True)
    library.mark_articles([article], read=False)
    library.set_position(article, 20, read=True)
    assert library.undo()
    assert library.article(article).read
    assert library.undo()
    assert not library.article(article).read
    library.set_position(article, 20, read=True)
    assert library.redo()
    assert library.article(article).read
