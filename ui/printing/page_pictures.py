"""Pages as pictures, to be looked at before they are printed."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter

from ui.printing.page_images import PageImages
from ui.printing.print_job import SLICE_MS
from ui.printing.printed_article import PrintedArticle
from ui.printing.steps import Steps
from ui.reader.image_loader import FileOf

_SHARPEST = QSize(600, 600)
_SETTLED_MS = 120
"""A number that is being typed is not laid out at each digit."""


class PagePictures(QObject):
    """Lays an article out as it would be printed and paints one of its pages at a time.

    The work is done in slices, with the event loop running between.

    Signals: `painted(object, int, int)`, a `QImage`, the number of its page from 0, and how many
    pages there are.
    """

    painted = Signal(object, int, int)

    def __init__(self, file_of: FileOf | None, parent: QObject) -> None:
        super().__init__(parent)
        self._images = PageImages(file_of, _SHARPEST)
        self._make: Callable[[], PrintedArticle] | None = None
        self._article: PrintedArticle | None = None
        self._number = 0
        self._width_px = 1
        self._steps: Steps | None = None
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._lay_out)
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._on_turn)

    def show(self, make: Callable[[], PrintedArticle], width_px: int) -> None:
        """Lay out what `make` returns, and paint the page seen last, so many pixels wide."""
        self._make, self._width_px = make, width_px
        self._settled.start()

    def turn_to(self, number: int) -> None:
        """Paint another page, counted from 0."""
        self._number = number
        if self._article is not None and self._steps is None:
            self._begin(self._picture(self._article))

    def close(self) -> None:
        """Do no more."""
        self._settled.stop()
        self._turns.stop()
        self._images.close()

    def _lay_out(self) -> None:
        if self._make is not None:
            self._article = None
            self._begin(self._all_of(self._make()))

    def _begin(self, steps: Steps) -> None:
        self._steps = steps
        self._turns.start()

    def _on_turn(self) -> None:
        until = time.perf_counter() + SLICE_MS / 1000
        waiting = False
        while self._steps is not None and not waiting and time.perf_counter() < until:
            try:
                waiting = next(self._steps)
            except StopIteration:
                self._steps = None
                self._turns.stop()

    def _all_of(self, article: PrintedArticle) -> Steps:
        yield from article.prepare()
        self._article = article
        yield from self._picture(article)

    def _picture(self, article: PrintedArticle) -> Steps:
        number = self._number = max(0, min(self._number, article.pages - 1))
        yield from self._images.fetch(article, number)
        scale = self._width_px / article.grid.paper.width()
        size = QSize(self._width_px, round(article.grid.paper.height() * scale))
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.scale(scale, scale)
        article.paint(painter, number)
        painter.end()
        self.painted.emit(image, number, article.pages)
