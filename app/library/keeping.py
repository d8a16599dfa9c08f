"""Exchange of annotations, and the care of the library itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.library.writing import IsCancelled, OnProgress, Writing
from app.model.change import Change, Origin
from app.model.export import ExportOptions
from app.model.ids import AnnotationId, ArticleId, TagId
from app.model.report import CheckReport, Report
from app.storage.checkup import Checkup


class Keeping(Writing):
    """Annotations out and in, the trash, the check."""

    def export(
        self,
        target: Path | None,
        *,
        format_name: str = "csv",
        articles: Sequence[ArticleId] | None = None,
        options: ExportOptions | None = None,
        on_progress: OnProgress = lambda _: None,
        is_cancelled: IsCancelled = lambda: False,
    ) -> Report:
        """Write the annotations of these articles (None: of all) to `target`, None for stdout.

        The format "bundle" takes the articles along, too. What is written is written beside and
        renamed. Raise ExportError.
        """
        from app.exporting import formats
        from app.exporting.job import Job

        job = Job(
            self._store,
            articles,
            options or ExportOptions(),
            on_progress,
            lambda: is_cancelled() or self._winding_up.is_set(),
        )
        return formats.export(job, target, format_name)

    def import_annotations(self, path: Path, *, update: bool = False) -> Report:
        """Bring in the annotations of a Pressmark CSV, as one undoable step.

        A known annotation with other content is reported and left alone; with `update` the newer
        of the two is kept, after a backup.
        """
        from app.importing import annotations_csv, arrivals, arriving_links

        rows = annotations_csv.read(path)
        if update:
            self._save_first()
        join = f"annotations:{self._store.new_uid()}"
        with self.step("Import annotations", origin=Origin.IMPORT, join=join):
            report = arrivals.apply(rows, self._store, update=update)
            arriving_links.apply(rows, self._store)
            self._store.reports.keep(report, join)
            return report

    def restore_from_trash(
        self,
        articles: Sequence[ArticleId],
        annotations: Sequence[AnnotationId],
        tags: Sequence[TagId] = (),
    ) -> Change:
        """Bring articles, annotations and tags back from the trash, as one step.

        Raise InvalidInputError where a tag of the same name is in the place of one by now.
        """

        def write() -> None:
            self._store.articles.restore(self._counted(articles))
            self._store.annotations.restore(self._counted(annotations))
            for tag_id in self._counted(tags):
                self._store.codebook_shape.restore(tag_id)

        kinds = {"Restore article": articles, "Restore annotation": annotations}
        kinds["Restore tag"] = tags
        named = [label for label, items in kinds.items() if items]
        return self._write(named[0] if len(named) == 1 else "Restore from the trash", write)

    def empty_trash(self) -> Change:
        """Delete for good what is in the trash; this cannot be undone."""
        from app.exporting.sidecars import Sidecars

        emptied: list[Change] = []

        def deleted(change: Change) -> None:
            emptied.append(change)
            try:
                Sidecars(self._store).discard_stale()
            finally:
                self._tell(change)

        self._store.empty_trash(deleted)
        return emptied[0]

    def check(self) -> CheckReport:
        """Look the whole library over, heal what can be derived, report the rest."""
        return self._store.checkup().run()

    def checkup(self) -> Checkup:
        """Return the same check, to be done piece by piece off the window's thread."""
        return self._store.checkup()

    def window_state(self, key: str) -> Any:
        """Return what the window remembered under `key`, None where nothing."""
        return self._store.window_state(key)

    def set_window_state(self, key: str, value: Any) -> None:
        """Remember something of the window (JSON-ready); not a step."""
        self._store.set_window_state(key, value)
