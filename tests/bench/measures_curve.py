"""The cost of the same things in a small, a large and a very large library of the same articles.

The libraries take turns, so that whatever else the machine does disturbs all of them alike.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import floors
from corpus import RARE_WORD, Corpus, frequent_word
from curve import Curve, Growth
from measures import smoke, started
from saved_pages import SavedPages
from size import Size

from app.library import Library
from app.model.article import ArticleQuery
from app.model.block import Block, BlockKind, Body
from app.model.report import Source
from app.model.span import Span
from app.text import sentences

_SAMPLES = 15
_STARTS = 5
_EXPORTS = 2
_PAGE = 200
_STEP = 37
_SINGLE_WORD = "quittenholzkamm"
_TYPED = "bela un"

_Thing = TypeVar("_Thing")


class Side:
    """One of the libraries, open; its oldest articles are the same as those of the others."""

    def __init__(self, path: Path) -> None:
        self.library = Library.open(path)
        self._add_single()
        self.ids = self.library.find_articles()
        self.tag = self.library.tags()[0].id

    def _add_single(self) -> None:
        """Add an article that alone has a certain word."""
        draft = Corpus(6).draft(1, 3_000)
        block = Block(BlockKind.PARAGRAPH, f"Ein {_SINGLE_WORD} lag da.")
        body = Body((*draft.body.blocks, block))
        split = sentences.split(body, draft.meta.language)
        self.library.add_article(replace(draft, body=body, sentences=split))

    def page(self, number: int) -> None:
        """Fetch a page of the list."""
        first = number * _STEP * _PAGE % max(1, len(self.ids) - _PAGE)
        self.library.article_rows(self.ids[first : first + _PAGE])

    def search(self, words: str) -> None:
        """Search for words."""
        self.library.search(words, limit=50)

    def type(self) -> None:
        """Search for every beginning of what a person types."""
        for end in range(1, len(_TYPED) + 1):
            self.search(_TYPED[:end])

    def open(self, number: int) -> None:
        """Open one of the oldest articles."""
        self.library.open_article(self.ids[-1 - number * _STEP % len(self.ids)])

    def annotate(self, number: int) -> None:
        """Tag some words of one of the oldest articles."""
        article_id = self.ids[-1 - number * _STEP % len(self.ids)]
        self.library.annotate(article_id, Span(number, number + 40), [self.tag])

    def bring_in(self, page: Path) -> None:
        """Import one page."""
        self.library.import_sources([Source(path=page)])


_READS: tuple[tuple[str, Growth, Callable[[Side, int], object]], ...] = (
    ("a page of the list", Growth.LOGARITHMIC, lambda side, number: side.page(number)),
    (
        "search for a word of one article",
        Growth.LOGARITHMIC,
        lambda side, _: side.search(_SINGLE_WORD),
    ),
    (
        "search for a word of one article in a thousand",
        Growth.SHOWN,
        lambda side, _: side.search(RARE_WORD),
    ),
    (
        "search for a word of nearly all articles",
        Growth.SHOWN,
        lambda side, _: side.search(frequent_word()),
    ),
    (f"search at each key of “{_TYPED}”, all together", Growth.SHOWN, lambda side, _: side.type()),
    (
        "articles with a tag",
        Growth.SHOWN,
        lambda side, _: side.library.find_articles(ArticleQuery(tag=side.tag)),
    ),
    ("counts of all filters", Growth.SHOWN, lambda side, _: side.library.facets()),
    ("open an article", Growth.LOGARITHMIC, lambda side, number: side.open(number)),
    ("tag a passage", Growth.LOGARITHMIC, lambda side, number: side.annotate(number)),
    ("undo that", Growth.LOGARITHMIC, lambda side, _: side.library.undo()),
)


def start_curve(libraries: Mapping[int, Path], size: Size) -> Curve:
    """Measure the way to the first painted window."""
    samples: dict[int, list[float]] = {count: [] for count in libraries}
    for _ in range(size.times(_STARTS)):
        for count, path in libraries.items():
            samples[count].append(started(sys.executable, *smoke(path))[0])
    return Curve("start to first painted window", Growth.LOGARITHMIC, samples)


def curves(copies: Mapping[int, Path], size: Size) -> Iterator[Curve]:
    """Measure what the façade does in copies of the libraries, given by their articles."""
    with ExitStack() as stack:
        sides = {count: Side(path) for count, path in copies.items()}
        for side in sides.values():
            stack.callback(side.library.close)
        for name, growth, do in _READS:
            yield _taken(sides, size.times(_SAMPLES), name, growth, do)
        pages = _single_pages(size.folder / "single", size.times(_SAMPLES) + 1)
        yield _taken(
            sides,
            size.times(_SAMPLES),
            "import of one page",
            Growth.LOGARITHMIC,
            lambda side, number: side.bring_in(pages[number]),
        )
        target = size.folder / "annotations.csv"
        yield _taken(
            sides,
            size.times(_EXPORTS),
            "export of all annotations to CSV",
            Growth.SHOWN,
            lambda side, _: side.library.export(target),
        )


def _single_pages(folder: Path, count: int) -> list[Path]:
    made = SavedPages(7)
    folder.mkdir()
    paths = [folder / f"{number}.html" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(made.page(number), encoding="utf-8")
    return paths


def _taken(
    things: Mapping[int, _Thing],
    count: int,
    name: str,
    growth: Growth,
    do: Callable[[_Thing, int], object],
) -> Curve:
    """Do something to each in turn, after one time that does not count."""
    samples: dict[int, list[float]] = {size: [] for size in things}
    for number in range(count + 1):
        for size, thing in things.items():
            samples[size].append(floors.timed(lambda thing=thing, number=number: do(thing, number)))
    return Curve(name, growth, {size: times[1:] for size, times in samples.items()})
