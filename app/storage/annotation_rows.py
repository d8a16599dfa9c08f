"""How an annotation is read: the columns asked for, the order, and the object made of them."""

from __future__ import annotations

from app.model.annotation import AnchorState, Annotation, Fields, Selectors, Status
from app.model.ids import AnnotationId, ArticleId, CoderId, TagId, VersionId
from app.model.span import Span
from app.storage.annotation_values import FIELD_NAMES
from app.storage.database import Row
from app.storage.faults import changed_error

_STATUSES = {each.value: each for each in Status}
_STATES = {each.value: each for each in AnchorState}

COLUMNS = (
    "a.id, a.uid, a.article_id, a.version_id, a.coder_id, a.exact, a.prefix, a.suffix, a.start,"
    ' a."end", ' + ", ".join(f"a.{name}" for name in FIELD_NAMES) + ", a.origin, a.created_at,"
    " a.modified_at, ifnull(a.trashed_at, ''), k.start, k.\"end\", k.state"
)
LIES = "(k.state = 'exact' OR k.reviewed_at IS NOT NULL)"
"""The SQL condition that anchor `k` holds: it is sure, or a person said so. Others only propose."""

FROM = (
    "FROM annotation a JOIN article ON article.id = a.article_id LEFT JOIN anchor k"
    f" ON k.annotation_id = a.id AND k.version_id = {{version}} AND {LIES}"
)
# Text order; whole-article annotations first, orphans last.
TEXT_ORDER = (
    'ORDER BY a.start IS NOT NULL, k.start IS NULL AND a.start IS NOT NULL, k.start, k."end", a.id'
)


def annotation_of(row: Row, tags: tuple[TagId, ...]) -> Annotation:
    """Make an annotation of a row of `COLUMNS` and the tags it has."""
    first_field = 10
    last_field = first_field + len(FIELD_NAMES)
    values = dict(zip(FIELD_NAMES, row[first_field:last_field], strict=True))
    values["status"] = _STATUSES.get(values["status"])
    origin, created_at, modified_at, trashed_at, start, end, state = row[last_field:]
    whole_article = row[5] is None
    anchor = _STATES.get(state or ("exact" if whole_article else "gone"))
    if values["status"] is None or anchor is None:
        raise changed_error()
    return Annotation(
        id=AnnotationId(row[0]),
        uid=row[1],
        article_id=ArticleId(row[2]),
        version_id=VersionId(row[3]),
        coder_id=CoderId(row[4]),
        selectors=None if whole_article else Selectors(row[5], row[6], row[7], row[8], row[9]),
        span=Span(start, end) if start is not None else None,
        anchor=anchor,
        tags=tags,
        fields=Fields(**values),
        origin=origin,
        created_at=created_at,
        modified_at=modified_at,
        trashed_at=trashed_at,
    )
