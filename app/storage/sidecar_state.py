"""What tells whether an article is still as its sidecar says, without reading either."""

from __future__ import annotations

from app.model.ids import ArticleId
from app.storage.database import Database

_PRINTS = """
WITH own (article_id, kind, print) AS (
    SELECT article_id, 'annotation', count(*) || '.' || sum(rev) || '.' || max(modified_at)
    FROM annotation GROUP BY article_id
    UNION ALL
    SELECT n.article_id, 'tag', count(*) || '.' || sum(at.rev) || '.' || count(t.trashed_at)
    FROM annotation_tag at JOIN annotation n ON n.id = at.annotation_id
    JOIN tag t ON t.id = at.tag_id GROUP BY n.article_id
    UNION ALL
    SELECT n.article_id, 'anchor', count(*) || '.' || max(k.modified_at)
    FROM anchor k JOIN annotation n ON n.id = k.annotation_id GROUP BY n.article_id
    UNION ALL
    SELECT article_id, 'note', sum(rev) FROM note
    WHERE article_id IS NOT NULL GROUP BY article_id
    UNION ALL
    SELECT ifnull(x.article_id, n.article_id), 'answer', count(*) || '.' || sum(x.rev)
    FROM variable_value x LEFT JOIN annotation n ON n.id = x.annotation_id GROUP BY 1
    UNION ALL
    SELECT v.article_id, 'edit', count(*) || '.' || sum(e.rev)
    FROM sentence_edit e JOIN version v ON v.id = e.version_id GROUP BY v.article_id
)
SELECT a.id, a.uid, a.rev || '.' || a.version_id || ' ' || ifnull(
    (SELECT group_concat(kind || print, ' ') FROM (
        SELECT kind, print FROM own WHERE own.article_id = a.id ORDER BY kind)), '')
FROM article a WHERE a.trashed_at IS NULL AND a.version_id IS NOT NULL ORDER BY a.id"""


def fingerprints(database: Database) -> dict[str, tuple[ArticleId, str]]:
    """Return by uid the number of each article outside the trash, and what changes with it.

    Takes a second or two for a hundred thousand articles: not for the window's thread.
    """
    return {uid: (ArticleId(row_id), print_) for row_id, uid, print_ in database.query(_PRINTS)}
