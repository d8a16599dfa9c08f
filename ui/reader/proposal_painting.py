"""Painting suggestions: a broken line under the words, with the mark of its kind at the start.

No wash lies under them, so that nothing looks tagged before a person tagged it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from app.model.ids import AnnotationId
from app.model.suggestion import SuggestionKind
from ui.proposed import Proposal
from ui.reader.highlights import Highlight, HighlightPlan
from ui.reader.page_geometry import LaidLine, LineSource
from ui.theme import Theme

_LANES = 4  # lines below one another before they share a lane
_LANE_HEIGHT = 3.0
_BELOW = 1.0
_WIDTH = 1.3
_WIDTH_MEANT = 2.4
_MARK = 5.0

_DASHES = {
    SuggestionKind.QUOTE: (6.0, 3.0),
    SuggestionKind.FIGURE: (2.5, 2.5),
    SuggestionKind.CLAIM: (9.0, 3.0, 2.0, 3.0),
}
"""How long strokes and gaps are, in pixels."""


class ProposalMarks:
    """Knows what is suggested in the document and paints what of it is on the screen.

    `meant` is the one that keys act on; it is drawn more strongly.
    """

    def __init__(self) -> None:
        self.meant: AnnotationId | None = None
        self.plan = HighlightPlan()
        self._kinds: Mapping[AnnotationId, SuggestionKind] = {}

    def set(self, proposals: Sequence[Proposal], plan: HighlightPlan) -> None:
        """Mark these; `plan` is made of their annotations."""
        self.plan = plan
        self._kinds = {each.id: each.kind for each in proposals}

    def paint(
        self, painter: QPainter, geometry: LineSource, theme: Theme, tagged: HighlightPlan
    ) -> None:
        """Underline them, below the lines of what is tagged."""
        if not self._kinds:
            return
        for block, _ in geometry.visible_blocks():
            here = self.plan.in_block(block.blockNumber())
            if not here:
                continue
            above = tagged.in_block(block.blockNumber())
            for line in geometry.lines(block):
                for proposed in here:
                    rect = line.stretch(proposed.start_utf16, proposed.end_utf16)
                    if rect is not None:
                        lane = proposed.depth + _lanes_taken(proposed, above)
                        self._underline(painter, theme, proposed, rect, lane % _LANES)
                        if line.start <= proposed.start_utf16 < line.end:
                            self._mark(painter, theme, proposed, line, rect, lane % _LANES)

    def _underline(
        self, painter: QPainter, theme: Theme, proposed: Highlight, rect: QRectF, lane: int
    ) -> None:
        width = _WIDTH_MEANT if proposed.id == self.meant else _WIDTH
        pen = QPen(_colour(proposed, theme), width, Qt.PenStyle.CustomDashLine)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([part / width for part in _DASHES[self._kinds[proposed.id]]])
        painter.setPen(pen)
        y = _top(rect, lane) + _WIDTH / 2
        painter.drawLine(QLineF(rect.left(), y, rect.right(), y))

    def _mark(
        self,
        painter: QPainter,
        theme: Theme,
        proposed: Highlight,
        line: LaidLine,
        rect: QRectF,
        lane: int,
    ) -> None:
        """Paint a disc before quotes, a square before figures, a triangle before claims."""
        start = proposed.start_utf16
        first = line.stretch(start, start + 1) or rect  # on the right in a line read from there
        at_right = first.center().x() > rect.center().x()
        x = rect.right() if at_right else rect.left()
        centre = QPointF(x, _top(rect, lane) + _WIDTH / 2)
        half = _MARK / 2
        box = QRectF(centre - QPointF(half, half), centre + QPointF(half, half))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(_colour(proposed, theme)))
        kind = self._kinds[proposed.id]
        if kind is SuggestionKind.QUOTE:
            painter.drawEllipse(box)
        elif kind is SuggestionKind.FIGURE:
            painter.drawRect(box)
        else:
            painter.drawPolygon(
                QPolygonF([box.bottomLeft(), QPointF(centre.x(), box.top()), box.bottomRight()])
            )


def _top(rect: QRectF, lane: int) -> float:
    return math.floor(rect.bottom() + _BELOW + lane * _LANE_HEIGHT)


def _colour(proposed: Highlight, theme: Theme) -> QColor:
    return theme.tag(proposed.tags[0]).line if proposed.tags else theme.muted


def _lanes_taken(proposed: Highlight, tagged: Sequence[Highlight]) -> int:
    """Return how many underlines of annotations lie under the same words."""
    return max(
        (
            highlight.depth + len(highlight.tags)
            for highlight in tagged
            if highlight.span.overlaps(proposed.span)
        ),
        default=0,
    )
