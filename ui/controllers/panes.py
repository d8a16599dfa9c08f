"""List, text and cards side by side: each is told what was done in the others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from app.model.annotation import Annotation
from app.model.article import OpenArticle
from app.model.change import Change
from app.model.ids import AnnotationId, ArticleId
from ui.after_paint import AfterPaint
from ui.controllers.annotating import Annotating
from ui.controllers.links import offer_link
from ui.controllers.reading import Reading
from ui.controllers.upkeep import Upkeep
from ui.main_window import MainWindow
from ui.messages import Messages


class Panes(QObject):
    """Connects the panes of the window with each other and with what works on their articles."""

    def __init__(
        self,
        reading: Reading,
        annotating: Annotating,
        upkeep: Upkeep,
        messages: Messages,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._reading = reading
        self._annotating = annotating
        self._upkeep = upkeep
        self._messages = messages
        self._window = window
        self._meant = AfterPaint(self._show_meant, self)
        self._connect_text()
        self._connect_sides()

    def _connect_text(self) -> None:
        reader, reading, panel = self._window.reader, self._reading, self._window.annotation_panel
        reader.cursor_moved.connect(self._on_cursor_moved)
        reader.annotation_clicked.connect(panel.select)
        reader.link_requested.connect(self._on_link_requested)
        reading.article_changed.connect(self._on_article_changed)
        reading.annotations_changed.connect(self._on_annotations_changed)
        reading.read_to_end.connect(self._on_read_to_end)
        reading.place_kept.connect(self._on_place_kept)

    def _connect_sides(self) -> None:
        articles, reader = self._window.article_list, self._window.reader
        panel, annotating = self._window.annotation_panel, self._annotating
        articles.article_chosen.connect(self._on_article_chosen)
        articles.article_entered.connect(lambda chosen: self._reading.open(chosen, focus=True))
        # At once: a row that waits to be chosen would otherwise open its article in between.
        self._reading.article_awaited.connect(articles.select)
        articles.trash_requested.connect(annotating.trash_articles)
        panel.annotation_chosen.connect(reader.focus_annotation)
        panel.edit_requested.connect(annotating.edit)
        panel.trash_requested.connect(annotating.trash)
        panel.tag_removal_requested.connect(annotating.remove_tag)
        panel.left.connect(reader.setFocus)

    def _on_article_chosen(self, article_id: ArticleId) -> None:
        self._window.annotation_panel.commit()
        self._reading.open(article_id)

    def _on_link_requested(self, address: str) -> None:
        offer_link(address, self._messages)

    def _on_article_changed(self, article: OpenArticle | None) -> None:
        self._window.annotation_panel.set_article_open(article is not None)
        if article is not None:
            self._window.article_list.select(article.article.id)
        self._upkeep.refresh_soon()

    def _on_annotations_changed(self, annotations: Sequence[Annotation]) -> None:
        """Let the text be drawn first, or the cards where the keyboard is in them."""
        panel = self._window.annotation_panel
        if panel.has_keyboard():
            panel.show_annotations(annotations)
        else:
            panel.follow_annotations(annotations)
        self._upkeep.refresh_soon()

    def _on_read_to_end(self, article_id: ArticleId) -> None:
        tables = frozenset({"article_state"})
        change = Change(articles=frozenset({article_id}), tables=tables)
        self._window.article_list.apply(change)

    def _on_place_kept(self, article_id: ArticleId) -> None:
        self._window.article_list.apply(Change(articles=frozenset({article_id})))

    def _on_cursor_moved(self) -> None:
        if self._window.reader.hasFocus():
            annotation = self._annotating.current_annotation()
            self._window.annotation_panel.select_soon(self._card_of(annotation))
            self._meant.start()
        self._upkeep.refresh_soon()

    def _card_of(self, annotation: Annotation | None) -> AnnotationId | None:
        """Return whose card is selected: a suggestion gone to goes before an annotation here."""
        held = self._window.reader.held_proposal()
        return held or (annotation.id if annotation is not None else None)

    def _show_meant(self) -> None:
        """Select the card of the suggestion that Enter would accept, where nothing else is here."""
        meant = self._window.reader.meant_proposal()
        if meant is not None and self._annotating.current_annotation() is None:
            self._window.annotation_panel.select(meant.id)
