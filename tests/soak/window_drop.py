"""All hostile files dropped on the window, and all that came in opened there: does it stay alive?

`python tests/soak/window_drop.py PLACE` tells a line of JSON for each article shown, and for each
batch dropped: what was wrong, how long the window's thread was ever at work in one go, and where.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.exceptions import TimeoutError as QtTimeoutError
from window_work import Patience

from app.library import Library
from app.model.ids import ArticleId
from app.settings import Settings
from tests.hostile.corpus import CASES
from tests.hostile.trial import laid_out
from tests.stalls import StallWatch
from ui.application import Application, qt_application

AT_ONCE = 30
LONGEST_MS = 120_000
ASKED_MS = 200
OPENED = "path: library"
"""What is not imported when it is dropped, but opened."""
_LARGE = 2**27


class Watched:
    """The window on an empty library, and what is told of it."""

    def __init__(self, place: Path) -> None:
        self.program = Application(Settings(place / "settings.json"))
        assert self.program.open_library(place / "Dropped.pressmark")
        self.program.window.show()
        self._patience = Patience()
        self._asked = QTimer(self.program, interval=ASKED_MS)
        self._asked.timeout.connect(_agree)
        self._asked.start()

    @property
    def library(self) -> Library:
        """Return the library that is open."""
        library = self.program.session.library
        assert library is not None
        return library

    def waits(self, until: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self._patience.waitUntil(until, LONGEST_MS)

    @contextmanager
    def telling(self, what: str) -> Iterator[None]:
        """Tell of what is done inside."""
        watch, problem = StallWatch(), ""
        watch.start()
        try:
            yield
        except QtTimeoutError as error:
            problem = str(error)
        watch.end()
        hardest = watch.hardest
        told = {"what": what, "problem": problem, "ms": hardest.work_ms, "place": hardest.place}
        os.write(1, f"{json.dumps(told)}\n".encode())

    def drops(self, paths: list[Path]) -> None:
        """Drop files, and wait until they are in."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(os.fspath(path)) for path in paths])
        before = len(self.library.import_reports())
        self.program.window.dropped.emit(mime)
        self.waits(lambda: len(self.library.import_reports()) > before)
        self.waits(lambda: not self.program._importing.running)

    def shows(self, article_id: ArticleId) -> None:
        """Open an article, and wait until all of it is there."""
        shown: list[object] = []
        reader = self.program.window.reader
        reader.article_shown.connect(shown.append)
        self.program.open_article(article_id)
        self.waits(lambda: bool(shown) and self._is_open(article_id))
        reader.article_shown.disconnect(shown.append)

    def _is_open(self, article_id: ArticleId) -> bool:
        opened = self.program._reading.article
        return opened is not None and opened.article.id == article_id


def main() -> None:
    """Drop everything, and open all that came in."""
    place = Path(sys.argv[1])
    paths = laid_out(place / "in", CASES)
    qt_application()
    window = Watched(place)
    causes = [cause for cause in paths if cause != OPENED]
    for first in range(0, len(causes), AT_ONCE):
        batch = causes[first : first + AT_ONCE]
        with window.telling(f"dropped: {batch[0]} … {batch[-1]}"):
            window.drops([paths[cause] for cause in batch])
    known = {_hash(path): cause for cause, path in paths.items()}
    for article_id in window.library.find_articles():
        version = window.library.open_article(article_id).version
        cause = known.get(version.original_sha256, version.original_name)
        with window.telling(f"shown: {cause}"):
            window.shows(article_id)
    window.program.close()


def _agree() -> None:
    """Press Enter in whatever asks something, as about the chapters of a book."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            QTest.keyClick(widget, Qt.Key.Key_Return)


def _hash(path: Path) -> str:
    """Return the hash of a file, "" of what is none or takes long."""
    with suppress(OSError):  # names that are too long
        status = path.lstat()
        if stat.S_ISREG(status.st_mode) and status.st_size < _LARGE:
            return hashlib.sha256(path.read_bytes()).hexdigest()
    return ""


if __name__ == "__main__":
    main()
