"""What is measured without a window of ours in this process: start, memory, search, files."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import floors
from corpus import RARE_WORD, frequent_word
from measures_row import Budget, Row, interleaved
from size import Size

from app.library import Library
from app.model.article import ArticleQuery
from app.model.report import Source

ROOT = Path(__file__).resolve().parents[2]
STARTS = 7
SEARCHES = 30
SEARCHED = {
    "a word of one article in a thousand": RARE_WORD,
    "a word of nearly all articles": frequent_word(),
    "the beginning of many words": "ba",
    "a word of none": "harbour",
}
EXPORTS = 3
FILTERINGS = 9
IMPORTS = 2


def started(*command: str) -> tuple[float, float]:
    """Run a window's program; return the milliseconds until it is painted and its peak in MB.

    Painted, it says so in a line. A shell stands between, because Linux counts the memory of who
    starts a program into its peak.
    """
    since = time.perf_counter()
    through = ("sh", "-c", '"$@"; exit $?', "sh", *command)
    with subprocess.Popen(through, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        said = program.stdout.readline()
        took = floors.milliseconds(since)
    return took, json.loads(said)["peak_memory_kb"] / 1024


def smoke(library: Path) -> tuple[str, ...]:
    """Return how the interpreter is asked for a window that closes once it is painted."""
    return "-m", "ui", "--library", str(library), "--smoke"


def start(size: Size) -> Iterator[Row]:
    """Measure the way to the first painted window, and the memory it takes."""
    ours: list[tuple[float, float]] = []
    floor: list[tuple[float, float]] = []
    for _ in range(size.times(STARTS) + 1):
        ours.append(started(sys.executable, *smoke(size.library)))
        floor.append(started(sys.executable, str(Path(floors.__file__))))
    times, memory = zip(*ours[1:], strict=True)
    floor_times, floor_memory = zip(*floor[1:], strict=True)
    yield Row("start to first painted window", "ms", Budget.TIMES, 1.5, times, floor_times)
    yield Row("memory with the window open", "MB", Budget.PLUS, 80, memory, floor_memory)


def search(size: Size) -> Iterator[Row]:
    """Measure the first 50 rows of searches for words of many articles, of few and of none."""
    with (
        Library.open(size.library, read_only=True) as library,
        closing(sqlite3.connect(size.library / "library.db")) as raw,
    ):
        for what, words in SEARCHED.items():

            def hits(words: str = words) -> float:
                started = time.perf_counter()
                library.search(words, limit=50)
                return floors.milliseconds(started)

            def listed(words: str = words) -> float:
                started = time.perf_counter()
                found = library.find_articles(ArticleQuery(text=words))
                library.article_rows(found[:50])
                return floors.milliseconds(started)

            for name, ours, sql in (
                ("search for", hits, floors.SEARCH),
                ("list narrowed to", listed, floors.LIST),
            ):
                samples = interleaved(
                    ours,
                    lambda sql=sql, words=words: floors.search(raw, sql, words),
                    size.times(SEARCHES),
                )
                yield Row(f"{name} {what}, 50 rows", "ms", Budget.TIMES, 1.3, *samples)


def filtering(size: Size) -> Iterator[Row]:
    """Measure the articles that a filter leaves, and the counts that filters show."""
    with Library.open(size.library, read_only=True) as library:
        questions: dict[str, Callable[[], object]] = {
            "articles with a tag": partial(
                library.find_articles, ArticleQuery(tag=library.tags()[0].id)
            ),
            "articles not read yet": partial(library.find_articles, ArticleQuery(unread=True)),
            "articles annotated": partial(library.find_articles, ArticleQuery(annotated=True)),
            "articles of a month and a language": partial(
                library.find_articles, ArticleQuery(month="2026-03", language="de")
            ),
            "counts of all filters": library.facets,
        }
        for name, ask in questions.items():
            ask()
            samples = [floors.timed(ask) for _ in range(size.times(FILTERINGS))]
            yield Row(name, "ms", Budget.ALONE, 100, samples)


def importing(size: Size) -> Iterator[Row]:
    """Measure how many saved pages a second come into a library, all of them `IMPORTS` times.

    Before each time the floor reads a share of the same pages.
    """
    ours: list[float] = []
    floor: list[float] = []
    for number in range(size.times(IMPORTS)):
        floor.append(floors.extract(size.pages[number::IMPORTS]))
        ours.append(_imported(size))
    name = f"import of {len(size.pages):,} saved pages"
    yield Row(name, "pages/s", Budget.RATE, 1.5, ours, floor)


def _imported(size: Size) -> float:
    """Return how many pages a second come into a new library."""
    with (
        tempfile.TemporaryDirectory(dir=size.folder) as folder,
        Library.create(Path(folder) / "Import.pressmark") as library,
    ):
        started = time.perf_counter()
        report = library.import_sources([Source(path=path) for path in size.pages])
        rate = len(report.items) / (time.perf_counter() - started)
    if report.failures:
        sys.stderr.write(f"{len(report.failures)} pages were refused\n")
    return rate


def exporting(size: Size) -> Iterator[Row]:
    """Measure the way of all annotations into a table."""
    target = size.folder / "annotations.csv"
    with Library.open(size.library, read_only=True) as library:

        def ours() -> float:
            started = time.perf_counter()
            library.export(target)
            return floors.milliseconds(started)

        samples = interleaved(ours, lambda: floors.table(size.library, target), size.times(EXPORTS))
    yield Row("export of all annotations to CSV", "ms", Budget.TIMES, 2, *samples)
