"""Newer versions in the window: the review of annotations, and the comparison of texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from app.library import Library
from app.model.change import Change
from app.model.ids import AnnotationId, ArticleId, VersionId
from app.model.review import ReviewItem
from app.model.span import Span
from ui.actions import Actions
from ui.background import BackgroundReads
from ui.commands import Act
from ui.controllers.appearance import Appearance
from ui.controllers.reading import Reading
from ui.controllers.session import Session
from ui.main_window import MainWindow
from ui.messages import Messages

if TYPE_CHECKING:  # a start needs no dialog: each is imported when it is shown
    from ui.dialogs.version_review import VersionReview
    from ui.dialogs.versions import Comparison, VersionsDialog

_KEY = "compare-versions"


class Reviewing(QObject):
    """Opens the two dialogs and does what they ask for."""

    def __init__(
        self,
        session: Session,
        background: BackgroundReads,
        reading: Reading,
        appearance: Appearance,
        messages: Messages,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._background = background
        self._reading = reading
        self._appearance = appearance
        self._messages = messages
        self._window = window
        self._review: VersionReview | None = None
        self._versions: VersionsDialog | None = None
        self._wanted: tuple[ArticleId, Span] | None = None
        session.committed.connect(self._on_committed)
        session.library_closing.connect(self._on_library_closing)
        window.reader.article_shown.connect(self._on_article_shown)

    def connect_actions(self, actions: Actions) -> None:
        """Have the commands do what they say."""
        actions.on(Act.REVIEW, self.review)
        actions.on(Act.VERSIONS, self.show_versions)

    # ------------------------------------------------------------------ the review

    def review(self) -> None:
        """Show what is to be reviewed, beginning with the article that is read."""
        library = self._session.library
        if library is None:
            return
        with self._session.reporting():
            items = library.review_queue()
            if not items and self._review is None:
                self._messages.info(self.tr("Nothing is left to review."))
                return
            dialog = self._review or self._open_review()
            dialog.show_items(items)
            self._choose_here(dialog, items)
            dialog.show()
            dialog.raise_()
            dialog.activateWindow()

    def _open_review(self) -> VersionReview:
        from ui.dialogs.version_review import VersionReview

        dialog = self._review = VersionReview(self._appearance.theme, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.item_chosen.connect(self._on_item_chosen)
        dialog.accept_requested.connect(self._on_accept_requested)
        dialog.place_requested.connect(self._on_place_requested)
        dialog.orphan_requested.connect(self._on_orphan_requested)
        dialog.finished.connect(self._on_review_finished)
        return dialog

    def _choose_here(self, dialog: VersionReview, items: tuple[ReviewItem, ...]) -> None:
        shown = self._reading.article
        for item in items:
            if shown is not None and item.annotation.article_id == shown.article.id:
                dialog.choose(item.annotation.id)
                return

    def _on_item_chosen(self, item: ReviewItem | None) -> None:
        """Show the article, with the cursor at the proposed place."""
        if item is None:
            return
        article_id = item.annotation.article_id
        self._wanted = (article_id, item.proposed) if item.proposed is not None else None
        shown = self._reading.article
        if shown is not None and shown.article.id == article_id:
            self._go_to_wanted()
        else:
            self._reading.open(article_id)

    def _on_article_shown(self, _article: object) -> None:
        self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        shown, wanted = self._reading.article, self._wanted
        if wanted is not None and shown is not None and shown.article.id == wanted[0]:
            self._wanted = None
            self._window.reader.select_span(wanted[1])

    def _on_accept_requested(self, annotation_id: AnnotationId) -> None:
        library = self._session.library
        if library is not None:
            with self._session.reporting():
                library.accept_anchor(annotation_id)

    def _on_orphan_requested(self, annotation_id: AnnotationId) -> None:
        library = self._session.library
        if library is not None:
            with self._session.reporting():
                library.keep_as_orphan(annotation_id)

    def _on_place_requested(self, annotation_id: AnnotationId) -> None:
        library, shown = self._session.library, self._reading.article
        if library is None:
            return
        with self._session.reporting():
            article_id = library.annotation(annotation_id).article_id
            span = self._window.reader.cursor_span()
            if span is None or shown is None or shown.article.id != article_id:
                self._messages.warn(self.tr("Choose a place in the text of its article first."))
            else:
                library.place_annotation(annotation_id, span)

    def _on_review_finished(self) -> None:
        self._review = None
        self._wanted = None

    # ------------------------------------------------------------------ the versions

    def show_versions(self) -> None:
        """Show the versions of the article that is read."""
        from ui.dialogs.versions import VersionsDialog

        library, shown = self._session.library, self._reading.article
        if library is None or shown is None:
            return
        article_id = shown.article.id
        with self._session.reporting():
            versions = library.versions(article_id)
            dialog = VersionsDialog(versions, self._appearance.theme, self._window)
            self._versions = dialog
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.comparison_requested.connect(
                lambda old, new: self._compare(library, article_id, old, new)
            )
            dialog.detach_requested.connect(lambda: self._detach(article_id))
            dialog.finished.connect(self._on_versions_finished)
            dialog.request()
            dialog.open()

    def _compare(
        self, library: Library, article_id: ArticleId, old: VersionId, new: VersionId
    ) -> None:
        from ui.dialogs.versions import compare

        def work() -> Comparison:
            return compare(
                library.open_article(article_id, old), library.open_article(article_id, new)
            )

        self._background.submit(_KEY, work, self._on_compared)

    def _on_compared(self, comparison: Comparison) -> None:
        if self._versions is not None:
            self._versions.show_comparison(comparison)

    def _on_versions_finished(self) -> None:
        self._versions = None

    def _detach(self, article_id: ArticleId) -> None:
        library = self._session.library
        if library is not None:
            with self._session.reporting():
                library.detach_version(article_id)

    # ------------------------------------------------------------------ keeping up

    def _on_committed(self, change: Change) -> None:
        library = self._session.library
        if self._review is not None and library is not None and _concerns(change):
            with self._session.reporting():
                self._review.show_items(library.review_queue())

    def _on_library_closing(self, _library: object) -> None:
        if self._review is not None:
            self._review.close()


def _concerns(change: Change) -> bool:
    """Say whether a change may have changed what is to be reviewed."""
    return not change.tables.isdisjoint({"anchor", "article", "annotation"})
