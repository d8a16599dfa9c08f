"""Which articles are wanted, and what the list and the filters show of them."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence
from itertools import chain
from typing import Any

from app.model.article import ArticleQuery, ArticleRow, Facet, Facets, TagFacet
from app.model.ids import ArticleId, TagId
from app.model.query import parse
from app.storage.database import Database
from app.storage.full_text import match_at_start
from app.storage.query_conditions import QueryConditions
from app.storage.tag_use import TAGGED, TRASHED

_ANNOTATED = (
    "EXISTS (SELECT 1 FROM annotation n WHERE n.article_id = a.id AND n.trashed_at IS NULL)"
)
# The plus keeps the list in its order: nothing is left to be sorted.
_WITH_TAG = f"+a.id IN (SELECT n.article_id FROM {TAGGED} AND at.tag_id = ?)"
_READ = "a.id IN (SELECT s.id FROM article_state s WHERE s.read = 1)"
_PROGRESS = (
    "CASE WHEN s.position > 0 AND s.read = 0 THEN s.position * 1.0 / max(1,"
    " (SELECT length(v.text) FROM version v WHERE v.id = a.version_id)) ELSE 0.0 END"
)
"""How far an article was read; the text is measured only where reading has begun."""

_FACETS_SHOWN = 200
_ROWS_AT_ONCE = 500  # SQLite bounds the parameters of a statement


class ArticleList:
    """Reads many articles at a time, without their texts."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._conditions = QueryConditions(database)

    def find(self, query: ArticleQuery) -> Sequence[ArticleId]:
        """Return the ids wanted, newest first."""
        where, parameters = self._where(query)
        rows = self._database.stream(
            f"SELECT a.id FROM article a WHERE {where} ORDER BY a.captured DESC, a.id DESC",
            parameters,
        )
        return array("q", chain.from_iterable(rows))  # type: ignore[return-value]

    def count(self, query: ArticleQuery) -> int:
        """Return how many articles are wanted."""
        where, parameters = self._where(query)
        return self._database.number(f"SELECT count(*) FROM article a WHERE {where}", parameters)

    def titled(self, beginning: str) -> Sequence[ArticleId]:
        """Return the ids of the articles whose titles begin so, the newest first."""
        rows = self._database.query(
            "SELECT a.id FROM article_fts f CROSS JOIN article a ON a.id = f.rowid"
            " AND a.trashed_at IS NULL WHERE article_fts MATCH ?"
            " ORDER BY a.captured DESC, a.id DESC",
            (match_at_start("title", beginning),),
        )
        return [ArticleId(row[0]) for row in rows]

    def rows(self, ids: Sequence[ArticleId]) -> list[ArticleRow]:
        """Return what the list shows of these articles, in the order asked."""
        return [
            row
            for start in range(0, len(ids), _ROWS_AT_ONCE)
            for row in self._some_rows(ids[start : start + _ROWS_AT_ONCE])
        ]

    def _some_rows(self, ids: Sequence[ArticleId]) -> list[ArticleRow]:
        counts = self._tag_counts(ids)
        found = {
            row[0]: ArticleRow(
                id=ArticleId(row[0]),
                uid=row[1],
                title=row[2],
                outlet=row[3],
                published=row[4],
                captured=row[5],
                language=row[6],
                starred=bool(row[7]),
                read=bool(row[8]),
                tag_counts=tuple(counts[row[0]]),
                progress=min(1.0, row[9]),
            )
            for row in self._database.query(
                "SELECT a.id, uid, title, outlet, published, captured, language, starred,"
                f" ifnull(s.read, 0), {_PROGRESS}"
                " FROM article a LEFT JOIN article_state s ON s.id = a.id"
                f" WHERE a.id IN ({','.join('?' * len(ids))})",
                list(ids),
            )
        }
        return [found[article_id] for article_id in ids if article_id in found]

    def _tag_counts(self, ids: Sequence[ArticleId]) -> defaultdict[int, list[tuple[TagId, int]]]:
        counts: defaultdict[int, list[tuple[TagId, int]]] = defaultdict(list)
        for article_id, tag_id, count in self._database.query(
            "SELECT n.article_id, at.tag_id, count(*) FROM annotation n"
            " JOIN annotation_tag at ON at.annotation_id = n.id AND at.trashed_at IS NULL"
            " JOIN tag ON tag.id = at.tag_id AND tag.trashed_at IS NULL"
            f" WHERE n.article_id IN ({','.join('?' * len(ids))}) AND n.trashed_at IS NULL"
            " GROUP BY n.article_id, at.tag_id ORDER BY tag.position, tag.id",
            list(ids),
        ):
            counts[article_id].append((TagId(tag_id), count))
        return counts

    def facets(self) -> Facets:
        """Return what the filter chips offer."""
        kept = "trashed_at IS NULL"

        def count(sql: str) -> int:
            return self._database.number(f"SELECT count(*) FROM {sql}")

        total = count(f"article WHERE {kept}")
        read = count(f"article_state s WHERE s.read = 1 AND s.id NOT IN ({TRASHED})")
        return Facets(
            total=total,
            unread=total - read,
            annotated=self._database.number(
                "SELECT count(DISTINCT n.article_id) FROM annotation n"
                f" WHERE n.trashed_at IS NULL AND n.article_id NOT IN ({TRASHED})"
            ),
            starred=count(f"article WHERE starred = 1 AND {kept}"),
            trashed=count("article WHERE trashed_at IS NOT NULL"),
            languages=self._grouped("language", "2 DESC, 1"),
            outlets=self._grouped("outlet", "2 DESC, 1"),
            months=self._grouped("substr(published, 1, 7)", "1 DESC"),
            tags=self._tags(),
        )

    def _tags(self) -> tuple[TagFacet, ...]:
        rows = self._database.query(
            "SELECT used.id, used.articles FROM"
            " (SELECT at.tag_id AS id, count(DISTINCT n.article_id) AS articles"
            f" FROM {TAGGED} AND n.article_id NOT IN ({TRASHED}) GROUP BY at.tag_id) used"
            " JOIN tag ON tag.id = used.id AND tag.trashed_at IS NULL"
            f" ORDER BY tag.position, tag.id LIMIT {_FACETS_SHOWN}"
        )
        return tuple(TagFacet(TagId(tag_id), count) for tag_id, count in rows)

    def _grouped(self, column: str, order: str) -> tuple[Facet, ...]:
        rows = self._database.query(
            f"SELECT {column}, count(*) FROM article WHERE trashed_at IS NULL AND {column} <> ''"
            f" GROUP BY 1 ORDER BY {order} LIMIT {_FACETS_SHOWN}"
        )
        return tuple(Facet(value, count) for value, count in rows)

    def _where(self, query: ArticleQuery) -> tuple[str, list[Any]]:
        conditions, parameters = _filters(query)
        if query.text.strip():
            condition, values = self._conditions.on_articles(parse(query.text))
            conditions.append(condition)
            parameters.extend(values)
        return " AND ".join(conditions), parameters


def _filters(query: ArticleQuery) -> tuple[list[str], list[Any]]:
    """Return the conditions of all but the text, and their parameters."""
    conditions = [f"a.trashed_at IS {'NOT ' if query.trashed else ''}NULL"]
    parameters: list[Any] = []

    def add(condition: str, *values: Any) -> None:
        conditions.append(condition)
        parameters.extend(values)

    if query.unread is not None:
        add(f"NOT +{_READ}" if query.unread else _READ)
    if query.annotated is not None:
        add(("" if query.annotated else "NOT ") + _ANNOTATED)
    if query.starred is not None:
        add("a.starred = ?", int(query.starred))
    if query.language:
        add("a.language = ?", query.language)
    if query.outlet:
        add("a.outlet = ?", query.outlet)
    if query.month:
        add("substr(a.published, 1, 7) = ?", query.month)
    if query.tag is not None:
        add(_WITH_TAG, query.tag)
    return conditions, parameters
