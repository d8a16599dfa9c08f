"""Measure the time and memory budgets, each beside its floor in the same run.

    python tests/bench/run.py [--articles 2000] [--pages 1000] [--only NAME] [--without NAME]
                              [--curve [1000 10000 100000]] [--record [docs/benchmarks.md]]

Prints for each row min / median / max of ours and of the floor; with `--curve`, what the same costs
in libraries of several sizes. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

# The offscreen platform says at each window that it has no window manager.
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")

import measures
import measures_journeys
import measures_search
import measures_stalls
import measures_suggesting
import measures_text
import measures_window
from curve import Curve
from libraries import cached_library, working_copy
from measures_curve import curves, start_curve
from measures_curve_window import window_curves
from measures_row import Row
from record import page
from saved_pages import pages_of, saved_pages
from size import Size

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / "build" / "bench"
RECORD = ROOT / "docs" / "benchmarks.md"
CURVE = (1_000, 10_000, 100_000)

PLAIN: dict[str, Callable[[Size], Iterator[Row]]] = {
    "start": measures.start,
    "search": measures.search,
    "filters": measures.filtering,
    "import": measures.importing,
    "export": measures.exporting,
    "pages": measures_text.reading,
    "sentences": measures_text.sentences,
    "journeys": measures_journeys.journeys,
    "suggestions": measures_suggesting.suggestions,
}
IN_WINDOW: dict[str, Callable[[Size, measures_window.Bench], Iterator[Row]]] = {
    "tag": measures_window.tagging,
    "open": measures_window.opening,
    "scroll": measures_window.scrolling,
    "typing": measures_search.typing,
    "stalls": measures_stalls.stalls,
}


def measure(size: Size, names: set[str]) -> Iterator[Row]:
    """Yield the rows of these names."""
    for name, rows in PLAIN.items():
        if name in names:
            yield from rows(size)
    wanted = [rows for name, rows in IN_WINDOW.items() if name in names]
    if wanted:
        copy = working_copy(size.library, size.folder)
        bench = measures_window.Bench(copy, size.folder / "settings.json")
        try:
            for rows_in_window in wanted:
                yield from rows_in_window(size, bench)
        finally:
            bench.close()


def measure_curves(articles: Sequence[int], size: Size) -> Iterator[Curve]:
    """Yield what the same costs in libraries of so many articles."""
    libraries = {count: cached_library(KEPT, count) for count in sorted(articles)}
    yield start_curve(libraries, size)
    copies = {
        count: working_copy(path, size.folder / f"{count}") for count, path in libraries.items()
    }
    yield from curves(copies, size)
    yield from window_curves(copies, size)


def wanted(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(prog="dev.py bench")
    add = parser.add_argument
    names = [*PLAIN, *IN_WINDOW]
    add("--articles", type=int, default=2000, help="in the library")
    add("--pages", type=int, default=1000, help="saved pages to import")
    add("--pages-from", type=Path, help="import the pages in this folder instead")
    add("--only", choices=names, action="append", default=[], help="these rows (repeatable)")
    add("--without", choices=names, action="append", default=[], help="all rows but these")
    add("--curve", type=int, nargs="*", help="the cost at 1,000, 10,000 and 100,000 articles, too")
    add("--no-rows", action="store_true", help="no rows, where the curve alone is wanted")
    add("--once", action="store_true", help="do all of it once, to see that it works")
    add("--record", type=Path, nargs="?", const=RECORD, help="write this page")
    return parser.parse_args(arguments)


def main() -> None:
    """Measure what the command line asks for, and print it."""
    asked = wanted()
    KEPT.mkdir(parents=True, exist_ok=True)
    library = cached_library(KEPT, asked.articles)
    made = saved_pages(KEPT / f"pages-{asked.pages}", asked.pages) if not asked.pages_from else []
    pages = made or pages_of(asked.pages_from)
    print(f"{asked.articles:,} articles, {os.cpu_count()} processors; min / median / max")
    names = set(asked.only or [*PLAIN, *IN_WINDOW]) - set(asked.without)
    done: list[Row] = []
    drawn: list[Curve] = []
    with tempfile.TemporaryDirectory(dir=KEPT) as folder:
        size = Size(library, pages, Path(folder), asked.once)
        for row in measure(size, set() if asked.no_rows else names):
            print(row.lines(), flush=True)
            done.append(row)
        for curve in measure_curves(asked.curve or CURVE, size) if asked.curve is not None else ():
            print(curve.lines(), flush=True)
            drawn.append(curve)
    missed = sum(not each.met for each in (*done, *drawn))
    print(f"{missed} budgets missed" if missed else "All budgets met")
    if asked.record:
        typed = " ".join(sys.argv[1:])
        written = page(typed, asked.articles, len(pages), done, drawn)
        asked.record.write_text(written, encoding="utf-8")


if __name__ == "__main__":
    main()
