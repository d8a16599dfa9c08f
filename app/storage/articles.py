"""Gateway of `article` and `article_state`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, fields
from datetime import date
from pathlib import Path

from app.clock import now
from app.errors import InvalidInputError, NotFoundError
from app.model.article import (
    Article,
    ArticleQuery,
    ArticleRow,
    Facets,
    Metadata,
    OpenArticle,
)
from app.model.draft import Draft
from app.model.ids import ArticleId, VersionId
from app.model.span import Span
from app.storage.annotations import Annotations
from app.storage.article_list import ArticleList
from app.storage.database import Database, Row
from app.storage.journal import Journal
from app.storage.originals import Originals
from app.storage.rows import Rows
from app.storage.version_line import IN_LINE
from app.storage.versions import Versions, text_hash
from app.words import say

META_NAMES = tuple(field.name for field in fields(Metadata))

# ISO 8601 of any precision from the year on, as the sources give it.
_PUBLISHED = re.compile(
    r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])"
    r"(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?"
)


class Articles:
    """The articles of a library."""

    def __init__(
        self,
        database: Database,
        rows: Rows,
        journal: Journal,
        versions: Versions,
        annotations: Annotations,
        originals: Originals,
    ) -> None:
        self._database = database
        self._rows = rows
        self._journal = journal
        self._versions = versions
        self._annotations = annotations
        self._originals = originals
        self._list = ArticleList(database)

    # ------------------------------------------------------------------ reading

    def find(self, query: ArticleQuery) -> Sequence[ArticleId]:
        """Return the ids wanted, newest first."""
        return self._list.find(query)

    def count(self, query: ArticleQuery) -> int:
        """Return how many articles are wanted."""
        return self._list.count(query)

    def titled(self, beginning: str) -> Sequence[ArticleId]:
        """Return the ids of the articles whose titles begin so."""
        return self._list.titled(beginning)

    def rows(self, ids: Sequence[ArticleId]) -> list[ArticleRow]:
        """Return what the list shows of these articles."""
        return self._list.rows(ids)

    def facets(self) -> Facets:
        """Return what the filter chips offer."""
        return self._list.facets()

    def id_of(self, name: str) -> ArticleId:
        """Return the article that goes by a number or full uid."""
        column = "id" if name.isascii() and name.isdigit() else "uid"
        row = self._database.first(
            f"SELECT id FROM article WHERE {column} = ? AND version_id IS NOT NULL", (name,)
        )
        if row is None:
            raise NotFoundError(say("There is no article “{name}”.", name=name))
        return ArticleId(row[0])

    def get(self, article_id: ArticleId) -> Article:
        """Return one article without its text."""
        row = self._database.first(
            f"SELECT a.id, uid, version_id, captured, starred, ifnull(s.read, 0),"
            f" ifnull(s.position, 0), ifnull(trashed_at, ''), {', '.join(META_NAMES)}"
            " FROM article a LEFT JOIN article_state s ON s.id = a.id WHERE a.id = ?",
            (article_id,),
        )
        if row is None:
            raise NotFoundError(say("There is no article number {number}.", number=article_id))
        return _article(row)

    def open(self, article_id: ArticleId) -> OpenArticle:
        """Return everything the reader needs, as it was at one moment."""
        now_shown = self.get(article_id)
        self._versions.renew_sentences(now_shown.version_id, now_shown.meta.language)
        with self._database.snapshot():
            article = self.get(article_id)
            body = self._versions.body(article.version_id).worked_out()
            return OpenArticle(
                article=article,
                version=self._versions.get(article.version_id),
                body=body,
                sentences=self._versions.sentences(article.version_id, body, article.meta.language),
                annotations=self._annotations.of_article(article_id),
            )

    def sentences(self, article_id: ArticleId) -> tuple[Span, ...]:
        """Return the sentences of the current version, as `open` does."""
        with self._database.snapshot():
            article = self.get(article_id)
            return self._versions.sentences(article.version_id, None, article.meta.language)

    def original_path(self, article_id: ArticleId) -> Path | None:
        """Return where the imported file is kept."""
        with self._database.snapshot():
            sha256 = self._versions.get(self.get(article_id).version_id).original_sha256
        return self._originals.path(sha256) if sha256 else None

    def copy_original(self, article_id: ArticleId, target: Path) -> None:
        """Write a checked copy of the imported file to `target`."""
        with self._database.snapshot():
            sha256 = self._versions.get(self.get(article_id).version_id).original_sha256
        if not sha256:
            raise NotFoundError(say("This article was not made of a file: there is no original."))
        self._originals.copy_out(sha256, target)

    def known(self, draft: Draft) -> ArticleId | None:
        """Return the article a draft would double.

        That is one made of the same file, or one with the same text from the same place, now or
        in an older version.
        """
        row = self._database.first(
            "SELECT v.article_id FROM version v WHERE v.original_sha256 = ?"
            f" AND v.original_sha256 <> '' AND v.text_sha256 = ? AND {IN_LINE}"
            " ORDER BY v.id LIMIT 1",
            (draft.original_sha256, text_hash(draft.body.text)),
        ) or self._database.first(
            "SELECT v.article_id FROM version v JOIN article a ON a.id = v.article_id"
            f" WHERE v.text_sha256 = ? AND a.outlet = ? AND a.url = ? AND {IN_LINE}"
            " ORDER BY v.id LIMIT 1",
            (text_hash(draft.body.text), draft.meta.outlet, draft.meta.url),
        )
        return ArticleId(row[0]) if row else None

    def with_text(self, sha256: str) -> list[ArticleId]:
        """Return the articles outside the trash whose current text has that hash."""
        return self._with("v.text_sha256 = ?", sha256)

    def with_original(self, sha256: str) -> list[ArticleId]:
        """Return the articles outside the trash whose current version was made of that file."""
        return self._with("v.original_sha256 = ?", sha256)

    def with_url(self, url: str) -> list[ArticleId]:
        """Return the articles outside the trash of that address."""
        return self._with("a.url = ?", url)

    def _with(self, condition: str, value: str) -> list[ArticleId]:
        if not value:
            return []
        return [
            ArticleId(row[0])
            for row in self._database.query(
                "SELECT a.id FROM article a JOIN version v ON v.id = a.version_id"
                f" WHERE {condition} AND a.trashed_at IS NULL ORDER BY a.id",
                (value,),
            )
        ]

    # ------------------------------------------------------------------ writing

    def add(self, draft: Draft) -> ArticleId:
        """Insert a draft as a new article.

        The rows come in unjournaled and in the trash, and the step takes them out of it. So
        undoing an import trashes the article, and its text is never part of the journal.
        """
        stamp = now()
        with self._journal.paused():
            article_id = ArticleId(
                self._rows.insert(
                    "article",
                    {**_checked_meta(asdict(draft.meta)), "captured": stamp, "trashed_at": stamp},
                )
            )
            version_id = self._versions.add(article_id, draft)
            self._rows.update("article", article_id, {"version_id": version_id})
            self._rows.insert("article_state", {"id": article_id})
        self._rows.update("article", article_id, {"trashed_at": None})
        return article_id

    def edit(self, article_id: ArticleId, metadata: Mapping[str, str]) -> None:
        """Set metadata by the names of `Metadata`."""
        self.get(article_id)
        checked = _checked_meta(metadata)
        if checked:
            self._rows.update("article", article_id, checked)

    def split_sentence(self, article_id: ArticleId, offset: int) -> None:
        """Have a sentence of the current version begin at `offset`."""
        article = self.get(article_id)
        self._versions.split_sentence(article.version_id, article.meta.language, offset)

    def join_sentence(self, article_id: ArticleId, offset: int) -> None:
        """Have the sentence that begins at or after `offset` go on from the one before it."""
        article = self.get(article_id)
        self._versions.join_sentence(article.version_id, article.meta.language, offset)

    def star(self, ids: Iterable[ArticleId], *, starred: bool) -> None:
        """Star articles, or take the star away."""
        for article_id in ids:
            self.get(article_id)
            self._rows.update("article", article_id, {"starred": int(starred)})

    def mark(self, ids: Iterable[ArticleId], *, read: bool) -> None:
        """Mark articles read or unread."""
        for article_id in ids:
            self.get(article_id)
            self._rows.update("article_state", article_id, {"read": int(read)})

    def trash(self, ids: Iterable[ArticleId]) -> None:
        """Put articles into the trash; one that is there already keeps its time."""
        stamp = now()
        for article_id in ids:
            if not self.get(article_id).trashed_at:
                self._rows.update("article", article_id, {"trashed_at": stamp})

    def restore(self, ids: Iterable[ArticleId]) -> None:
        """Bring articles back from the trash."""
        for article_id in ids:
            self.get(article_id)
            self._rows.update("article", article_id, {"trashed_at": None})

    def set_position(self, article_id: ArticleId, offset: int, *, read: bool) -> None:
        """Remember the place in an article; outside any step, so not journaled."""
        with self._database.transaction():
            self._rows.update(
                "article_state", article_id, {"position": offset, **({"read": 1} if read else {})}
            )


def _checked_meta(metadata: Mapping[str, str]) -> dict[str, str]:
    unknown = set(metadata) - set(META_NAMES)
    if unknown:
        raise InvalidInputError(
            say("An article has no “{unknown}”.", unknown=", ".join(sorted(unknown)))
        )
    published = metadata.get("published", "")
    if published and not _is_date(published):
        raise InvalidInputError(
            say(
                "“{published}” is no date: write 2026, 2026-11, 2026-11-14 or "
                "2026-11-14T08:30+01:00.",
                published=published,
            )
        )
    return dict(metadata)


def _is_date(published: str) -> bool:
    if not _PUBLISHED.fullmatch(published):
        return False
    try:
        date.fromisoformat(published[:10] if len(published) >= len("2026-11-14") else "2026-01-01")
    except ValueError:  # the 31st of a short month
        return False
    return True


def _article(row: Row) -> Article:
    return Article(
        id=ArticleId(row[0]),
        uid=row[1],
        version_id=VersionId(row[2]),
        captured=row[3],
        starred=bool(row[4]),
        read=bool(row[5]),
        position=row[6],
        trashed_at=row[7],
        meta=Metadata(*row[8:]),
    )
