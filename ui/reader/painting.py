"""Painting what is not text: washes, underlines, the sentence cursor, fold bars, list markers.

Everything walks only over the lines on the screen; with 1,000 highlights in 500 kB a frame takes
a few milliseconds. Washes are painted before the text and all else after it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QTextBlock

from app.model.block import Block, BlockKind
from app.model.ids import AnnotationId
from ui.reader.highlights import Highlight, HighlightPlan
from ui.reader.page_geometry import LaidLine, LineSource
from ui.reader.typography import Typography
from ui.theme import Theme, mark_of

_RADIUS = 3.0
_PAD_X = 2.0
_PAD_Y = 1.5
_INSET = 2.5  # how much smaller a wash is than the one it lies on
_LANES = 3  # underlines below one another before they share a lane
_LANE_HEIGHT = 3.0
_UNDERLINE = 1.5
_STRIPE = 4.0
_STRIPES = 6  # stripes beside one another, for which the margin has room
_BAR_GAP = 18.0
_BAR_WIDTH = 3.0
_CARET_WIDTH = 2.0


@dataclass(frozen=True, slots=True)
class Selection:
    """The cursor's span in the document (UTF-16), and whether the reader has the keyboard.

    `caret` is where the caret inside the span stands, None while it is not used.
    """

    start: int
    end: int
    focused: bool
    caret: int | None = None


class WashPainter:
    """Paints highlights and the sentence cursor."""

    def __init__(self, geometry: LineSource, theme: Theme) -> None:
        self._geometry = geometry
        self._theme = theme

    def paint_below(
        self, painter: QPainter, plan: HighlightPlan, chosen: AnnotationId | None
    ) -> None:
        """Paint the washes, the outer before the inner ones."""
        painter.setPen(Qt.PenStyle.NoPen)
        for block, _ in self._geometry.visible_blocks():
            here = plan.in_block(block.blockNumber())
            if here:
                for highlight in here:
                    for line in self._geometry.lines(block):
                        self._wash(painter, line, highlight, chosen=highlight.id == chosen)

    def _wash(
        self, painter: QPainter, line: LaidLine, highlight: Highlight, *, chosen: bool
    ) -> None:
        rect = line.stretch(highlight.start_utf16, highlight.end_utf16)
        if rect is None:
            return
        inset = min(highlight.depth, 2) * _INSET - _PAD_Y
        colours = [self._theme.tag(tag) for tag in highlight.tags]
        wash = colours[0].wash if colours else self._theme.hover
        painter.setBrush(QBrush(wash))
        if chosen:
            painter.setPen(QPen(colours[0].line if colours else self._theme.muted, 1.5))
        painter.drawRoundedRect(rect.adjusted(-_PAD_X, inset, _PAD_X, -inset), _RADIUS, _RADIUS)
        painter.setPen(Qt.PenStyle.NoPen)

    def paint_above(self, painter: QPainter, plan: HighlightPlan, column: QRectF) -> None:
        """Paint each tag's underline, and its stripe in the margin where highlights overlap.

        The stripes stand where lines end, the sentence cursor's bar where they begin.
        """
        for block, _ in self._geometry.visible_blocks():
            here = plan.in_block(block.blockNumber())
            if not here:
                continue
            for line in self._geometry.lines(block):
                stripes: list[Highlight] = []
                for highlight in here:
                    if self._underline(painter, line, highlight) and highlight.striped:
                        stripes.append(highlight)
                self._stripes(painter, line, stripes, column, rtl=_is_rtl(block))

    def _underline(self, painter: QPainter, line: LaidLine, highlight: Highlight) -> bool:
        rect = line.stretch(highlight.start_utf16, highlight.end_utf16)
        if rect is None:
            return False
        for index, tag in enumerate(highlight.tags):
            lane = (highlight.depth + index) % _LANES
            top = math.floor(rect.bottom() + _PAD_Y - 0.75 + lane * _LANE_HEIGHT)
            y = top + _UNDERLINE / 2  # from the edge of a pixel on: a crisp line
            painter.setPen(QPen(self._theme.tag(tag).line, _UNDERLINE, mark_of(tag)))
            painter.drawLine(QLineF(rect.left(), y, rect.right(), y))
        return True

    def _stripes(
        self,
        painter: QPainter,
        line: LaidLine,
        highlights: Sequence[Highlight],
        column: QRectF,
        *,
        rtl: bool,
    ) -> None:
        for highlight in highlights:
            for place, tag in enumerate(highlight.tags or (None,)):
                colour = self._theme.tag(tag).line if tag else self._theme.muted
                style = mark_of(tag) if tag else Qt.PenStyle.SolidLine
                painter.setPen(QPen(colour, _STRIPE - 1, style, Qt.PenCapStyle.FlatCap))
                lane = min(highlight.lane + place, _STRIPES - 1)
                away = _BAR_GAP / 2 + lane * (_STRIPE + 2)
                x = column.left() - away if rtl else column.right() + away
                painter.drawLine(QLineF(x, line.rect.top(), x, line.rect.bottom() + 2))

    def paint_cursor(self, painter: QPainter, selection: Selection, column: QRectF) -> None:
        """Paint the sentence cursor: a bar in the margin and a thin frame around the words."""
        colour = QColor(self._theme.cursor if selection.focused else self._theme.muted)
        frame = QColor(colour)
        frame.setAlphaF(0.55 if selection.focused else 0.3)
        for block, _ in self._geometry.visible_blocks():
            first, last = block.position(), block.position() + block.length()
            if first >= selection.end or last <= selection.start:
                continue
            away = column.right() + _BAR_GAP - _BAR_WIDTH
            bar_x = away if _is_rtl(block) else column.left() - _BAR_GAP
            for line in self._geometry.lines(block):
                rect = line.stretch(selection.start, selection.end)
                if rect is None:
                    continue
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(frame, 1.0))
                painter.drawRoundedRect(
                    rect.adjusted(-_PAD_X - 1.5, -_PAD_Y - 1.5, _PAD_X + 1.5, _PAD_Y + 1.5),
                    _RADIUS + 1,
                    _RADIUS + 1,
                )
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QBrush(colour))
                bar = QRectF(bar_x, rect.top() - 2, _BAR_WIDTH, rect.height() + 4)
                painter.drawRoundedRect(bar, 1.5, 1.5)
                if selection.caret is not None:
                    self._caret(painter, line, selection.caret, rtl=_is_rtl(block))

    def _caret(self, painter: QPainter, line: LaidLine, caret: int, *, rtl: bool) -> None:
        """Paint a bar with the brush of now before the letter at `caret`, if it is on the line."""
        letter = line.stretch(caret, caret + 1)
        if letter is not None:
            x = letter.right() if rtl else letter.left() - _CARET_WIDTH
            painter.drawRect(QRectF(x, letter.top() - 1, _CARET_WIDTH, letter.height() + 2))


def _is_rtl(block: QTextBlock) -> bool:
    return block.textDirection() == Qt.LayoutDirection.RightToLeft


class FurniturePainter:
    """Paints list markers and the bars beside quotations: marks that are no text."""

    def __init__(self, geometry: LineSource, typography: Typography) -> None:
        self._geometry = geometry
        self._typography = typography

    def paint(self, painter: QPainter, blocks: Sequence[Block]) -> None:
        """Paint the marks of the blocks on the screen."""
        for text_block, rect in self._geometry.visible_blocks():
            number = text_block.blockNumber()
            if number >= len(blocks):
                continue
            block = blocks[number]
            if block.kind is BlockKind.LIST_ITEM:
                line = next(iter(self._geometry.lines(text_block)), None)
                if line is not None and line.start == text_block.position():
                    self._marker(painter, block, line)
            elif block.kind is BlockKind.QUOTATION:
                self._quotation_bar(painter, block, rect)

    def _marker(self, painter: QPainter, block: Block, line: LaidLine) -> None:
        typography = self._typography
        font = QFont(typography.char_format(block).font())
        painter.setFont(font)
        painter.setPen(typography.theme.muted)
        text = "•" if block.ordinal is None else f"{block.ordinal}."
        width = typography.em * 1.6
        gap = typography.em * 0.35
        if block.direction == "rtl":
            box = QRectF(line.rect.right() + gap, line.rect.top(), width, line.rect.height())
            align = Qt.AlignmentFlag.AlignLeft
        else:
            box = QRectF(line.rect.left() - gap - width, line.rect.top(), width, line.rect.height())
            align = Qt.AlignmentFlag.AlignRight
        painter.drawText(box, int(align | Qt.AlignmentFlag.AlignVCenter), text)

    def _quotation_bar(self, painter: QPainter, block: Block, rect: QRectF) -> None:
        """Paint a bar inside the indent, one for each level of nesting."""
        step = self._typography.em * 0.9
        painter.setPen(QPen(self._typography.theme.line, 3))
        for level in range(max(1, block.level)):
            inward = step * level + 1.5
            x = rect.right() - inward if block.direction == "rtl" else rect.left() + inward
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
