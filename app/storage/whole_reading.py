"""Reading articles, and what they refer to, as whole rows by uid: to be carried elsewhere."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import fields
from typing import Any, TypeVar

from app.model.annotation import AnchorState, Fields, Selectors, Status
from app.model.ids import ArticleId, VersionId
from app.model.link import LinkKind
from app.model.sentence_edit import EditKind
from app.model.variable import VariableKind, VariableTarget
from app.model.whole import (
    Uid,
    WholeAnchor,
    WholeAnnotation,
    WholeAnswer,
    WholeArticle,
    WholeCodebook,
    WholeCoder,
    WholeEdit,
    WholeLink,
    WholeNote,
    WholeTag,
    WholeTagging,
    WholeVariable,
)
from app.storage.annotation_values import FIELD_NAMES
from app.storage.articles import Articles
from app.storage.codebook import Codebook
from app.storage.database import Database
from app.storage.stored import as_written
from app.storage.version_line import line_of

_Kind = TypeVar("_Kind")

_FIELDS = ", ".join(f"n.{name}" for name in FIELD_NAMES)

_ANNOTATIONS = f"""
SELECT n.id, n.uid, n.created_at, n.modified_at, v.uid, c.uid, n.origin,
    n.exact, n.prefix, n.suffix, n.start, n."end", {_FIELDS}
