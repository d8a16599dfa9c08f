"""How each kind of block is set: fonts, distances, indents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextOption

from app.model.block import Block, BlockKind, Run, RunKind
from ui.fonts import READING_FACE
from ui.theme import Theme

SERIF = (READING_FACE, "Source Serif Pro", "Noto Serif", "Charis SIL", "Georgia",
         "DejaVu Serif", "Noto Naskh Arabic", "Noto Sans")  # fmt: skip
MONOSPACE = ("Source Code Pro", "Noto Sans Mono", "DejaVu Sans Mono", "Consolas", "Menlo")

_HEADING_SIZES = (1.72, 1.34, 1.16, 1.06, 1.0, 1.0)
_CELL_PADDING = 24.0
_GROUPED = (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW, BlockKind.CODE)
_QUIET = (BlockKind.CAPTION, BlockKind.FOOTNOTE, BlockKind.IMAGE)


@dataclass(frozen=True, slots=True)
class Typography:
    """The person's choice and the colours, from which every format follows.

    `size_pt` is the text's size in points, `line_height_percent` of the font's own height,
    `width_characters` the length of a full line.
    """

    theme: Theme
    size_pt: int = 15
    line_height_percent: int = 165
    width_characters: int = 68

    def with_(self, **changed: Theme | int) -> Typography:
        """Return the same with some of it changed."""
        return replace(self, **changed)  # type: ignore[arg-type]

    def font(self) -> QFont:
        """Return the font of a paragraph."""
        font = QFont()
        font.setFamilies(list(SERIF))
        font.setPointSizeF(self.size_pt)
        return font

    @property
    def em(self) -> float:
        """Return the height of the font in pixels, the measure of all distances."""
        return QFontMetricsF(self.font()).height()

    def column_width(self) -> float:
        """Return the width of the text in pixels: an average character times the line length."""
        sample = "Die Zahl der fest Beschäftigten sei seit dem Frühjahr um rund 310 gesunken, en"
        average = QFontMetricsF(self.font()).horizontalAdvance(sample) / len(sample)
        return average * self.width_characters

    # ------------------------------------------------------------------ blocks

    def block_format(self, block: Block, *, gap_below: float = 0.0) -> QTextBlockFormat:
        """Return margins, indent, line height and direction; `gap_below` is kept free for paint."""
        setting = QTextBlockFormat()
        setting.setLineHeight(
            self._line_height(block), QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        above, below = self._distances(block)
        setting.setTopMargin(above * self.em)
        setting.setBottomMargin(below * self.em + gap_below)
        rtl = block.direction == "rtl"
        setting.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        indent = self.indent(block)
        if rtl:
            setting.setRightMargin(indent)
            setting.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        else:
            setting.setLeftMargin(indent)
        if block.kind is BlockKind.HEADING:
            setting.setHeadingLevel(max(1, min(6, block.level)))
        return setting

    def indent(self, block: Block) -> float:
        """Return how far a block is moved in, in pixels."""
        if block.kind is BlockKind.LIST_ITEM:
            return self.em * 1.1 * max(1, block.level)
        if block.kind is BlockKind.QUOTATION:
            return self.em * 0.9 * max(1, block.level)
        return self.em * 0.6 if block.kind is BlockKind.CODE else 0.0

    def _line_height(self, block: Block) -> float:
        if block.kind is BlockKind.HEADING:
            return max(110.0, self.line_height_percent * 0.75)
        if block.kind is BlockKind.IMAGE:
            return 100.0  # of the whole picture's height
        if block.kind in (BlockKind.CODE, BlockKind.TABLE_ROW, BlockKind.CAPTION):
            return max(110.0, self.line_height_percent * 0.85)
        return float(self.line_height_percent)

    @staticmethod
    def _distances(block: Block) -> tuple[float, float]:
        """Return the distance above and below, in em."""
        if block.kind is BlockKind.HEADING:
            return (0.0, 0.25) if block.level <= 1 else (0.9, 0.2)
        if block.kind in _GROUPED:
            return 0.0, 0.1
        return (0.0, 0.8) if block.kind is BlockKind.CAPTION else (0.0, 0.5)

    def room_below_group(self, last: Block) -> float:
        """Return the pixels between the last row, item or line of a group and what follows."""
        return 0.6 * self.em if last.kind in _GROUPED else 0.0

    # ------------------------------------------------------------------ characters

    def char_format(self, block: Block) -> QTextCharFormat:
        """Return font and colour of a block's text."""
        setting = QTextCharFormat()
        font = self.font()
        if block.kind is BlockKind.HEADING:
            factor = _HEADING_SIZES[max(1, min(6, block.level)) - 1]
            font.setPointSizeF(self.size_pt * factor)
            font.setWeight(QFont.Weight.Bold)
        elif block.kind is BlockKind.CODE:
            font.setFamilies(list(MONOSPACE))
            font.setPointSizeF(self.size_pt * 0.85)
        elif block.kind is BlockKind.TABLE_ROW or block.kind in _QUIET:
            font.setPointSizeF(self.size_pt * 0.86)
        if block.boilerplate:
            font.setPointSizeF(self.size_pt * 0.86)
        setting.setFont(font)
        quiet = bool(block.boilerplate) or block.kind in _QUIET
        setting.setForeground(self.theme.muted if quiet else self.theme.ink)
        return setting

    def run_format(self, base: QTextCharFormat, run: Run) -> QTextCharFormat:
        """Return the format of a stretch inside a block."""
        setting = QTextCharFormat(base)
        if run.kind is RunKind.STRONG:
            setting.setFontWeight(QFont.Weight.Bold.value)
        elif run.kind is RunKind.EMPHASIS:
            setting.setFontItalic(True)
        elif run.kind is RunKind.SUB:
            setting.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
        elif run.kind in (RunKind.SUP, RunKind.FOOTNOTE_MARK):
            setting.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        elif run.href:
            setting.setAnchorHref(run.href)
            setting.setForeground(self.theme.accent)
        return setting

    def table_tabs(self, rows: Sequence[Block]) -> list[QTextOption.Tab]:
        """Return the tab stops that put the cells of a table's rows under one another."""
        metrics = QFontMetricsF(self.char_format(rows[0]).font())
        widths: list[float] = []
        for row in rows:
            for column, cell in enumerate(row.text.split("\t")):
                if column == len(widths):
                    widths.append(0.0)
                widths[column] = max(widths[column], metrics.horizontalAdvance(cell))
        available = self.column_width()
        needed = sum(widths) + _CELL_PADDING * len(widths)
        shrink = min(1.0, available / needed) if needed else 1.0
        stops: list[QTextOption.Tab] = []
        position = 0.0
        for width in widths[:-1]:
            position += (width + _CELL_PADDING) * shrink
            stops.append(QTextOption.Tab(position, QTextOption.TabType.LeftTab))
        return stops
