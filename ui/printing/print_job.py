"""Printing of one article in small pieces, with the window's event loop running between them."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QPagedPaintDevice, QPainter

from app.errors import PressmarkError
from app.model.report import Progress
from ui.printing.page_grid import PrintOptions, page_layout
from ui.printing.page_images import PageImages
from ui.printing.printed_article import PrintedArticle
from ui.printing.steps import Steps
from ui.reader.image_loader import FileOf

SLICE_MS = 6.0
"""Work done before the event loop has its turn."""

_SHARPEST = QSize(1800, 1800)
"""Pixels of an image on paper: 300 to the inch over the width of a page's text."""


class PrintJob(QObject):
    """Paints an article on a device that has the resolution of the screen.

    Lines and letters are drawn as shapes, so that they are as sharp as the printer is; fonts of
    painters and of layouts have the same size on such a device alone.

    `file_of` leads to the files of images, None where there are none. `title` is what the progress
    is called.

    Signals: `progressed(object)`, a `Progress` in pages; `ended(bool)`, whether all was printed;
    `failed(str)`, a sentence.
    """

    progressed = Signal(object)
    ended = Signal(bool)
    failed = Signal(str)

    def __init__(
        self,
        article: PrintedArticle,
        device: QPagedPaintDevice,
        options: PrintOptions,
        file_of: FileOf | None,
        title: str,
    ) -> None:
        super().__init__()
        self._article = article
        self._device = device
        self._layout = page_layout(options)
        self._title = title
        self._painter: QPainter | None = None
        self._images = PageImages(file_of, _SHARPEST)
        self._steps = self._work()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_turn)

    def start(self) -> None:
        """Begin; the work is done as the event loop comes round."""
        self.progressed.emit(Progress(0, 0, self._title))
        self._timer.start()

    def cancel(self) -> None:
        """Stop between two pieces of work; `ended` tells it."""
        if self._timer.isActive():
            self._finish(done=False)

    def _on_turn(self) -> None:
        until = time.perf_counter() + SLICE_MS / 1000
        try:
            waiting = False
            while not waiting and time.perf_counter() < until:
                waiting = next(self._steps)
        except StopIteration:
            self._finish(done=True)
        except PressmarkError as error:
            self._end()
            self.failed.emit(str(error))

    def _finish(self, *, done: bool) -> None:
        self._end()
        self.ended.emit(done)

    def _end(self) -> None:
        self._timer.stop()
        self._steps.close()
        if self._painter is not None:
            self._painter.end()
            self._painter = None
        self._images.close()

    def _work(self) -> Steps:
        """Do everything there is to do, a little at each turn."""
        yield from self._article.prepare()
        self._device.setPageLayout(self._layout)
        painter = QPainter()
        if not painter.begin(self._device):
            raise PressmarkError(self.tr("The printer or the file cannot be written to."))
        self._painter = painter
        for number in range(self._article.pages):
            self.progressed.emit(Progress(number, self._article.pages, self._title))
            yield from self._images.fetch(self._article, number)
            if number:
                self._device.newPage()
            painter.save()
            self._article.paint(painter, number)
            painter.restore()
            yield False
