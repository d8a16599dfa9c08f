"""The formats in which a library goes out, and the one way into any of them."""

from __future__ import annotations

from pathlib import Path

from app.errors import InvalidInputError
from app.exporting.bundle import BUNDLE
from app.exporting.job import CancelledError, Format, Job
from app.exporting.table import CSV
from app.exporting.variables_csv import VARIABLES
from app.model.report import Report
from app.words import say

FORMATS: dict[str, Format] = {"csv": CSV, "bundle": BUNDLE, "variables": VARIABLES}
"""Every format by its name; a new one is a module and a line here."""


def export(job: Job, target: Path | None, format_name: str) -> Report:
    """Write what the job wants to `target`, or (None) to standard output."""
    if format_name not in FORMATS:
        known = ", ".join(FORMATS)
        raise InvalidInputError(
            say(
                "“{format_name}” is no format; there are {known}.",
                format_name=format_name,
                known=known,
            )
        )
    try:
        return FORMATS[format_name].export(job, target)
    except CancelledError:
        return Report(cancelled=True)
