"""What goes into an evidence bundle, read from the library and made anonymous where that is asked.

All of it is read through here, so that nothing goes out around the one who makes it anonymous.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from app.exporting.anonymous import anonymous, anonymous_records
from app.model.article import Metadata, OpenArticle, Version
from app.model.block import Body
from app.model.draft import Draft
from app.model.ids import ArticleId, VersionId
from app.model.record import Record
from app.model.span import Span
from app.model.whole import (
    Stamp,
    Uid,
    WholeAnnotation,
    WholeArticle,
    WholeCodebook,
    WholeLink,
    WholeVersion,
)
from app.storage.store import Store
from app.storage.whole_reading import WholeReading

_Kind = TypeVar("_Kind")


@dataclass(frozen=True, slots=True)
class WrittenVersion:
    """A version with its sentences as they are shown; `file_name` is only for its suffix."""

    version: WholeVersion
    sentences: tuple[Span, ...]
    file_name: str


class BundleSource:
    """Reads articles, and remembers to whom and to what they refer."""

    def __init__(self, store: Store, *, anonymous: bool) -> None:
        self._store = store
        self._anonymous = anonymous
        self._whole = WholeReading(store.database, store.articles, store.codebook)
        self._coders: set[str] = set()
        self._annotations: set[str] = set()

    def article(self, article_id: ArticleId) -> WholeArticle:
        """Return an article with its annotations."""
        article = self._whole.article(article_id)
        self._coders.update(answer.coder for answer in article.answers)
        for annotation in article.annotations:
            self._annotations.add(annotation.uid)
            self._coders.update(_coders(annotation))
        return self._out(article)

    def versions(self, article_id: ArticleId) -> Iterator[WrittenVersion]:
        """Yield the texts of an article, oldest first."""
        for version_id in self.version_ids(article_id):
            yield self.version(article_id, version_id)

    def version_ids(self, article_id: ArticleId) -> tuple[VersionId, ...]:
        """Return the versions of an article, oldest first."""
        return self._whole.version_ids(article_id)

    def version(self, article_id: ArticleId, version_id: VersionId) -> WrittenVersion:
        """Return one text of an article."""
        store = self._store
        meta = store.articles.get(article_id).meta
        version, body = store.versions.get(version_id), store.versions.body(version_id)
        draft = _draft(version, meta, body)
        edits = self._whole.edits(version_id)
        whole = WholeVersion(Uid(version.uid), Stamp(version.created_at), draft, edits)
        sentences = store.versions.sentences(version_id, body, meta.language)
        return WrittenVersion(self._out(whole), sentences, version.original_name)

    def newest(self, article_id: ArticleId) -> tuple[OpenArticle, list[Record]]:
        """Return the newest text, and the records of what lies in it."""
        opened = self._store.articles.open(article_id)
        records = list(self._store.records.read([article_id]))
        if not self._anonymous:
            return opened, records
        whole = self._out(self._whole.article(article_id))
        article = replace(opened.article, uid=whole.uid)
        version = replace(opened.version, uid=whole.versions[-1])
        opened = replace(opened, article=article, version=version)
        return opened, list(anonymous_records(records, self._store.codebook.coders()))

    def codebook(self, *, with_note: bool) -> WholeCodebook:
        """Return what the articles read so far refer to."""
        links = self._whole.links(self._annotations)
        coders = self._coders | {link.coder for link in links}
        codebook = self._whole.codebook(coders)
        note = self._whole.note(None) if with_note else None
        return self._out(replace(codebook, note=note))

    def links(self) -> list[WholeLink]:
        """Return the links of the annotations read so far."""
        return [self._out(link) for link in self._whole.links(self._annotations)]

    def _out(self, row: _Kind) -> _Kind:
        return anonymous(row) if self._anonymous else row


def _coders(annotation: WholeAnnotation) -> Iterator[str]:
    yield annotation.coder
    yield from (tagging.coder for tagging in annotation.tags)
    yield from (answer.coder for answer in annotation.answers)


def _draft(version: Version, meta: Metadata, body: Body) -> Draft:
    from app.text.sentences import SPLITTER  # its rules are not needed to start

    return Draft(
        meta=meta,
        body=body,
        original_sha256=version.original_sha256,
        original_name=version.original_name,
        media_type=version.media_type,
        importer=version.importer,
        importer_version=version.importer_version,
        mended=version.mended,
        splitter=SPLITTER,
    )
