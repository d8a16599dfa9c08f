"""How far an article was read is known to the list, until it counts as read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.library import Library
from app.model.article import ArticleRow
from app.model.ids import ArticleId

AddArticle = Callable[..., ArticleId]


def _row(library: Library, article_id: ArticleId) -> ArticleRow:
    (row,) = library.article_rows([article_id])
    return row


def test_progress_is_the_place_as_a_share_of_the_text(library: Library, add: AddArticle) -> None:
    article_id = add("Title", "Wörter 🚢 " * 50)
    length = len(library.open_article(article_id).text)
    assert _row(library, article_id).progress == 0
    library.set_position(article_id, length // 4)
    assert _row(library, article_id).progress == pytest.approx(0.25, abs=0.01)


def test_what_is_read_shows_no_progress_until_it_is_unread_again(
    library: Library, add: AddArticle
) -> None:
    article_id = add("Title", "Words. " * 50)
    library.set_position(article_id, 100, read=True)
    assert _row(library, article_id).progress == 0
    library.mark_articles([article_id], read=False)
    assert _row(library, article_id).progress > 0


def test_a_place_beyond_a_shorter_text_is_its_end(library: Library, add: AddArticle) -> None:
    article_id = add("Title", "Short.")
    library.set_position(article_id, 10_000)
    assert _row(library, article_id).progress == 1
