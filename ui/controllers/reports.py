"""The reports of imports in the window: listed, read, and saved as files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from app.model.ids import ReportId
from app.model.report import KeptReport, Report, ReportItem
from ui.background import BackgroundReads
from ui.controllers.session import Session
from ui.main_window import MainWindow
from ui.messages import Messages


class Reports(QObject):
    """Shows what became of imports, the newest first.

    Signals: `separated(object)`, the `ReportItem` of what is an article of its own now.
    """

    separated = Signal(object)

    def __init__(
        self, session: Session, background: BackgroundReads, messages: Messages, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._session = session
        self._background = background
        self._messages = messages
        self._window = window

    def show(self, chosen: ReportId | None = None) -> None:
        """List all reports, with the one chosen open, else the newest."""
        library = self._session.library
        if library is not None:
            self._background.submit(
                "import-reports",
                library.import_reports,
                lambda reports: self._open(reports, chosen),
            )

    def _open(self, reports: Sequence[KeptReport], chosen: ReportId | None) -> None:
        from ui.dialogs.import_report import ImportReport  # a start needs no dialog

        dialog = ImportReport(reports, chosen, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.save_requested.connect(self._on_save_requested)
        dialog.separate_requested.connect(self.separate)
        self.separated.connect(dialog.show_separated)
        dialog.open()

    def separate(self, item: ReportItem) -> None:
        """Make the newer version that an import brought an article of its own."""
        library = self._session.library
        if library is not None:
            with self._session.reporting():
                library.separate(item)
                self._messages.info(self.tr("The newer text is an article of its own now."))
                self.separated.emit(item)

    def _on_save_requested(self, report: Report) -> None:
        text, table = self.tr("Text (*.txt)"), self.tr("CSV (*.csv)")
        name, kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Save Report"), "", f"{text};;{table}"
        )
        if name:
            self._save(report, Path(name), is_table=kind == table)

    def _save(self, report: Report, path: Path, *, is_table: bool) -> None:
        from ui.dialogs.import_report import as_csv, as_text

        if not path.suffix:
            path = path.with_suffix(".csv" if is_table else ".txt")
        is_csv = path.suffix.lower() == ".csv"
        content = as_csv(report) if is_csv else as_text(report)
        try:
            path.write_text(content, encoding="utf-8-sig" if is_csv else "utf-8", newline="")
        except OSError as error:
            sentence = self.tr("The report could not be saved as {name}: {reason}.")
            self._messages.error(sentence.format(name=path.name, reason=error.strerror))
