"""Formats that are one text made of all annotations, such as CSV."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from app.exporting import csv_file
from app.exporting.anonymous import anonymous_records
from app.exporting.job import Job
from app.exporting.text_target import write_text
from app.model.export import ExportOptions
from app.model.record import Record
from app.model.report import Progress, Report

Writer = Callable[[Iterable[Record], TextIO, ExportOptions], None]

_PROGRESS_EVERY = 500


@dataclass(frozen=True, slots=True)
class TableFormat:
    """A text that `write` makes of the records; the report counts the annotations."""

    write: Writer
    counted: str = "annotations"

    def export(self, job: Job, target: Path | None) -> Report:
        """Write all records as one text."""
        watched = _Watched(job)
        # Closed here, and not whenever it is collected: by then the library may be closed.
        with closing(watched.records()) as records:
            out = _as_wanted(records, job)
            write_text(target, lambda file: self.write(out, file, job.options))
        return Report(unlisted=watched.annotations)


class _Watched:
    """Passes records on, counts their annotations, and tells how far it is."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self.annotations = 0

    def records(self) -> Generator[Record, None, None]:
        """Yield the records; those of an annotation come one after the other."""
        job = self._job
        total = job.store.records.count(job.articles)
        job.on_progress(Progress(0, total))
        latest = ""
        for record in job.store.records.read(job.articles):
            if record.annotation_id != latest:
                latest = record.annotation_id
                self.annotations += 1
                if self.annotations % _PROGRESS_EVERY == 0:
                    job.tell(Progress(self.annotations, total, record.article_title))
            yield record
        job.on_progress(Progress(total, total))


def _as_wanted(records: Iterable[Record], job: Job) -> Iterable[Record]:
    if not job.options.anonymous:
        return records
    return anonymous_records(records, job.store.codebook.coders())


def _write_csv(records: Iterable[Record], file: TextIO, options: ExportOptions) -> None:
    csv_file.write(records, file, raw=options.raw, per_annotation=options.per_annotation)


CSV = TableFormat(_write_csv)
