"""How annotations are to be written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """`raw` leaves the formula guard out, `per_annotation` joins the tags of each annotation.

    `anonymous` leaves out who annotated, their notes and the names of files, and cuts times to the
    day.
    """

    raw: bool = False
    per_annotation: bool = False
    anonymous: bool = False
