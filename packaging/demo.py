"""The main job without a screen: import the sample articles, tag some sentences, export them.

`python3 dev.py run` calls it where no window can be shown. It works through the same façade and
the same window as a person does, and leaves what it made in `build/demo/`, pictures included.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from app.library import Library
from app.model.article import OpenArticle
from app.model.block import BlockKind
from app.model.ids import ArticleId
from app.model.report import Source
from app.model.span import Span
from app.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "resources" / "samples" / "articles"
TARGET = ROOT / "build" / "demo"

QUOTATION_MARK = re.compile(r'["„“”«»]')
DIGIT = re.compile(r"\d")

ARTICLE_SHOWN_WITHIN_S = 10
SETTLED_AFTER_S = 0.5  # what the list and its chips read in the background takes far less


def likely_tags(article: OpenArticle) -> Iterator[tuple[str, Span]]:
    """Name up to one sentence in the paragraphs of an article for each of the default tags.

    A crude choice, only there to have something to show.
    """
    wanted = ["quote", "figure", "claim"]
    for span in article.sentences:
        if article.body.blocks[article.body.block_at(span.start)].kind is not BlockKind.PARAGRAPH:
            continue
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


def draw(library_folder: Path, article_id: ArticleId) -> None:
    """Open the library in the window, the article in the reader, and keep a picture per theme."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # It warns at each window that there is no window manager to pass its size on to.
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    from ui.application import Application, qt_application

    qt = qt_application()
    with tempfile.TemporaryDirectory() as home:
        application = Application(Settings(Path(home) / "settings.json"))
        shown: list[object] = []
        application.window.reader.article_shown.connect(shown.append)
        application.open_library(library_folder)
        application.window.show()
        application.open_article(article_id)
        _run_until(qt.processEvents, lambda: bool(shown), ARTICLE_SHOWN_WITHIN_S)
        for theme in ("light", "dark"):
            application.appearance.choose(theme)
            _run_until(qt.processEvents, lambda: False, SETTLED_AFTER_S)
            application.window.grab().save(str(TARGET / f"window-{theme}.png"))
        application.window.close()


def _run_until(turn: Callable[[], object], done: Callable[[], bool], seconds: float) -> None:
    """Turn the event loop until `done`, or until the time is over."""
    end = time.monotonic() + seconds
    while not done() and time.monotonic() < end:
        turn()
        time.sleep(0.005)


def main() -> int:
    """Make `build/demo/` anew and print what is in it; return the exit code."""
    shutil.rmtree(TARGET, ignore_errors=True)
    TARGET.mkdir(parents=True)
    library_folder = TARGET / "Samples.pressmark"
    with Library.create(library_folder) as library:
        complete = fill(library)
        library.export(TARGET / "annotations.csv")
        shown = library.find_articles()[-1]  # the first file: the list has the newest first
    draw(library_folder, shown)
    for path in sorted(TARGET.iterdir()):
        print(path)  # noqa: T201
    return 0 if complete else 1


if __name__ == "__main__":
    sys.exit(main())
