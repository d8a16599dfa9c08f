"""An article laid out in pages: the same blocks as in the reader, on paper."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QRectF, QSize, QSizeF
from PySide6.QtGui import (
    QFont,
    QImage,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from app.model.article import OpenArticle
from app.model.block import BlockKind
from app.text.offsets import Utf16Map
from ui.printing.page_grid import PageGrid
from ui.printing.steps import Steps
from ui.reader.byline import Byline
from ui.reader.document_builder import DocumentBuilder
from ui.reader.folds import headline_of
from ui.reader.image_placeholder import OBJECT_TYPE, ImagePlaceholder
from ui.reader.page_geometry import LaidLine, laid_lines
from ui.reader.typography import TextStyle, Typography
from ui.theme import Theme


class PageImages:
    """The images of the page that is about to be painted, by the names of their assets."""

    def __init__(self) -> None:
        self.ready: Mapping[str, QImage] = {}

    def image(self, name: str, room: QSize) -> QImage | None:
        """Return an image, however large the room for it is; None where there is none."""
        del room
        return self.ready.get(name)


class PlacedBlock(NamedTuple):
    """A block that is shown: its number, and its top and bottom on the endless page."""

    number: int
    top: float
    bottom: float


class PrintedText(QObject):
    """The document of an article, as high as all its pages put below one another.

    Its coordinates are those of the text column: page `n` is what lies from `n` times the
    column's height on. `build` and `lay_out` do the work a little at a time.
    """

    def __init__(self, article: OpenArticle, theme: Theme, style: TextStyle, grid: PageGrid):
        super().__init__()
        self.article = article
        self.offsets = Utf16Map(article.text)
        self.page_height = grid.text.height()
        self.width = grid.text.width()
        language = article.article.meta.language
        # A PDF file has one letter a glyph: words set with ligatures could not be found in it.
        self.typography = _fitted(Typography(theme, style, language, ligatures=False), grid)
        self.byline = Byline(article, small_font(style.size_pt))
        self.document = QTextDocument(self)
        self.images = PageImages()
        self.placed: list[PlacedBlock] = []
        self._prepare(grid)

    def _prepare(self, grid: PageGrid) -> None:
        document = self.document
        document.setUndoRedoEnabled(False)
        document.setUseDesignMetrics(True)
        document.setDocumentMargin(0)
        document.setDefaultFont(self.typography.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        document.setDefaultTextOption(option)
        document.setPageSize(QSizeF(grid.text.size()))
        # An object of ours that Qt holds by pointer alone: it lives as long as the document.
        self._placeholder = ImagePlaceholder(self, self.images)
        document.documentLayout().registerHandler(OBJECT_TYPE, self._placeholder)

    def build(self) -> Steps:
        """Put the blocks into the document; each turn leaves the event loop time to add some."""
        builder = DocumentBuilder(
            self.document,
            self.article.body,
            self.typography,
            gap_below_headline=self.byline.height(self.width),
            describe_image=self._describe_image,
            parent=self,
        )
        builder.start()
        while not builder.is_finished:
            yield True

    def _describe_image(self, alt: str) -> str:
        translate = QCoreApplication.translate
        described = translate("Sheet", "Image: {description}").format(description=alt)
        return described if alt else translate("Sheet", "Image")

    def lay_out(self) -> Steps:
        """Break the text into lines and pages, one block a turn."""
        block = self.document.begin()
        while block.isValid():
            if block.isVisible():
                placed = self._placed(block)
                if self._leaves_heading_behind(placed):
                    heading = self.placed.pop()
                    self._break_before(heading.number)
                    self.placed.append(
                        self._placed(self.document.findBlockByNumber(heading.number))
                    )
                    placed = self._placed(block)
                self.placed.append(placed)
            block = block.next()
            yield False

    def _placed(self, block: QTextBlock) -> PlacedBlock:
        """Lay out a block, and all before it, and return where it is."""
        rect = self.document.documentLayout().blockBoundingRect(block)
        layout = block.layout()
        # A block whose first line went to the next page begins for Qt on the page before.
        first = layout.position().y() + layout.lineAt(0).y() if layout.lineCount() else rect.top()
        return PlacedBlock(block.blockNumber(), max(rect.top(), first), rect.bottom())

    def _leaves_heading_behind(self, placed: PlacedBlock) -> bool:
        """Say whether a block begins a page while its heading ends the one before."""
        if len(self.placed) < 2:  # noqa: PLR2004 - the headline, and what stands below it
            return False
        heading = self.placed[-1]
        if self.article.body.blocks[heading.number].kind is not BlockKind.HEADING:
            return False
        return int((placed.top + 1) // self.page_height) > int(heading.top // self.page_height)

    def _break_before(self, number: int) -> None:
        """Begin a page with a block."""
        cursor = QTextCursor(self.document.findBlockByNumber(number))
        setting = cursor.blockFormat()
        setting.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        cursor.setBlockFormat(setting)

    @property
    def pages(self) -> int:
        """Return how many pages the text takes, once it is laid out."""
        last = self.placed[-1].bottom - 1 if self.placed else 0.0
        return int(max(0.0, last) // self.page_height) + 1

    def line_top(self, offset: int) -> float:
        """Return the top of the line that holds a code point; what is hidden lies where it is."""
        position = self.offsets.to_utf16(offset)
        block = self.document.findBlock(position)
        layout = block.layout()
        line = layout.lineForTextPosition(position - block.position())
        if not block.isVisible() or not line.isValid():
            place = bisect_left(self.placed, (block.blockNumber(),))
            return self.placed[min(place, len(self.placed) - 1)].top if self.placed else 0.0
        return layout.position().y() + line.naturalTextRect().top()

    def page(self, number: int) -> PageLines:
        """Return what stands on a page, counted from 0."""
        return PageLines(self, number)


class PageLines:
    """The blocks and lines of one page, for all that is painted on it."""

    def __init__(self, text: PrintedText, number: int) -> None:
        self._text = text
        self._top = number * text.page_height
        self._bottom = self._top + text.page_height

    def visible_blocks(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        """Return each block with a line on the page, and its rectangle, cut off at the page."""
        placed = self._text.placed
        first = bisect_right(placed, self._top, key=lambda block: block.bottom)
        for block in placed[first:]:
            if block.top >= self._bottom:
                return
            top, bottom = max(block.top, self._top), min(block.bottom, self._bottom)
            rect = QRectF(0, top, self._text.width, bottom - top)
            yield self._text.document.findBlockByNumber(block.number), rect

    def lines(self, block: QTextBlock) -> Iterator[LaidLine]:
        """Return the lines of a block that are on the page; each line is on one page alone."""
        origin = block.layout().position()
        for line in laid_lines(block, origin, self._top, self._bottom):
            if self._top <= line.rect.center().y() < self._bottom:
                yield line

    def image_names(self) -> list[str]:
        """Return the assets of the images on the page."""
        blocks = self._text.article.body.blocks
        numbers = (block.blockNumber() for block, _ in self.visible_blocks())
        return [blocks[number].asset for number in numbers if blocks[number].asset]

    def headline_bottom(self) -> float | None:
        """Return where the byline goes below, None where the headline ends on another page."""
        headline = headline_of(self._text.article.body.blocks)
        if headline is None:
            return None
        block = self._text.document.findBlockByNumber(headline)
        bottom = self._text.document.documentLayout().blockBoundingRect(block).bottom()
        return bottom if self._top < bottom <= self._bottom else None


def small_font(size_pt: float) -> QFont:
    """Return the font of all that is no text of the article: header, byline, notes."""
    font = QFont(QCoreApplication.instance().font())  # type: ignore[union-attr]
    font.setPointSizeF(size_pt * 0.74)
    return font


def _fitted(typography: Typography, grid: PageGrid) -> Typography:
    """Return the typography with lines as long as the column: tables are fitted into that."""
    style = replace(typography.style, width_characters=100)
    width = typography.with_(style=style).column_width()
    letters = int(style.width_characters * grid.text.width() / width)
    return typography.with_(style=replace(style, width_characters=letters))
