"""The images of a page, decoded on a thread before the page is painted."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from ui.printing.printed_article import PrintedArticle
from ui.printing.steps import Steps
from ui.reader.image_loader import PathOf, intact_image


class PageImages:
    """Fetches images no larger than `sharpest` pixels.

    `path_of` leads to their files, None where there are none.
    """

    def __init__(self, path_of: PathOf | None, sharpest: QSize) -> None:
        self._path_of = path_of
        self._sharpest = sharpest
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pressmark-print")

    def fetch(self, article: PrintedArticle, number: int) -> Steps:
        """Have the images of one page decoded, and wait for them."""
        path_of = self._path_of
        names = article.image_names(number) if path_of is not None else []
        if path_of is None or not names:
            return
        work = self._thread.submit
        answer: Future[dict[str, QImage]] = work(_decoded, names, path_of, self._sharpest)
        while not answer.done():
            yield True
        article.text.images.ready = answer.result()

    def close(self) -> None:
        """Fetch no more."""
        self._thread.shutdown(cancel_futures=True)


def _decoded(
    names: list[str], path_of: Callable[[str], Path], sharpest: QSize
) -> dict[str, QImage]:
    images = {name: intact_image(name, path_of, sharpest) for name in names}
    return {name: image for name, image in images.items() if image is not None}
