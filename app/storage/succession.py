"""Newer texts of an article: one version following another, and making one an article again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict

from app.clock import now
from app.errors import InvalidInputError, NotFoundError
from app.model.article import Article, OpenArticle, Version
from app.model.block import BlockKind
from app.model.draft import Draft
from app.model.ids import AnnotationId, ArticleId, VersionId
from app.storage.anchors import Anchors
from app.storage.annotations import Annotations
from app.storage.articles import Articles
from app.storage.database import Database
from app.storage.dismissals import Dismissals
from app.storage.journal import Journal
from app.storage.rows import Rows
from app.storage.version_line import line_of
from app.storage.versions import Versions
from app.words import say

_COPIED = (
    "block_format, blocks, text, text_sha256, original_sha256, original_name, media_type,"
    " importer, importer_version, mended, created_at"
)


class Succession:
    """The line of versions of each article."""

    def __init__(
        self,
        database: Database,
        rows: Rows,
        journal: Journal,
        versions: Versions,
        annotations: Annotations,
        articles: Articles,
    ) -> None:
        self._database = database
        self._rows = rows
        self._journal = journal
        self._versions = versions
        self._annotations = annotations
        self._articles = articles
        self._dismissals = Dismissals(database, rows)
        self.anchors = Anchors(database, rows, annotations)

    def versions(self, article_id: ArticleId) -> tuple[Version, ...]:
        """Return the versions of an article, oldest first; the last is the current one."""
        with self._database.snapshot():
            line = line_of(self._database, self._articles.get(article_id).version_id)
            return tuple(self._versions.get(version_id) for version_id in reversed(line))

    def open(self, article_id: ArticleId, version_id: VersionId) -> OpenArticle:
        """Return an article as it is in one of its versions, with what lies in that text."""
        with self._database.snapshot():
            article = self._articles.get(article_id)
            if version_id not in line_of(self._database, article.version_id):
                raise NotFoundError(
                    say("The article has no version with the number {number}.", number=version_id)
                )
            body = self._versions.body(version_id)
            return OpenArticle(
                article=article,
                version=self._versions.get(version_id),
                body=body,
                sentences=self._versions.sentences(version_id, body, article.meta.language),
                annotations=self._annotations.of_version(article_id, version_id),
            )

    def follow(self, article_id: ArticleId, draft: Draft) -> Counter[str]:
        """Make a draft the newest version of an article and look for the annotations in it.

        The version comes in unjournaled, so its text is never part of the journal; that it is the
        current one is journaled. Return the counts of `Anchors.lay`.
        """
        article = self._articles.get(article_id)
        version_id = self._versions.add(article_id, draft)
        self._database.execute(
            "UPDATE version SET follows = ? WHERE id = ?", (article.version_id, version_id)
        )
        filled = self._filled(article, draft)
        self._rows.update("article", article_id, {**filled, "version_id": version_id})
        self._versions.carry_sentence_edits(article.version_id, version_id)
        self._dismissals.carry_over(article.version_id, version_id)
        return self.anchors.lay(article_id, article.version_id, version_id)

    def _filled(self, article: Article, draft: Draft) -> Mapping[str, str | int | None]:
        """Return the metadata a newer version brings: what was unknown, and a changed headline.

        What a person may have corrected stays.
        """
        known, brought = asdict(article.meta), asdict(draft.meta)
        filled = {name: brought[name] for name in known if not known[name] and brought[name]}
        if brought["title"] and known["title"] == self._headline(article.version_id):
            filled["title"] = brought["title"]
        return filled

    def _headline(self, version_id: VersionId) -> str:
        blocks = self._versions.body(version_id).blocks
        return blocks[0].text if blocks and blocks[0].kind is BlockKind.HEADING else ""

    def detach(self, article_id: ArticleId) -> None:
        """Make the newest version of an article an article of its own.

        Annotations made on that version go with it; the others lie again as they did before it
        came. The new article comes in as from an import: undone, it is in the trash.
        """
        article = self._articles.get(article_id)
        line = line_of(self._database, article.version_id)
        if len(line) == 1:
            raise InvalidInputError(
                say("This article has one version only: there is none to detach.")
            )
        newest, before = line[0], line[1]
        stamp = now()
        with self._journal.paused():
            own_id = ArticleId(
                self._rows.insert(
                    "article", {**asdict(article.meta), "captured": stamp, "trashed_at": stamp}
                )
            )
            copy_id = self._copy(newest, own_id)
            self._rows.update("article", own_id, {"version_id": copy_id})
            self._rows.insert("article_state", {"id": own_id, "read": int(article.read)})
        self._rows.update("article", own_id, {"trashed_at": None})
        taken_back: dict[str, str | int | None] = {"version_id": before}
        if article.meta.title == self._headline(newest):
            taken_back["title"] = self._headline(before) or article.meta.title
        self._rows.update("article", article_id, taken_back)
        self._versions.carry_sentence_edits(newest, copy_id)
        self._dismissals.carry_over(newest, copy_id)
        self._take_along(newest, own_id, copy_id)

    def _take_along(self, newest: VersionId, own_id: ArticleId, copy_id: VersionId) -> None:
        born = [
            AnnotationId(row[0])
            for row in self._database.query(
                "SELECT id FROM annotation WHERE version_id = ? ORDER BY id", (newest,)
            )
        ]
        for annotation_id in born:
            self._rows.update(
                "annotation", annotation_id, {"article_id": own_id, "version_id": copy_id}
            )
        self.anchors.move(born, newest, copy_id)

    def _copy(self, version_id: VersionId, article_id: ArticleId) -> VersionId:
        row = self._database.first(f"SELECT {_COPIED} FROM version WHERE id = ?", (version_id,))
        assert row is not None, "a version is never deleted before its article"
        values = dict(zip(_COPIED.split(", "), row, strict=True))
        copy_id = VersionId(
            self._rows.insert("version", {**values, "article_id": article_id, "number": 1})
        )
        self._database.execute(
            "INSERT INTO sentence_cache (version_id, splitter, spans)"
            " SELECT ?, splitter, spans FROM sentence_cache WHERE version_id = ?",
            (copy_id, version_id),
        )
        self._versions.sketches.copy(version_id, copy_id)
        self._versions.assets.copy(version_id, copy_id)
        return copy_id