FROM annotation n JOIN version v ON v.id = n.version_id JOIN coder c ON c.id = n.coder_id
WHERE n.article_id = ? AND n.trashed_at IS NULL ORDER BY n.id"""

_TAGGINGS = """
SELECT at.annotation_id, at.uid, at.created_at, at.modified_at, t.uid, c.uid
FROM annotation_tag at JOIN annotation n ON n.id = at.annotation_id
JOIN tag t ON t.id = at.tag_id AND t.trashed_at IS NULL JOIN coder c ON c.id = at.coder_id
WHERE n.article_id = ? AND at.trashed_at IS NULL ORDER BY at.id"""

_ANCHORS = """
SELECT k.annotation_id, v.uid, k.start, k."end", k.state, k.score_permille, k.reviewed_at
FROM anchor k JOIN annotation n ON n.id = k.annotation_id JOIN version v ON v.id = k.version_id
WHERE n.article_id = ? AND v.id IN (SELECT value FROM json_each(?)) ORDER BY k.id"""

_ANSWERS = """
SELECT x.{target}_id, x.uid, x.created_at, x.modified_at, q.uid, c.uid, x.value
FROM variable_value x JOIN variable q ON q.id = x.variable_id AND q.trashed_at IS NULL
JOIN coder c ON c.id = x.coder_id
WHERE x.trashed_at IS NULL AND x.{target}_id IN ({ids}) ORDER BY x.id"""

_LINKS = """
SELECT l.uid, l.created_at, l.modified_at, f.uid, t.uid, l.kind, c.uid
FROM link l JOIN coder c ON c.id = l.coder_id
JOIN annotation f ON f.id = l.from_id AND f.trashed_at IS NULL
JOIN annotation t ON t.id = l.to_id AND t.trashed_at IS NULL
WHERE l.trashed_at IS NULL ORDER BY l.id"""


class WholeReading:
    """Reads from one library; each article at one moment where the caller holds a snapshot."""

    def __init__(self, database: Database, articles: Articles, codebook: Codebook) -> None:
        self._database = database
        self._articles = articles
        self._codebook = codebook

    def version_ids(self, article_id: ArticleId) -> tuple[VersionId, ...]:
        """Return the versions of an article, oldest first."""
        return tuple(reversed(line_of(self._database, self._articles.get(article_id).version_id)))

    def article(self, article_id: ArticleId) -> WholeArticle:
        """Return an article; what lies in the trash stays behind."""
        article = self._articles.get(article_id)
        row = self._database.first(
            "SELECT created_at, modified_at FROM article WHERE id = ?", (article_id,)
        )
        assert row is not None, "it was read a moment ago"
        ids = self.version_ids(article_id)
        uids: dict[VersionId, Uid] = dict(
            self._database.query("SELECT id, uid FROM version WHERE article_id = ?", (article_id,))
        )
        with as_written():
            versions = tuple(uids[version_id] for version_id in ids)
        return _made(
            WholeArticle,
            (article.uid, *row),
            metadata=article.meta,
            captured=article.captured,
            starred=article.starred,
            read=article.read,
            note=self.note(article_id),
            answers=self._answers("article", "?", article_id)[article_id],
            versions=versions,
            annotations=self._annotations(article_id, ids),
        )

    def note(self, article_id: ArticleId | None) -> WholeNote | None:
        """Return the note on an article, or (None) on the library."""
        row = self._database.first(
            "SELECT uid, created_at, modified_at, text FROM note"
            " WHERE article_id IS ? AND trashed_at IS NULL ORDER BY id",
            (article_id,),
        )
        return _made(WholeNote, row) if row else None

    def edits(self, version_id: VersionId) -> tuple[WholeEdit, ...]:
        """Return where a person split and joined the sentences of a version, in text order."""
        rows = self._database.query(
            "SELECT uid, created_at, modified_at, kind, offset FROM sentence_edit"
            " WHERE version_id = ? AND trashed_at IS NULL ORDER BY offset, id",
            (version_id,),
        )
        with as_written():
            return tuple(_made(WholeEdit, (*row[:3], EditKind(row[3]), row[4])) for row in rows)

    def links(self, annotations: Collection[str] | None = None) -> tuple[WholeLink, ...]:
        """Return the links that touch one of these annotations; None for all there are."""
        rows = self._database.stream(_LINKS)
        with as_written():
            return tuple(
                _made(WholeLink, (*row[:5], LinkKind(row[5]), row[6]))
                for row in rows
                if annotations is None or row[3] in annotations or row[4] in annotations
            )

    def codebook(self, coders: Collection[str]) -> WholeCodebook:
        """Return all tags and variables, and of the coders these."""
        return WholeCodebook(
            tags=self._tags(), variables=self._variables(), coders=self._coders(coders), note=None
        )

    def _tags(self) -> tuple[WholeTag, ...]:
        paths = self._codebook.paths()
        stamps = {
            row[0]: row[1:]
            for row in self._database.query("SELECT id, created_at, modified_at FROM tag")
        }
        return tuple(
            _made(
                WholeTag,
                (tag.uid, *stamps[tag.id]),
                path=paths[tag.id],
                colour=tag.colour,
                mark=tag.mark,
                key=tag.key,
                definition=tag.definition,
                retired=tag.retired,
            )
            for tag in self._codebook.tags()
        )

    def _variables(self) -> tuple[WholeVariable, ...]:
        rows = self._database.query(
            "SELECT uid, created_at, modified_at, name, kind, target, choices, definition"
            " FROM variable WHERE trashed_at IS NULL ORDER BY position, id"
        )
        with as_written():
            return tuple(
                _made(
                    WholeVariable,
                    row[:4],
                    kind=VariableKind(row[4]),
                    target=VariableTarget(row[5]),
                    choices=tuple(json.loads(row[6])),
                    definition=row[7],
                )
                for row in rows
            )

    def _coders(self, uids: Collection[str]) -> tuple[WholeCoder, ...]:
        rows = self._database.query(
            "SELECT uid, created_at, modified_at, name FROM coder ORDER BY id"
        )
        return tuple(_made(WholeCoder, row) for row in rows if row[0] in uids)

    # ------------------------------------------------------------------ annotations

    def _annotations(
        self, article_id: ArticleId, versions: Iterable[VersionId]
    ) -> tuple[WholeAnnotation, ...]:
        tags = self._taggings(article_id)
        anchors = self._anchors(article_id, versions)
        living = "SELECT id FROM annotation WHERE article_id = ?"
        answers = self._answers("annotation", living, article_id)
        return tuple(
            _made(
                WholeAnnotation,
                row[1:6],
                selectors=None if row[7] is None else Selectors(*row[7:12]),
                fields=_fields(row[12:]),
                origin=row[6],
                tags=tags[row[0]],
                anchors=anchors[row[0]],
                answers=answers[row[0]],
            )
            for row in self._database.query(_ANNOTATIONS, (article_id,))
        )

    def _taggings(self, article_id: ArticleId) -> defaultdict[int, tuple[WholeTagging, ...]]:
        found: defaultdict[int, tuple[WholeTagging, ...]] = defaultdict(tuple)
        for annotation_id, *row in self._database.query(_TAGGINGS, (article_id,)):
            found[annotation_id] += (_made(WholeTagging, row),)
        return found

    def _anchors(
        self, article_id: ArticleId, versions: Iterable[VersionId]
    ) -> defaultdict[int, tuple[WholeAnchor, ...]]:
        found: defaultdict[int, tuple[WholeAnchor, ...]] = defaultdict(tuple)
        wanted = json.dumps([int(each) for each in versions])
        rows = self._database.query(_ANCHORS, (article_id, wanted))
        with as_written():
            for row in rows:
                anchor = _made(WholeAnchor, (*row[1:4], AnchorState(row[4]), *row[5:]))
                found[row[0]] += (anchor,)
        return found

    def _answers(
        self, target: str, ids: str, article_id: ArticleId
    ) -> defaultdict[int, tuple[WholeAnswer, ...]]:
        found: defaultdict[int, tuple[WholeAnswer, ...]] = defaultdict(tuple)
        sql = _ANSWERS.format(target=target, ids=ids)
        for target_id, *row in self._database.query(sql, (article_id,)):
            found[target_id] += (_made(WholeAnswer, row),)
        return found


def _made(kind: type[_Kind], cells: Iterable[Any], /, **others: Any) -> _Kind:
    """Return a dataclass of the cells of a row, in the order of its fields, and of `others`."""
    names = [each.name for each in fields(kind) if each.name not in others]  # type: ignore[arg-type]
    return kind(**dict(zip(names, cells, strict=True)), **others)


def _fields(cells: Iterable[Any]) -> Fields:
    values = dict(zip(FIELD_NAMES, cells, strict=True))
    with as_written():
        values["status"] = Status(values["status"])
    return Fields(**values)
