"""Searching words in articles and in annotations."""

from __future__ import annotations

from app.errors import InvalidInputError
from app.model.article import SearchHit
from app.model.ids import AnnotationId, ArticleId
from app.storage.annotations import Annotations
from app.storage.article_list import ArticleList
from app.storage.database import Database
from app.storage.full_text import in_articles, match_words

MARK_OPEN, MARK_CLOSE = "\x02", "\x03"
"""Around the words found in a snippet; normalised text holds neither."""

_SNIPPET_WORDS = 24


class Search:
    """Queries over the full-text indexes."""

    def __init__(self, database: Database, annotations: Annotations) -> None:
        self._database = database
        self._annotations = annotations
        self._list = ArticleList(database)

    def find(self, text: str, *, within: str, limit: int) -> list[SearchHit]:
        """Return the best hits in `within` ("articles" or "annotations")."""
        if not text.strip():
            return []
        if within == "articles":
            return self._articles(text, limit)
        if within == "annotations":
            return self._in_annotations(text, limit)
        raise InvalidInputError(f"“{within}” cannot be searched: articles and annotations can.")

    def _articles(self, text: str, limit: int) -> list[SearchHit]:
        snippets = {
            row[0]: row[1]
            for row in self._database.query(
                "SELECT f.rowid, snippet(article_fts, 3, ?, ?, '…', ?) FROM article_fts f"
                " JOIN article a ON a.id = f.rowid AND a.trashed_at IS NULL"
                " WHERE article_fts MATCH ? ORDER BY bm25(article_fts, 8, 2, 2, 1) LIMIT ?",
                (MARK_OPEN, MARK_CLOSE, _SNIPPET_WORDS, match_words(text), limit),
            )
        }
        ids = [ArticleId(article_id) for article_id in snippets]
        if len(ids) < limit:
            ids.extend(self._without_words(text, limit - len(ids), known=frozenset(ids)))
        return [SearchHit(row, snippets.get(row.id, "")) for row in self._list.rows(ids)]

    def _without_words(self, text: str, limit: int, known: frozenset[ArticleId]) -> list[ArticleId]:
        condition, parameters = in_articles(text, "a.id")
        return [
            ArticleId(row[0])
            for row in self._database.query(
                f"SELECT a.id FROM article a WHERE {condition} AND a.trashed_at IS NULL"
                " ORDER BY a.captured DESC LIMIT ?",
                (*parameters, limit + len(known)),
            )
            if row[0] not in known
        ][:limit]

    def _in_annotations(self, text: str, limit: int) -> list[SearchHit]:
        hits = []
        for annotation_id, article_id, snippet in self._database.query(
            "SELECT f.rowid, n.article_id, snippet(annotation_fts, -1, ?, ?, '…', ?)"
            " FROM annotation_fts f JOIN annotation n ON n.id = f.rowid AND n.trashed_at IS NULL"
            " JOIN article a ON a.id = n.article_id AND a.trashed_at IS NULL"
            " WHERE annotation_fts MATCH ? ORDER BY rank LIMIT ?",
            (MARK_OPEN, MARK_CLOSE, _SNIPPET_WORDS, match_words(text), limit),
        ):
            annotation = self._annotations.get(AnnotationId(annotation_id))
            for row in self._list.rows([ArticleId(article_id)]):
                hits.append(SearchHit(row, snippet, annotation))
        return hits
