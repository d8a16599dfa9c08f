"""The main job without a screen: import the sample articles, tag some sentences, export them.

`python3 dev.py run` calls it where no window can be shown. It works through the same façade as
the window, and leaves what it made in `build/demo/`.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from app.library import Library
from app.model.article import OpenArticle
from app.model.report import Source
from app.model.span import Span

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "resources" / "samples" / "articles"
TARGET = ROOT / "build" / "demo"

QUOTATION_MARK = re.compile(r'["„“”«»]')
DIGIT = re.compile(r"\d")


def likely_tags(article: OpenArticle) -> Iterator[tuple[str, Span]]:
    """Name up to one sentence of an article for each of the default tags, the headline aside.

    A crude choice, only there to have something to show.
    """
    wanted = ["quote", "figure", "claim"]
    for span in article.sentences[1:]:
        sentence = span.of(article.text)
        looks_like = "claim"
        if QUOTATION_MARK.search(sentence):
            looks_like = "quote"
        elif DIGIT.search(sentence):
            looks_like = "figure"
        if looks_like in wanted:
            wanted.remove(looks_like)
            yield looks_like, span


def fill(library: Library) -> bool:
    """Import the sample articles and tag some of their sentences; say whether all came in."""
    report = library.import_sources([Source(path=SAMPLES)])
    for failure in report.failures:
        print(f"{failure.name}: {failure.reason}", file=sys.stderr)  # noqa: T201
    tags = {tag.name: tag.id for tag in library.tags()}
    for article_id in library.find_articles():
        for name, span in likely_tags(library.open_article(article_id)):
            library.annotate(article_id, span, [tags[name]])
    return not report.failures


def main() -> int:
    """Make `build/demo/` anew and print what is in it; return the exit code."""
    shutil.rmtree(TARGET, ignore_errors=True)
    TARGET.mkdir(parents=True)
    with Library.create(TARGET / "Samples.pressmark") as library:
        complete = fill(library)
        library.export(TARGET / "annotations.csv")
    for path in sorted(TARGET.iterdir()):
        print(path)  # noqa: T201
    return 0 if complete else 1


if __name__ == "__main__":
    sys.exit(main())
