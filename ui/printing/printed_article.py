"""One article on paper, painted page by page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from app.model.annotation import Annotation
from app.model.article import OpenArticle
from app.model.tag import Tag
from ui.i18n import ui_date, ui_number
from ui.printing.margin_notes import MarginNotes, Numbered, numbered, paint_numbers
from ui.printing.page_grid import PageGrid, PrintOptions, page_grid
from ui.printing.printed_text import PageLines, PrintedText, small_font
from ui.printing.steps import Steps
from ui.reader.document_builder import block_starts_utf16
from ui.reader.highlights import HighlightPlan
from ui.reader.painting import FurniturePainter, WashPainter
from ui.reader.typography import TextStyle
from ui.theme import load_theme

_THEME = "contrast-light"
"""Black on white: paper has no light of its own, and many printers no colour."""

_LINE_HEIGHT_PERCENT = 135
_STRIPES_ROOM = 22.0


class PrintedArticle:
    """An article with its annotations, in the face chosen for reading.

    `prepare` does its work a little at a time; after that `pages` is known, and `paint` can paint
    any of them, in pixels of the screen from the paper's top left corner.
    """

    def __init__(
        self,
        article: OpenArticle,
        annotations: Sequence[Annotation],
        tags: Sequence[Tag],
        options: PrintOptions,
        style: TextStyle,
    ) -> None:
        self.grid: PageGrid = page_grid(options)
        self._article = article
        self._annotations = annotations
        self._tags = {tag.id: tag for tag in tags}
        self._theme = load_theme(_THEME)
        set_so = TextStyle(
            style.face, options.size_pt, _LINE_HEIGHT_PERCENT, justified=style.justified
        )
        self.text = PrintedText(article, self._theme, set_so, self.grid)
        self._small = small_font(options.size_pt)
        self._numbered: tuple[Numbered, ...] = ()
        self._notes: MarginNotes | None = None
        starts = block_starts_utf16(article.body, self.text.offsets)
        self._plan = HighlightPlan(annotations, self._tags, self.text.offsets, starts)

    def prepare(self) -> Steps:
        """Lay out text and notes."""
        yield from self.text.build()
        yield from self.text.lay_out()
        column = self.grid.notes
        if column is not None:
            self._numbered = numbered(self._annotations, self.text.line_top)
            height = self.text.page_height
            self._notes = MarginNotes(self._theme, self._small, column.width(), height)
            yield from self._notes.place(self._numbered, self._tags)

    @property
    def pages(self) -> int:
        """Return how many pages there are, notes that go on after the text included."""
        return max(self.text.pages, self._notes.pages if self._notes else 1)

    def image_names(self, number: int) -> list[str]:
        """Return the assets of the images on a page, to be set as `text.images.ready`."""
        return self.text.page(number).image_names()

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, counted from 0."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_header(painter)
        self._paint_footer(painter, number)
        self._paint_text(painter, number)
        if self._notes is not None and self.grid.notes is not None:
            self._notes.paint(painter, self.grid.notes, number)
            bold = QFont(self._small)
            bold.setWeight(QFont.Weight.DemiBold)
            first = number * self.text.page_height
            paint_numbers(painter, self._numbered, bold, self._theme.muted, self.grid.text, first)

    def _paint_text(self, painter: QPainter, number: int) -> None:
        page, column = self.text.page(number), self.grid.text
        top = number * self.text.page_height
        painter.save()
        painter.translate(column.left(), column.top() - top)
        self._clip(painter, top)
        endless = QRectF(0, top, column.width(), column.height())
        washes = WashPainter(page, self._theme)
        washes.paint_below(painter, self._plan, None)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for block, _ in page.visible_blocks():
            for line in page.lines(block):
                line.line.draw(painter, block.layout().position())
        washes.paint_above(painter, self._plan, endless)
        blocks = self._article.body.blocks
        FurniturePainter(page, self.text.typography).paint(painter, blocks)
        self._paint_byline(painter, page)
        painter.restore()

    def _clip(self, painter: QPainter, top: float) -> None:
        """Keep what belongs to other pages, or to the notes, away from the text."""
        column = self.grid.text
        room = QRectF(-column.left(), top, column.right() + _STRIPES_ROOM, column.height())
        painter.setClipRect(room)

    def _paint_byline(self, painter: QPainter, page: PageLines) -> None:
        top = page.headline_bottom()
        if top is not None:
            self.text.byline.paint(painter, self._theme, 0, top, self.grid.text.width())

    def _paint_header(self, painter: QPainter) -> None:
        """Paint outlet and title to the left, the date to the right, and a line below."""
        meta, box = self._article.article.meta, self.grid.header
        painter.setFont(self._small)
        painter.setPen(self._theme.muted)
        date = ui_date(meta.published) if meta.published else ""
        metrics = QFontMetricsF(self._small)
        room = box.width() - metrics.horizontalAdvance(date) - 24
        source = " · ".join(part for part in (meta.outlet, meta.title) if part)
        shown = metrics.elidedText(source, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, date)
        painter.setPen(QPen(self._theme.muted, 0.7))
        painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _paint_footer(self, painter: QPainter, number: int) -> None:
        """Paint where the article is from to the left, and the number of the page."""
        box = self.grid.footer
        painter.setFont(self._small)
        painter.setPen(self._theme.muted)
        pattern = QCoreApplication.translate("Printing", "Page {n} of {all}")
        page = pattern.format(n=ui_number(number + 1), all=ui_number(self.pages))
        metrics = QFontMetricsF(self._small)
        room = box.width() - metrics.horizontalAdvance(page) - 24
        url = metrics.elidedText(self._article.article.meta.url, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, url)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, page)
