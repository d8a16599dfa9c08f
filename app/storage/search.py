"""Searching in articles and in annotations, by one query language for both."""

from __future__ import annotations

from collections.abc import Mapping

from app.errors import InvalidInputError
from app.model.article import SearchHit
from app.model.ids import AnnotationId, ArticleId
from app.model.query import Query, Term, parse
from app.storage.annotations import Annotations
from app.storage.article_list import ArticleList
from app.storage.database import Database
from app.storage.full_text import (
    NOWHERE,
    Condition,
    is_unspaced,
    letters_in_annotations,
    letters_in_articles,
    match_in_column,
    match_words,
)
from app.storage.query_conditions import QueryConditions
from app.words import say

MARK_OPEN, MARK_CLOSE = "\x02", "\x03"
"""Around the words found in a snippet; normalised text holds neither."""

_SNIPPET_WORDS = 24
_LONG = 100_000
_SELECTIVE = 4
"""FTS5 takes seconds to choose a snippet among the thousands of words of a book that begin with one
or two letters (1.5 MB: 4 s): beginnings shorter than this get none in texts longer than that."""

_SHORT = 3
"""Beginnings of fewer letters than this say little about which hit is the best one."""

_WEIGHTS = "bm25(8, 2, 2, 1)"
"""What a word counts in title, byline, outlet and text. As `rank` it has FTS5 order the hits, which
makes snippets for the first of them alone; ordered by the function, all hits would get one."""

_ANY: Condition = ("1", [])


