"""How each kind of block is set: fonts, distances, indents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextOption

from app.model.block import Block, BlockKind, Run, RunKind
from ui.fonts import READING_FACE
from ui.in_sight import in_sight
from ui.theme import Theme

SERIF = (READING_FACE, "Source Serif Pro", "Noto Serif", "Charis SIL", "Georgia", "DejaVu Serif",
         "Noto Naskh Arabic", "Amiri", "Noto Serif Hebrew", "Noto Sans")  # fmt: skip
"""Faces of the text, each taken for the letters that those before it have not."""

_HAN = {
    "ja": ("Noto Serif CJK JP", "Noto Serif JP", "Hiragino Mincho ProN", "Yu Mincho"),
    "ko": ("Noto Serif CJK KR", "Noto Serif KR", "AppleMyungjo", "Batang"),
    "zh": ("Noto Serif CJK SC", "Noto Serif SC", "Songti SC", "SimSun"),
    "zh-hant": ("Noto Serif CJK TC", "Noto Serif TC", "Songti TC", "PMingLiU"),
}
"""Faces by language: Chinese, Japanese and Korean write one code point in different shapes."""

MONOSPACE = ("Source Code Pro", "Noto Sans Mono", "DejaVu Sans Mono", "Consolas", "Menlo")

_HEADING_SIZES = (1.72, 1.34, 1.16, 1.06, 1.0, 1.0)
_CELL_PADDING = 24.0
_LEAD_LETTERS = 100
"""A paragraph that is bold from end to end and as long as this is a lead, not a heading."""
_LEAD_SIZE = 1.08
_JUSTIFIED = (
    BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION, BlockKind.FOOTNOTE,
)  # fmt: skip
_GROUPED = (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW, BlockKind.CODE)
_QUIET = (BlockKind.CAPTION, BlockKind.FOOTNOTE, BlockKind.IMAGE)


@dataclass(frozen=True, slots=True)
class TextStyle:
    """What a person may choose about the text.

    `size_pt` is its size in points, `line_height_percent` of the font's own height,
    `width_characters` the length of a full line; `face` the name of a font family, the bundled
    one where it is not installed. `glides` says whether the view moves to what is read next, where
    the system allows motion, or jumps there.
    """

    face: str = READING_FACE
    size_pt: float = 15
    line_height_percent: int = 150
    width_characters: int = 68
    justified: bool = False
    glides: bool = True


@dataclass(frozen=True, slots=True)
class Typography:
    """The person's choice, the colours and the text's language: every format follows from them."""

    theme: Theme
    style: TextStyle = TextStyle()
    language: str = ""
    ligatures: bool = True

    def with_(
        self,
        *,
        theme: Theme | None = None,
        style: TextStyle | None = None,
        language: str | None = None,
    ) -> Typography:
        """Return the same with some of it changed."""
        return Typography(
            self.theme if theme is None else theme,
            self.style if style is None else style,
            self.language if language is None else language,
            self.ligatures,
        )

    @property
    def size_pt(self) -> float:
        """Return the size of a paragraph in points."""
        return self.style.size_pt

    def font(self) -> QFont:
        """Return the font of a paragraph."""
        font = QFont()
        font.setFamilies([self.style.face, *SERIF, *_han_faces(self.language)])
        font.setPointSizeF(self.size_pt)
        if not self.ligatures:
            font.setFeature(QFont.Tag("liga"), 0)
        return font

    @property
    def em(self) -> float:
        """Return the height of the font in pixels, the measure of all distances."""
        return QFontMetricsF(self.font()).height()

    def column_width(self) -> float:
        """Return the width of the text in pixels: an average character times the line length."""
        sample = "Die Zahl der fest Beschäftigten sei seit dem Frühjahr um rund 310 gesunken, en"
        average = QFontMetricsF(self.font()).horizontalAdvance(sample) / len(sample)
        return average * self.style.width_characters

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
        if self.style.justified and block.kind in _JUSTIFIED:
            setting.setAlignment(Qt.AlignmentFlag.AlignJustify)
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
        percent = self.style.line_height_percent
        if block.kind is BlockKind.HEADING:
            return max(110.0, percent * 0.75)
        if block.kind is BlockKind.IMAGE:
            return 100.0  # of the whole picture's height
        if block.kind in (BlockKind.CODE, BlockKind.TABLE_ROW, BlockKind.CAPTION):
            return max(110.0, percent * 0.85)
        return float(percent)

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
        elif is_lead(block):
            font.setPointSizeF(self.size_pt * _LEAD_SIZE)
        if block.boilerplate:
            font.setPointSizeF(self.size_pt * 0.86)
        setting.setFont(font)
        quiet = bool(block.boilerplate) or block.kind in _QUIET
        setting.setForeground(self.theme.quiet if quiet else self.theme.ink)
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
                widths[column] = max(widths[column], metrics.horizontalAdvance(in_sight(cell)))
        available = self.column_width()
        needed = sum(widths) + _CELL_PADDING * len(widths)
        shrink = min(1.0, available / needed) if needed else 1.0
        stops: list[QTextOption.Tab] = []
        position = 0.0
        for width in widths[:-1]:
            position += (width + _CELL_PADDING) * shrink
            stops.append(QTextOption.Tab(position, QTextOption.TabType.LeftTab))
        return stops


def is_lead(block: Block) -> bool:
    """Say whether a block is a lead: a long paragraph, bold from its first letter to its last.

    It is set a little larger instead of bold, which over several lines would shout.
    """
    return (
        block.kind is BlockKind.PARAGRAPH
        and len(block.text) >= _LEAD_LETTERS
        and any(_is_whole_bold(block, run) for run in block.runs)
    )


def runs_shown(block: Block) -> tuple[Run, ...]:
    """Return the runs of a block that are drawn: a lead is not bold."""
    if not is_lead(block):
        return block.runs
    return tuple(run for run in block.runs if not _is_whole_bold(block, run))


def _is_whole_bold(block: Block, run: Run) -> bool:
    return run.kind is RunKind.STRONG and run.end - run.start >= len(block.text.rstrip())


def _han_faces(language: str) -> tuple[str, ...]:
    """Return the faces for Chinese characters as the language writes them."""
    tag = language.lower()
    if tag.startswith("zh") and any(part in tag for part in ("hant", "tw", "hk", "mo")):
        return _HAN["zh-hant"]
    return _HAN.get(tag.partition("-")[0], ())
