"""The article in the reader: opened in the background, kept in step with what is committed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import NotFoundError
from app.library import Library
from app.model.annotation import Annotation
from app.model.article import OpenArticle
from app.model.change import Change
from app.model.ids import AnnotationId, ArticleId
from app.model.span import Span
from ui.after_paint import AfterPaint
from ui.background import BackgroundReads, Lane
from ui.controllers.session import Session
from ui.reader.reader_view import ReaderView

_POSITION_DELAY_MS = 800
_KEY = "open-article"
_PATIENCE_MS = 3_000
"""So long commands wait for the rest of an article that is begun, should it not come."""
_MANY = 50
"""From here on all annotations of the article are fetched at once instead of one by one."""


class Reading(QObject):
    """Holds the article that is read, and its annotations in text order.

    Signals: `article_awaited(object)`, the `ArticleId` that was asked for and is being read;
    `article_changed(object)`, the `OpenArticle` or None;
    `annotations_changed(object)`, a tuple of `Annotation`;
    `read_to_end(object)`, the `ArticleId` of which the end was seen for the first time;
    `place_kept(object)`, the `ArticleId` that is left, or was read on in for a while;
    `settled()`, nothing is coming any more (`is_coming`).
    """

    article_awaited = Signal(object)
    article_changed = Signal(object)
    annotations_changed = Signal(object)
    read_to_end = Signal(object)
    place_kept = Signal(object)
    settled = Signal()

    def __init__(self, session: Session, background: BackgroundReads, reader: ReaderView) -> None:
        super().__init__(reader)
        self._session = session
        self._background = background
        self._reader = reader
        self._article: OpenArticle | None = None
        self._annotations: dict[AnnotationId, Annotation] = {}
        self._in_order: tuple[Annotation, ...] | None = ()
        self._wanted: AnnotationId | None = None
        self._wanted_cursor: Span | None = None
        self._begun: ArticleId | None = None
        self._going_on = AfterPaint(self._read_whole, self)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._settle)
        self._position: int | None = None
        self._unkept: dict[ArticleId, int] = {}
        self._position_timer = QTimer(self)
        self._position_timer.setSingleShot(True)
        self._position_timer.setInterval(_POSITION_DELAY_MS)
        self._position_timer.timeout.connect(self.keep_position)
        reader.position_changed.connect(self._on_position_changed)
        reader.end_reached.connect(self._on_end_reached)
        reader.article_shown.connect(self._on_article_shown)

    @property
    def article(self) -> OpenArticle | None:
        """Return the article shown, None while only the beginning of one is."""
        return self._article

    @property
    def is_coming(self) -> bool:
        """Say whether the beginning of an article is shown and the rest is being read."""
        return self._begun is not None

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """Return the article's annotations: those of the whole article, then in text order."""
        if self._in_order is None:
            self._in_order = tuple(sorted(self._annotations.values(), key=_text_order))
        return self._in_order

    def open(
        self,
        article_id: ArticleId,
        *,
        focus: bool = False,
        annotation_id: AnnotationId | None = None,
        cursor: Span | None = None,
    ) -> None:
        """Show an article, at the annotation where one is named, else where reading ended.

        `focus` puts the keyboard into the text, `cursor` the cursor on these words.
        """
        library = self._session.library
        if library is None:
            return
        if focus:
            self._reader.setFocus()
        if self._article is not None and self._article.article.id == article_id:
            self._focus_annotation(annotation_id)
            return
        self.keep_position()
        self._wanted, self._wanted_cursor = annotation_id, cursor
        self.article_awaited.emit(article_id)
        self._going_on.stop()
        self._background.submit(_KEY, lambda: library.begin_article(article_id), self._show_first)

    def _show_first(self, article: OpenArticle) -> None:
        """Show an article, of a long one the beginning first; commands wait for the rest of it."""
        if article.is_whole:
            self._show(article)
            return
        self._article = None
        self._annotations, self._in_order = {}, None
        self._begun = article.article.id
        self._reader.show_article(article)
        self._going_on.start()
        self._patience.start()

    def _read_whole(self) -> None:
        library, article_id = self._session.library, self._begun
        if library is not None and article_id is not None:
            self._background.submit(_KEY, lambda: library.open_article(article_id), self._show)

    def _settle(self) -> None:
        self._patience.stop()
        self._begun = None
        self.settled.emit()

    def close(self) -> None:
        """Show no article; the library is about to be closed, and nothing is left for later."""
        self._note_position()
        library = self._session.library
        if library is not None:
            with self._session.reporting():
                for article_id, position in self._unkept.items():
                    library.set_position(article_id, position)
        self._unkept.clear()
        self._show(None)

    def keep_position(self) -> None:
        """Have it written down where reading ended; nobody waits for that on a slow disk."""
        if self._session.writes.running:
            self._position_timer.start()
            return
        self._note_position()
        library = self._session.library
        if library is None:
            return
        for article_id, position in self._unkept.items():
            self._background.submit(
                f"position {article_id}",
                partial(library.set_position, article_id, position),
                partial(self._on_kept, article_id, position),
                Lane.CARE,
            )

    def _note_position(self) -> None:
        self._reader.settle_position()
        self._position_timer.stop()
        position, self._position = self._position, None
        library = self._session.library
        if position is None or self._article is None or library is None or library.read_only:
            return
        self._unkept[self._article.article.id] = position

    def _on_kept(self, article_id: ArticleId, position: int, _answer: None) -> None:
        if self._unkept.get(article_id) == position:
            del self._unkept[article_id]
        self.place_kept.emit(article_id)

    def apply(self, change: Change) -> None:
        """Follow a committed change: only the annotations touched are fetched and drawn again."""
        library = self._session.library
        if library is None or self._article is None:
            return
        article_id = self._article.article.id
        if len(change.annotations) > _MANY:
            here = library.annotations(article_id)
            self._annotations = {annotation.id: annotation for annotation in here}
            self._tell_annotations()
        elif self._fetch(library, change.annotations):
            self._tell_annotations()
        if article_id in change.articles:
            self._follow_article(library, article_id, resplit="sentence_edit" in change.tables)

    def _follow_article(self, library: Library, article_id: ArticleId, *, resplit: bool) -> None:
        """Show changed metadata or sentences; leave an article that went into the trash."""
        try:
            article = library.article(article_id)
        except NotFoundError:
            self._show(None)
            return
        shown = self._article
        if article.trashed_at:
            self._show(None)
        elif shown is not None and (article.meta, article.version_id) != (
            shown.article.meta,
            shown.version.id,
        ):
            self.keep_position()
            self._background.submit(_KEY, lambda: library.open_article(article_id), self._show)
        elif shown is not None and resplit:  # of this very text: another comes with its own
            sentences = library.sentences(article_id)
            self._article = replace(shown, sentences=sentences)
            self._reader.set_sentences(sentences)

    def _fetch(self, library: Library, ids: Iterable[AnnotationId]) -> bool:
        """Fetch annotations again and say whether any belongs to the article shown."""
        touched = False
        for annotation_id in ids:
            try:
                annotation: Annotation | None = library.annotation(annotation_id)
            except NotFoundError:
                annotation = None
            here = (
                annotation is not None
                and self._article is not None
                and annotation.article_id == self._article.article.id
            )
            if annotation is not None and here and not annotation.trashed_at:
                self._annotations[annotation_id] = annotation
                touched = True
            elif self._annotations.pop(annotation_id, None) is not None:
                touched = True
        return touched

    def _tell_annotations(self) -> None:
        self._in_order = None
        annotations = self.annotations
        self._reader.set_annotations(annotations)
        self.annotations_changed.emit(annotations)

    def _show(self, article: OpenArticle | None) -> None:
        self._going_on.stop()
        self._begun = None
        self._article = article
        self._position = None
        self._annotations = {a.id: a for a in article.annotations} if article else {}
        self._in_order = None
        self._reader.show_article(article)
        cursor, self._wanted_cursor = self._wanted_cursor, None
        if cursor is not None and article is not None:
            self._reader.put_cursor(cursor)
        self.article_changed.emit(article)
        self.annotations_changed.emit(self.annotations)
        self._settle()

    def _focus_annotation(self, annotation_id: AnnotationId | None) -> None:
        if annotation_id is not None and annotation_id in self._annotations:
            self._reader.focus_annotation(annotation_id)

    def _on_article_shown(self, _article: object) -> None:
        wanted, self._wanted = self._wanted, None
        self._focus_annotation(wanted)

    def _on_position_changed(self, position: int) -> None:
        self._position = position
        self._position_timer.start()

    def _on_end_reached(self) -> None:
        library = self._session.library
        article = self._article.article if self._article else None
        if article is None or article.read or library is None or library.read_only:
            return
        with self._session.reporting():
            position = article.position if self._position is None else self._position
            library.set_position(article.id, position, read=True)
            self.read_to_end.emit(article.id)


def _text_order(annotation: Annotation) -> tuple[bool, int, int, int]:
    if annotation.selectors is None:
        return (False, 0, 0, annotation.id)
    span = annotation.span or annotation.selectors.span
    return (True, span.start, span.end, annotation.id)
