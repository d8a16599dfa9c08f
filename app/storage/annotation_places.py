"""Where the annotations of a version lie and how they are tagged, without reading them whole."""

from __future__ import annotations

from dataclasses import dataclass

from app.model.ids import AnnotationId, CoderId, TagId, VersionId
from app.model.span import Span
from app.storage.annotation_rows import LIES
from app.storage.database import Database


@dataclass(frozen=True, slots=True)
class AnnotationPlace:
    """An annotation outside the trash that lies somewhere in a version."""

    id: AnnotationId
    span: Span
    coder_id: CoderId
    origin: str
    tags: frozenset[TagId]


def annotation_places(database: Database, version_id: VersionId) -> list[AnnotationPlace]:
    """Return the annotations that lie in a version, in text order.

    A tenth of what reading them takes: there may be thousands, and a key waits for it.
    """
    rows = database.query(
        'SELECT n.id, k.start, k."end", n.coder_id, n.origin,'
        " (SELECT group_concat(t.tag_id) FROM annotation_tag t"
        " WHERE t.annotation_id = n.id AND t.trashed_at IS NULL)"
        " FROM anchor k JOIN annotation n ON n.id = k.annotation_id AND n.trashed_at IS NULL"
        f" WHERE k.version_id = ? AND k.start IS NOT NULL AND {LIES}"
        ' ORDER BY k.start, k."end", n.id',
        (version_id,),
    )
    return [
        AnnotationPlace(
            AnnotationId(number),
            Span(start, end),
            CoderId(coder_id),
            origin,
            frozenset(TagId(int(each)) for each in (tags or "").split(",") if each),
        )
        for number, start, end, coder_id, origin, tags in rows
    ]
