"""A note laid out block by block, ready to be painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from app.model.block import IMAGE_CHARACTER, Block, BlockKind, RunKind
from app.text.offsets import Utf16Map
from ui.widgets.text_lines import CHARACTERS_PER_LINE, direction_of

INDENT = 14
BLOCK_GAP = 3
BULLET = "•"
MORE = "…"

_Align = Qt.AlignmentFlag


@dataclass(frozen=True, slots=True)
class _Placed:
    """One block: its lines, where it begins, and what stands before it."""

    layout: QTextLayout
    count: int
    x: float
    y: float
    height: float
    mark: QTextLayout | None
    quoted: bool

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        for number in range(self.count):
            self.layout.lineAt(number).draw(painter, QPointF(x, y))
        if self.mark is not None:
            self.mark.draw(painter, QPointF(x - INDENT, y))


@dataclass(frozen=True, slots=True)
class NoteLines:
    """Blocks laid out at one width; `elided` says that there is more of the note."""

    placed: tuple[_Placed, ...]
    height: float
    elided: bool

    def draw(self, painter: QPainter, x: float, y: float, ink: QColor, rule: QColor) -> None:
        """Paint the note, its top left corner at `x`, `y`; a quotation has a rule beside it."""
        for block in self.placed:
            top = y + block.y
            painter.setPen(ink)
            block.draw(painter, x + block.x, top)
            if block.quoted:
                painter.fillRect(round(x), round(top), 2, round(block.height), rule)
        if self.elided and self.placed:
            last = self.placed[-1]
            painter.setPen(ink)
            painter.drawText(QPointF(x + last.x, y + self.height - 2), MORE)


def lay_out_note(
    blocks: Sequence[Block], font: QFont, width: float, max_lines: int | None = None
) -> NoteLines:
    """Lay a note out in `font`, in no more than `max_lines` lines where they are limited."""
    placed: list[_Placed] = []
    left = max_lines
    y = 0.0
    elided = False
    for block in blocks:
        if left is not None and left <= 0:
            elided = True
            break
        made, lines, cut = _place(block, font, width, y, left)
        placed.append(made)
        y += made.height + BLOCK_GAP
        left = None if left is None else left - lines
        elided = elided or cut
    more = QFontMetricsF(font).height() if elided else -BLOCK_GAP
    return NoteLines(tuple(placed), max(0.0, y + more), elided)


def _place(
    block: Block, font: QFont, width: float, y: float, left: int | None
) -> tuple[_Placed, int, bool]:
    listed = block.kind is BlockKind.LIST_ITEM
    quoted = block.kind is BlockKind.QUOTATION
    x = float(INDENT * (max(1, block.level) if listed or quoted else 0))
    text = _text_of(block)
    most = len(text) if left is None else CHARACTERS_PER_LINE * left
    beyond, text = len(text) > most, text[:most]
    face = _face(block, font)
    layout = QTextLayout(text, face)
    layout.setFormats(_formats(block, text))
    lines, cut = _break(layout, text, max(1.0, width - x), left)
    last = layout.lineAt(lines - 1) if lines else None
    height = last.y() + last.height() if last is not None else 0.0
    mark = None
    if listed:
        mark = QTextLayout(f"{block.ordinal}." if block.ordinal is not None else BULLET, font)
        _break(mark, mark.text(), width, 1)
    return _Placed(layout, lines, x, y, height, mark, quoted), lines, cut or beyond


def _text_of(block: Block) -> str:
    if block.kind is BlockKind.IMAGE:
        return f"[{block.alt}]" if block.alt else "[…]"
    return block.text.replace("\n", "\u2028").replace("\t", "  ").replace(IMAGE_CHARACTER, "…")


def _face(block: Block, font: QFont) -> QFont:
    face = QFont(font)
    if block.kind is BlockKind.HEADING:
        face.setBold(True)
    elif block.kind is BlockKind.CODE:
        families = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).families()
        face.setFamilies(families)
    return face


def _formats(block: Block, text: str) -> list[QTextLayout.FormatRange]:
    if block.kind is BlockKind.IMAGE or "\t" in block.text:
        return []
    units = Utf16Map(text)
    made = []
    for run in block.runs:
        part = QTextLayout.FormatRange()
        part.start = units.to_utf16(min(run.start, len(text)))
        part.length = units.to_utf16(min(run.end, len(text))) - part.start
        part.format = _format(run.kind)
        made.append(part)
    return made


def _format(kind: RunKind) -> QTextCharFormat:
    made = QTextCharFormat()
    if kind is RunKind.STRONG:
        made.setFontWeight(QFont.Weight.Bold)
    elif kind is RunKind.EMPHASIS:
        made.setFontItalic(True)
    elif kind is RunKind.LINK:
        made.setFontUnderline(True)
    elif kind is RunKind.SUB:
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
    else:
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    return made


def _break(layout: QTextLayout, text: str, width: float, left: int | None) -> tuple[int, bool]:
    """Break into lines; return how many there are, and whether some of the text has none."""
    direction = direction_of(text)
    from_right = direction is Qt.LayoutDirection.RightToLeft
    option = QTextOption(_Align.AlignRight if from_right else _Align.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(direction)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    y, cut = 0.0, False
    layout.beginLayout()
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        if left is not None and layout.lineCount() > left:
            line.setNumColumns(0)
            cut = True
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout.lineCount() - cut, cut
