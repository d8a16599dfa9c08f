"""The history: looking through it, going back to any point of it, and the reports of imports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from app.library.writing import IsCancelled, OnProgress, Writing
from app.model.change import Change, Step
from app.model.history import FoundSteps, HistoryQuery, HistoryRow, StepChoices
from app.model.ids import ReportId, StepId
from app.model.report import KeptReport, Progress

_LONG = 200
"""Records of a step; each takes some hundredths of a millisecond."""


class _CancelledError(Exception):
    """The person stopped going through the steps: what was done of it is taken back."""


class HistoryKeeping(Writing):
    """Reads the journal by questions, and turns its steps back and forth."""

    def find_steps(self, query: HistoryQuery | None = None) -> FoundSteps:
        """Return the steps wanted, undone and discarded ones among them.

        Takes some tenths of a second in a large library: not for the window's thread.
        """
        return self._store.history.find(query or HistoryQuery())

    def history_rows(self, ids: Sequence[StepId]) -> list[HistoryRow]:
        """Return what was done in these steps and where, in the order asked."""
        return self._store.history.rows(ids)

    def step_choices(self, step_id: StepId) -> StepChoices:
        """Return what can be done about a step: undone, done again, restored, read about."""
        return self._store.history.choices(step_id)

    # ------------------------------------------------------------------ back and forth

    def undo(
        self,
        *,
        on_progress: OnProgress = lambda _: None,
        is_cancelled: IsCancelled = lambda: False,
    ) -> Change:
        """Take back the newest step; an empty change where there is none, or it was cancelled.

        Raise UndoRefusedError where that would lose what someone else wrote since.
        """
        return self._turned(self._store.journal.undo, on_progress, is_cancelled)

    def redo(
        self,
        *,
        on_progress: OnProgress = lambda _: None,
        is_cancelled: IsCancelled = lambda: False,
    ) -> Change:
        """Do the step undone last once more, as `undo` takes one back."""
        return self._turned(self._store.journal.redo, on_progress, is_cancelled)

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
        turn = partial(self._store.journal.undo_to, step_id)
        return self._turned(turn, on_progress, is_cancelled)

    def redo_to(
        self,
        step_id: StepId,
        *,
        on_progress: OnProgress = lambda _: None,
        is_cancelled: IsCancelled = lambda: False,
    ) -> Change:
        """Do a step once more that was undone, and all undone before it, as `undo_to` undoes."""
        turn = partial(self._store.journal.redo_to, step_id)
        return self._turned(turn, on_progress, is_cancelled)

    def _turned(
        self,
        turn: Callable[[OnProgress], Change],
        on_progress: OnProgress,
        is_cancelled: IsCancelled,
    ) -> Change:
        def tell(progress: Progress) -> None:
            if is_cancelled():
                raise _CancelledError
            on_progress(progress)

        try:
            return self._tell(turn(tell))
        except _CancelledError:
            return Change()

    def undoable(self) -> Step | None:
        """Return the step that `undo` would take back."""
        return self._store.journal.undoable()

    def redoable(self) -> Step | None:
        """Return the step that `redo` would do."""
        return self._store.journal.redoable()

    def is_long(self, step: Step) -> bool:
        """Say whether to turn a step back or forth takes longer than a window may wait."""
        return self._store.journal.size([step.id], _LONG + 1) > _LONG

    # ------------------------------------------------------------------ looking through it

    def history(self, limit: int = 200) -> list[Step]:
        """Return the newest steps, newest first."""
        return self._store.journal.history(limit)

    def import_reports(self, limit: int = 500) -> list[KeptReport]:
        """Return the reports of the newest imports, newest first."""
        return self._store.reports.all(limit)

    def import_report(self, report_id: ReportId) -> KeptReport:
        """Return one report; raise NotFoundError."""
        return self._store.reports.get(report_id)
