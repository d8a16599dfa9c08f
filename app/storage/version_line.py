"""Which versions of an article stand one behind the other, from the current one back.

A version that was undone, or that was made an article of its own, stays in the file without
standing in the line: the journal may need it again. In a library that comes from elsewhere one may
follow itself, so each is met once.
"""

from __future__ import annotations

from app.model.ids import VersionId
from app.storage.database import Database

_LINE = """WITH RECURSIVE line (id) AS (
    SELECT {first}
    UNION SELECT w.follows FROM version w JOIN line ON w.id = line.id
    WHERE w.follows IS NOT NULL)
SELECT id FROM line"""

IN_LINE = f"v.id IN ({_LINE.format(first='version_id FROM article WHERE id = v.article_id')})"
"""The SQL condition that version `v` stands in the line of its article."""


def line_of(database: Database, version_id: VersionId) -> tuple[VersionId, ...]:
    """Return a version and those before it, newest first."""
    return tuple(
        VersionId(row[0]) for row in database.query(_LINE.format(first="?"), (version_id,))
    )
