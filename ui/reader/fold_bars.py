"""The bars behind which boilerplate is folded: painted, never part of the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QPainter, QPen, QPolygonF, QTextCursor, QTextDocument

from app.model.block import Block
from ui.reader.folds import BAR_HEIGHT, Fold, folds_of
from ui.theme import Theme

_DRAWN_HEIGHT = 22.0
_OPEN_MARGIN = 16.0
"""Pixels below the last line of an open fold."""


class FoldBars:
    """Knows which folds are open, where their bars lie, and paints them."""

    def __init__(self, document: QTextDocument, blocks: Sequence[Block] = ()) -> None:
        self._document = document
        self.folds: tuple[Fold, ...] = folds_of(blocks)
        self._open: set[int] = set()
        self._closed_margins: dict[int, float] = {}

    def toggle(self, fold: Fold) -> None:
        """Show a fold's blocks, or hide them again."""
        self._open ^= {fold.first}
        self._apply(fold)

    def holding(self, number: int) -> Fold | None:
        """Return the fold that a block belongs to."""
        index = bisect_left(self.folds, number, key=lambda fold: fold.last)
        found = self.folds[index : index + 1]
        return found[0] if found and found[0].first <= number else None

    def _apply(self, fold: Fold) -> None:
        is_open = fold.first in self._open
        start = self._document.findBlockByNumber(fold.first)
        end = self._document.findBlockByNumber(fold.last)
        block = start
        while block.isValid() and block.blockNumber() <= fold.last:
            block.setVisible(is_open)
            block = block.next()
        self._document.markContentsDirty(
            start.position(), end.position() + end.length() - start.position()
        )
        cursor = QTextCursor(end)
        setting = cursor.blockFormat()
        closed = self._closed_margins.setdefault(fold.first, setting.bottomMargin())
        setting.setBottomMargin(_OPEN_MARGIN if is_open else closed)
        cursor.setBlockFormat(setting)

    def rect(self, fold: Fold, width: float, left: float) -> QRectF:
        """Return where a fold's bar lies, in document coordinates: below the block before it."""
        if fold.first == 0:
            top = self._document.rootFrame().frameFormat().topMargin()
            return QRectF(left, top, width, _DRAWN_HEIGHT)
        before = self._document.findBlockByNumber(fold.first - 1)
        layout = self._document.documentLayout()
        bottom = layout.blockBoundingRect(before).bottom() + before.blockFormat().bottomMargin()
        return QRectF(left, bottom - BAR_HEIGHT, width, _DRAWN_HEIGHT)

    def at(self, point: QPointF, width: float, left: float, near: range) -> Fold | None:
        """Return the fold whose bar is at a point in document coordinates.

        Only folds beside the blocks `near` are looked at: to ask for the place of others would
        lay out the document up to there.
        """
        for fold in self._built(near):
            if self.rect(fold, width, left).contains(point):
                return fold
        return None

    def paint(
        self,
        painter: QPainter,
        theme: Theme,
        font: QFont,
        offset: QPoint,
        frame: QRectF,
        near: range,
    ) -> None:
        """Paint the bars beside the blocks `near`; `frame` is the text's column in the viewport."""
        painter.setFont(font)
        for fold in self._built(near):
            rect = self.rect(fold, frame.width(), frame.left()).translated(0, offset.y())
            if rect.bottom() < 0 or rect.top() > frame.bottom():
                continue
            painter.setPen(QPen(theme.line, 1))
            painter.setBrush(QBrush(theme.hover))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
            is_open = fold.first in self._open
            self._triangle(painter, theme, rect, is_open=is_open)
            painter.setPen(theme.muted)
            painter.drawText(
                rect.adjusted(28, 0, -8, 0),
                int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft),
                _label(fold, is_open=is_open),
            )

    @staticmethod
    def _triangle(painter: QPainter, theme: Theme, rect: QRectF, *, is_open: bool) -> None:
        x, y = rect.left() + 14, rect.center().y()
        points = ((-4, -2), (4, -2), (0, 3)) if is_open else ((-2, -4), (3, 0), (-2, 4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(theme.muted))
        painter.drawPolygon(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in points]))

    def _built(self, near: range) -> list[Fold]:
        count = self._document.blockCount()
        low = bisect_left(self.folds, near.start, key=lambda fold: fold.last)
        high = bisect_right(self.folds, near.stop, key=lambda fold: fold.first)
        return [fold for fold in self.folds[low:high] if fold.last < count]


def _label(fold: Fold, *, is_open: bool) -> str:
    one = fold.lines == 1
    if is_open:
        label = _tr("Hide this line") if one else _tr("Hide these {n} lines")
    else:
        label = _tr("1 line folded") if one else _tr("{n} lines folded")
    return label.format(n=fold.lines)


def _tr(text: str) -> str:
    return QCoreApplication.translate("FoldBars", text)
