"""Bringing links read from a file of annotations into a library that holds both ends."""

from __future__ import annotations

from collections.abc import Sequence

from app.errors import InvalidInputError, NotFoundError
from app.exporting.csv_columns import JOINER
from app.importing.annotations_csv import Row
from app.model.ids import AnnotationId
from app.storage.links import checked_kind
from app.storage.store import Store
from app.words import say


def apply(rows: Sequence[Row], store: Store) -> None:
    """Add the links that are missing, inside the step that is open.

    One of which an end is not here, or that is none, is left out: its annotation is no worse.
    """
    for row in rows:
        for written in filter(None, row.record.links.split(JOINER)):
            try:
                _add(row.record.annotation_id, written, store)
            except (NotFoundError, InvalidInputError):
                continue


def _add(uid: str, written: str, store: Store) -> None:
    """Add one link; one that a person took away here stays away."""
    name, _, other = written.partition(":")
    kind = checked_kind(name)
    here, there = _live(store, uid), _live(store, other)
    if not store.links.was_made(here, there, kind):
        store.links.insert(here, there, kind, store.annotations.get(here).coder_id)


def _live(store: Store, uid: str) -> AnnotationId:
    annotation_id = store.annotations.id_of(uid)
    if store.annotations.get(annotation_id).trashed_at:
        raise NotFoundError(say("The annotation {uid} is in the trash.", uid=uid))
    return annotation_id
