"""How long the window's loop is ever busy in one go, in the long article and in the long list."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from measures_row import Budget, Row
from measures_window import HIGHLIGHTS, KEYS, Bench
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from size import Size

from app.model.article import ArticleQuery
from tests.stalls import LIMIT_MS, idle
from ui.article_list.article_table import ArticleTable
from ui.commands import Act

_SCROLLS = 200
_ROWS = 15
_SEARCHED = "harbour ba"
_TITLE = "un"
_LETTER_MS = 30
_SETTLE_MS = 500


def stalls(size: Size, bench: Bench) -> Iterator[Row]:
    """Measure the longest stall of each thing a person does there."""
    longest: dict[str, float] = {}
    for name, do in _JOURNEYS.items():
        _prepare(bench)
        with bench.heart(longest, name):
            do(bench)
            idle(_SETTLE_MS)
    _prepare(bench)
    with bench.heart(longest, "importing"):
        _import(bench, size)
    for name, stall in longest.items():
        yield Row(f"longest stall, {name}", "ms", Budget.ALONE, LIMIT_MS, [stall])


def _prepare(bench: Bench) -> None:
    """Leave the window as each begins: a short article, nothing searched for or filtered."""
    bench.window.article_list.set_query(ArticleQuery())
    bench.open(bench.short)
    bench.window.activateWindow()
    idle(_SETTLE_MS)


def _open_long(bench: Bench) -> None:
    bench.open(bench.long)


def _scroll_long(bench: Bench) -> None:
    bench.open(bench.long)
    bar = bench.reader.verticalScrollBar()
    for step in range(_SCROLLS):
        bar.setValue(bar.maximum() * step // _SCROLLS)
        QApplication.processEvents()


def _find_in_long(bench: Bench) -> None:
    bench.open(bench.long)
    bench.application.actions[Act.FIND_IN_ARTICLE].trigger()
    _type(bench, _SEARCHED)
    idle(_SETTLE_MS)
    QTest.keyClick(bench.window.windowHandle(), Qt.Key.Key_Escape)


def _tag_many(bench: Bench) -> None:
    bench.open(bench.marked)
    bench.reader.setFocus()
    for _ in range(KEYS):
        bench.key(Qt.Key.Key_J)
        bench.key(Qt.Key.Key_1)


def _undo(bench: Bench) -> None:
    for _ in range(KEYS // 4):
        bench.application.actions[Act.UNDO].trigger()
        idle(_LETTER_MS)


def _search(bench: Bench) -> None:
    bench.window.article_list.focus_search()
    _type(bench, _SEARCHED)


def _scroll_list(bench: Bench) -> None:
    bar = _list(bench).verticalScrollBar()
    for step in range(_SCROLLS):
        bar.setValue(bar.maximum() * step // _SCROLLS)
        QApplication.processEvents()


def _walk_list(bench: Bench) -> None:
    table = _list(bench)
    table.setFocus()
    for _ in range(_ROWS):
        QTest.keyClick(table, Qt.Key.Key_Down)
        idle(4 * _LETTER_MS)


def _type_in_list(bench: Bench) -> None:
    _list(bench).setFocus()
    _type(bench, _TITLE)


def _filter(bench: Bench) -> None:
    for query in (
        ArticleQuery(annotated=True),
        ArticleQuery(unread=True),
        ArticleQuery(tag=bench.tag),
        ArticleQuery(month="2026-03", language="de"),
    ):
        bench.window.article_list.set_query(query)
        idle(_SETTLE_MS)


def _select_all(bench: Bench) -> None:
    table = _list(bench)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    idle(_SETTLE_MS)
    QTest.keyClick(table, Qt.Key.Key_Home)


_JOURNEYS: dict[str, Callable[[Bench], None]] = {
    "opening 1.5 MB": _open_long,
    "scrolling 1.5 MB": _scroll_long,
    "finding in 1.5 MB": _find_in_long,
    f"tagging among {HIGHLIGHTS:,}": _tag_many,
    "undoing that": _undo,
    "searching": _search,
    "scrolling the list": _scroll_list,
    "walking through the list": _walk_list,
    "typing a title in the list": _type_in_list,
    "filtering the list": _filter,
    "selecting the whole list": _select_all,
}


def _list(bench: Bench) -> ArticleTable:
    table = bench.window.article_list.findChild(ArticleTable)
    assert isinstance(table, ArticleTable)
    return table


def _type(bench: Bench, letters: str) -> None:
    for letter in letters:
        QTest.keyClick(bench.window.windowHandle(), letter)
        idle(_LETTER_MS)


def _import(bench: Bench, size: Size) -> None:
    bar = bench.window.message_bar
    bench.application.import_paths(list(size.pages))
    bench.until(lambda: "added" in bar.text or "skipped" in bar.text)