class Search:
    """Queries over the full-text indexes.

    CROSS JOIN keeps SQLite from walking the articles and asking the index once for each of them.
    """

    def __init__(self, database: Database, annotations: Annotations) -> None:
        self._database = database
        self._annotations = annotations
        self._list = ArticleList(database)
        self._conditions = QueryConditions(database)

    def find(self, text: str, *, within: str, limit: int) -> list[SearchHit]:
        """Return the best hits in `within` ("articles" or "annotations"); the newest without words.

        A query that asks for nothing finds nothing.
        """
        query = parse(text)
        if within not in ("articles", "annotations"):
            raise InvalidInputError(
                say("“{within}” cannot be searched: articles and annotations can.", within=within)
            )
        if not query:
            return []
        return (self._articles if within == "articles" else self._in_annotations)(query, limit)

    def find_annotations(self, text: str, *, limit: int) -> list[SearchHit]:
        """Return annotations by their words first, then those with words in the article's title.

        Every word stands in the one or the other. A query that asks for nothing finds nothing.
        """
        hits = self.find(text, within="annotations", limit=limit)
        if len(hits) == limit:
            return hits
        known = {hit.annotation.id for hit in hits if hit.annotation}
        more = [each for each in self._titled(parse(text), limit) if each not in known]
        return [*hits, *self._hits(dict.fromkeys(more, ""))][:limit]

    # ------------------------------------------------------------------ articles

    def _articles(self, query: Query, limit: int) -> list[SearchHit]:
        snippets = self._ranked(query, limit) if query.words else {}
        ids = list(snippets)
        if len(ids) < limit:
            ids.extend(self._without_words(query, limit - len(ids), known=frozenset(ids)))
        return [SearchHit(row, snippets.get(row.id, "")) for row in self._list.rows(ids)]

    def _ranked(self, query: Query, limit: int) -> dict[ArticleId, str]:
        """Return the best articles by the word index, each with the words around.

        A word in a title counts most. Of one or two letters, with which words of nearly every
        article begin, titles are asked alone where they are enough: ranking all takes a second
        among 100,000 articles.
        """
        if len(query.words) == 1 and _is_short(query.words[0]):
            hits = self._matching(match_in_column("title", query.words[0]), query, limit)
            if len(hits) == limit:
                return hits
        return self._matching(match_words(query.words), query, limit)

    def _matching(self, match: str, query: Query, limit: int) -> dict[ArticleId, str]:
        condition, parameters = self._conditions.on_articles_but_words(query)
        rows = self._database.query(
            "SELECT f.rowid, CASE WHEN ? OR (SELECT length(text) FROM version"
            f" WHERE id = a.version_id) < {_LONG}"
            " THEN snippet(article_fts, 3, ?, ?, '…', ?) ELSE '' END FROM article_fts f"
            " CROSS JOIN article a ON a.id = f.rowid AND a.trashed_at IS NULL"
            f" WHERE article_fts MATCH ? AND rank MATCH '{_WEIGHTS}' AND {condition}"
            " ORDER BY rank LIMIT ?",
            (
                not any(word.beginning and len(word.value) < _SELECTIVE for word in query.words),
                *self._marks(),
                match,
                *parameters,
                limit,
            ),
        )
        return {ArticleId(article_id): snippet for article_id, snippet in rows}

    def _without_words(
        self, query: Query, limit: int, known: frozenset[ArticleId]
    ) -> list[ArticleId]:
        """Return the newest articles that fit otherwise than by the word index."""
        words, values = letters_in_articles(query.words, "a.id") if query.words else _ANY
        if (words, values) == NOWHERE:
            return []
        condition, parameters = self._conditions.on_articles_but_words(query)
        return [
            ArticleId(row[0])
            for row in self._database.query(
                f"SELECT a.id FROM article a WHERE {words} AND {condition}"
                " AND a.trashed_at IS NULL ORDER BY a.captured DESC, a.id DESC LIMIT ?",
                (*values, *parameters, limit + len(known)),
            )
            if row[0] not in known
        ][:limit]

    # ------------------------------------------------------------------ annotations

    def _in_annotations(self, query: Query, limit: int) -> list[SearchHit]:
        snippets = self._ranked_annotations(query, limit) if query.words else {}
        if len(snippets) < limit:
            for annotation_id, quote in self._annotations_without_words(query, limit):
                snippets.setdefault(annotation_id, quote)
        return self._hits(dict(list(snippets.items())[:limit]))

    def _hits(self, snippets: Mapping[AnnotationId, str]) -> list[SearchHit]:
        annotations = [self._annotations.get(key) for key in snippets]
        rows = {row.id: row for row in self._list.rows([each.article_id for each in annotations])}
        return [
            SearchHit(rows[each.article_id], snippets[each.id], each)
            for each in annotations
            if each.article_id in rows
        ]

    def _titled(self, query: Query, limit: int) -> list[AnnotationId]:
        """Return the newest annotations that have each word themselves or in their title."""
        if not query.words:
            return []
        parts = [self._conditions.on_annotations_but_words(query)]
        parts.extend(map(_in_annotation_or_title, query.words))
        rows = self._database.query(
            "SELECT n.id FROM annotation n JOIN article a ON a.id = n.article_id"
            " AND a.trashed_at IS NULL WHERE n.trashed_at IS NULL"
            f" AND {' AND '.join(sql for sql, _ in parts)} ORDER BY n.id DESC LIMIT ?",
            (*(value for _, values in parts for value in values), limit),
        )
        return [AnnotationId(row[0]) for row in rows]

    def _ranked_annotations(self, query: Query, limit: int) -> dict[AnnotationId, str]:
        """Return the best annotations; the newest where a letter or two are no measure of that."""
        order = "f.rowid DESC" if len(query.words) == 1 and _is_short(query.words[0]) else "rank"
        condition, parameters = self._conditions.on_annotations_but_words(query)
        rows = self._database.query(
            "SELECT f.rowid, snippet(annotation_fts, -1, ?, ?, '…', ?)"
            " FROM annotation_fts f"
            " CROSS JOIN annotation n ON n.id = f.rowid AND n.trashed_at IS NULL"
            " CROSS JOIN article a ON a.id = n.article_id AND a.trashed_at IS NULL"
            f" WHERE annotation_fts MATCH ? AND {condition} ORDER BY {order} LIMIT ?",
            (*self._marks(), match_words(query.words), *parameters, limit),
        )
        return {AnnotationId(annotation_id): snippet for annotation_id, snippet in rows}

    def _annotations_without_words(
        self, query: Query, limit: int
    ) -> list[tuple[AnnotationId, str]]:
        """Return the newest annotations that fit otherwise, each with its quote or note."""
        words, values = letters_in_annotations(query.words, "n") if query.words else _ANY
        if (words, values) == NOWHERE:
            return []
        condition, parameters = self._conditions.on_annotations_but_words(query)
        rows = self._database.query(
            "SELECT n.id, coalesce(n.exact, n.note) FROM annotation n"
            " JOIN article a ON a.id = n.article_id AND a.trashed_at IS NULL"
            f" WHERE n.trashed_at IS NULL AND {words} AND {condition} ORDER BY n.id DESC LIMIT ?",
            (*values, *parameters, limit),
        )
        return [(AnnotationId(annotation_id), text) for annotation_id, text in rows]

    @staticmethod
    def _marks() -> tuple[str, str, int]:
        return MARK_OPEN, MARK_CLOSE, _SNIPPET_WORDS


def _in_annotation_or_title(word: Term) -> Condition:
    """Return the condition on `n` for a word to be in the annotation or its article's title."""
    sql = (
        "n.id IN (SELECT rowid FROM annotation_fts WHERE annotation_fts MATCH ?"
        " UNION SELECT titled.id FROM article_fts f CROSS JOIN annotation titled"
        " ON titled.article_id = f.rowid WHERE article_fts MATCH ?)"
    )
    values = [match_words([word]), match_in_column("title", word)]
    letters, likes = letters_in_annotations([word], "n")
    if (letters, likes) == NOWHERE:
        return sql, values
    return f"({sql} OR {letters})", [*values, *likes]


def _is_short(word: Term) -> bool:
    return word.beginning and len(word.value) < _SHORT and not is_unspaced(word.value)
