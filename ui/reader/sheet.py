"""The article as it is laid out in the reader's document: built, measured and painted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from app.model.annotation import Annotation
from app.model.article import OpenArticle
from app.model.ids import AnnotationId
from app.model.span import Span
from app.model.tag import Tag
from app.text.offsets import Utf16Map
from ui.reader.byline import Byline
from ui.reader.document_builder import DocumentBuilder, block_starts_utf16
from ui.reader.fold_bars import FoldBars
from ui.reader.folds import Fold
from ui.reader.highlights import Highlight, HighlightPlan
from ui.reader.image_placeholder import OBJECT_TYPE, ImagePlaceholder
from ui.reader.page_geometry import PageGeometry
from ui.reader.painting import FurniturePainter, Selection, WashPainter
from ui.reader.typography import Typography

_SIDE_MARGIN = 46.0
_TOP_MARGIN = 36.0


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
        self._place = 0
        self._image_placeholder = ImagePlaceholder(self)
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
        self._article = article
        self._offsets = Utf16Map(article.text if article else "")
        self._block_starts = block_starts_utf16(article.body, self._offsets) if article else [0]
        self._byline = Byline(article, self._edit.font()) if article else None
        self._plan = HighlightPlan()
        self.rebuild(place)

    def rebuild(self, place: int) -> None:
        """Build the same article again, in the typography of now."""
        if self._builder is not None:
            self._builder.stop()
            self._builder = None
        document = self._edit.document()
        document.clear()
        document.setDocumentMargin(0)
        document.setDefaultFont(self.typography.font())
        self._place = place
        blocks = self._article.body.blocks if self._article else ()
        self._folds = FoldBars(document, blocks)
        self.fit()
        if self._article is None:
            self._edit.viewport().update()
            return
        builder = DocumentBuilder(
            document,
            self._article.body,
            self.typography,
            gap_below_headline=self._byline_height(),
            describe_image=self._describe_image,
            parent=self,
        )
        builder.finished.connect(self._on_finished)
        self._builder = builder
        self._edit.verticalScrollBar().setValue(0)
        builder.start()

    def _describe_image(self, alt: str) -> str:
        return self.tr("Image: {description}").format(description=alt) if alt else self.tr("Image")

    def _on_finished(self) -> None:
        self._builder = None
        if self._place:
            rect = self.span_rect(Span(self._place, self._place + 1))
            if rect is not None:
                self._edit.verticalScrollBar().setValue(round(rect.top() - _TOP_MARGIN / 2))
        self.built.emit()

    def fit(self) -> None:
        """Keep the column in the middle and its lines at the length chosen."""
        document = self._edit.document()
        root = document.rootFrame()
        setting = root.frameFormat()
        side = self._side_margin()
        bottom = max(_TOP_MARGIN, self._edit.viewport().height() * 0.3)
        if (setting.leftMargin(), setting.bottomMargin()) != (side, bottom):
            setting.setLeftMargin(side)
            setting.setRightMargin(side)
            setting.setTopMargin(_TOP_MARGIN)
            setting.setBottomMargin(bottom)
            root.setFrameFormat(setting)
            self._fit_headline()

    def _fit_headline(self) -> None:
        """Keep as much room under the headline as its byline takes at this width."""
        if self._byline is None or self._builder is not None or self._article is None:
            return
        cursor = QTextCursor(self._edit.document().firstBlock())
        setting = QTextBlockFormat(cursor.blockFormat())
        headline = self._article.body.blocks[0]
        wanted = self.typography.block_format(headline, gap_below=self._byline_height())
        setting.setBottomMargin(wanted.bottomMargin())
        cursor.setBlockFormat(setting)

    def _side_margin(self) -> float:
        available = self._edit.viewport().width()
        column = min(self.typography.column_width(), available - 2 * _SIDE_MARGIN)
        return max(_SIDE_MARGIN / 2, (available - column) / 2)

    def _column(self) -> QRectF:
        side = self._side_margin()
        viewport = self._edit.viewport()
        return QRectF(side, 0, viewport.width() - 2 * side, viewport.height())

    def _byline_height(self) -> float:
        return self._byline.height(self._column().width()) if self._byline else 0.0

    # ------------------------------------------------------------------ places

    def to_document(self, span: Span) -> tuple[int, int]:
        """Return a span's start and end in the document's UTF-16 units."""
        return self._offsets.to_utf16(span.start), self._offsets.to_utf16(span.end)

    def offset_at(self, point: QPointF) -> int:
        """Return the code point at, or next to, a point of the viewport."""
        position = self._edit.cursorForPosition(point.toPoint()).position()
        return self._offsets.to_code_points(min(position, self._offsets.length_utf16))

    def offset_at_top(self) -> int:
        """Return the first code point on the screen."""
        if self._edit.verticalScrollBar().value() == 0:
            return 0
        return self.offset_at(QPointF(self._column().left() + 1, 2))

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
        return bar.value() >= bar.maximum() - self._edit.viewport().height() * 0.3

    # ------------------------------------------------------------------ highlights and folds

    def plan(self, annotations: Sequence[Annotation], tags: Sequence[Tag]) -> None:
        """Draw these annotations by this codebook."""
        by_id = {tag.id: tag for tag in tags}
        self._plan = HighlightPlan(annotations, by_id, self._offsets, self._block_starts)
        self._edit.viewport().update()

    def highlights_at(self, point: QPointF) -> list[Highlight]:
        """Return the highlights under a point of the viewport, the innermost first."""
        position = (
            self._edit.document()
            .documentLayout()
            .hitTest(point - self._geometry.offset(), Qt.HitTestAccuracy.ExactHit)
        )
        return self._plan.at(self._offsets.to_code_points(position)) if position >= 0 else []

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
        return self._folds.at(point - self._geometry.offset(), column.width(), column.left())

    # ------------------------------------------------------------------ painting

    def paint_below(self, painter: QPainter, chosen: AnnotationId | None) -> None:
        """Paint what lies under the text."""
        WashPainter(self._geometry, self.typography.theme).paint_below(painter, self._plan, chosen)

    def paint_above(self, painter: QPainter, selection: Selection | None) -> None:
        """Paint what lies over or beside the text."""
        theme, column = self.typography.theme, self._column()
        blocks = self._article.body.blocks if self._article else ()
        FurniturePainter(self._geometry, self.typography).paint(painter, blocks)
        washes = WashPainter(self._geometry, theme)
        washes.paint_above(painter, self._plan, column.right())
        if selection is not None:
            washes.paint_cursor(painter, selection, column.left(), rtl_edge=column.right())
        offset = self._geometry.offset()
        self._folds.paint(painter, theme, self._edit.font(), offset, column)
        self._paint_byline(painter, offset, column)

    def _paint_byline(self, painter: QPainter, offset: QPoint, column: QRectF) -> None:
        document = self._edit.document()
        first = document.documentLayout().blockBoundingRect(document.firstBlock())
        top = first.bottom() + offset.y()
        if self._byline is not None and top + 80 > 0:
            self._byline.paint(painter, self.typography.theme, column.left(), top, column.width())

    def paint_empty(self, painter: QPainter, sentence: str) -> None:
        """Paint a sentence where there is no article."""
        painter.setPen(self.typography.theme.muted)
        painter.drawText(
            QRectF(self._edit.viewport().rect()), int(Qt.AlignmentFlag.AlignCenter), sentence
        )
