"""Measure the time and memory budgets, each beside its floor in the same run.

    python tests/bench/run.py [--articles 2000] [--pages 1000] [--only NAME] [--without NAME]

Prints for each row min / median / max of ours and of the floor. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

# The offscreen platform says at each window that it has no window manager.
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")

import measures
import measures_journeys
import measures_search
import measures_suggesting
import measures_text
import measures_window
from corpus import cached_library
from measures import Size
from measures_row import Row
from saved_pages import pages_of, saved_pages

ROOT = Path(__file__).resolve().parents[2]

PLAIN: dict[str, Callable[[Size], Iterator[Row]]] = {
    "start": measures.start,
    "search": measures.search,
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
    "stalls": measures_window.stalls,
}


def measure(size: Size, only: str, without: str) -> Iterator[Row]:
    """Yield the rows wanted, all but one where none is named."""
    names = {only} if only else {*PLAIN, *IN_WINDOW} - {without}
    for name, rows in PLAIN.items():
        if name in names:
            yield from rows(size)
    wanted = [rows for name, rows in IN_WINDOW.items() if name in names]
    if wanted:
        bench = measures_window.Bench(size)
        try:
            for rows_in_window in wanted:
                yield from rows_in_window(size, bench)
        finally:
            bench.close()


def main() -> None:
    """Measure what the command line asks for, and print it."""
    parser = argparse.ArgumentParser(prog="dev.py bench")
    parser.add_argument("--articles", type=int, default=2000, help="in the library")
    parser.add_argument("--pages", type=int, default=1000, help="saved pages to import")
    parser.add_argument("--pages-from", type=Path, help="import the pages in this folder instead")
    parser.add_argument("--only", default="", choices=[*PLAIN, *IN_WINDOW])
    parser.add_argument("--without", default="", choices=[*PLAIN, *IN_WINDOW])
    wanted = parser.parse_args()
    keep = ROOT / "build" / "bench"
    keep.mkdir(parents=True, exist_ok=True)
    library = cached_library(keep, wanted.articles)
    pages = (
        pages_of(wanted.pages_from)
        if wanted.pages_from
        else saved_pages(keep / f"pages-{wanted.pages}", wanted.pages)
    )
    print(f"{wanted.articles:,} articles, {os.cpu_count()} processors; min / median / max")
    with tempfile.TemporaryDirectory(dir=keep) as folder:
        missed = 0
        for row in measure(Size(library, pages, Path(folder)), wanted.only, wanted.without):
            print(row.lines(), flush=True)
            missed += not row.met
    print(f"{missed} budgets missed" if missed else "All budgets met")


if __name__ == "__main__":
    main()
