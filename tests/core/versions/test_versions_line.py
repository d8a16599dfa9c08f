"""The texts of an article in their line: undone, read again, and set apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.errors import InvalidInputError, NotFoundError
from app.library import Library
from app.model.annotation import AnchorState
from app.model.article import ArticleQuery
from app.model.draft import Draft
from app.model.ids import AnnotationId, ArticleId
from app.model.report import Outcome, ReportItem
from tests.core.versions.storm import (
    ADDRESS,
    CLOSED,
    COST,
    LIKE_IT,
    NEW,
    OLD,
    UNTIL_MAY,
    words,
)

MakeDraft = Callable[..., Draft]


def test_undo_brings_the_old_text_back_and_redo_the_new_one(
    library: Library, renewed: ArticleId
) -> None:
    after = library.annotations(renewed)
    library.undo()
    assert library.open_article(renewed).text == "\n".join(OLD)
    assert [version.number for version in library.versions(renewed)] == [1]
    assert {item.anchor for item in library.annotations(renewed)} == {AnchorState.EXACT}
    assert library.review_queue() == ()
    assert library.search("third crane") == []
    library.redo()
    assert library.annotations(renewed) == after
    assert library.check().problems == ()


def test_a_version_undone_can_be_imported_again_and_leaves_no_gap_in_the_line(
    library: Library, bring: Callable[..., ReportItem], renewed: ArticleId
) -> None:
    library.undo()
    assert bring(*NEW, url=ADDRESS).outcome is Outcome.UPDATED
    assert len(library.versions(renewed)) == 2
    assert "third crane" in library.open_article(renewed).text


def test_an_older_version_is_read_with_what_lies_in_it(
    library: Library,
    renewed: ArticleId,
    mark: Callable[..., AnnotationId],
    make_draft: MakeDraft,
) -> None:
    mark(renewed, "A third crane")
    first = library.versions(renewed)[0]
    older = library.open_article(renewed, first.id)
    assert older.text == "\n".join(OLD)
    assert [item.quote for item in older.annotations] == ["", CLOSED, LIKE_IT, COST, UNTIL_MAY]
    assert all(item.span == item.selectors.span for item in older.annotations if item.selectors)
    (other_id,) = library.add_article(make_draft("Another", "Something else.")).articles
    with pytest.raises(NotFoundError):
        library.open_article(other_id, first.id)


def test_a_version_can_become_an_article_of_its_own(
    library: Library, renewed: ArticleId, mark: Callable[..., AnnotationId]
) -> None:
    third = mark(renewed, "A third crane")
    library.split_sentence(renewed, library.open_article(renewed).text.index("said the harbour"))
    sentences = library.open_article(renewed).sentences
    library.detach_version(renewed)
    own = library.annotation(third).article_id
    assert own != renewed
    assert set(library.find_articles()) == {own, renewed}
    assert library.open_article(own).sentences == sentences
    assert words(library, library.annotation(third)) == "A third crane"
    assert library.open_article(renewed).text == "\n".join(OLD)
    assert {item.anchor for item in library.annotations(renewed)} == {AnchorState.EXACT}
    assert len(library.versions(renewed)) == len(library.versions(own)) == 1
    assert library.check().problems == ()
    library.undo()
    assert library.find_articles() == library.find_articles(ArticleQuery())
    assert list(library.find_articles()) == [renewed]
    assert words(library, library.annotation(third)) == "A third crane"


def test_a_detached_text_is_known_where_it_went_and_the_first_one_where_it_was(
    library: Library, bring: Callable[..., ReportItem], renewed: ArticleId
) -> None:
    library.detach_version(renewed)
    (own,) = set(library.find_articles()) - {renewed}
    assert bring(*NEW, url=ADDRESS).uid == library.article(own).uid
    assert bring(*OLD, url=ADDRESS).uid == library.article(renewed).uid


def test_what_an_import_brought_as_a_version_can_be_kept_apart_from_its_report(
    library: Library, bring: Callable[..., ReportItem], storm: ArticleId
) -> None:
    item = bring(*NEW, url=ADDRESS)
    assert item.newer == library.versions(storm)[-1].uid
    (own,) = library.separate(item).created
    assert "third crane" in library.open_article(library.article_id(own)).text
    assert "third crane" not in library.open_article(storm).text
    with pytest.raises(InvalidInputError, match="not the newest version"):
        library.separate(item)
    library.undo()
    assert "third crane" in library.open_article(storm).text


def test_a_version_that_was_followed_is_not_separated_in_place_of_the_newest(
    library: Library, bring: Callable[..., ReportItem], storm: ArticleId
) -> None:
    item = bring(*NEW, url=ADDRESS)
    bring(NEW[0], "A fourth crane fell, too.", *NEW[1:], url=ADDRESS)
    with pytest.raises(InvalidInputError, match="not the newest version"):
        library.separate(item)
    assert len(library.versions(storm)) == 3


def test_an_only_version_cannot_be_detached(library: Library, storm: ArticleId) -> None:
    with pytest.raises(InvalidInputError, match="one version only"):
        library.detach_version(storm)


def test_emptying_the_trash_deletes_all_versions(library: Library, renewed: ArticleId) -> None:
    library.detach_version(renewed)
    library.trash_articles([renewed])
    library.empty_trash()
    assert library.check().problems == ()
    (own,) = library.find_articles()
    assert "third crane" in library.open_article(own).text
    assert library.original_path(own) is not None
