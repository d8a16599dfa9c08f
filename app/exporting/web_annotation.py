"""Annotations in the W3C Web Annotation Data Model (JSON-LD).

https://www.w3.org/TR/annotation-model/ – its text position selector counts code points, as we do.
What it has no words for stands under `pressmark:`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from app.model.article import OpenArticle
from app.model.record import Record

_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"pressmark": "urn:pressmark:"}]
_OWN = ("speaker", "speaker_role", "value", "value_high", "unit", "unit_code", "qualifier",
        "status", "origin", "anchor")  # fmt: skip


def annotation_page(opened: OpenArticle, records: Iterable[Record]) -> dict[str, Any]:
    """Return all annotations of one article; the records of each follow one another."""
    groups = groupby(records, key=lambda record: record.annotation_id)
    return {
        "@context": _CONTEXT,
        "id": f"urn:uuid:{opened.version.uid}",
        "type": "AnnotationPage",
        "items": [_annotation(opened, list(group)) for _, group in groups],
    }


def _annotation(opened: OpenArticle, records: Sequence[Record]) -> dict[str, Any]:
    first = records[0]
    return {
        "id": f"urn:uuid:{first.annotation_id}",
        "type": "Annotation",
        "creator": {"type": "Person", "name": first.coder},
        "created": first.created,
        "modified": first.modified,
        "body": [*_tags(records), *_note(first)],
        "target": _target(opened, first),
        **{f"pressmark:{name}": value for name in _OWN if (value := getattr(first, name))},
    }


def _tags(records: Iterable[Record]) -> list[dict[str, str]]:
    return [
        {"type": "TextualBody", "purpose": "tagging", "value": record.tag_path}
        for record in records
        if record.tag_path
    ]


def _note(record: Record) -> list[dict[str, str]]:
    if not record.note:
        return []
    kind = {"type": "TextualBody", "purpose": "commenting", "format": "text/markdown"}
    return [{**kind, "value": record.note}]


def _target(opened: OpenArticle, record: Record) -> dict[str, Any]:
    """Return what is annotated: the article, or a stretch of its text."""
    source = f"urn:uuid:{opened.article.uid}"
    if not record.quote:
        return {"source": source}
    quote = {"exact": record.quote, "prefix": record.prefix, "suffix": record.suffix}
    position = {"start": int(record.start), "end": int(record.end)}
    return {
        "source": source,
        "selector": [
            {"type": "TextQuoteSelector", **quote},
            {"type": "TextPositionSelector", **position},
        ],
    }
