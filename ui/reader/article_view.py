"""The widget that shows one article: its text, highlights, cursor, and the place in it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent

from app.model.annotation import Annotation
from app.model.article import OpenArticle
from app.model.ids import AnnotationId
from app.model.span import Span
from app.model.tag import Tag
from ui.reader.announcing import Announcer
from ui.reader.find_marks import Found, MarkedScrollBar
from ui.reader.image_loader import FileOf
from ui.reader.painted_sheet import PaintedSheet
from ui.reader.painting import Selection
from ui.reader.pointing import Pointing
from ui.reader.read_only_text import ReadOnlyText
from ui.reader.reading_place import ReadingPlace
from ui.reader.scrolling import CalmScroller
from ui.reader.sentence_cursor import SentenceCursor
from ui.reader.typography import TextStyle, Typography
from ui.theme import Theme, load_theme


class ArticleView(ReadOnlyText):
    """Shows an article and paints what lies on it; `ReaderView` moves the cursor in it.

    Signals: `article_shown(object)` when the `OpenArticle` is built to its end;
    `cursor_moved()`; `position_changed(int)`, the code point at the top of the view;
    `end_reached()` once per article.
    """

    article_shown = Signal(object)
    cursor_moved = Signal()
    position_changed = Signal(int)
    end_reached = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._article: OpenArticle | None = None
        self._annotations: Sequence[Annotation] = ()
        self._tags: Sequence[Tag] = ()
        self._chosen: AnnotationId | None = None
        self._cursor = SentenceCursor()
        self._announcer = Announcer(self)
        self._marks = MarkedScrollBar()
        self.setVerticalScrollBar(self._marks)
        self._sheet = PaintedSheet(self, Typography(load_theme("light")))
        self._sheet.built.connect(self._on_built)
        self._scroller = CalmScroller(self, lambda: self._sheet.typography.style.glides)
        self._pointing = Pointing(self._sheet, self._cursor)
        self._place = ReadingPlace(self, self._sheet)
        self._place.position_changed.connect(self.position_changed)
        self._place.end_reached.connect(self.end_reached)
        self._announcer.name(self._article)

    # ------------------------------------------------------------------ what is shown

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        palette = theme.palette()
        palette.setColor(palette.ColorRole.Base, theme.page)
        palette.setColor(palette.ColorRole.Window, theme.page)  # the margins beside the column
        self.setPalette(palette)
        self._set_typography(self._sheet.typography.with_(theme=theme))

    def set_text_style(self, style: TextStyle) -> None:
        """Set face, size and distances; the place in the text stays."""
        if style != self._sheet.typography.style:
            self._set_typography(self._sheet.typography.with_(style=style))

    def _set_typography(self, typography: Typography) -> None:
        place = self._sheet.offset_at_top() if self._article else 0
        self._sheet.set_typography(typography)
        self._sheet.rebuild(place)

    def show_article(self, article: OpenArticle | None) -> None:
        """Show an article from where reading ended, or (None) say how to choose one.

        Where its beginning is shown already, the rest comes behind that.
        """
        if article is not None and self._shows_beginning_of(article):
            self._go_on(article)
            return
        self._scroller.stop()
        self._article = article
        self._annotations = article.annotations if article else ()
        self._chosen = None
        self._place.begin(reading=article is not None)
        self._cursor = SentenceCursor(article)
        if article and article.article.position:
            self._cursor.go_to_offset(article.article.position)
        self._pointing = Pointing(self._sheet, self._cursor)
        self._sheet.show(article, article.article.position if article else 0)
        self._sheet.plan(self._annotations, self._tags)
        self._announcer.name(self._article)
        self._tell_cursor()

    def _shows_beginning_of(self, article: OpenArticle) -> bool:
        shown = self._article
        is_begun = shown is not None and not shown.is_whole and shown.version == article.version
        return is_begun and article.is_whole

    def _go_on(self, article: OpenArticle) -> None:
        """Have all of an article in the place of its beginning; what is on the screen stays."""
        place, span = article.article.position, self._cursor.span
        self._article = article
        self._annotations = article.annotations
        self._cursor = SentenceCursor(article)
        self._cursor.go_to_offset(place or (span.start if span is not None else 0))
        self._pointing = Pointing(self._sheet, self._cursor)
        self._sheet.go_on(article, place)
        self._sheet.plan(self._annotations, self._tags)
        self._tell_cursor()

    def set_image_source(self, file_of: FileOf | None) -> None:
        """Take images from the files that belong to names of assets, or (None) show none."""
        self._sheet.images.set_source(file_of)

    def set_also_in(self, outlets: Sequence[str]) -> None:
        """Say in the line under the headline which outlets have nearly the same text."""
        self._sheet.set_also_in(outlets)

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Draw highlights by this codebook."""
        self._tags = tags
        self._sheet.plan(self._annotations, tags)

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Draw these highlights; the text is not touched."""
        self._annotations = annotations
        self._sheet.plan(annotations, self._tags)
        self._describe_cursor()

    def set_sentences(self, sentences: Sequence[Span]) -> None:
        """Go by other sentences of the same text; the text and the place in it stay.

        The cursor keeps the words it is on if it began and ended with sentences that are there
        still, else it goes to the sentence now at its start.
        """
        before = self._cursor
        if self._article is None or before.span is None or before.sentences is None:
            return
        edges = {self._article.sentences[number] for number in before.sentences}
        self._article = replace(self._article, sentences=tuple(sentences))
        self._cursor = SentenceCursor(self._article)
        self._pointing = Pointing(self._sheet, self._cursor)
        if edges <= set(sentences):
            self._cursor.select(before.span)
        else:
            self._cursor.go_to_offset(before.span.start)
        self._after_move(chosen=self._chosen, scroll=False)

    def focus_annotation(self, annotation_id: AnnotationId, *, scroll: bool = True) -> None:
        """Put the cursor on an annotation, mark it and scroll to it; unfold what hides it."""
        for annotation in self.lying():
            if annotation.id == annotation_id and annotation.span is not None:
                self._cursor.select(annotation.span)
                self._sheet.unfold(annotation.span.start)
                self._after_move(chosen=annotation_id, scroll=scroll)

    def lying(self) -> Sequence[Annotation]:
        """Return all that lies on the text."""
        return self._annotations

    def held_annotation(self) -> Annotation | None:
        """Return the annotation clicked or gone to, else the one on exactly the words chosen."""
        span = self._cursor.span
        if self._chosen is not None:
            chosen = next((a for a in self._annotations if a.id == self._chosen), None)
            if chosen is not None:
                return chosen
        placed = (a for a in self._annotations if a.selectors is not None)
        return next((a for a in placed if a.span == span), None) if span is not None else None

    def set_found(self, found: Found, current: int | None) -> None:
        """Mark what was found, in the text and beside the scroll bar, one place as the current."""
        self._sheet.found.set(found, current)
        accent = self._sheet.typography.theme.accent
        self._marks.set_marks(found, current, self.document(), accent)
        self.viewport().update()

    def reveal(self, span: Span) -> None:
        """Scroll calmly to a span; unfold what hides it. The cursor stays."""
        self._sheet.unfold(span.start)
        rect = self._sheet.span_rect(span)
        if rect is not None:
            self._scroller.reveal(rect)

    def select_span(self, span: Span) -> None:
        """Put the cursor on exactly these words and scroll to them."""
        self._cursor.select(span)
        self._sheet.unfold(span.start)
        self._after_move()

    def put_cursor(self, span: Span) -> None:
        """Put the cursor on exactly these words, wherever they are; nothing is scrolled."""
        if self._article is not None and span.end <= len(self._article.text):
            self._cursor.select(span)
            self._after_move(scroll=False)

    def _after_move(self, *, chosen: AnnotationId | None = None, scroll: bool = True) -> None:
        self._chosen = chosen
        moved = self._cursor.moving_part
        if scroll and moved is not None:
            rect = self._sheet.span_rect(moved)
            if rect is not None:
                self._scroller.reveal(rect)
        self.viewport().update()
        self._tell_cursor()
        if self._article and self._article.is_whole and self._cursor.is_on_last:
            self._place.tell_end()

    def _tell_cursor(self) -> None:
        self._describe_cursor()
        self.cursor_moved.emit()

    def _describe_cursor(self) -> None:
        self._announcer.describe(
            self._article, self._cursor, self._annotations, self._tags, self.said_of_cursor()
        )

    def said_of_cursor(self) -> str:
        """Return what is to be said of the words under the cursor beside their tags."""
        return ""

    def _on_built(self) -> None:
        self.article_shown.emit(self._article)
        self._place.look()

    def say_instead(self, words: str) -> None:
        """Say this where no article is shown; "" for the usual words."""
        self.setPlaceholderText(words)
        self._describe_cursor()

    def settle_position(self) -> None:
        """Tell a place that was scrolled to just now and is not told yet."""
        self._place.settle()

    # ------------------------------------------------------------------ events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint washes below the text, the text, and marks above it."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._article is None:
            sentence = self.placeholderText() or self.tr("Choose an article from the list.")
            painter.setPen(self._sheet.typography.theme.muted)
            middle = int(Qt.AlignmentFlag.AlignCenter)
            painter.drawText(QRectF(self.viewport().rect()), middle, sentence)
            return
        with self._sheet.frame():
            held = self.held_annotation()
            self._sheet.paint_below(painter, held.id if held is not None else None)
            painter.end()
            super().paintEvent(event)
            painter.begin(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._sheet.paint_above(painter, self._selection())
            self.paint_on_top(painter)

    def paint_on_top(self, painter: QPainter) -> None:
        """Paint over all else."""

    def _selection(self) -> Selection | None:
        span = self._cursor.span
        if span is None:
            return None
        start, end = self._sheet.to_document(span)
        caret = self._cursor.caret
        place = None if caret is None else self._sheet.to_document(Span(caret, caret))[0]
        return Selection(start, end, self.hasFocus(), place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self._sheet.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by the wheel alone."""
        self._scroller.stop()
        super().wheelEvent(event)
