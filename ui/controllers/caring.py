"""Care of the library from the window: its trash, and the name of who annotates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QInputDialog

from app.library import Library
from app.model.annotation import Annotation
from app.model.article import ArticleQuery, ArticleRow
from app.model.backup import Backup
from app.model.change import Change
from app.model.ids import AnnotationId, ArticleId, TagId
from app.model.tag import Tag
from ui.actions import Actions
from ui.background import BackgroundReads, Lane
from ui.commands import Act
from ui.controllers.session import Session
from ui.i18n import ui_number
from ui.main_window import MainWindow
from ui.messages import Messages

if TYPE_CHECKING:
    from ui.dialogs.trash import Trash

_SHOWN_BACKUPS = 12
_LISTED = frozenset({"article", "annotation", "tag"})

Contents = tuple[Sequence[ArticleRow], Sequence[Annotation], Sequence[Tag]]


class Caring(QObject):
    """Shows the trash, brings things back from it or empties it, and names the coder."""

    def __init__(
        self,
        session: Session,
        background: BackgroundReads,
        messages: Messages,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._background = background
        self._messages = messages
        self._window = window
        self._dialog: Trash | None = None
        session.committed.connect(self._on_committed)
        session.library_closing.connect(self._on_library_closing)

    def connect_actions(self, actions: Actions) -> None:
        """Have the commands about trash and coder do what they say."""
        actions.on(Act.SHOW_TRASH, self.show_trash)
        actions.on(Act.NAME_CODER, self.name_coder)

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
        dialog.finished.connect(self._on_finished)
        self._dialog = dialog
        self._fill()
        dialog.open()

    def _on_finished(self) -> None:
        self._dialog = None

    def _on_library_closing(self, _library: object) -> None:
        if self._dialog is not None:
            self._dialog.close()

    def _on_committed(self, change: Change) -> None:
        if self._dialog is not None and not change.tables.isdisjoint(_LISTED):
            self._fill()

    def _fill(self) -> None:
        library = self._session.library
        if library is not None:
            self._background.submit("trash", lambda: _contents(library), self._on_found)

    def _on_found(self, contents: Contents) -> None:
        if self._dialog is not None:
            self._dialog.show_items(*contents)

    def _on_restore_requested(
        self,
        articles: Sequence[ArticleId],
        annotations: Sequence[AnnotationId],
        tags: Sequence[TagId],
    ) -> None:
        self._session.write(
            self.tr("Bringing back from the trash"),
            len(articles) + len(annotations) + len(tags),
            lambda library: library.restore_from_trash(articles, annotations, tags),
        )

    def _on_empty_requested(self) -> None:
        may = self._messages.confirm(
            self.tr("Empty the trash?"),
            self.tr(
                "What is in it is deleted for good, with the files it was imported from; it cannot"
                " be undone. Backups made before still have it, and can be deleted next."
            ),
            self.tr("Empty Trash"),
        )
        if may:
            self._session.write_long(
                self.tr("Emptying the trash"),
                lambda library: library.empty_trash(),
                lambda _: self._on_emptied(),
                self._messages.error,
            )

    def _on_emptied(self) -> None:
        library = self._session.library
        if library is not None:
            self._background.submit(
                "backups with deleted", library.backups_with_deleted, self._on_held, Lane.CARE
            )

    def _on_held(self, backups: Sequence[Backup]) -> None:
        if not backups:
            self._messages.info(self.tr("The trash was emptied."))
            return
        self._messages.warn(
            self.tr("The trash was emptied. {n} backups still hold what was in it.").format(
                n=ui_number(len(backups))
            )
            if len(backups) > 1
            else self.tr("The trash was emptied. A backup still holds what was in it."),
            self.tr("Delete from Backups…"),
            lambda: self._purge(backups),
        )

    def _purge(self, backups: Sequence[Backup]) -> None:
        from ui.dialogs.backups import line_of

        library = self._session.library
        shown = [line_of(backup) for backup in backups[:_SHOWN_BACKUPS]]
        may = library is not None and self._messages.confirm(
            self.tr("Delete the backups that hold what was deleted?"),
            self.tr("A new backup of the library as it is now is made first. These go:")
            + "\n\n"
            + "\n".join([*shown, "…"] if len(backups) > len(shown) else shown),
            self.tr("Delete Backups"),
        )
        if may and library is not None:
            self._background.submit(
                "purge backups",
                library.purge_backups,
                lambda _: self._messages.info(self.tr("The backups were deleted.")),
                Lane.CARE,
            )

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


def _contents(library: Library) -> Contents:
    ids = library.find_articles(ArticleQuery(trashed=True))
    return library.article_rows(ids), library.trashed_annotations(), library.trashed_tags()
