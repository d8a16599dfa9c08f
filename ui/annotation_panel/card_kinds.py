"""Which fields an annotation has, by its tags."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from app.model.annotation import Annotation, Status
from app.model.ids import TagId
from app.model.tag import Tag

CLAIM, QUOTE, FIGURE = "claim", "quote", "figure"
"""The default tags, by the names they are stored under in every language."""


class Field(StrEnum):
    """The fields shown on cards, by their names in `Fields`."""

    SPEAKER = "speaker"
    SPEAKER_ROLE = "speaker_role"
    VALUE = "value"
    VALUE_HIGH = "value_high"
    UNIT = "unit"
    QUALIFIER = "qualifier"
    STATUS = "status"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class FieldLabel:
    """A field an annotation can have, and how it is called there."""

    field: Field
    label: str


def kinds_of(annotation: Annotation, tags: Mapping[TagId, Tag]) -> frozenset[str]:
    """Return the stored names of an annotation's tags and of the tags above them."""
    names: set[str] = set()
    for tag_id in annotation.tags:
        tag = tags.get(tag_id)
        while tag is not None and tag.name not in names:
            names.add(tag.name)
            tag = tags.get(tag.parent_id) if tag.parent_id is not None else None
    return frozenset(names)


def fields_of(annotation: Annotation, tags: Mapping[TagId, Tag]) -> tuple[FieldLabel, ...]:
    """Return the fields to offer, in order; one that is filled in is offered whatever the tags."""
    kinds = kinds_of(annotation, tags)
    filled = annotation.fields
    said = bool(kinds & {CLAIM, QUOTE} or filled.speaker or filled.speaker_role)
    counted = bool(FIGURE in kinds or filled.value or filled.value_high or filled.qualifier)
    offered = {
        Field.SPEAKER: said,
        Field.SPEAKER_ROLE: said,
        Field.VALUE: counted,
        Field.VALUE_HIGH: counted,
        Field.UNIT: counted or bool(filled.unit),
        Field.QUALIFIER: counted,
        Field.STATUS: bool(kinds & {CLAIM, QUOTE, FIGURE}) or filled.status != Status.UNCHECKED,
        Field.NOTE: True,
    }
    labels = {
        Field.SPEAKER: _tr("Claimant") if CLAIM in kinds else _tr("Speaker"),
        Field.SPEAKER_ROLE: _tr("Role"),
        Field.VALUE: _tr("Value"),
        Field.VALUE_HIGH: _tr("to"),
        Field.UNIT: _tr("Unit"),
        Field.QUALIFIER: _tr("Qualifier"),
        Field.STATUS: _tr("Status"),
        Field.NOTE: _tr("Note"),
    }
    return tuple(FieldLabel(field, labels[field]) for field in Field if offered[field])


def status_label(status: Status) -> str:
    """Return a status in words, with a sign that tells it apart at a glance."""
    return {
        Status.UNCHECKED: _tr("○ unchecked"),
        Status.CONFIRMED: _tr("✓ confirmed"),
        Status.DISPUTED: _tr("≠ disputed"),
        Status.REFUTED: _tr("✗ refuted"),
    }[status]


def spoken_name(label: FieldLabel) -> str:
    """Return what a field is called where its label is not beside it, as for screen readers."""
    return _tr("Value to") if label.field is Field.VALUE_HIGH else label.label


def _tr(text: str) -> str:
    return QCoreApplication.translate("AnnotationCard", text)
