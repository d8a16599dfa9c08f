"""The reads of a library: articles, annotations, codebook."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from pathlib import Path

from app.library.writing import Writing
from app.model.annotation import Annotation
from app.model.article import (
    Article,
    ArticleQuery,
    ArticleRow,
    Facets,
    OpenArticle,
    SearchHit,
)
from app.model.asset import Openable
from app.model.ids import AnnotationId, ArticleId, VersionId
from app.model.span import Span
from app.model.tag import Coder, Tag


class Reading(Writing):
    """Reads; none of them waits for a write."""

    def find_articles(self, query: ArticleQuery | None = None) -> Sequence[ArticleId]:
        """Return the ids of the articles wanted, newest first; cheap for 100,000 of them."""
        return self._store.articles.find(query or ArticleQuery())

    def count_articles(self, query: ArticleQuery) -> int:
        """Return how many articles are wanted; as slow as finding them."""
        return self._store.articles.count(query)

    def articles_titled(self, beginning: str) -> Sequence[ArticleId]:
        """Return the ids of the articles whose titles begin with these letters, newest first.

        Neither their size nor marks on them count, nor does what stands before the first word.
        """
        return self._store.articles.titled(beginning)

    def article_rows(self, ids: Iterable[ArticleId]) -> list[ArticleRow]:
        """Return what the list shows of these articles, in the order asked."""
        return self._store.articles.rows(list(ids))

    def facets(self) -> Facets:
        """Return what the filter chips offer, with counts."""
        return self._store.articles.facets()

    def article_id(self, name: str) -> ArticleId:
        """Return the article that goes by a number or full uid; raise NotFoundError."""
        return self._store.articles.id_of(name)

    def article(self, article_id: ArticleId) -> Article:
        """Return one article without its text; raise NotFoundError."""
        return self._store.articles.get(article_id)

    def open_article(
        self, article_id: ArticleId, version_id: VersionId | None = None
    ) -> OpenArticle:
        """Return text, blocks, sentences and annotations of an article's current version.

        Another version of it is for reading only: annotations are made on the current one. Raise
        NotFoundError where the article has no such version.
        """
        if version_id is not None:
            return self._store.succession.open(article_id, version_id)
        return self._store.articles.open(article_id)

    def begin_article(self, article_id: ArticleId) -> OpenArticle:
        """Return what `open_article` does, of a long text only its beginning and what lies there.

        That is not `is_whole`: it is for the first screen, until the whole article is read.
        """
        return self._store.beginnings.open(article_id) or self._store.articles.open(article_id)

    def sentences(self, article_id: ArticleId) -> tuple[Span, ...]:
        """Return the sentences of an article's current version in text order, as `open_article`."""
        return self._store.articles.sentences(article_id)

    def also_in(self, article_id: ArticleId) -> list[ArticleRow]:
        """Return the other articles with nearly the same text, as agency copy in several outlets.

        Takes some milliseconds in a large library: not for the window's thread.
        """
        return self._store.articles.rows(self._store.near_duplicates.of(article_id))

    def original_path(self, article_id: ArticleId) -> Path | None:
        """Return where the imported file is kept, None for an article without one."""
        return self._store.articles.original_path(article_id)

    def asset_path(self, name: str) -> Path:
        """Return where the image is kept that a block names (`Block.asset`).

        Nothing is looked at: the file may be missing or damaged. Raise NotFoundError for what is
        no name of an image.
        """
        return self._store.assets.path(name)

    def asset_file(self, name: str) -> Openable:
        """Return the file of the image that a block names, to be opened on any thread.

        To open it raises OSError where it is missing, ValueError where it is damaged. Raise
        NotFoundError for what is no name of an image.
        """
        return self._store.assets.file(name)

    def copy_original(self, article_id: ArticleId, target: Path) -> None:
        """Write a copy of the imported file to `target`, checked against its hash.

        What is at `target` is replaced. Raise NotFoundError for an article without an original,
        LibraryError where that is missing or damaged, ExportError where it cannot be written.
        """
        self._store.articles.copy_original(article_id, target)

    def search(self, text: str, *, within: str = "articles", limit: int = 50) -> list[SearchHit]:
        """Search articles or (`within="annotations"`) quotes and notes, best first.

        `text` is in the language of `app.model.query`, as is that of an `ArticleQuery`.
        """
        return self._store.search.find(text, within=within, limit=limit)

    def interrupt_reads(self, thread: threading.Thread) -> None:
        """End the read under way on another thread; it raises SupersededError."""
        self._store.database.interrupt_reader(thread)

    def annotation_id(self, name: str) -> AnnotationId:
        """Return the annotation that goes by a number or full uid; raise NotFoundError."""
        return self._store.annotations.id_of(name)

    def annotation(self, annotation_id: AnnotationId) -> Annotation:
        """Return one annotation, trashed or not; raise NotFoundError."""
        return self._store.annotations.get(annotation_id)

    def annotations(self, article_id: ArticleId) -> tuple[Annotation, ...]:
        """Return an article's annotations in text order, those of the whole article first."""
        return self._store.annotations.of_article(article_id)

    def trashed_annotations(self) -> tuple[Annotation, ...]:
        """Return the annotations in the trash, newest first."""
        return self._store.annotations.trashed()

    def tags(self) -> tuple[Tag, ...]:
        """Return the codebook in order, parents before children."""
        return self._store.codebook.tags()

    def tag_named(self, name: str) -> Tag:
        """Return the tag of that name or path (`frame/conflict`); raise NotFoundError."""
        return self._store.codebook.named(name)

    def coder(self) -> Coder:
        """Return who annotates here at present."""
        return self._store.codebook.coder()

    def coders(self) -> tuple[Coder, ...]:
        """Return all who annotated in this library."""
        return self._store.codebook.coders()

    def speakers(self) -> tuple[str, ...]:
        """Return the speakers named so far, most used first."""
        return self._store.annotations.named("speaker")

    def named_before(self, field: str) -> tuple[str, ...]:
        """Return what stands in a field of the annotations so far, most used first."""
        return self._store.annotations.named(field)
