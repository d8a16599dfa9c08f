"""Taking annotations out: the dialog, the work in the background, the answer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt

from app.library import ExportOptions, Library
from app.model.article import ArticleQuery
from app.model.ids import ArticleId
from app.model.report import Report
from ui.controllers.long_job import LongJob
from ui.controllers.reading import Reading
from ui.controllers.session import Session
from ui.i18n import ui_number
from ui.main_window import MainWindow
from ui.messages import Messages

if TYPE_CHECKING:
    from ui.dialogs.export_dialog import ExportWish


class ExportController(QObject):
    """Runs one export at a time in the background."""

    def __init__(
        self, session: Session, reading: Reading, messages: Messages, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._session = session
        self._reading = reading
        self._messages = messages
        self._window = window
        self._target: Path | None = None
        self._unfulfilled: ExportWish | None = None
        self._format = "csv"
        self._job = LongJob(self)
        self._job.progressed.connect(window.status_line.show_progress)
        self._job.ended.connect(self._on_ended)
        self._job.failed.connect(self._on_failed)
        window.status_line.cancel_requested.connect(self._job.cancel)

    def ask(self) -> None:
        """Let the person say what goes out."""
        library = self._session.library
        if library is None:
            return
        self._window.annotation_panel.commit()
        from ui.dialogs.export_dialog import ExportDialog  # a start needs no dialog

        dialog = ExportDialog(
            self._proposal(library),
            article_open=self._reading.article is not None,
            filtered=self._window.article_list.query() != ArticleQuery(),
            again=self._unfulfilled,
            parent=self._window,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.export_requested.connect(self._on_export_requested)
        dialog.open()

    def _proposal(self, library: Library) -> Path:
        """Return the folder of the last export, else the documents, with the library's name."""
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        usual = Path(QStandardPaths.writableLocation(documents))
        folder = self._target.parent if self._target else usual
        return (folder if folder.is_dir() else Path.home()) / f"{library.name}.csv"

    def _on_export_requested(self, wish: ExportWish) -> None:
        library = self._session.library
        if library is None:
            return
        self._unfulfilled = wish
        if self._job.running:
            self._messages.warn(self.tr("Another export is still being written."))
            return
        if wish.target.exists() and not wish.may_overwrite and not self._may_overwrite(wish.target):
            return
        self._target = wish.target
        self._format = wish.format_name
        self._start(library, wish)

    def _may_overwrite(self, target: Path) -> bool:
        return self._messages.confirm(
            self.tr("Replace {name}?").format(name=target.name),
            self.tr("There is a file of that name already. Its content will be lost."),
            self.tr("Replace"),
        )

    def _start(self, library: Library, wish: ExportWish) -> None:
        options = ExportOptions(
            raw=wish.raw, per_annotation=wish.per_annotation, anonymous=wish.anonymous
        )
        query = self._window.article_list.query()
        shown = self._reading.article

        from ui.dialogs.export_dialog import Scope

        def wanted() -> list[ArticleId] | None:
            if wish.scope is Scope.FILTER:
                return list(library.find_articles(query))
            if wish.scope is Scope.ARTICLE and shown is not None:
                return [shown.article.id]
            return None

        self._job.start(
            lambda tell, is_cancelled: library.export(
                wish.target,
                format_name=wish.format_name,
                articles=wanted(),
                options=options,
                on_progress=tell,
                is_cancelled=is_cancelled,
            )
        )

    def stop(self) -> None:
        """Stop, and wait for the end: the library is about to be closed."""
        self._job.stop()
        self._window.status_line.end_progress()
        self._unfulfilled = None

    def _on_ended(self, report: Report) -> None:
        self._window.status_line.end_progress()
        name = self._target.name if self._target else ""
        text = self._outcome(report).format(n=ui_number(report.total), name=name)
        if not report.cancelled:
            self._unfulfilled = None
        if report.failures:
            self._messages.warn(f"{text} {report.failures[0].reason}")
        else:
            self._messages.info(text)

    def _outcome(self, report: Report) -> str:
        if report.cancelled:
            return self.tr("Export cancelled; {name} was not written.")
        if self._format == "bundle":
            one = self.tr("1 article exported to {name}.")
            return one if report.total == 1 else self.tr("{n} articles exported to {name}.")
        if self._format == "variables":
            one = self.tr("1 row exported to {name}.")
            return one if report.total == 1 else self.tr("{n} rows exported to {name}.")
        one = self.tr("1 annotation exported to {name}.")
        return one if report.total == 1 else self.tr("{n} annotations exported to {name}.")

    def _on_failed(self, sentence: str) -> None:
        self._window.status_line.end_progress()
        self._messages.error(sentence)
