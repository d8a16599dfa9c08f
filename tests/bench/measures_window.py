"""What is measured in the real window: keys, opening articles, and how fast a text scrolls."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import floors
from corpus import Corpus
from measures_row import Budget, Row, interleaved
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from size import Size

from app.library import Library
from app.model.ids import ArticleId
from app.settings import Settings
from tests.stalls import LIMIT_MS, StallWatch
from ui.application import Application, qt_application
from ui.run import spare_collections

HIGHLIGHTS = 1_000
SIZE = (1480, 900)
PANES = [330, 810, 340]
KEYS = 60
TURNS = 10
OPENINGS = 15
PATIENCE_S = 60.0
FRAMES = 400
_LINES_TOLD = 4


class _Painted(QObject):
    """Counts the paintings of a widget, and notes when the last one was done."""

    def __init__(self, widget: QObject) -> None:
        super().__init__(widget)
        self.count = 0
        self.done = 0.0
        self._painting = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Paint or self._painting:
            return False
        self._painting = True
        QCoreApplication.sendEvent(watched, event)
        self._painting = False
        self.count += 1
        self.done = time.perf_counter()
        return True


class Bench:
    """The window on a library, into which it puts three articles to open."""

    def __init__(self, path: Path, settings: Path) -> None:
        qt_application()
        with Library.open(path) as library:
            self.long, _ = _add(library, 1, 1_500_000)
            self.short, self.short_text = _add(library, 3, 5_000)
            self.other, _ = _add(library, 4, 5_000)
            self.marked = _highlighted(library)
            self.tag = library.tags()[0].id
        self.application = Application(Settings(settings))
        assert self.application.open_library(path)
        self.window = self.application.window
        self.reader = self.window.reader
        # Offscreen the screen is small, and a window remembered is cut down to it.
        self.window.resize(*SIZE)
        self.window.splitter.setSizes(PANES)
        self.window.show()
        self.window.activateWindow()
        self.painted = _Painted(self.reader.viewport())
        self._shown = 0
        self._open: ArticleId | None = None
        self.reader.article_shown.connect(self._on_article_shown)
        self.open(self.other)
        spare_collections()

    def _on_article_shown(self, _article: object) -> None:
        self._shown += 1

    def close(self) -> None:
        """Close the window."""
        self.window.close()

    def until(self, done: Callable[[], bool]) -> None:
        """Turn the loop until something is so."""
        end = time.monotonic() + PATIENCE_S
        while not done():
            assert time.monotonic() < end, "what was waited for did not come"
            QApplication.processEvents()

    def open(self, article_id: ArticleId) -> float:
        """Open an article; return the milliseconds until it is built and painted.

        One that is open already is not opened again.
        """
        if article_id == self._open:
            return 0.0
        self._open = article_id
        shown, started = self._shown, time.perf_counter()
        self.application.open_article(article_id)
        self.until(lambda: self._shown > shown)
        painted = self.painted.count
        self.reader.viewport().update()
        self.until(lambda: self.painted.count > painted)
        return floors.milliseconds(started)

    def open_first_screen(self, article_id: ArticleId) -> float:
        """Open an article; return the milliseconds until its first screen is painted."""
        self._open = article_id
        title = self.reader.accessibleName()
        started = time.perf_counter()
        self.application.open_article(article_id)
        self.until(lambda: self.reader.accessibleName() != title)
        painted = self.painted.count
        self.until(lambda: self.painted.count > painted)
        took = floors.milliseconds(started)
        shown = self._shown
        self.until(lambda: self._shown > shown)
        return took

    def key(self, key: Qt.Key) -> float:
        """Press a key in the text; return the milliseconds until the text is painted again.

        What follows behind the painting is waited for, as the next key of a person would find it
        done, but not counted.
        """
        painted, started = self.painted.count, time.perf_counter()
        QTest.keyClick(self.reader, key)
        self.until(lambda: self.painted.count > painted)
        took = (self.painted.done - started) * 1_000
        for _ in range(TURNS):
            QApplication.processEvents()
        return took

    @contextmanager
    def heart(self, longest: dict[str, float], name: str) -> Iterator[None]:
        """Note the longest stall of the loop inside, and say where a too long one is."""
        watch = StallWatch()
        watch.start()
        try:
            yield
        finally:
            watch.end()
        longest[name] = watch.hardest.work_ms
        longest[f"{name}, by the clock"] = watch.longest.ms
        if watch.hardest.work_ms > LIMIT_MS:
            lines = " < ".join(reversed(watch.hardest.lines[-_LINES_TOLD:]))
            sys.stderr.write(f"{watch.hardest.work_ms:.0f} ms in “{name}”: {lines}\n")


def _add(library: Library, seed: int, characters: int) -> tuple[ArticleId, list[str]]:
    draft = Corpus(seed).draft(1, characters)
    added = library.add_article(draft)
    return library.article_id(added.created[0]), [block.text for block in draft.body.blocks]


def _highlighted(library: Library) -> ArticleId:
    """Add an article and highlight its first sentences."""
    draft = Corpus(5).draft(1, HIGHLIGHTS * 130)
    added = library.add_article(draft)
    article_id = library.article_id(added.created[0])
    tags = library.tags()
    with library.step("Annotate"):
        for number, span in enumerate(draft.sentences[1 : HIGHLIGHTS + 1]):
            library.annotate(article_id, span, [tags[number % len(tags)].id])
    return article_id


def tagging(size: Size, bench: Bench) -> Iterator[Row]:
    """Measure from the key to the annotation on the disk and on the screen."""
    commits = floors.Commits(size.folder)
    bench.open(bench.marked)
    bench.reader.setFocus()
    bench.key(Qt.Key.Key_Home)

    def ours() -> float:
        bench.key(Qt.Key.Key_J)
        return bench.key(Qt.Key.Key_2)

    samples = interleaved(ours, commits.one, size.times(KEYS))
    commits.close()
    name = f"key to annotation durable and painted, {HIGHLIGHTS:,} highlights"
    yield Row(name, "ms", Budget.PLUS, 8, *samples)


def opening(size: Size, bench: Bench) -> Iterator[Row]:
    """Measure opening a short article, and the first screen of a very long one."""
    viewport = bench.reader.viewport().size()
    bare = floors.BareReader((viewport.width(), viewport.height()))
    bench.open(bench.marked)

    def short() -> float:
        bench.open(bench.other)
        return bench.open(bench.short)

    def long() -> float:
        bench.open(bench.other)
        return bench.open_first_screen(bench.long)

    def floor() -> float:
        return bare.show(bench.short_text)

    samples = interleaved(short, floor, size.times(OPENINGS))
    yield Row("open an article of 5 kB", "ms", Budget.TIMES, 2, *samples)
    samples = interleaved(long, floor, size.times(OPENINGS))
    bare.close()
    yield Row("first screen of an article of 1.5 MB", "ms", Budget.TIMES, 4, *samples)


def scrolling(size: Size, bench: Bench) -> Iterator[Row]:
    """Measure how long each frame takes while the text is scrolled among many highlights."""
    bench.open(bench.marked)
    bar = bench.reader.verticalScrollBar()
    count = size.times(FRAMES)
    frames: list[float] = []
    for _ in range(2):  # once over all of it, so that it is laid out
        frames.clear()
        for step in range(count):
            started = time.perf_counter()
            bar.setValue(step * bar.maximum() // count)
            bench.reader.viewport().repaint()
            frames.append(floors.milliseconds(started))
    name = f"scroll frame at {HIGHLIGHTS:,} highlights, the slowest hundredth left out"
    yield Row(name, "ms", Budget.ALONE, 16, sorted(frames)[: count - count // 100])
