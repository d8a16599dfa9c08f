"""Printing the article that is read, on paper or into a PDF file."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QLocale, QObject, QSaveFile, QStandardPaths, Qt
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QDialog, QFileDialog

from app.model.article import OpenArticle
from ui.actions import Actions
from ui.commands import Act
from ui.controllers.appearance import Appearance
from ui.controllers.reading import Reading
from ui.controllers.session import Session
from ui.main_window import MainWindow
from ui.messages import Messages

if TYPE_CHECKING:
    from ui.dialogs.print_dialog import PrintDialog
    from ui.printing.page_grid import PrintOptions
    from ui.printing.print_job import PrintJob
    from ui.printing.printed_article import PrintedArticle
    from ui.reader.image_loader import FileOf

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_NAME_LENGTH = 80


class PrintController(QObject):
    """Prints one article at a time, with the progress below the text.

    A file is written beside its target and takes its place once it is whole.
    """

    def __init__(
        self,
        session: Session,
        reading: Reading,
        appearance: Appearance,
        messages: Messages,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._reading = reading
        self._appearance = appearance
        self._messages = messages
        self._window = window
        self._options: PrintOptions | None = None
        self._folder: Path | None = None
        self._job: PrintJob | None = None
        self._file: QSaveFile | None = None
        self._device: QPagedPaintDevice | None = None
        window.status_line.cancel_requested.connect(self._on_cancel_requested)
        session.library_closing.connect(self.stop)

    def connect_actions(self, actions: Actions) -> None:
        """Have the command ask how to print."""
        actions.on(Act.PRINT, self.ask)

    def ask(self) -> None:
        """Let the person say how the article is to be printed."""
        if self._reading.article is None:
            return
        if self._job is not None:
            self._messages.warn(self.tr("Another article is still being printed."))
            return
        self._window.annotation_panel.commit()
        from ui.dialogs.print_dialog import PrintDialog  # a start needs no dialog
        from ui.printing.page_grid import PrintOptions, paper_of_locale

        proposed = self._options or PrintOptions(paper=paper_of_locale(QLocale.system()))
        dialog = PrintDialog(proposed, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.pdf_requested.connect(self._on_pdf_requested)
        dialog.print_requested.connect(self._on_print_requested)
        self._preview(dialog)
        dialog.open()

    def _preview(self, dialog: PrintDialog) -> None:
        """Show in a dialog what would be printed, as it is chosen there."""
        from ui.printing.page_pictures import PagePictures

        article = self._reading.article
        if article is None:
            return
        pictures = PagePictures(self._file_of, dialog)

        def show(options: PrintOptions) -> None:
            pictures.show(partial(self._printed, article, options), dialog.view.width_px)

        dialog.options_changed.connect(show)
        dialog.view.page_requested.connect(pictures.turn_to)
        dialog.finished.connect(pictures.close)
        pictures.painted.connect(dialog.view.show_page)
        show(dialog.options())

    # ------------------------------------------------------------------ where to

    def _on_pdf_requested(self, options: PrintOptions) -> None:
        article = self._reading.article
        if article is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save as PDF"),
            str(self._proposal(article)),
            self.tr("PDF (*.pdf)"),
        )
        if name:
            self.save_pdf(Path(name), options)

    def _proposal(self, article: OpenArticle) -> Path:
        """Return the folder of the last file, else the documents, with the article's title."""
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = self._folder or Path(QStandardPaths.writableLocation(documents))
        title = _NOT_IN_NAMES.sub(" ", article.article.meta.title)[:_NAME_LENGTH].strip(" .")
        return (folder if folder.is_dir() else Path.home()) / f"{title or self.tr('Article')}.pdf"

    def save_pdf(self, target: Path, options: PrintOptions) -> None:
        """Write the article shown into a PDF file, which is replaced where it exists."""
        article = self._reading.article
        if article is None:
            return
        from PySide6.QtGui import QPdfWriter

        from ui.printing.page_grid import pixels_per_inch

        target = target if target.suffix else target.with_suffix(".pdf")
        file = QSaveFile(str(target))
        if not file.open(QIODevice.OpenModeFlag.WriteOnly):
            self._messages.error(
                self.tr("{name} cannot be written: {reason}").format(
                    name=target.name, reason=file.errorString()
                )
            )
            return
        self._folder = target.parent
        writer = QPdfWriter(file)
        writer.setTitle(article.article.meta.title)
        writer.setCreator("Pressmark")
        writer.setResolution(round(pixels_per_inch()))
        self._file = file
        self._start(article, writer, options)

    def _on_print_requested(self, options: PrintOptions) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from ui.printing.page_grid import page_layout, pixels_per_inch

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(round(pixels_per_inch()))
        printer.setPageLayout(page_layout(options))
        dialog = QPrintDialog(printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._on_printer_chosen(printer, options))
        QDialog.open(dialog)  # its own takes a receiver, as Qt 3 did

    def _on_printer_chosen(self, printer: QPagedPaintDevice, options: PrintOptions) -> None:
        article = self._reading.article
        if article is not None:
            self._start(article, printer, options)

    # ------------------------------------------------------------------ the work

    def _start(
        self, article: OpenArticle, device: QPagedPaintDevice, options: PrintOptions
    ) -> None:
        from ui.printing.print_job import PrintJob

        printed = self._printed(article, options)
        job = PrintJob(printed, device, options, self._file_of, article.article.meta.title)
        job.progressed.connect(self._window.status_line.show_progress)
        job.ended.connect(self._on_ended)
        job.failed.connect(self._on_failed)
        self._options, self._job, self._device = options, job, device
        job.start()

    def _printed(self, article: OpenArticle, options: PrintOptions) -> PrintedArticle:
        from ui.printing.printed_article import PrintedArticle

        return PrintedArticle(
            article,
            self._reading.annotations,
            self._session.tags,
            options,
            self._appearance.text_style,
        )

    @property
    def _file_of(self) -> FileOf | None:
        library = self._session.library
        return library.asset_file if library else None

    def _on_cancel_requested(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def stop(self) -> None:
        """Stop at once: the library is about to be closed."""
        self._on_cancel_requested()

    def _on_ended(self, done: bool) -> None:
        file = self._release()
        name = Path(file.fileName()).name if file is not None else ""
        if not done:
            if file is not None:
                file.cancelWriting()
            self._messages.info(self.tr("Printing was cancelled."))
        elif file is None:
            self._messages.info(self.tr("The article was sent to the printer."))
        elif file.commit():
            self._messages.info(self.tr("Saved as {name}.").format(name=name))
        else:
            self._messages.error(
                self.tr("{name} cannot be written: {reason}").format(
                    name=name, reason=file.errorString()
                )
            )

    def _on_failed(self, sentence: str) -> None:
        file = self._release()
        if file is not None:
            file.cancelWriting()
        self._messages.error(sentence)

    def _release(self) -> QSaveFile | None:
        """Let go of job and device; return the file that was written, if it was one."""
        file, self._file = self._file, None
        if self._job is not None:
            self._job.deleteLater()
        self._job = self._device = None
        self._window.status_line.end_progress()
        return file
