"""The article as it is laid out in the reader's document: built and measured."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtWidgets import QTextEdit

from app.model.annotation import Annotation
from app.model.article import OpenArticle
from app.model.span import Span
from app.model.tag import Tag
from app.text.offsets import Utf16Map
from ui.in_sight import MOST_SAID, in_sight
from ui.reader import page_margins
from ui.reader.byline import Byline
from ui.reader.document_builder import DocumentBuilder, block_starts_utf16
from ui.reader.find_marks import FindMarks, Found
from ui.reader.fold_bars import FoldBars
from ui.reader.folds import Fold
from ui.reader.highlights import Highlight, HighlightPlan
from ui.reader.image_loader import ImageLoader
from ui.reader.image_placeholder import OBJECT_TYPE, ImagePlaceholder
from ui.reader.page_geometry import PageGeometry
from ui.reader.proposal_painting import ProposalMarks
from ui.reader.typography import Typography
from ui.widgets.wrapping import wrap_mode

_PLACE_MARGIN = 8.0
"""Room above the line where reading goes on: less than a line, so that the place told is its."""


class Sheet(QObject):
    """Owns the document of a text view; speaks in code points and viewport points.

    Signals: `built()` when the article is in the document to its end.
    """

    built = Signal()

    def __init__(self, edit: QTextEdit, typography: Typography) -> None:
        super().__init__(edit)
        self._edit = edit
        self.typography = typography
        self._geometry = PageGeometry(edit)
        self._article: OpenArticle | None = None
        self._offsets = Utf16Map("")
        self._block_starts: list[int] = [0]
        self._builder: DocumentBuilder | None = None
        self._byline: Byline | None = None
        self._plan = HighlightPlan()
        self.found = FindMarks()
        self.proposed = ProposalMarks()
        self._place = 0
        self._byline_room = 0.0
        self.images = ImageLoader(self)
        self.images.decoded.connect(edit.viewport().update)
        self._image_placeholder = ImagePlaceholder(self, self.images)
        edit.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        document = edit.document()
        document.setDocumentMargin(0)
        document.documentLayout().registerHandler(OBJECT_TYPE, self._image_placeholder)
        self._folds = FoldBars(document)

    # ------------------------------------------------------------------ building

    def set_typography(self, typography: Typography) -> None:
        """Take other sizes or colours; `rebuild` shows them."""
        self.typography = typography

    def show(self, article: OpenArticle | None, place: int = 0) -> None:
        """Build an article's document and scroll to the code point `place`."""
        self.images.forget()
        self._take(article)
        self._plan = HighlightPlan()
        self.proposed = ProposalMarks()
        self.found.set(Found(), None)
        self.rebuild(place)

    def go_on(self, article: OpenArticle, place: int) -> None:
        """Build the rest of an article of which the beginning is shown."""
        built = self._builder.built if self._builder is not None else 0
        self._take(article)
        wrapping = wrap_mode(block.text for block in article.body.blocks)
        if wrapping != self._edit.wordWrapMode() or self._byline_height() != self._byline_room:
            self.rebuild(place)
            return
        self._let_go_of_builder()
        self._place = place
        self._folds = FoldBars(self._edit.document(), article.body.blocks)
        self._build(article, built)

    def _take(self, article: OpenArticle | None) -> None:
        self._article = article
        language = article.article.meta.language if article else ""
        self.typography = self.typography.with_(language=language)
        self._offsets = Utf16Map(article.text if article else "")
        self._block_starts = block_starts_utf16(article.body, self._offsets) if article else [0]
        self._byline = self._line_under_headline(())

    def set_also_in(self, outlets: Sequence[str]) -> None:
        """Name, under the headline, the outlets that have nearly the same text."""
        self._byline = self._line_under_headline(outlets)
        if self._byline_height() != self._byline_room:
            self.rebuild(self._place if self._builder is not None else self.offset_at_top())
        self._edit.viewport().update()

    def _line_under_headline(self, also_in: Sequence[str]) -> Byline | None:
        return Byline(self._article, self._edit.font(), also_in) if self._article else None

    def rebuild(self, place: int) -> None:
        """Build the same article again, in the typography of now."""
        self._let_go_of_builder()
        document = self._edit.document()
        document.clear()
        document.setDocumentMargin(0)
        document.setDefaultFont(self.typography.font())
        page_margins.set_in(document)
        self._place = place
        blocks = self._article.body.blocks if self._article else ()
        self._folds = FoldBars(document, blocks)
        self.fit()
        self._byline_room = self._byline_height()
        self._edit.setWordWrapMode(wrap_mode(block.text for block in blocks))
        if self._article is None:
            self._edit.viewport().update()
            return
        self._edit.verticalScrollBar().setValue(0)
        self._build(self._article)

    def _build(self, article: OpenArticle, built: int = 0) -> None:
        self._builder = DocumentBuilder(
            self._edit.document(),
            article.body,
            self.typography,
            gap_below_headline=self._byline_room,
            describe_image=self._describe_image,
            built=built,
            parent=self,
        )
        self._builder.finished.connect(self._on_finished)
        self._builder.start()

    def _let_go_of_builder(self) -> None:
        if self._builder is not None:
            self._builder.stop()
            self._builder.deleteLater()  # it knows all blocks
            self._builder = None

    def _describe_image(self, alt: str) -> str:
        said = in_sight(alt, MOST_SAID)
        return self.tr("Image: {description}").format(description=said) if alt else self.tr("Image")

    def _on_finished(self) -> None:
        if self._article is not None and not self._article.is_whole:
            return  # the rest is to come
        self._let_go_of_builder()
        if self._place:  # at 0 it began, and who scrolled away meanwhile stays there
            self._go_to(self._place)
        self.built.emit()

    def _go_to(self, place: int) -> None:
        """Scroll to a code point; 0 is above the headline."""
        length = len(self._article.text) if self._article else 0
        rect = self.span_rect(Span(place, place + 1)) if 0 < place < length else None
        top = round(rect.top() - _PLACE_MARGIN) if rect is not None else 0
        self._edit.verticalScrollBar().setValue(top)

    def fit(self) -> None:
        """Keep the column in the middle and its lines at the length chosen.

        The column has a width of its own and the view's margins centre it: the text is laid out
        anew only where the column itself becomes narrower or wider, not whenever the window does.
        """
        room = self._edit.contentsRect().width() - self._edit.verticalScrollBar().sizeHint().width()
        width = max(1, min(room, math.ceil(self.typography.column_width() + 2 * page_margins.SIDE)))
        outer = max(0, (room - width) // 2)
        self._edit.setViewportMargins(outer, 0, outer, 0)
        if width != self._edit.lineWrapColumnOrWidth():
            place = self.offset_at_top()
            self._edit.setLineWrapColumnOrWidth(width)
            if self._byline_height() != self._byline_room:
                self.rebuild(place)
            elif self._builder is None:
                self._go_to(place)

    def _column(self) -> QRectF:
        return page_margins.column(self._edit)

    def _byline_height(self) -> float:
        return self._byline.height(self._column().width()) if self._byline else 0.0

    # ------------------------------------------------------------------ places

    @property
    def geometry(self) -> PageGeometry:
        """Return where the document's lines lie."""
        return self._geometry

    def to_document(self, span: Span) -> tuple[int, int]:
        """Return a span's start and end in the document's UTF-16 units."""
        return self._offsets.to_utf16(span.start), self._offsets.to_utf16(span.end)

    def offset_at(self, point: QPointF) -> int:
        """Return the code point between characters that is nearest to a point of the viewport."""
        return self._code_points(self._geometry.position_at(point, on_character=False))

    def character_at(self, point: QPointF) -> int:
        """Return the code point of the character at, or nearest to, a point of the viewport."""
        return self._code_points(self._geometry.position_at(point, on_character=True))

    def _code_points(self, position: int) -> int:
        return self._offsets.to_code_points(min(position, self._offsets.length_utf16))

    def offset_at_top(self) -> int:
        """Return the first code point on the screen, or where it will be once all is built."""
        if self._builder is not None:
            return self._place
        if self._edit.verticalScrollBar().value() == 0:
            return 0
        return self._code_points(self._geometry.first_whole_line())

    def span_rect(self, span: Span) -> QRectF | None:
        """Return the lines of a span in document coordinates, None while it is not built."""
        start, end = self.to_document(span)
        if end >= self._edit.document().characterCount():
            end = self._edit.document().characterCount() - 1
        return self._geometry.span_rect(start, end) if start < end else None

    def shows_end(self) -> bool:
        """Say whether the last line is on the screen."""
        if self._builder is not None:
            return False
        bar = self._edit.verticalScrollBar()
        return bar.value() >= bar.maximum() - page_margins.BOTTOM

    # ------------------------------------------------------------------ highlights and folds

    def plan(self, annotations: Sequence[Annotation], tags: Sequence[Tag]) -> None:
        """Draw these annotations by this codebook."""
        self._plan = self.planned(annotations, tags)
        self._edit.viewport().update()

    def planned(self, annotations: Sequence[Annotation], tags: Sequence[Tag]) -> HighlightPlan:
        """Return where these annotations lie in the document."""
        by_id = {tag.id: tag for tag in tags}
        return HighlightPlan(annotations, by_id, self._offsets, self._block_starts)

    def highlights_at(self, point: QPointF) -> list[Highlight]:
        """Return the highlights under a point of the viewport, the innermost first.

        Those of suggestions come after all others.
        """
        layout = self._edit.document().documentLayout()
        at = point - self._geometry.offset()
        if layout.hitTest(at, Qt.HitTestAccuracy.ExactHit) < 0:
            return []
        offset = self.character_at(point)
        return [*self._plan.at(offset), *self.proposed.plan.at(offset)]

    def unfold(self, offset: int) -> None:
        """Open the fold that hides the code point at `offset`, if one does."""
        block = self._edit.document().findBlock(self._offsets.to_utf16(offset))
        fold = self._folds.holding(block.blockNumber())
        if fold is not None and block.isValid() and not block.isVisible():
            self._folds.toggle(fold)

    def is_on_fold(self, point: QPointF) -> bool:
        """Say whether a point of the viewport is on a fold's bar."""
        return self._fold_at(point) is not None

    def toggle_fold_at(self, point: QPointF) -> bool:
        """Open or close the fold whose bar is at a point; say whether there is one."""
        fold = self._fold_at(point)
        if fold is not None:
            self._folds.toggle(fold)
            self._edit.viewport().update()
        return fold is not None

    def _fold_at(self, point: QPointF) -> Fold | None:
        column = self._column()
        near = self._geometry.visible_numbers()
        return self._folds.at(point - self._geometry.offset(), column.width(), column.left(), near)
