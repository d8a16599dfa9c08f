"""What a step touched: from the journal's records to the `Change` that subscribers are told."""

from __future__ import annotations

import json
from typing import Any

from app.model.change import Change, Origin
from app.model.ids import AnnotationId, ArticleId, StepId, TagId
from app.storage.database import Database
from app.storage.stored import plain_of


def change_of(database: Database, step_id: int, mark: int, label: str, origin: Origin) -> Change:
    """Return what a step touched by the changes recorded after the one numbered `mark`."""
    rows = database.query(
        "SELECT table_name, row_id, before, after FROM journal_change"
        " WHERE step_id = ? AND id > ? ORDER BY id",
        (step_id, mark),
    )
    touched = _Touched()
    for table, row_id, before, after in rows:
        touched.add(
            table,
            row_id,
            plain_of(before, dict) if before else None,
            plain_of(after, dict) if after else None,
        )
    touched.annotations |= _annotations_with(database, touched.tags_gone_or_back)
    touched.articles |= _articles_of(database, "annotation", touched.annotations)
    touched.articles |= _articles_of(database, "version", touched.versions)
    return Change(
        label=label,
        step_id=StepId(step_id) if rows else None,
        origin=origin,
        articles=frozenset(ArticleId(item) for item in touched.articles),
        annotations=frozenset(AnnotationId(item) for item in touched.annotations),
        tags=frozenset(TagId(item) for item in touched.tags),
        tables=frozenset(touched.tables),
        created=() if origin is Origin.UNDO else tuple(touched.created),
    )


def _articles_of(database: Database, table: str, ids: set[int]) -> set[int]:
    if not ids:
        return set()
    rows = database.query(
        f"SELECT article_id FROM {table} WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(ids)),),
    )
    return {row[0] for row in rows}


def _annotations_with(database: Database, tags: set[int]) -> set[int]:
    """Return the annotations that have tags which came out of the trash or went into it."""
    if not tags:
        return set()
    rows = database.query(
        "SELECT annotation_id FROM annotation_tag WHERE trashed_at IS NULL"
        " AND tag_id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(tags)),),
    )
    return {row[0] for row in rows}


class _Touched:
    """Ids gathered from the records of a step."""

    def __init__(self) -> None:
        self.articles: set[int] = set()
        self.annotations: set[int] = set()
        self.versions: set[int] = set()
        self.tags: set[int] = set()
        self.tags_gone_or_back: set[int] = set()
        self.tables: set[str] = set()
        self.created: list[str] = []

    def add(
        self,
        table: str,
        row_id: int,
        before: dict[str, Any] | None,
        after: dict[str, Any] | None,
    ) -> None:
        row = after or before or {}
        self.tables.add(table)
        if table in ("article", "article_state"):
            self.articles.add(row_id)
        elif table == "annotation":
            self.annotations.add(row_id)
        elif table == "tag":
            self.tags.add(row_id)
            if before and after and before["trashed_at"] != after["trashed_at"]:
                self.tags_gone_or_back.add(row_id)
        elif table in ("sentence_edit", "dismissal"):
            self.versions.add(row["version_id"])
        elif table == "link":
            self.annotations |= {row["from_id"], row["to_id"]}
        if row.get("article_id"):
            self.articles.add(row["article_id"])
        if row.get("annotation_id"):
            self.annotations.add(row["annotation_id"])
        if self._appears(table, before, after):
            self.created.append(row["uid"])

    @staticmethod
    def _appears(table: str, before: dict[str, Any] | None, after: dict[str, Any] | None) -> bool:
        """Say whether the record brings something new; an article appears out of the trash."""
        if table in ("annotation", "tag"):
            return before is None
        return (
            table == "article"
            and before is not None
            and after is not None
            and before["trashed_at"] is not None
            and after["trashed_at"] is None
        )
