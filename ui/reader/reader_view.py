"""The reader: an article in which sentences are chosen by keys and by the mouse."""

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QFocusEvent, QGuiApplication

from app.model.article import OpenArticle
from app.model.span import Span
from ui.reader.annotation_walk import annotation_beside, untagged_beside
from ui.reader.pointed_view import PointedView
from ui.reader.sentence_cursor import SentenceCursor

_SCREEN = 0.8
"""The share of the view by which a screen up or down goes."""


class ReaderView(PointedView):
    """Moves the sentence cursor; commands come in by slots, because all keys are `QAction`s."""

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

    def move_screen(self, delta: int) -> None:
        """Go to the sentence about a screen further down, or up where negative."""
        part = self._cursor.moving_part
        rect = self._sheet.span_rect(part) if part is not None else None
        if rect is None:
            return
        before = self._cursor.sentences
        top = rect.top() + self._sheet.geometry.offset().y()
        y = top + delta * _SCREEN * self.viewport().height()
        middle = self.viewport().width() / 2
        self._cursor.go_to_offset(self._sheet.character_at(QPointF(middle, y)))
        if self._cursor.sentences == before:
            self._cursor.move(delta)
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

    def go_to_proposal(self, delta: int) -> None:
        """Go to the next suggestion in text order, or to the one before."""
        beside = self.proposal_beside(delta)
        if beside is not None:
            self.focus_annotation(beside.id)
            self.annotation_clicked.emit(beside.id)

    def go_to_untagged(self, delta: int) -> None:
        """Go to the next sentence on which no tag lies, or to the one before."""
        here = self._cursor.sentences
        if self._article is None or here is None:
            return
        start = here[1] if delta > 0 else here[0]
        found = untagged_beside(self._article.sentences, self._annotations, start, delta)
        if found is not None:
            self._cursor.go_to(found)
            self._after_move()

    def resize_held(self, *, start: int = 0, end: int = 0) -> None:
        """Ask for the annotation held to begin or end so many words later, earlier where negative.

        Where none is held it is the words under the cursor that begin or end elsewhere.
        """
        held = self.held_annotation()
        if held is None or held.span is None:
            self._cursor.adjust_start(start)
            self._cursor.adjust_end(end)
            self._after_move()
            return
        ends = SentenceCursor(self._article)
        ends.select(held.span)
        ends.adjust_start(start)
        ends.adjust_end(end)
        if ends.span is not None and ends.span != held.span:
            self.resize_requested.emit(held.id, ends.span)

    def tell_highlights(self) -> None:
        """Show the card about all that lies on the words under the cursor, or take it away."""
        span = self._cursor.span
        rect = self._sheet.span_rect(span) if span is not None else None
        if span is None or rect is None or self._card.isVisible():
            self._card.hide()
            return
        touching = [a for a in self.lying() if a.span is not None and a.span.overlaps(span)]
        touching.sort(key=lambda a: a.span.end - a.span.start if a.span is not None else 0)
        shown = rect.translated(self._sheet.geometry.offset()).toRect()
        place = QRect(self.viewport().mapToGlobal(shown.topLeft()), shown.size())
        said = self._tell_of([a.id for a in touching if a.selectors is not None], place)
        self._announcer.tell(said or self.tr("Nothing is highlighted here."))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the card away with the keyboard."""
        super().focusOutEvent(event)
        self._card.hide()

    def copy(self) -> None:
        """Put the words under the cursor on the clipboard, without what is folded."""
        if self._article is not None and self._cursor.span is not None:
            QGuiApplication.clipboard().setText(_unfolded(self._article, self._cursor.span))


def _unfolded(article: OpenArticle, span: Span) -> str:
    """Return the words of a span without those of folded blocks."""
    pieces = []
    for block, lies in article.body.spans():
        if lies.overlaps(span) and not block.boilerplate:
            pieces.append(article.text[max(lies.start, span.start) : min(lies.end, span.end)])
    return "\n".join(pieces)
