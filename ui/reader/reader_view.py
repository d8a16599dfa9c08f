"""The reader: an article in which sentences are chosen by keys and by the mouse."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QMenu, QToolTip

from app.model.article import OpenArticle
from app.model.span import Span
from ui.i18n import tag_label
from ui.reader.annotation_walk import annotation_beside
from ui.reader.article_view import ArticleView

_LINK_SCHEMES = frozenset({"http", "https", "mailto"})


class ReaderView(ArticleView):
    """Moves the sentence cursor; commands come in through slots, because all keys are `QAction`s.

    Signals, beside those of `ArticleView`: `annotation_clicked(object)`, an `AnnotationId`;
    `link_requested(str)`, an address of the web or of mail.
    """

    annotation_clicked = Signal(object)
    link_requested = Signal(str)

    # ------------------------------------------------------------------ the sentence cursor

    def cursor_span(self) -> Span | None:
        """Return the words that a tag would go on."""
        return self._cursor.span

    def cursor_sentences(self) -> tuple[int, int] | None:
        """Return the first and last sentence under the cursor, from 0."""
        return self._cursor.sentences

    def move_sentence(self, delta: int, extend: bool = False) -> None:
        """Go by sentences; with `extend` take those on the way in."""
        self._cursor.move(delta, extend=extend)
        self._after_move()

    def move_paragraph(self, delta: int) -> None:
        """Go by paragraphs."""
        self._cursor.move_paragraph(delta)
        self._after_move()

    def go_to_start(self) -> None:
        """Go to the headline."""
        self._cursor.go_to(0)
        self._after_move()

    def go_to_end(self) -> None:
        """Go to the last sentence."""
        if self._article:
            self._cursor.go_to(len(self._article.sentences) - 1)
        self._after_move()

    def adjust_end(self, words: int) -> None:
        """Move the end of the span by a word."""
        self._cursor.adjust_end(words)
        self._after_move()

    def adjust_start(self, words: int) -> None:
        """Move the start of the span by a word."""
        self._cursor.adjust_start(words)
        self._after_move()

    def cursor_caret(self) -> int | None:
        """Return the code point before which the caret stands, None while it is not used."""
        return self._cursor.caret

    def move_caret(self, words: int) -> None:
        """Move the caret by words to the right, to the left where negative."""
        span = self._cursor.span
        if self._article is None or span is None:
            return
        body = self._article.body
        block = body.blocks[body.block_at(self._cursor.caret or span.start)]
        self._cursor.move_caret(-words if block.direction == "rtl" else words)
        self._after_move(chosen=self._chosen)

    def select_span(self, span: Span) -> None:
        """Put the cursor on exactly this span, and unfold what hides it."""
        self._cursor.select(span)
        self._sheet.unfold(span.start)
        self._after_move()

    def go_to_annotation(self, delta: int) -> None:
        """Go to the next annotation in text order, or to the one before."""
        if self._cursor.span is None:
            return
        beside = annotation_beside(self._annotations, self._cursor.span, self._chosen, delta)
        if beside is not None:
            self.focus_annotation(beside)
            self.annotation_clicked.emit(beside)

    def copy(self) -> None:
        """Put the words under the cursor on the clipboard, without what is folded."""
        if self._article is not None and self._cursor.span is not None:
            QGuiApplication.clipboard().setText(_unfolded(self._article, self._cursor.span))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the sentence clicked, or unfold."""
        if event.button() != Qt.MouseButton.LeftButton or self._article is None:
            return
        point = event.position()
        if self._sheet.toggle_fold_at(point):
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            link = self.anchorAt(point.toPoint())
            if link.partition(":")[0] in _LINK_SCHEMES:
                self.link_requested.emit(link)
                return
        self._pointing.press(point, event.modifiers())
        self._after_move(scroll=False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the choice, by sentences or (Alt) by letters."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            if self._pointing.drag(event.position(), event.modifiers()):
                self._after_move(scroll=False)
            return
        over_bar = self._sheet.is_on_fold(event.position())
        shape = Qt.CursorShape.PointingHandCursor if over_bar else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which annotation was clicked."""
        if event.button() != Qt.MouseButton.LeftButton or not self._pointing.release():
            return
        found = self._sheet.highlights_at(event.position())
        if found:
            self._chosen = found[0].id
            self.viewport().update()
            self.annotation_clicked.emit(found[0].id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Choose the word."""
        if event.button() == Qt.MouseButton.LeftButton and self._article is not None:
            self._pointing.choose_word(event.position())
            self._after_move(scroll=False)

    def viewportEvent(self, event: QEvent) -> bool:
        """Name the tags of the highlight under the mouse."""
        if isinstance(event, QHelpEvent) and self._article is not None:
            found = self._sheet.highlights_at(QPointF(event.pos()))
            names = [tag_label(tag.name) for highlight in found for tag in highlight.tags]
            QToolTip.showText(event.globalPos(), ", ".join(dict.fromkeys(names)), self)
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy, and to open a link."""
        if self._article is None:
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Copy"), self.copy)
        link = self.anchorAt(event.pos())
        if link.partition(":")[0] in _LINK_SCHEMES:
            menu.addAction(self.tr("Open link…"), lambda: self.link_requested.emit(link))
        menu.exec(event.globalPos())


def _unfolded(article: OpenArticle, span: Span) -> str:
    """Return the words of a span without those of folded blocks."""
    pieces = []
    for block, lies in article.body.spans():
        if lies.overlaps(span) and not block.boilerplate:
            pieces.append(article.text[max(lies.start, span.start) : min(lies.end, span.end)])
    return "\n".join(pieces)
