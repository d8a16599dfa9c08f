"""The images of a page, decoded on a thread before the page is painted."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from ui.printing.printed_article import PrintedArticle
from ui.printing.steps import Steps
from ui.reader.image_loader import FileOf, intact_image


class PageImages:
    """Fetches images no larger than `sharpest` pixels.

    `file_of` leads to their files, None where there are none.
    """

    def __init__(self, file_of: FileOf | None, sharpest: QSize) -> None:
        self._file_of = file_of
        self._sharpest = sharpest
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pressmark-print")

    def fetch(self, article: PrintedArticle, number: int) -> Steps:
        """Have the images of one page decoded, and wait for them."""
        file_of = self._file_of
        names = article.image_names(number) if file_of is not None else []
        if file_of is None or not names:
            return
        work = self._thread.submit
        answer: Future[dict[str, QImage]] = work(_decoded, names, file_of, self._sharpest)
        while not answer.done():
            yield True
        article.text.images.ready = answer.result()

    def close(self) -> None:
        """Fetch no more."""
        self._thread.shutdown(cancel_futures=True)


def _decoded(names: list[str], file_of: FileOf, sharpest: QSize) -> dict[str, QImage]:
    images = {name: intact_image(name, file_of, sharpest) for name in names}
    return {name: image for name, image in images.items() if image is not None}
