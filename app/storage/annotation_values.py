"""What a person may say in an annotation, checked before it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from decimal import Decimal, InvalidOperation

from app.errors import InvalidInputError
from app.model.annotation import Fields, Status
from app.model.span import Span
from app.words import say

FIELD_NAMES = tuple(field.name for field in fields(Fields))


def checked_span(span: Span, text: str) -> Span:
    """Return the span; raise InvalidInputError where it is empty or outside the text."""
    if not 0 <= span.start < span.end <= len(text):
        raise InvalidInputError(
            say(
                "The span {start} to {end} is empty or outside the text, which has {text} "
                "characters.",
                start=span.start,
                end=span.end,
                text=len(text),
            )
        )
    return span


def checked_fields(values: Mapping[str, str]) -> dict[str, str]:
    """Return fields as they are stored; raise InvalidInputError for what cannot be one.

    A unit that comes without a code brings its own: that of the unit before would be wrong.
    """
    unknown = set(values) - set(FIELD_NAMES)
    if unknown:
        raise InvalidInputError(
            say("An annotation has no field “{unknown}”.", unknown=", ".join(sorted(unknown)))
        )
    checked = dict(values)
    for name in ("value", "value_high"):
        if checked.get(name):
            checked[name] = plain_decimal(checked[name])
    if "unit" in checked:
        checked.setdefault("unit_code", _code_of(checked["unit"]))
    if "status" in checked:
        try:
            checked["status"] = Status(checked["status"]).value
        except ValueError as error:
            known = ", ".join(Status)
            raise InvalidInputError(
                say(
                    "“{checked}” is no status; there are {known}.",
                    checked=checked["status"],
                    known=known,
                )
            ) from error
    return checked


def _code_of(unit: str) -> str:
    """Return the ISO 4217 or UCUM code of a unit by its English name, "" where none is known."""
    if not unit:
        return ""
    from app.suggesting.languages import words  # not needed to start

    known = words("und", "figures")["units"].get(unit)
    return str(known.get("code", "")) if isinstance(known, Mapping) else ""


def plain_decimal(written: str) -> str:
    """Return a number as a plain decimal string without exponent, digits kept as written.

    Raise InvalidInputError for what is not a number with a point as its decimal mark.
    """
    try:
        number = Decimal(written.strip())
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or "_" in written or abs(number.adjusted()) > 1000:  # noqa: PLR2004
        raise InvalidInputError(
            say(
                "“{written}” is no number: write digits and a point, as in 1234.5.", written=written
            )
        )
    return f"{number:f}"
