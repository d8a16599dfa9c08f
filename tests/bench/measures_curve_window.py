"""The cost of the same things as a person sees it, in windows on libraries of several sizes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import floors
from curve import Curve, Growth
from measures_window import Bench
from PySide6.QtCore import Qt
from size import Size

from tests.stalls import idle
from ui.article_list.article_table import ArticleTable

_SAMPLES = 15
_STEP = 7_919  # rows, and a prime: each jump is to another page
_AT_REST_MS = 500

_NAMES = ("list painted at another page", "article open and painted", "key to tag painted")


def window_curves(copies: Mapping[int, Path], size: Size) -> Iterator[Curve]:
    """Measure in a window on each copy, one after the other."""
    taken = {count: _samples(path, size) for count, path in copies.items()}
    for place, name in enumerate(_NAMES):
        samples = {count: lists[place] for count, lists in taken.items()}
        yield Curve(name, Growth.LOGARITHMIC, samples)


def _samples(path: Path, size: Size) -> tuple[list[float], ...]:
    bench = Bench(path, size.folder / "settings.json")
    try:
        idle(_AT_REST_MS)
        numbers = range(size.times(_SAMPLES) + 1)
        pages = [_page(bench, number) for number in numbers]
        opened = [_opened(bench) for _ in numbers]
        bench.open(bench.marked)
        bench.reader.setFocus()
        bench.key(Qt.Key.Key_Home)
        keys = [_tagged(bench) for _ in numbers]
    finally:
        bench.close()
    return pages[1:], opened[1:], keys[1:]


def _page(bench: Bench, number: int) -> float:
    """Return the milliseconds of a jump in the list until it is painted there."""
    table = bench.window.article_list.findChild(ArticleTable)
    bar = table.verticalScrollBar()

    def jump() -> None:
        bar.setValue(number * _STEP % max(1, bar.maximum()))
        table.viewport().repaint()

    return floors.timed(jump)


def _opened(bench: Bench) -> float:
    bench.open(bench.other)
    return bench.open(bench.short)


def _tagged(bench: Bench) -> float:
    bench.key(Qt.Key.Key_J)
    return bench.key(Qt.Key.Key_2)
