"""Keeping commands, tag bar and status line true of what is open and selected."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject

from ui.after_paint import AfterPaint
from ui.controllers.annotating import Annotating
from ui.controllers.commanding import Commanding
from ui.controllers.reading import Reading
from ui.controllers.session import Session
from ui.main_window import MainWindow
from ui.widgets.status_line import Status


class Upkeep(QObject):
    """Brings them up to date behind the painting, however much happened before."""

    def __init__(
        self,
        session: Session,
        reading: Reading,
        annotating: Annotating,
        commanding: Commanding,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._reading = reading
        self._annotating = annotating
        self._commanding = commanding
        self._window = window
        self._refreshing = AfterPaint(self._refresh, self)
        window.installEventFilter(self)
        self._connect_writes()

    def _connect_writes(self) -> None:
        writes, status = self._session.writes, self._window.status_line
        writes.progressed.connect(status.show_progress)
        writes.ended.connect(status.end_progress)
        writes.ended.connect(self.refresh_soon)  # a command checked may have been called off
        writes.held_input.leave_open(status)
        status.cancel_requested.connect(writes.cancel)

    def refresh_soon(self) -> None:
        """Bring all up to date once what changed is painted."""
        self._refreshing.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Bring all up to date before a key is looked up: that of a command not enabled is lost."""
        if event.type() == QEvent.Type.ShortcutOverride:
            self._refreshing.finish()
        return False

    def stop(self) -> None:
        """Do nothing more until asked again: the library is about to be closed."""
        self._refreshing.stop()

    def _refresh(self) -> None:
        if self._reading.is_coming:  # in a moment
            return
        self._commanding.refresh()
        self._window.tag_bar.setEnabled(self._reading.article is not None)
        self._window.tag_bar.set_applied(self._annotating.applied_tags())
        self._window.status_line.set_status(self._status())

    def _status(self) -> Status:
        library, article = self._session.library, self._reading.article
        if library is None:
            return Status()
        chosen = self._window.reader.cursor_sentences() if article else None
        return Status(
            library_folder=library.path.name,
            article_open=article is not None,
            highlights=sum(1 for a in self._reading.annotations if a.selectors is not None),
            first_sentence=chosen[0] + 1 if chosen else 0,
            last_sentence=chosen[1] + 1 if chosen else 0,
            sentences=len(article.sentences) if article else 0,
            read_only=library.read_only,
        )
