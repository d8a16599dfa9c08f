"""Model objects as JSON-ready data: the output keys of `docs/command-line.md`."""

from __future__ import annotations

from typing import Any

from app.library import Library
from app.model.annotation import Annotation
from app.model.article import ArticleRow, OpenArticle
from app.model.change import Step
from app.model.ids import TagId

Paths = dict[TagId, str]


def tag_paths(library: Library) -> Paths:
    """Return each tag's path in the codebook, names joined by a slash."""
    paths: Paths = {}
    for tag in library.tags():  # parents come before their children
        above = paths.get(tag.parent_id) if tag.parent_id is not None else None
        paths[tag.id] = f"{above}/{tag.name}" if above else tag.name
    return paths


def row_to_plain(row: ArticleRow, paths: Paths) -> dict[str, Any]:
    """Return what the list knows of an article; `tags` counts the annotations of each tag."""
    return {
        "id": row.id,
        "uid": row.uid,
        "title": row.title,
        "outlet": row.outlet,
        "published": row.published,
        "language": row.language,
        "captured": row.captured,
        "starred": row.starred,
        "read": row.read,
        "tags": {paths[tag]: count for tag, count in row.tag_counts if tag in paths},
    }


def annotation_to_plain(annotation: Annotation, paths: Paths) -> dict[str, Any]:
    """Return an annotation; `start` and `end` are null where it lies nowhere in the text."""
    fields = annotation.fields
    return {
        "id": annotation.id,
        "uid": annotation.uid,
        "tags": [paths[tag] for tag in annotation.tags if tag in paths],
        "start": annotation.span.start if annotation.span else None,
        "end": annotation.span.end if annotation.span else None,
        "quote": annotation.quote,
        "note": fields.note,
        "speaker": fields.speaker,
        "speaker_role": fields.speaker_role,
        "value": fields.value,
        "value_high": fields.value_high,
        "unit": fields.unit,
        "unit_code": fields.unit_code,
        "qualifier": fields.qualifier,
        "status": fields.status.value,
        "origin": annotation.origin,
        "created": annotation.created_at,
        "modified": annotation.modified_at,
        "anchor": annotation.anchor.value,
    }


def article_to_plain(opened: OpenArticle, paths: Paths) -> dict[str, Any]:
    """Return a whole article; sentences are `[start, end]`, the headline first."""
    article, version = opened.article, opened.version
    return {
        "id": article.id,
        "uid": article.uid,
        "title": article.meta.title,
        "byline": article.meta.byline,
        "outlet": article.meta.outlet,
        "published": article.meta.published,
        "language": article.meta.language,
        "url": article.meta.url,
        "captured": article.captured,
        "starred": article.starred,
        "read": article.read,
        "trashed": bool(article.trashed_at),
        "version": version.number,
        "text_sha256": version.text_sha256,
        "original_sha256": version.original_sha256,
        "file": version.original_name,
        "text": opened.text,
        "sentences": [list(span) for span in opened.sentences],
        "annotations": [annotation_to_plain(each, paths) for each in opened.annotations],
    }


def step_to_plain(step: Step) -> dict[str, Any]:
    """Return a step of the history; `state` is done, undone or discarded."""
    return {
        "id": step.id,
        "uid": step.uid,
        "title": step.title,
        "coder": step.coder,
        "created": step.created_at,
        "state": step.state,
    }
