"""Searching everywhere as one types: from a key to the results on the screen."""

from __future__ import annotations

import time
from collections.abc import Iterator

import floors
from measures_row import Budget, Row
from measures_window import Bench
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from size import Size

from tests.stalls import idle
from ui.commands import Act
from ui.search.palette import SearchPalette

_TYPED = ("harbour ", "bela tag:claim ", "un is:unread ")
_MOST_MS = 250


def typing(_size: Size, bench: Bench) -> Iterator[Row]:
    """Measure the time to the results of each key, and the longest stall meanwhile."""
    longest: dict[str, float] = {}
    bench.window.activateWindow()
    for typed in _TYPED:
        bench.application.actions[Act.SEARCH_EVERYWHERE].trigger()
        palette = QApplication.activeModalWidget()
        assert isinstance(palette, SearchPalette)
        idle(500)
        with bench.heart(longest, f"typing “{typed.strip()}” everywhere"):
            samples = [_until_found(palette, letter) for letter in typed]
        QTest.keyClick(palette.windowHandle(), Qt.Key.Key_Escape)
        yield Row(f"results of a key in “{typed.strip()}”", "ms", Budget.ALONE, _MOST_MS, samples)
    for name, stall in longest.items():
        yield Row(f"longest stall, {name}", "ms", Budget.ALONE, 50, [stall])


def _until_found(palette: SearchPalette, letter: str) -> float:
    """Return the milliseconds from a key to its results."""
    started = time.perf_counter()
    QTest.keyClick(palette.windowHandle(), letter)
    while palette.is_waiting:
        idle(1)
    return floors.milliseconds(started)
