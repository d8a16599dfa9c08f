"""Showing where a text comes from, and giving out the file it was read from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from app.model.article import OpenArticle
from app.model.media_type import WEB_PAGES, may_be_opened, safe_name
from ui.background import BackgroundReads, Lane
from ui.controllers.reading import Reading
from ui.controllers.session import Session
from ui.handed_copies import HandedCopies
from ui.main_window import MainWindow
from ui.messages import Messages

_KEY = "copy-original"
_SWEEP_KEY = "sweep-copies"
_SWEEP_AFTER_MS = 10_000
"""After the start, which has more to do."""


class Provenance(QObject):
    """Speaks for the original of the article that is read.

    Another program never gets the kept file itself but a copy in a temporary folder, which is
    removed when Pressmark ends, or at its next start where it was killed.
    """

    def __init__(
        self,
        session: Session,
        reading: Reading,
        background: BackgroundReads,
        messages: Messages,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._reading = reading
        self._background = background
        self._messages = messages
        self._window = window
        self._copies = HandedCopies()
        QTimer.singleShot(_SWEEP_AFTER_MS, self, self._sweep)

    def _sweep(self) -> None:
        self._background.submit(_SWEEP_KEY, HandedCopies.sweep, lambda _: None, Lane.CARE)

    def show_facts(self) -> None:
        """Show what is known about the origin of the text."""
        article = self._reading.article
        if article is None:
            return
        from ui.dialogs.about_text import AboutText  # a start needs no dialog

        dialog = AboutText(article, self._window)
        dialog.open_requested.connect(lambda: self.open_original(article))
        dialog.save_requested.connect(lambda: self.save_original(article))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def open_original(self, article: OpenArticle) -> None:
        """Ask, and open a copy of the file with the program that the system has for it."""
        version = article.version
        if not may_be_opened(version.media_type) or not self._may_open(version.media_type):
            return
        try:
            folder = self._copies.room()
        except OSError as error:
            self._messages.error(
                self.tr("No temporary folder could be made: {reason}").format(reason=error)
            )
            return
        copy = folder / safe_name(version.original_name, version.media_type)
        self._copy(article, copy, self._hand_over)

    def _may_open(self, media_type: str) -> bool:
        text = self.tr("A copy of the file is opened with the program your system has for it.")
        if media_type in WEB_PAGES:
            text += " " + self.tr(
                "A browser may load what the page asks for from the internet: its publisher can"
                " then see that you read it."
            )
        question = self.tr("Open the original outside Pressmark?")
        return self._messages.confirm(question, text, self.tr("Open"))

    def _hand_over(self, copy: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            self._messages.error(
                self.tr("No program was found that opens {name}: save it instead.").format(
                    name=copy.name
                )
            )

    def save_original(self, article: OpenArticle) -> None:
        """Let the person choose where, and write a copy of the file there."""
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(documents))
        proposed = (folder if folder.is_dir() else Path.home()) / article.version.original_name
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save Original As"), str(proposed)
        )
        if name:
            self._copy(article, Path(name), self._on_saved)

    def _on_saved(self, copy: Path) -> None:
        self._messages.info(self.tr("Saved as {name}.").format(name=copy.name))

    def _copy(self, article: OpenArticle, target: Path, done: Callable[[Path], None]) -> None:
        library = self._session.library
        if library is None:
            return

        def work() -> Path:
            library.copy_original(article.article.id, target)
            return target

        self._background.submit(_KEY, work, done)
