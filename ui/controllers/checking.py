"""The check of the library by itself: after an unclean close, and now and then in idle time."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from app.library import Checkup, Library
from app.model.report import CheckReport
from ui.actions import Actions
from ui.background import BackgroundReads, Lane
from ui.commands import Act
from ui.controllers import check_memory
from ui.controllers.idle_work import IdleWork
from ui.controllers.session import Session
from ui.i18n import ui_number
from ui.main_window import MainWindow
from ui.messages import Messages

if TYPE_CHECKING:
    from ui.dialogs.check_result import CheckResult

_KEY = "check"
_ASKED_FOR = "check asked for"
_CHECKED_AT = "checked_at"
_EVERY = timedelta(days=7)
IDLE_MS = 120_000
"""How long nothing is touched before a check that is due begins, or goes on."""
IDLE_AFTER_CRASH_MS = 2_000


class Checking(QObject):
    """Has the library looked over piece by piece, on a thread, while nobody touches the window.

    Whatever is typed or clicked breaks the piece under way off at once; it is done again later.
    Only problems are told; `show_backups` is offered with them. What was found is kept: the status
    line says that there is something, and it is shown again when it is asked for.
    """

    def __init__(
        self,
        session: Session,
        background: BackgroundReads,
        messages: Messages,
        show_backups: Callable[[], None],
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._background = background
        self._messages = messages
        self._show_backups = show_backups
        self._window = window
        self._checkup: Checkup | None = None
        self._dialog: CheckResult | None = None
        self._ended = threading.Event()
        self.work = IdleWork(_KEY, session, background, window)
        self.work.ended.connect(self._on_ended)
        session.library_opened.connect(self._on_library_opened)
        session.library_closing.connect(self._on_library_closing)

    def connect_actions(self, actions: Actions) -> None:
        """Have the command about the check do what it says."""
        actions.on(Act.CHECK_LIBRARY, self.show)

    # ------------------------------------------------------------------ when

    def _on_library_opened(self, library: Library) -> None:
        found = check_memory.last(library)
        self._window.status_line.set_problems(found=found is not None and found.problems > 0)
        if library.read_only:
            return
        if not library.was_closed_cleanly:
            with self._session.reporting():
                library.set_window_state(_CHECKED_AT, None)  # due still if this one is not ended
            self._begin(library, IDLE_AFTER_CRASH_MS)
        elif _is_due(library.window_state(_CHECKED_AT)):
            self._begin(library, IDLE_MS)

    def _begin(self, library: Library, idle_ms: int) -> None:
        self._checkup = library.checkup()
        self.work.begin(self._checkup.advance, idle_ms)

    def _on_library_closing(self) -> None:
        self._checkup = None
        if self._dialog is not None:
            self._dialog.close()

    # ------------------------------------------------------------------ what

    def _on_ended(self) -> None:
        if self._checkup is not None:
            self._background.submit(_KEY, self._checkup.report, self._on_checked, Lane.CARE)

    def _on_checked(self, report: CheckReport) -> None:
        self._checkup = None
        self._keep(report)
        if not report.ok:
            self._tell(report.problems)

    def _keep(self, report: CheckReport) -> None:
        library = self._session.library
        if library is None:
            return
        with self._session.reporting():
            library.set_window_state(_CHECKED_AT, datetime.now(UTC).isoformat())
            found = check_memory.keep(library, report)
            if self._dialog is not None:
                self._dialog.show_found(found)
        self._window.status_line.set_problems(found=not report.ok)

    # ------------------------------------------------------------------ shown

    def show(self) -> None:
        """Show what the last check found, and let it be done again."""
        library = self._session.library
        if library is None:
            return
        from ui.dialogs.check_result import CheckResult  # a start needs no dialog

        dialog = self._dialog = CheckResult(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show_found(check_memory.last(library))
        dialog.check_requested.connect(self._on_check_requested)
        dialog.backups_requested.connect(dialog.close)
        dialog.backups_requested.connect(self._show_backups)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def _on_check_requested(self) -> None:
        library = self._session.library
        if library is not None and self._dialog is not None:
            self._dialog.show_checking()
            ended = self._ended = threading.Event()
            self._background.submit(
                _ASKED_FOR, lambda: _whole(library, ended.is_set), self._keep, Lane.CARE
            )

    def _on_finished(self) -> None:
        self._dialog = None
        self._ended.set()
        self._background.drop(_ASKED_FOR)

    def _tell(self, problems: tuple[str, ...]) -> None:
        if len(problems) == 1:
            words = self.tr("The check of this library found a problem: {first}")
        else:
            words = self.tr(
                "The check of this library found {n} problems (“pressmark check” lists them). The"
                " first: {first}"
            )
        self._messages.warn(
            words.format(n=ui_number(len(problems)), first=problems[0]),
            self.tr("Backups…"),
            self._show_backups,
        )


def _whole(library: Library, is_cancelled: Callable[[], bool]) -> CheckReport:
    checkup = library.checkup()
    while checkup.advance(is_cancelled):
        pass
    return checkup.report()


def _is_due(checked_at: object) -> bool:
    """Say whether the last whole check is long ago, or was never."""
    try:
        # Written by a clock that was wrong, it may lie ahead.
        return abs(datetime.now(UTC) - datetime.fromisoformat(str(checked_at))) > _EVERY
    except ValueError:
        return True
