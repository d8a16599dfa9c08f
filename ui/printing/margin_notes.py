"""What was said about each highlight, in the margin beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption

from app.model.annotation import Annotation
from app.model.ids import TagId
from app.model.tag import Tag
from ui.annotation_panel.card_coding import Coding
from ui.annotation_panel.card_look import CardLook, look_of_card
from ui.printing.steps import Steps
from ui.theme import Theme
from ui.widgets.tag_letters import letters_of
from ui.widgets.tag_look import TagLook

_GAP = 7.0
_MARK_ROOM = 3.0
_MARK_WIDTH = 1.3


@dataclass(frozen=True, slots=True)
class Numbered:
    """An annotation with the number it has on paper, and the top of the line it begins on."""

    number: int
    annotation: Annotation
    top: float


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a note: where it stands in the column, and under it a tag's mark."""

    layout: QTextLayout
    index: int
    top: float
    ink: QColor
    marks: tuple[TagLook, ...] = ()


def numbered(
    annotations: Sequence[Annotation], line_top: Callable[[int], float]
) -> tuple[Numbered, ...]:
    """Return annotations numbered as the text goes, those of the whole article first."""
    placed = [
        (each.span.start if each.span else -1, each.id, each)
        for each in annotations
        if each.span is not None or each.selectors is None
    ]
    placed.sort(key=lambda item: item[:2])
    return tuple(
        Numbered(number, each, line_top(max(0, start)))
        for number, (start, _, each) in enumerate(placed, 1)
    )


class MarginNotes:
    """Notes below one another, each beside its words or, where those crowd, as near as may be.

    A line that does not fit on a page goes to the next; a note that is shorter than a page is not
    torn apart. Coordinates are those of the text beside them.
    """

    def __init__(self, theme: Theme, font: QFont, width: float, page_height: float) -> None:
        self._theme = theme
        self._font = font
        self._width = width
        self._page_height = page_height
        self._lines: list[_Line] = []
        self._free = 0.0

    def place(self, items: Sequence[Numbered], tags: Mapping[TagId, Tag]) -> Steps:
        """Find the place of every note, one a turn."""
        letters = letters_of(tags.values())
        for item in items:
            look = look_of_card(item.annotation, tags, self._theme, Coding(), letters)
            self._place(list(self._pieces(item.number, look)), item.top)
            yield False

    @property
    def pages(self) -> int:
        """Return how many pages the notes take, those without any between them included."""
        last = self._lines[-1].top if self._lines else 0.0
        return int(last // self._page_height) + 1

    def _pieces(
        self, number: int, look: CardLook
    ) -> Iterator[tuple[str, QFont, QColor, tuple[TagLook, ...]]]:
        bold = QFont(self._font)
        bold.setWeight(QFont.Weight.DemiBold)
        italic = QFont(self._font)
        italic.setItalic(True)
        names = ", ".join(tag.label for tag in look.tags)
        head = "  ".join(part for part in (str(number), names, look.about) if part)
        ink = look.tags[0].name_ink if look.tags else self._theme.ink
        yield head, bold, ink, look.tags
        for label, value in look.lines:
            yield f"{label}: {value}", self._font, self._theme.ink, ()
        if look.note.strip():
            yield look.note.strip(), italic, self._theme.ink, ()

    def _place(
        self, pieces: Sequence[tuple[str, QFont, QColor, tuple[TagLook, ...]]], top: float
    ) -> None:
        laid = [(self._laid(text, font), ink, marks) for text, font, ink, marks in pieces]
        height = sum(layout.boundingRect().height() + _MARK_ROOM for layout, _, _ in laid)
        y = max(top, self._free)
        left = self._page_height - y % self._page_height
        if left < height <= self._page_height:
            y += left
        for layout, ink, marks in laid:
            for index in range(layout.lineCount()):
                high = layout.lineAt(index).height()
                left = self._page_height - y % self._page_height
                if left < high:
                    y += left
                self._lines.append(_Line(layout, index, y, ink, () if index else marks))
                y += high
            y += _MARK_ROOM
        self._free = y + _GAP

    def _laid(self, text: str, font: QFont) -> QTextLayout:
        layout = QTextLayout(text.replace("\n", "\u2028"), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        layout.setTextOption(option)
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout

    def paint(self, painter: QPainter, column: QRectF, page: int) -> None:
        """Paint the lines of a page into its column."""
        first = page * self._page_height
        for line in self._lines:
            if first <= line.top < first + self._page_height:
                y = column.top() + line.top - first
                laid = line.layout.lineAt(line.index)
                painter.setPen(line.ink)
                laid.draw(painter, QPointF(column.left(), y - laid.y()))
                self._paint_marks(painter, line, QPointF(column.left(), y + laid.height()))

    def _paint_marks(self, painter: QPainter, line: _Line, corner: QPointF) -> None:
        """Paint the marks of the tags below their names, as they are under the words."""
        if not line.marks:
            return
        width = self._width / max(3, len(line.marks)) - _MARK_ROOM
        for place, tag in enumerate(line.marks):
            left = corner + QPointF(place * (width + _MARK_ROOM), 0.5)
            painter.setPen(QPen(tag.line, _MARK_WIDTH, tag.mark))
            painter.drawLine(left, left + QPointF(width, 0))


def paint_numbers(
    painter: QPainter, items: Sequence[Numbered], font: QFont, ink: QColor, column: QRectF,
    first: float,
) -> None:  # fmt: skip
    """Paint the numbers of annotations left of the lines on which they begin."""
    painter.setFont(font)
    painter.setPen(ink)
    by_line: dict[int, list[int]] = {}
    for item in items:
        if first <= item.top < first + column.height() and item.annotation.selectors is not None:
            by_line.setdefault(round(item.top - first), []).append(item.number)
    for top, numbers in by_line.items():
        box = QRectF(column.left() - 72, column.top() + top, 62, 40)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight, _together(numbers))


def _together(numbers: Sequence[int]) -> str:
    """Return the numbers of one line, which follow one another, in little room."""
    return f"{numbers[0]}" if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1]}"
