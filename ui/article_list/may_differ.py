"""Whether the articles found may be others after a change."""

from __future__ import annotations

from app.model.article import ArticleQuery
from app.model.change import Change

_OF_ANNOTATIONS = frozenset({"annotation", "annotation_tag"})


def may_differ(query: ArticleQuery, change: Change) -> bool:
    """Say whether a change may have added articles to those found, or taken some away."""
    by_annotations = query.annotated is not None or query.tag is not None
    by_state = query.unread is not None
    return (
        "article" in change.tables
        or (by_annotations and not change.tables.isdisjoint(_OF_ANNOTATIONS))
        or (by_state and "article_state" in change.tables)
    )
