"""What has a tag: counts before a step that concerns many, and quotes as examples."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from app.model.ids import AnnotationId, ArticleId, TagId
from app.model.tag import TaggedQuote, TagUse
from app.storage.database import Database, Row

TAGGED = (
    "annotation_tag at INDEXED BY annotation_tag_by_tag"
    " CROSS JOIN annotation n INDEXED BY annotation_in_article"
    " ON n.id = at.annotation_id AND n.trashed_at IS NULL WHERE at.trashed_at IS NULL"
)
"""Tags and the annotations that have them. Both indexes hold all that is counted, so that no row
has to be looked up for it; SQLite would rather look up rows, which takes twice as long."""

TRASHED = "SELECT id FROM article WHERE trashed_at IS NOT NULL"
"""The articles that do not count: few, and so quicker left out than the others asked for."""


class TagUses:
    """Reads of `annotation_tag`; nothing in the trash counts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> dict[TagId, TagUse]:
        """Return the use of every tag that has any."""
        rows = self._database.query(
            "SELECT at.tag_id, count(DISTINCT n.id), count(DISTINCT n.article_id)"
            f" FROM {TAGGED} AND n.article_id NOT IN ({TRASHED}) GROUP BY at.tag_id"
        )
        return {TagId(row[0]): TagUse(row[1], row[2]) for row in rows}

    def of(self, tag_ids: Iterable[TagId]) -> TagUse:
        """Return what has any of these tags, each annotation and article counted once."""
        row = self._database.first(
            "SELECT count(DISTINCT n.id), count(DISTINCT n.article_id)"
            f" FROM {TAGGED} AND n.article_id NOT IN ({TRASHED})"
            " AND at.tag_id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(tag_ids)),),
        )
        return TagUse(*row) if row else TagUse()

    def quotes(self, tag_id: TagId, text: str = "", limit: int = -1) -> Sequence[TaggedQuote]:
        """Return what has a tag, newest first, at most `limit` (-1: all).

        With `text` only those in which all its words stand, in any case, in quote, note, speaker
        or the article's title.
        """
        words = text.casefold().split()
        rows = self._database.query(
            "SELECT n.id, n.article_id, a.title, ifnull(n.exact, ''), n.note, n.speaker"
            " FROM annotation n JOIN article a ON a.id = n.article_id WHERE n.id IN ("
            " SELECT n.id FROM annotation n WHERE n.trashed_at IS NULL"
            f" AND n.article_id NOT IN ({TRASHED}) AND n.id IN (SELECT at.annotation_id"
            " FROM annotation_tag at WHERE at.tag_id = ? AND at.trashed_at IS NULL)"
            " ORDER BY n.created_at DESC, n.id DESC LIMIT ?)"
            " ORDER BY n.created_at DESC, n.id DESC",
            (tag_id, -1 if words else limit),
        )
        found = [_quote(row) for row in rows if _holds(row, words)]
        return found if limit < 0 else found[:limit]


def _holds(row: Row, words: Sequence[str]) -> bool:
    text = "\n".join(row[2:]).casefold() if words else ""
    return all(word in text for word in words)


def _quote(row: Row) -> TaggedQuote:
    return TaggedQuote(AnnotationId(row[0]), ArticleId(row[1]), *row[2:])
