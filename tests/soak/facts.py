"""What a person has in a library, as plain data: compared before and after something goes wrong."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from app.library import Library

Facts = dict[str, Any]


def kept(library: Library) -> Facts:
    """Return what a person did in a library; `done` counts the steps."""
    names = {tag.id: tag.name for tag in library.tags()}
    rows = {row.id: row for row in library.article_rows(library.find_articles())}
    return {
        "done": sum(step.state == "done" for step in library.history(limit=100_000)),
        "tags": sorted(names.values()),
        "articles": sorted([row.title, row.starred] for row in rows.values()),
        "annotations": sorted(
            [
                rows[article_id].title,
                annotation.quote,
                sorted(names[tag] for tag in annotation.tags),
                annotation.fields.note,
                annotation.fields.status,
            ]
            for article_id in rows
            for annotation in library.annotations(article_id)
        ),
    }


def brief(facts: Facts) -> str:
    """Return a digest of facts, but of how many steps it took."""
    told = json.dumps({**facts, "done": 0}, sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def taken_back(library: Library, done: int) -> Facts:
    """Return what there is when only `done` steps are done; then all is as it was before."""
    more = sum(step.state == "done" for step in library.history(limit=100_000)) - done
    for _ in range(abs(more)):
        (library.undo if more > 0 else library.redo)()
    then = kept(library)
    for _ in range(abs(more)):
        (library.redo if more > 0 else library.undo)()
    return then
