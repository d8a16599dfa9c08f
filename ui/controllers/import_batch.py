"""What is imported in one go, and its import."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.errors import PressmarkError
from app.library import Library
from app.model.report import Outcome, Report, ReportItem, Source
from ui.controllers.long_job import IsCancelled, OnProgress


@dataclass(frozen=True, slots=True)
class Batch:
    """What is imported in one go; `open_first` shows the first article of it afterwards.

    What comes from a `watched` folder asks nothing: nobody may be there. `guide` is the language of
    the first steps that come with it, and are shown.
    """

    sources: tuple[Source, ...]
    annotation_files: tuple[Path, ...]
    open_first: bool
    watched: bool = False
    guide: str = ""


def run_batch(
    library: Library, batch: Batch, on_progress: OnProgress, is_cancelled: IsCancelled
) -> Report:
    """Import a batch: articles first, so that annotations find theirs."""
    items: list[ReportItem] = []
    cancelled = False
    if batch.sources:
        report = library.import_sources(
            batch.sources, on_progress=on_progress, is_cancelled=is_cancelled
        )
        items += report.items
        cancelled = report.cancelled
    if batch.guide and not cancelled:
        items = [*library.add_first_steps(batch.guide).items, *items]
    for path in batch.annotation_files:
        if cancelled or is_cancelled():
            return Report(tuple(items), cancelled=True)
        try:
            items += library.import_annotations(path).items
        except PressmarkError as error:
            items.append(ReportItem(str(path), Outcome.FAILED, str(error)))
    return Report(tuple(items), cancelled)
