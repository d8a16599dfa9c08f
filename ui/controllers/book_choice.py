"""Before books are imported: which of their chapters are wanted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal

from app.errors import UnreadableFileError
from app.library import Library
from app.model.chapter import Chapter
from app.model.report import Progress, Report, Source
from ui.controllers.long_job import IsCancelled, LongJob, OnProgress
from ui.main_window import MainWindow

_SUFFIX = ".epub"


class BookChoice(QObject):
    """Lists the chapters of the books in a batch and asks once for all of them.

    A book of one chapter, or one that cannot be read, is asked about neither: the import tells.
    Books in folders come in whole.

    Signals: `settled(object)`, the tuple of `Source`s to import, which may be empty; one comes for
    each `ask`, but after `stop`.
    """

    settled = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._sources: tuple[Source, ...] = ()
        self._listed: dict[Source, tuple[Chapter, ...]] = {}
        self._asking = False
        self._job = LongJob(self)
        self._job.progressed.connect(window.status_line.show_progress)
        self._job.ended.connect(self._on_listed)
        self._job.failed.connect(lambda _: self._settle(self._sources))

    @property
    def running(self) -> bool:
        """Say whether books are looked at or the person is asked."""
        return self._job.running or self._asking

    @staticmethod
    def concerns(sources: Sequence[Source]) -> bool:
        """Say whether there is a book among the sources."""
        return any(map(_is_book, sources))

    def ask(self, sources: tuple[Source, ...]) -> None:
        """Look at the books among the sources, and ask if there is anything to choose."""
        self._sources = sources
        self._job.start(self._list)

    def cancel(self) -> None:
        """Stop looking; nothing of the batch is imported then."""
        self._job.cancel()

    def stop(self) -> None:
        """Stop, wait for the end, and ask and tell nothing more."""
        self._job.stop()
        self._asking = False

    def _list(self, tell: OnProgress, is_cancelled: IsCancelled) -> Report:
        """List the chapters of each book; runs on the job's thread."""
        books = [source for source in self._sources if _is_book(source)]
        listed: dict[Source, tuple[Chapter, ...]] = {}
        for done, source in enumerate(books):
            tell(Progress(done, len(books), source.path.name if source.path else ""))
            try:
                listed[source] = Library.chapters(source, is_cancelled)
            except UnreadableFileError:  # told by the import
                continue
        self._listed = {source: found for source, found in listed.items() if len(found) > 1}
        return Report(cancelled=is_cancelled())

    def _on_listed(self, report: Report) -> None:
        self._window.status_line.end_progress()
        if report.cancelled:
            self._settle(())
        elif not self._listed:
            self._settle(self._sources)
        else:
            self._show()

    def _show(self) -> None:
        from ui.dialogs.chapters import ChapterChoice, with_chapters  # a start needs no dialog

        self._asking = True
        dialog = ChapterChoice(self._listed, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(lambda chosen: self._settle(with_chapters(self._sources, chosen)))
        dialog.rejected.connect(
            lambda: self._settle(with_chapters(self._sources, dict.fromkeys(self._listed, ())))
        )
        dialog.open()

    def _settle(self, sources: tuple[Source, ...]) -> None:
        self._asking = False
        self._listed = {}
        self.settled.emit(sources)


def _is_book(source: Source) -> bool:
    path = source.path
    return path is not None and path.suffix.lower() == _SUFFIX and not source.chapters
