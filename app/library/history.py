"""The history: looking through it, going back to any point of it, and the reports of imports."""

from __future__ import annotations

from collections.abc import Sequence

from app.library.writing import IsCancelled, OnProgress, Writing
from app.model.change import Change
from app.model.history import HistoryQuery, HistoryRow, StepChoices, StepTime
from app.model.ids import ReportId, StepId
from app.model.report import KeptReport, Progress


class _CancelledError(Exception):
    """The person stopped going through the steps: what was done of it is taken back."""


class HistoryKeeping(Writing):
    """Reads the journal by questions, and walks many of its steps at once."""

    def find_steps(self, query: HistoryQuery | None = None) -> Sequence[StepTime]:
        """Return the steps wanted, newest first, undone and discarded ones among them.

        Takes some tenths of a second in a large library: not for the window's thread.
        """
        return self._store.history.find(query or HistoryQuery())

    def history_rows(self, ids: Sequence[StepId]) -> list[HistoryRow]:
        """Return what was done in these steps and where, in the order asked."""
        return self._store.history.rows(ids)

    def step_choices(self, step_id: StepId) -> StepChoices:
        """Return what can be done about a step: undone, done again, restored, read about."""
        return self._store.history.choices(step_id)

    def undo_to(
        self,
        step_id: StepId,
        *,
        on_progress: OnProgress = lambda _: None,
        is_cancelled: IsCancelled = lambda: False,
    ) -> Change:
        """Take back a step and all that were done after it, in one go; redo brings them back.

        An empty change where it is not done, or was cancelled. Raise UndoRefusedError, and touch
        nothing, where one of them cannot be taken back.
        """
        try:
            return self._tell(
                self._store.journal.undo_to(step_id, _guarded(on_progress, is_cancelled))
            )
        except _CancelledError:
            return Change()

    def redo_to(
        self,
        step_id: StepId,
        *,
        on_progress: OnProgress = lambda _: None,
        is_cancelled: IsCancelled = lambda: False,
    ) -> Change:
        """Do a step once more that was undone, and all undone before it, as `undo_to` undoes."""
        try:
            return self._tell(
                self._store.journal.redo_to(step_id, _guarded(on_progress, is_cancelled))
            )
        except _CancelledError:
            return Change()

    def import_reports(self, limit: int = 500) -> list[KeptReport]:
        """Return the reports of the newest imports, newest first."""
        return self._store.reports.all(limit)

    def import_report(self, report_id: ReportId) -> KeptReport:
        """Return one report; raise NotFoundError."""
        return self._store.reports.get(report_id)


def _guarded(on_progress: OnProgress, is_cancelled: IsCancelled) -> OnProgress:
    def tell(progress: Progress) -> None:
        if is_cancelled():
            raise _CancelledError
        on_progress(progress)

    return tell
