"""What a row of a CSV says of an annotation, checked before any of it is believed."""

from __future__ import annotations

import re
import uuid

from app.errors import InvalidInputError
from app.model.annotation import Fields, Selectors, Status
from app.model.record import Record
from app.words import say

_BODY = ("note", "speaker", "speaker_role", "value", "value_high", "unit", "unit_code",
         "qualifier")  # fmt: skip

_STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
_LONGEST_TEXT = 2**31


def check_identity(record: Record) -> None:
    """Refuse what could not be told from other annotations, or from its other states.

    Raise InvalidInputError.
    """
    try:
        known_form = str(uuid.UUID(record.annotation_id)) == record.annotation_id
    except ValueError:
        known_form = False
    if not known_form:
        raise InvalidInputError(
            say(
                "“{annotation_id}” is no annotation_id of Pressmark.",
                annotation_id=record.annotation_id,
            )
        )
    for stamp in (record.created, record.modified):
        if not _STAMP.fullmatch(stamp):
            raise InvalidInputError(
                say(
                    "“{stamp}” is no time of Pressmark: a spreadsheet has rewritten it.",
                    stamp=stamp,
                )
            )


def selectors_of(record: Record) -> Selectors:
    """Return the quote of a record with its place; raise InvalidInputError."""
    try:
        start, end = int(record.start), int(record.end)
    except ValueError as error:
        raise InvalidInputError(say("Its start and end are no numbers.")) from error
    if not 0 <= start < end <= _LONGEST_TEXT:
        raise InvalidInputError(say("Its start and end do not fit together."))
    return Selectors(record.quote, record.prefix, record.suffix, start, end)


def fields_of(record: Record) -> Fields:
    """Return what a person wrote into an annotation; raise InvalidInputError."""
    try:
        status = Status(record.status or Status.UNCHECKED)
    except ValueError as error:
        raise InvalidInputError(say("“{status}” is no status.", status=record.status)) from error
    return Fields(**{name: getattr(record, name) for name in _BODY}, status=status)
