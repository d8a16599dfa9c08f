"""What a card shows of one annotation, worked out before anything is painted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.model.annotation import AnchorState, Annotation, Status
from app.model.ids import TagId
from app.model.tag import Tag
from ui.annotation_panel.card_coding import Coding, far_end, link_label
from ui.annotation_panel.card_extras import NOTHING, Extra
from ui.annotation_panel.card_kinds import Field, fields_of, status_label
from ui.annotation_panel.decimals import readable
from ui.in_sight import MOST_SAID, in_sight
from ui.proposed import is_proposed
from ui.theme import Theme
from ui.widgets.tag_look import TagLook, look_of_tag


@dataclass(frozen=True, slots=True)
class CardLook:
    """One card: `about` says what is special about it, `lines` are labels with their values.

    `same` says who else has it, `reasons` why it is suggested. `spoken` says all of it in words,
    for screen readers.
    """

    tags: tuple[TagLook, ...]
    about: str
    orphan: bool
    proposed: bool
    quote: str
    lines: tuple[tuple[str, str], ...]
    same: str
    reasons: str
    note: str
    spoken: str


def look_of_card(
    annotation: Annotation,
    tags: Mapping[TagId, Tag],
    theme: Theme,
    coding: Coding,
    letters: Mapping[TagId, str],
    extra: Extra = NOTHING,
) -> CardLook:
    """Return how the card of an annotation looks; `letters` has one for each of the tags."""
    looks = tuple(
        look_of_tag(tags[tag_id], theme, letters[tag_id])
        for tag_id in annotation.tags
        if tag_id in tags
    )
    about = about_target(annotation)
    quote = " ".join(annotation.quote.split())
    lines = _lines(annotation, tags) + _coded_lines(annotation, coding)
    note = annotation.fields.note
    said = [", ".join(look.label for look in looks), about, quote]
    said += [f"{label}: {value}" for label, value in lines]
    said += [extra.same, extra.reasons, note]
    return CardLook(
        tags=looks,
        about=about,
        orphan=annotation.anchor is AnchorState.GONE,
        proposed=is_proposed(annotation.id),
        quote=quote,
        lines=lines,
        same=extra.same,
        reasons=extra.reasons,
        note=note,
        spoken=" ".join(_sentence(in_sight(part, MOST_SAID)) for part in said if part),
    )


def _sentence(text: str) -> str:
    """Return the text with a full stop where it has no end, for the voice to pause."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def about_target(annotation: Annotation) -> str:
    """Return what is special about an annotation, "" for one on words found in the text."""
    if is_proposed(annotation.id):
        return QCoreApplication.translate("AnnotationCard", "Suggestion")
    if annotation.selectors is None:
        return QCoreApplication.translate("AnnotationCard", "Whole article")
    if annotation.anchor is AnchorState.GONE:
        return QCoreApplication.translate(
            "AnnotationCard", "These words are not in the present text any more."
        )
    return ""


def _lines(annotation: Annotation, tags: Mapping[TagId, Tag]) -> tuple[tuple[str, str], ...]:
    """Return the fields filled in, value and unit on one line, the note left out."""
    filled = annotation.fields
    speaker = ", ".join(part for part in (filled.speaker, filled.speaker_role) if part)
    numbers = [readable(number) for number in (filled.value, filled.value_high) if number]
    amount = " ".join(part for part in (filled.qualifier, "–".join(numbers), filled.unit) if part)
    status = "" if filled.status is Status.UNCHECKED else status_label(filled.status)
    values = {Field.SPEAKER: speaker, Field.VALUE: amount, Field.STATUS: status}
    if not numbers:
        values[Field.UNIT] = filled.unit
        values[Field.VALUE] = ""
    return tuple(
        (label.label, in_sight(values[label.field]))
        for label in fields_of(annotation, tags)
        if values.get(label.field)
    )


def _coded_lines(annotation: Annotation, coding: Coding) -> tuple[tuple[str, str], ...]:
    """Return the answers to variables, then the links."""
    coded = coding.of(annotation.id)
    answers = [
        (each.name, coded.answers[each.id]) for each in coding.variables if each.id in coded.answers
    ]
    links = [(link_label(end.kind, outgoing=end.outgoing), far_end(end)) for end in coded.links]
    return tuple((in_sight(label), in_sight(text)) for label, text in (*answers, *links))
