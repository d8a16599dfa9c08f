"""The sheet with what is painted on it: washes, byline, folds, marks and the cursor."""

from __future__ import annotations

from contextlib import AbstractContextManager

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QPainter

from app.model.ids import AnnotationId
from ui.reader.folds import headline_of
from ui.reader.painting import FurniturePainter, Selection, WashPainter
from ui.reader.sheet import Sheet


class PaintedSheet(Sheet):
    """Paints what lies below the text of the view, and what lies over it."""

    def frame(self) -> AbstractContextManager[None]:
        """Paint inside of this: what is on the screen is then measured once."""
        return self._geometry.frame()

    def paint_below(self, painter: QPainter, chosen: AnnotationId | None) -> None:
        """Paint what lies under the text."""
        WashPainter(self._geometry, self.typography.theme).paint_below(painter, self._plan, chosen)

    def paint_above(self, painter: QPainter, selection: Selection | None) -> None:
        """Paint what lies over or beside the text."""
        theme, column = self.typography.theme, self._column()
        blocks = self._article.body.blocks if self._article else ()
        FurniturePainter(self._geometry, self.typography).paint(painter, blocks)
        washes = WashPainter(self._geometry, theme)
        washes.paint_above(painter, self._plan, column)
        self.proposed.paint(painter, self._geometry, theme, self._plan)
        self.found.paint(painter, self._geometry, theme)
        if selection is not None:
            washes.paint_cursor(painter, selection, column)
        offset = self._geometry.offset()
        near = self._geometry.visible_numbers()
        self._folds.paint(painter, theme, self._edit.font(), offset, column, near)
        self._paint_byline(painter, offset, column)

    def _paint_byline(self, painter: QPainter, offset: QPoint, column: QRectF) -> None:
        headline = headline_of(self._article.body.blocks) if self._article else None
        if headline is None or headline not in self._geometry.visible_numbers():
            return
        document = self._edit.document()
        block = document.findBlockByNumber(headline)
        top = document.documentLayout().blockBoundingRect(block).bottom() + offset.y()
        if self._byline is not None and top + 80 > 0:
            self._byline.paint(painter, self.typography.theme, column.left(), top, column.width())
