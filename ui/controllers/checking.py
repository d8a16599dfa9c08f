"""The check of the library by itself: after an unclean close, and now and then in idle time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QObject

from app.library import Checkup, Library
from app.model.report import CheckReport
from ui.background import BackgroundReads, Lane
from ui.controllers.idle_work import IdleWork
from ui.controllers.session import Session
from ui.i18n import ui_number
from ui.main_window import MainWindow
from ui.messages import Messages

_KEY = "check"
_CHECKED_AT = "checked_at"
_EVERY = timedelta(days=7)
IDLE_MS = 120_000
"""How long nothing is touched before a check that is due begins, or goes on."""
IDLE_AFTER_CRASH_MS = 2_000


class Checking(QObject):
    """Has the library looked over piece by piece, on a thread, while nobody touches the window.

    Whatever is typed or clicked breaks the piece under way off at once; it is done again later.
    Only problems are told; `show_backups` is offered with them.
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
        self._checkup: Checkup | None = None
        self.work = IdleWork(_KEY, session, background, window)
        self.work.ended.connect(self._on_ended)
        session.library_opened.connect(self._on_library_opened)
        session.library_closing.connect(self._on_library_closing)

    # ------------------------------------------------------------------ when

    def _on_library_opened(self, library: Library) -> None:
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

    # ------------------------------------------------------------------ what

    def _on_ended(self) -> None:
        if self._checkup is not None:
            self._background.submit(_KEY, self._checkup.report, self._on_checked, Lane.CARE)

    def _on_checked(self, report: CheckReport) -> None:
        library, self._checkup = self._session.library, None
        if library is not None:
            with self._session.reporting():
                library.set_window_state(_CHECKED_AT, datetime.now(UTC).isoformat())
        if not report.ok:
            self._tell(report.problems)

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


def _is_due(checked_at: object) -> bool:
    """Say whether the last whole check is long ago, or was never."""
    try:
        return datetime.now(UTC) - datetime.fromisoformat(str(checked_at)) > _EVERY
    except ValueError:
        return True
