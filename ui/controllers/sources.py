"""The same figure or quote in other articles: counted on the cards, opened side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer

from app.library import Library
from app.model.article import OpenArticle
from app.model.change import Change
from app.model.ids import AnnotationId, ArticleId
from app.model.sameness import Elsewhere, Same
from app.model.span import Span
from ui.actions import Actions
from ui.background import BackgroundReads, Lane
from ui.commands import Act
from ui.controllers.appearance import Appearance
from ui.controllers.reading import Reading
from ui.controllers.session import Session
from ui.controllers.suggesting import Suggesting
from ui.main_window import MainWindow
from ui.messages import Messages

_KEY = "same-elsewhere"
_REST_MS = 700
"""After the last change, before the other articles are asked again."""
_CONCERNING = frozenset({"annotation", "annotation_tag", "anchor", "article", "version"})


class Sources(QObject):
    """Asks, once an article is shown, which other articles have its figures and quotes."""

    def __init__(
        self,
        session: Session,
        background: BackgroundReads,
        reading: Reading,
        suggesting: Suggesting,
        messages: Messages,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._background = background
        self._reading = reading
        self._suggesting = suggesting
        self._messages = messages
        self._window = window
        self._same: Mapping[Span, Same] = {}
        self._wanted: tuple[ArticleId, Span] | None = None
        self._soon = QTimer(self, singleShot=True, interval=_REST_MS)
        self._soon.timeout.connect(self._ask)
        reading.article_changed.connect(self._on_article_changed)
        window.reader.article_shown.connect(self._on_article_shown)
        session.committed.connect(self._on_committed)
        session.library_closing.connect(lambda _: self._soon.stop())
        window.annotation_panel.sources_requested.connect(self.show)

    def connect_actions(self, actions: Actions, appearance: Appearance) -> None:
        """Have the command open the sources of what the cursor is on."""
        self._appearance = appearance
        actions.on(Act.COMPARE_SOURCES, self._compare_here)

    # ------------------------------------------------------------------ asking

    def _on_article_changed(self, article: OpenArticle | None) -> None:
        self._same = {}
        if article is None:
            self._soon.stop()
        else:
            self._soon.start()

    def _on_article_shown(self, article: OpenArticle) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None and wanted[0] == article.article.id:
            self._window.reader.select_span(wanted[1])

    def _on_committed(self, change: Change) -> None:
        if self._reading.article is not None and not _CONCERNING.isdisjoint(change.tables):
            self._soon.start()

    def _ask(self) -> None:
        library, article = self._session.library, self._reading.article
        if library is None or article is None:
            return
        article_id = article.article.id
        self._background.submit(
            _KEY, lambda: _same_in(library, article_id), partial(self._show, article_id), Lane.IDLE
        )

    def _show(self, article_id: ArticleId, found: Sequence[Same]) -> None:
        shown = self._reading.article
        if shown is not None and shown.article.id == article_id:
            self._same = {each.span: each for each in found if each.elsewhere}
            self._suggesting.set_same(self._same)

    # ------------------------------------------------------------------ comparing

    def _compare_here(self) -> None:
        """Compare what Enter would be about, else what a tag was put on here."""
        reader = self._window.reader
        meant, here = reader.meant_proposal(), reader.cursor_span()
        if meant is not None and meant.suggestion.span in self._same:
            self._open(self._same[meant.suggestion.span])
            return
        near = [
            each for span, each in self._same.items() if here is not None and span.overlaps(here)
        ]
        if near:
            self._open(min(near, key=lambda each: each.span.end - each.span.start))
        else:
            self._messages.info(self.tr("No other source is known for what stands here."))

    def show(self, annotation_id: AnnotationId) -> None:
        """Compare the sources of an annotation or of a suggestion."""
        lying = self._window.reader.lying()
        spans = [each.span for each in lying if each.id == annotation_id]
        for span in spans:
            if span is not None and span in self._same:
                self._open(self._same[span])

    def _open(self, same: Same) -> None:
        from ui.dialogs.sources import SourcesDialog

        shown = self._reading.article
        if shown is None:
            return
        dialog = SourcesDialog(shown.article.meta, same, self._appearance.theme, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.source_requested.connect(self._go_to)
        dialog.open()

    def _go_to(self, elsewhere: Elsewhere) -> None:
        """Open another article at the words that were compared."""
        self._wanted = (elsewhere.article.id, elsewhere.span)
        self._reading.open(elsewhere.article.id, focus=True)


def _same_in(library: Library, article_id: ArticleId) -> Sequence[Same]:
    return (*library.same_figures(article_id), *library.same_quotes(article_id))
