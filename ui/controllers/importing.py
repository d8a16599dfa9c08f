"""Bringing articles and annotations in: by menu, drag and drop, paste, or from the command line."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QLocale, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from app.library import Library
from app.model.ids import AnnotationId
from app.model.preview import Preview
from app.model.report import Outcome, Progress, Report, Source
from app.paths import LIBRARY_SUFFIX
from ui.background import BackgroundReads
from ui.controllers.book_choice import BookChoice
from ui.controllers.dropping import Brought, brought_by
from ui.controllers.import_batch import Batch, run_batch
from ui.controllers.long_job import LongJob
from ui.controllers.session import Session
from ui.i18n import ui_number
from ui.main_window import MainWindow
from ui.messages import Messages


class ImportController(QObject):
    """Runs one import after the other in the background.

    Signals: `article_imported(object)`, the `ArticleId` to open after a small import;
    `library_requested(object)`, the `Path` of a library that was dropped; `review_requested()`,
    to look at annotations that an import left unsure; `report_requested()`, to read about it;
    `watched_ended(object)`, the `Path`s of a watched folder that are done with;
    `separate_requested(object)`, the `ReportItem` of a newer version to be an article of its own.
    """

    article_imported = Signal(object)
    library_requested = Signal(object)
    review_requested = Signal()
    report_requested = Signal()
    separate_requested = Signal(object)
    watched_ended = Signal(object)

    def __init__(
        self, session: Session, background: BackgroundReads, messages: Messages, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._session = session
        self._background = background
        self._messages = messages
        self._window = window
        self._waiting: deque[Batch] = deque()
        self._batch: Batch | None = None
        self._books = BookChoice(window)
        self._books.settled.connect(self._on_books_settled)
        self._job = LongJob(self)
        self._job.progressed.connect(window.status_line.show_progress)
        self._job.ended.connect(self._on_ended)
        self._job.failed.connect(self._on_failed)
        window.status_line.cancel_requested.connect(self.cancel)
        window.dropped.connect(self.take)

    @property
    def running(self) -> bool:
        """Say whether an import is under way."""
        return self._job.running or self._books.running

    # ------------------------------------------------------------------ where it comes from

    def choose_files(self) -> None:
        """Let files be chosen."""
        kinds = (
            self.tr("Articles ({endings})").format(
                endings=" ".join(f"*{suffix}" for suffix in Library.suffixes())
            ),
            self.tr("Annotations (*.csv)"),
            self.tr("All files (*)"),
        )
        names, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Import Files"), "", ";;".join(kinds)
        )
        self.import_paths([Path(name) for name in names])

    def choose_folder(self) -> None:
        """Let a folder be chosen, which is imported with all below it."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Import Folder"))
        if name:
            self.import_paths([Path(name)])

    def paste(self) -> None:
        """Import what the clipboard holds."""
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, mime: QMimeData | None) -> None:
        """Import what was pasted or dropped: files at once, a text after asking what it is."""
        brought = brought_by(mime, self.tr("Pasted text")) if mime is not None else Brought()
        if brought.address:
            self._messages.info(
                self.tr(
                    "That is only an address, and Pressmark fetches nothing from the internet: save"
                    " the page in the browser and drop the file here, or copy its text."
                )
            )
            return
        if brought.paths:
            self.import_paths(brought.paths)
        elif brought.source is not None:
            self._ask(brought, brought.source)
        else:
            self._messages.info(self.tr("The clipboard holds no text and no files."))

    def _ask(self, brought: Brought, source: Source) -> None:
        """Let a text be named; what can be found out about it is filled in once it is."""
        library = self._session.library
        if library is None:
            return
        from ui.dialogs.paste_form import PasteForm  # a start needs no dialog

        form = PasteForm(source, brought.preview, self._window)
        form.import_requested.connect(lambda filled: self._add(Batch((filled,), (), True)))
        is_open = [True]
        form.finished.connect(is_open.clear)

        def show(preview: Preview | None) -> None:
            if is_open and preview is not None:
                form.show_preview(preview)

        self._background.submit("paste", lambda: library.preview(source), show)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.open()

    def import_paths(self, paths: Sequence[Path], *, open_first: bool = False) -> None:
        """Import files and folders; a CSV brings annotations, a library is asked about."""
        for path in paths:
            if path.suffix == LIBRARY_SUFFIX:
                self.library_requested.emit(path)
                return
        tables = tuple(path for path in paths if path.suffix.lower() == ".csv")
        sources = tuple(Source(path=path) for path in paths if path not in tables)
        single = len(paths) == 1 and paths[0].is_file()
        if sources or tables:
            self._add(Batch(sources, tables, open_first or single))

    def import_library(self, path: Path) -> None:
        """Bring in what is in another library."""
        self._add(Batch((Source(path=path),), (), False))

    def import_samples(self, folder: Path) -> None:
        """Import the sample articles, and show the first steps in the language of the window."""
        german = QLocale().language() == QLocale.Language.German
        guide = "de" if german else "en"
        self._add(Batch((Source(path=folder),), (), True, guide=guide))

    def import_watched(self, paths: Sequence[Path]) -> None:
        """Import files of a watched folder without showing or asking anything."""
        self._add(Batch(tuple(Source(path=path) for path in paths), (), False, watched=True))

    # ------------------------------------------------------------------ running

    def cancel(self) -> None:
        """Stop after what is being read; what came in so far stays, and what waits is dropped."""
        self._waiting.clear()
        self._books.cancel()
        self._job.cancel()

    def stop(self) -> None:
        """Stop, and wait for the end: the library is about to be closed."""
        self._waiting.clear()
        self._books.stop()
        self._job.stop()
        self._window.status_line.end_progress()

    def _add(self, batch: Batch) -> None:
        self._waiting.append(batch)
        self._start_next()

    def _start_next(self) -> None:
        if self._session.library is None or self.running or not self._waiting:
            return
        batch = self._batch = self._waiting.popleft()
        self._window.status_line.show_progress(Progress(0, 0, self.tr("Looking at the files…")))
        if not batch.watched and self._books.concerns(batch.sources):
            self._books.ask(batch.sources)
        else:
            self._run(batch)

    def _on_books_settled(self, sources: tuple[Source, ...]) -> None:
        """Import what is left of the batch after the person chose among the chapters."""
        if self._batch is None:
            return
        batch = self._batch = replace(self._batch, sources=sources)
        if batch.sources or batch.annotation_files:
            self._run(batch)
        else:
            self._window.status_line.end_progress()
            self._start_next()

    def _run(self, batch: Batch) -> None:
        library = self._session.library
        if library is not None:
            self._job.start(
                lambda tell, is_cancelled: run_batch(library, batch, tell, is_cancelled)
            )

    def _on_ended(self, report: Report) -> None:
        self._window.status_line.end_progress()
        self._tell(report)
        batch = self._batch
        if batch is not None and batch.watched:
            self.watched_ended.emit([each.path for each in batch.sources])
        elif batch is not None and batch.open_first:
            self._open_first(report)
        else:
            self._window.article_list.show_current()
        self._start_next()

    def _on_failed(self, sentence: str) -> None:
        self._window.status_line.end_progress()
        self._messages.error(sentence)
        self._start_next()

    def _tell(self, report: Report) -> None:
        from ui.dialogs.import_report import summary

        text = summary(report)
        if self._batch is not None and self._batch.watched:
            text = self.tr("From the watched folder: {counts}").format(counts=text)
        if report.cancelled:
            text = self.tr("Import cancelled: {counts}").format(counts=text)
        unsure = self._unsure(report)
        if len(report.items) == 1 and report.failures:
            self._messages.error(report.failures[0].reason)
        elif unsure:
            one = self.tr("{counts}, 1 annotation to review")
            several = self.tr("{counts}, {n} annotations to review")
            self._messages.offer(
                (one if unsure == 1 else several).format(counts=text, n=ui_number(unsure)),
                self.tr("Review"),
                self.review_requested.emit,
            )
        elif len(report.items) == 1 and (newer := report.items[0]).newer:
            label, separate = self.tr("Keep as Separate Article"), self.separate_requested
            self._messages.offer(newer.reason, label, lambda: separate.emit(newer))
        elif any(item.reason for item in report.items):
            text = report.items[0].reason if len(report.items) == 1 else text
            self._messages.offer(text, self.tr("Show Report"), self.report_requested.emit)
        else:
            self._messages.info(text)

    def _unsure(self, report: Report) -> int:
        """Return how many annotations of articles that were updated wait for a decision."""
        library = self._session.library
        names = [item.uid for item in report.items if item.outcome is Outcome.UPDATED and item.uid]
        if library is None or not names:
            return 0
        unsure: set[AnnotationId] = set()
        with self._session.reporting():
            for article_id in {library.article_id(name) for name in names}:
                unsure |= {item.annotation.id for item in library.review_queue(article_id)}
        return len(unsure)

    def _open_first(self, report: Report) -> None:
        library = self._session.library
        names = [i.uid for i in report.items if i.uid and i.outcome is not Outcome.FAILED]
        if library is not None and names:
            with self._session.reporting():
                self.article_imported.emit(library.article_id(names[0]))
