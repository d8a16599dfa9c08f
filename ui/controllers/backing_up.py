"""Backups from the window: by themselves while work goes on, by hand, and put back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from app.library import Library
from app.model.backup import Backup, Difference
from ui.actions import Actions
from ui.background import BackgroundReads, Lane
from ui.commands import Act
from ui.controllers.libraries import Libraries
from ui.controllers.session import Session
from ui.main_window import MainWindow
from ui.messages import Messages

if TYPE_CHECKING:
    from ui.dialogs.backups import BackupsDialog

INTERVAL_MS = 30 * 60 * 1000
"""How long work goes on before a backup of it is made."""

_SIDECARS_FOR_S = 10.0


class BackingUp(QObject):
    """Makes a backup half an hour after a change, shows the backups, and restores one."""

    def __init__(
        self,
        session: Session,
        background: BackgroundReads,
        libraries: Libraries,
        messages: Messages,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._background = background
        self._libraries = libraries
        self._messages = messages
        self._window = window
        self._dialog: BackupsDialog | None = None
        self._path = Path()
        self.timer = QTimer(self, singleShot=True, interval=INTERVAL_MS)
        self.timer.timeout.connect(self._on_interval_over)
        session.committed.connect(self._on_committed)
        session.library_closing.connect(self._on_library_closing)
        window.failed_page.backups_requested.connect(self._on_backups_requested)

    def connect_actions(self, actions: Actions) -> None:
        """Have the command about backups do what it says."""
        actions.on(Act.BACKUPS, self.show)

    # ------------------------------------------------------------------ by themselves

    def _on_committed(self) -> None:
        if not self.timer.isActive():
            self.timer.start()

    def _on_interval_over(self) -> None:
        library = self._session.library
        if library is not None:
            self._background.submit(
                "backup by itself", lambda: _save(library), self._on_made, Lane.CARE
            )

    def _on_made(self, made: Path | None) -> None:
        if made is not None and self._dialog is not None:
            self._fill()

    def _on_library_closing(self) -> None:
        self.timer.stop()
        if self._dialog is not None:
            self._dialog.close()

    # ------------------------------------------------------------------ shown

    def show(self) -> None:
        """List the backups of the open library."""
        library = self._session.library
        if library is not None:
            self._open(library.path)

    def _on_backups_requested(self) -> None:
        path = self._libraries.path
        if path is not None:
            self._open(path)

    def _open(self, path: Path) -> None:
        from ui.dialogs.backups import BackupsDialog  # a start needs no dialog

        dialog = BackupsDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.selected.connect(self._on_selected)
        dialog.backup_requested.connect(self._on_backup_requested)
        dialog.restore_requested.connect(self._on_restore_requested)
        dialog.finished.connect(self._on_finished)
        self._dialog, self._path = dialog, path
        self._fill()
        dialog.open()

    def _on_finished(self) -> None:
        self._dialog = None

    def _fill(self) -> None:
        path = self._path
        self._background.submit("backups", lambda: Library.backups_of(path), self._on_found)

    def _on_found(self, backups: Sequence[Backup]) -> None:
        if self._dialog is not None:
            library = self._session.library
            can_make = library is not None and not library.read_only
            self._dialog.show_backups(backups, can_make=can_make)

    def _on_selected(self, backup: Backup) -> None:
        path = self._path

        def show(difference: Difference | None) -> None:
            if self._dialog is not None:
                self._dialog.show_difference(backup, difference)

        self._background.submit(
            "backup difference", lambda: Library.difference(path, backup.path), show
        )

    def _on_backup_requested(self) -> None:
        library = self._session.library
        if library is not None:
            self._background.submit("backup", library.backup, self._on_made, Lane.CARE)

    # ------------------------------------------------------------------ put back

    def _on_restore_requested(self, backup: Backup) -> None:
        from ui.dialogs.backups import line_of

        question = self.tr("Restore the backup “{backup}”?").format(backup=line_of(backup))
        may = self._messages.confirm(
            question,
            self.tr(
                "The library will be as it was then. What is in it now is set aside, and listed"
                " among the backups."
            ),
            self.tr("Restore"),
        )
        if may and self._dialog is not None:
            self._dialog.close()
            self._restore(backup)

    def _restore(self, backup: Backup) -> None:
        path = self._path
        closed = self._session.let_go()

        def work(_tell: object, _is_cancelled: object) -> Path:
            closed()
            return Library.restore(path, backup.path)

        def refused(sentence: str) -> None:
            self._libraries.open(path)
            self._messages.error(sentence)

        def done(_aside: Path) -> None:
            if self._libraries.open(path):
                self._messages.info(self.tr("The backup was restored."))

        self._session.writes.run(self.tr("Restoring the backup"), work, done, refused)


def _save(library: Library) -> Path | None:
    """Back up what was done, and write sidecars of it."""
    made = library.backup_if_changed()
    library.write_sidecars(_SIDECARS_FOR_S)
    return made
