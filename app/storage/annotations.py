"""Gateway of `annotation`, `annotation_tag` and `anchor`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from app.anchoring.describe import describe
from app.clock import now
from app.errors import NotFoundError
from app.model.annotation import MANUAL, AnchorState, Annotation, Fields, Selectors
from app.model.ids import AnnotationId, ArticleId, CoderId, TagId, VersionId
from app.model.span import Span
from app.storage.annotation_rows import COLUMNS, FROM, TEXT_ORDER, annotation_of
from app.storage.annotation_values import FIELD_NAMES, checked_fields, checked_span
from app.storage.codebook import Codebook
from app.storage.database import Database
from app.storage.rows import Rows
from app.words import say


class Annotations:
    """The annotations of a library."""

    def __init__(self, database: Database, rows: Rows, codebook: Codebook) -> None:
        self._database = database
        self._rows = rows
        self._codebook = codebook

    # ------------------------------------------------------------------ reading

    def get(self, annotation_id: AnnotationId) -> Annotation:
        """Return one annotation; raise NotFoundError."""
        found = self._select("WHERE a.id = ?", (annotation_id,))
        if not found:
            raise NotFoundError(say("There is no annotation number {n}.", n=annotation_id))
        return found[0]

    def id_of(self, name: str) -> AnnotationId:
        """Return the annotation that goes by a number or full uid."""
        column = "id" if name.isascii() and name.isdigit() else "uid"
        row = self._database.first(f"SELECT id FROM annotation WHERE {column} = ?", (name,))
        if row is None:
            raise NotFoundError(say("There is no annotation “{name}”.", name=name))
        return AnnotationId(row[0])

    def of_article(self, article_id: ArticleId) -> tuple[Annotation, ...]:
        """Return an article's annotations in text order."""
        return self._select(
            f"WHERE a.article_id = ? AND a.trashed_at IS NULL {TEXT_ORDER}", (article_id,)
        )

    def of_beginning(self, article_id: ArticleId, end: int) -> tuple[Annotation, ...]:
        """Return what lies before a code point of the article's text, in text order."""
        tail = f"WHERE a.article_id = ? AND a.trashed_at IS NULL AND k.start < ? {TEXT_ORDER}"
        return self._select(tail, (article_id, end))

    def of_version(self, article_id: ArticleId, version_id: VersionId) -> tuple[Annotation, ...]:
        """Return what lies in one version of an article, in text order.

        Annotations of the whole article are part of it; orphans are left out.
        """
        return self._select(
            "WHERE a.article_id = ? AND a.trashed_at IS NULL"
            f" AND (a.start IS NULL OR k.start IS NOT NULL) {TEXT_ORDER}",
            (article_id,),
            version=str(int(version_id)),
        )

    def trashed(self) -> tuple[Annotation, ...]:
        """Return the annotations in the trash, newest first."""
        return self._select("WHERE a.trashed_at IS NOT NULL ORDER BY a.trashed_at DESC, a.id", ())

    def named(self, field: str) -> tuple[str, ...]:
        """Return what stands in a field of the annotations so far, most used first."""
        if field not in FIELD_NAMES:
            raise ValueError(f"no field of an annotation: {field}")
        rows = self._database.query(
            f"SELECT {field} FROM annotation WHERE {field} <> '' AND trashed_at IS NULL"
            f" GROUP BY {field} ORDER BY count(*) DESC, {field} LIMIT 1000"
        )
        return tuple(row[0] for row in rows)

    def newest(self, limit: int) -> tuple[Annotation, ...]:
        """Return the annotations made last, newest first."""
        return self._select(
            "WHERE a.trashed_at IS NULL AND article.trashed_at IS NULL ORDER BY a.id DESC LIMIT ?",
            (limit,),
        )

    def _select(
        self, tail: str, parameters: Sequence[Any], *, version: str = "article.version_id"
    ) -> tuple[Annotation, ...]:
        placed = FROM.format(version=version)
        rows = self._database.query(f"SELECT {COLUMNS} {placed} {tail}", parameters)
        tags = self._tags_of([row[0] for row in rows])
        return tuple(annotation_of(row, tuple(tags[row[0]])) for row in rows)

    def _tags_of(self, ids: Sequence[int]) -> defaultdict[int, list[TagId]]:
        tags: defaultdict[int, list[TagId]] = defaultdict(list)
        for start in range(0, len(ids), 500):
            some = ids[start : start + 500]
            for annotation_id, tag_id in self._database.query(
                "SELECT annotation_id, tag_id FROM annotation_tag at JOIN tag ON tag.id = tag_id"
                f" WHERE annotation_id IN ({','.join('?' * len(some))})"
                " AND at.trashed_at IS NULL AND tag.trashed_at IS NULL ORDER BY position, tag.id",
                some,
            ):
                tags[annotation_id].append(TagId(tag_id))
        return tags

    # ------------------------------------------------------------------ making

    def add(
        self,
        article_id: ArticleId,
        span: Span | None,
        tag_ids: Sequence[TagId],
        body: Fields,
        *,
        origin: str = MANUAL,
    ) -> AnnotationId:
        """Make an annotation on the current version, by the present coder."""
        version_id, text = self.current_text(article_id)
        selectors = describe(text, checked_span(span, text)) if span is not None else None
        return self.insert(
            article_id,
            version_id,
            self._codebook.coder().id,
            selectors,
            tag_ids,
            body,
            origin=origin,
        )

    def insert(
        self,
        article_id: ArticleId,
        version_id: VersionId,
        coder_id: CoderId,
        selectors: Selectors | None,
        tag_ids: Sequence[TagId],
        body: Fields,
        *,
        origin: str,
        uid: str = "",
        created_at: str = "",
        modified_at: str = "",
    ) -> AnnotationId:
        """Insert an annotation with its anchor and tags; given uid and times are kept."""
        values: dict[str, Any] = {
            "article_id": article_id,
            "version_id": version_id,
            "coder_id": coder_id,
            **checked_fields(asdict(body)),
            "origin": origin,
        }
        given = {"created_at": created_at, "modified_at": modified_at}
        values.update({name: stamp for name, stamp in given.items() if stamp})
        if selectors is not None:
            values.update(asdict(selectors))
        annotation_id = AnnotationId(self._rows.insert("annotation", values, uid=uid))
        if selectors is not None:
            self._anchor_exactly(annotation_id, version_id, selectors.span)
        for tag_id in dict.fromkeys(tag_ids):
            self._put_tag(annotation_id, tag_id, coder_id)
        return annotation_id

    def _anchor_exactly(
        self, annotation_id: AnnotationId, version_id: VersionId, span: Span
    ) -> None:
        self._rows.insert(
            "anchor",
            {
                "annotation_id": annotation_id,
                "version_id": version_id,
                "start": span.start,
                "end": span.end,
                "state": AnchorState.EXACT.value,
            },
        )

    def toggle(self, article_id: ArticleId, span: Span, tag_id: TagId) -> None:
        """Put the tag on exactly this span for the present coder, or take it off.

        An annotation that loses its last tag is trashed unless something else is said in it.
        """
        coder_id = self._codebook.coder().id
        same = self._select(
            "WHERE a.article_id = ? AND a.trashed_at IS NULL AND a.coder_id = ?"
            ' AND k.start = ? AND k."end" = ? ORDER BY a.id',
            (article_id, coder_id, span.start, span.end),
        )
        tagged = [annotation for annotation in same if tag_id in annotation.tags]
        if not same:
            self.add(article_id, span, [tag_id], Fields())
        elif not tagged:
            self._put_tag(same[0].id, tag_id, coder_id)
        for annotation in tagged:
            self._take_tag(annotation.id, tag_id)
            if annotation.tags == (tag_id,) and annotation.fields == Fields():
                self.trash([annotation.id])

    # ------------------------------------------------------------------ changing

    def add_tag(self, ids: Iterable[AnnotationId], tag_id: TagId) -> None:
        """Put a tag on annotations."""
        self._codebook.get(tag_id)
        for annotation_id in ids:
            self._put_tag(annotation_id, tag_id, self.get(annotation_id).coder_id)

    def remove_tag(self, ids: Iterable[AnnotationId], tag_id: TagId) -> None:
        """Take a tag off annotations."""
        for annotation_id in ids:
            self._take_tag(annotation_id, tag_id)

    def edit(self, annotation_id: AnnotationId, values: Mapping[str, str]) -> None:
        """Set fields by the names of `Fields`."""
        self.get(annotation_id)
        checked = checked_fields(values)
        if checked:
            self._rows.update("annotation", annotation_id, checked)

    def overwrite(
        self,
        annotation_id: AnnotationId,
        body: Fields,
        tag_ids: Sequence[TagId],
        *,
        modified_at: str,
    ) -> None:
        """Make fields and tags exactly these, as of `modified_at`; selectors never change."""
        annotation = self.get(annotation_id)
        written = replace(body, speaker_as_written=annotation.fields.speaker_as_written)
        values = checked_fields(asdict(written))
        self._rows.update("annotation", annotation_id, {**values, "modified_at": modified_at})
        for tag_id in set(annotation.tags) - set(tag_ids):
            self._take_tag(annotation_id, tag_id)
        for tag_id in tag_ids:
            self._put_tag(annotation_id, tag_id, annotation.coder_id)

    def orphan(self, annotation_id: AnnotationId) -> None:
        """Say that an annotation lies nowhere in its article's current version."""
        for (anchor_id,) in self._database.query(
            "SELECT id FROM anchor WHERE annotation_id = ?", (annotation_id,)
        ):
            self._rows.update(
                "anchor",
                anchor_id,
                {"start": None, "end": None, "state": AnchorState.GONE.value, "score_permille": 0},
            )

    def trash(self, ids: Iterable[AnnotationId]) -> None:
        """Put annotations into the trash; one that is there already keeps its time."""
        stamp = now()
        for annotation_id in ids:
            if not self.get(annotation_id).trashed_at:
                self._rows.update("annotation", annotation_id, {"trashed_at": stamp})

    def restore(self, ids: Iterable[AnnotationId]) -> None:
        """Bring annotations back from the trash."""
        for annotation_id in ids:
            self.get(annotation_id)
            self._rows.update("annotation", annotation_id, {"trashed_at": None})

    def _put_tag(self, annotation_id: AnnotationId, tag_id: TagId, coder_id: CoderId) -> None:
        self._codebook.get(tag_id)
        there = self._database.first(
            "SELECT id FROM annotation_tag WHERE annotation_id = ? AND tag_id = ? AND coder_id = ?",
            (annotation_id, tag_id, coder_id),
        )
        if there:
            self._rows.update("annotation_tag", there[0], {"trashed_at": None})
        else:
            self._rows.insert(
                "annotation_tag",
                {"annotation_id": annotation_id, "tag_id": tag_id, "coder_id": coder_id},
            )

    def _take_tag(self, annotation_id: AnnotationId, tag_id: TagId) -> None:
        for (row_id,) in self._database.query(
            "SELECT id FROM annotation_tag"
            " WHERE annotation_id = ? AND tag_id = ? AND trashed_at IS NULL",
            (annotation_id, tag_id),
        ):
            self._rows.update("annotation_tag", row_id, {"trashed_at": now()})

    def current_text(self, article_id: ArticleId) -> tuple[VersionId, str]:
        """Return an article's current version and its text."""
        row = self._database.first(
            "SELECT version.id, version.text FROM article"
            " JOIN version ON version.id = article.version_id WHERE article.id = ?",
            (article_id,),
        )
        if row is None:
            raise NotFoundError(say("There is no article number {number}.", number=article_id))
        return VersionId(row[0]), row[1]
