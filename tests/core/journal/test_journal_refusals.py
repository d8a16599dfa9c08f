"""Undo and redo touch nothing where they would lose what was done by another way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.errors import LibraryError, UndoRefusedError
from app.library import Library
from app.model.ids import AnnotationId, ArticleId, TagId
from tests.core.journal.steps import change_behind_the_back, note

AddArticle = Callable[..., ArticleId]


def test_a_row_changed_by_another_way_is_not_overwritten(
    library: Library, annotation: AnnotationId
) -> None:
    library.edit_annotation(annotation, note="mine")
    change_behind_the_back(library, "UPDATE annotation SET note = 'theirs'")
    with pytest.raises(UndoRefusedError, match="“Edit note” cannot be undone: something in it"):
        library.undo()
    assert note(library, annotation) == "theirs"
    step = library.undoable()
    assert step is not None
    assert step.title == "Edit note"


def test_a_row_that_went_by_another_way_is_not_brought_back(
    library: Library, annotation: AnnotationId
) -> None:
    library.edit_annotation(annotation, note="mine")
    library.undo()
    change_behind_the_back(library, "UPDATE annotation SET note = 'theirs'")
    with pytest.raises(UndoRefusedError, match="“Edit note” cannot be done again"):
        library.redo()
    assert note(library, annotation) == "theirs"


def test_a_refused_undo_changes_no_row_at_all(library: Library, add: AddArticle) -> None:
    articles = [add(f"Article {number}", f"Text {number}.") for number in range(3)]
    library.star_articles(articles, starred=True)
    change_behind_the_back(library, f"UPDATE article SET starred = 2 - 2 WHERE id = {articles[0]}")
    change_behind_the_back(library, f"UPDATE article SET title = 'x' WHERE id = {articles[1]}")
    assert library.undo()  # the first is as wanted already, the title is not the step's
    library.edit_article(articles[0], title="a")
    with library.step("Rename"):
        for article_id in articles:
            library.edit_article(article_id, title="renamed")
    change_behind_the_back(library, f"UPDATE article SET title = 'z' WHERE id = {articles[0]}")
    with pytest.raises(UndoRefusedError):
        library.undo()
    assert [row.title for row in library.article_rows(articles)] == ["z", "renamed", "renamed"]


@pytest.mark.usefixtures("annotation")
def test_undo_across_an_emptied_trash_is_refused(library: Library, article: ArticleId) -> None:
    library.trash_articles([article])
    library.empty_trash()
    for _ in range(2):
        with pytest.raises(UndoRefusedError, match="the trash was emptied since"):
            library.undo()


@pytest.mark.usefixtures("article")
def test_redo_of_an_import_whose_article_was_emptied_is_refused(library: Library) -> None:
    library.undo()
    library.empty_trash()
    with pytest.raises(UndoRefusedError, match="cannot be done again: the trash was emptied"):
        library.redo()
    assert library.facets().total == 0


def test_what_lies_above_an_emptied_trash_can_be_undone(
    library: Library, add: AddArticle, article: ArticleId
) -> None:
    other = add("Another", "Text.")
    library.trash_articles([article])
    library.empty_trash()
    library.star_articles([other], starred=True)
    assert library.undo().articles == {other}
    assert not library.article(other).starred


def test_swapped_names_are_swapped_back(library: Library) -> None:
    (first,) = library.create_tag("one").tags
    (second,) = library.create_tag("two").tags
    with library.step("Swap"):
        library.edit_tag(first, name="spare")
        library.edit_tag(second, name="one")
        library.edit_tag(first, name="two")

    def names() -> list[str]:
        by_id: dict[TagId, str] = {tag.id: tag.name for tag in library.tags()}
        return [by_id[first], by_id[second]]

    assert names() == ["two", "one"]
    library.undo()
    assert names() == ["one", "two"]
    library.redo()
    assert names() == ["two", "one"]


def test_a_read_only_library_refuses_to_undo_with_a_sentence(
    library: Library, annotation: AnnotationId, tmp_path: Path
) -> None:
    with (
        Library.open(tmp_path / "Mine.pressmark", read_only=True) as reading,
        pytest.raises(LibraryError, match="read-only"),
    ):
        reading.undo()
    assert library.undo().annotations == {annotation}
