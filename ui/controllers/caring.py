"""Care of the library from the window: its trash, and the name of who annotates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QInputDialog

from app.model.article import ArticleQuery
from app.model.ids import AnnotationId, ArticleId
from ui.controllers.session import Session
from ui.main_window import MainWindow
from ui.messages import Messages

if TYPE_CHECKING:
    from ui.dialogs.trash import Trash


class Caring(QObject):
    """Shows the trash, brings things back from it or empties it, and names the coder."""

    def __init__(self, session: Session, messages: Messages, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._messages = messages
        self._window = window
        self._dialog: Trash | None = None

    # ------------------------------------------------------------------ trash

    def show_trash(self) -> None:
        """List what is in the trash."""
        if self._session.library is None:
            return
        from ui.dialogs.trash import Trash  # a start needs no dialog

        dialog = Trash(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.restore_requested.connect(self._on_restore_requested)
        dialog.empty_requested.connect(self._on_empty_requested)
        self._dialog = dialog
        self._fill()
        dialog.open()

    def _fill(self) -> None:
        library = self._session.library
        if library is None or self._dialog is None:
            return
        with self._session.reporting():
            ids = library.find_articles(ArticleQuery(trashed=True))
            self._dialog.show_items(library.article_rows(ids), library.trashed_annotations())

    def _on_restore_requested(
        self, articles: Sequence[ArticleId], annotations: Sequence[AnnotationId]
    ) -> None:
        library = self._session.library
        if library is None:
            return
        with self._session.reporting():
            if articles:
                library.restore_articles(articles)
            if annotations:
                library.restore_annotations(annotations)
        self._fill()

    def _on_empty_requested(self) -> None:
        library = self._session.library
        if library is None or not self._messages.confirm(
            self.tr("Empty the trash?"),
            self.tr(
                "What is in it is deleted for good, with the files it was imported from; it cannot"
                " be undone. Backups made before still have it."
            ),
            self.tr("Empty Trash"),
        ):
            return
        with self._session.reporting():
            library.empty_trash()
            self._messages.info(self.tr("The trash was emptied."))
        self._fill()

    # ------------------------------------------------------------------ coder

    def name_coder(self) -> None:
        """Let the present coder be called by another name."""
        library = self._session.library
        if library is None:
            return
        name, accepted = QInputDialog.getText(
            self._window,
            self.tr("Coder"),
            self.tr("Your name as it stands in exports; it need not be your own."),
            text=library.coder().name,
        )
        if accepted and name.strip():
            with self._session.reporting():
                library.rename_coder(name)
