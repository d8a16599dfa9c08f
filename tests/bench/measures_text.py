"""What is measured of the text engine alone: how fast pages are read and sentences found.

The floor is choppa-srx, which runs LanguageTool's rules, in the same run. It is installed for
development alone (the rules are under the LGPL): where it is missing, ours is held against what it
reached in a run in which ours split some 950,000 characters a second.
"""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from corpus import Corpus
from measures_row import Budget, Row, interleaved
from size import Size

from app.model.block import Block, BlockKind, Body
from app.text.html import read_html
from app.text.sentences import split

_SHAPES = Path(__file__).parents[1] / "core" / "pages" / "shapes"
_CHARACTERS = 100_000
_SAMPLES = 9
_USUAL_FLOOR = 170.0

_TEXTS = {
    "de": (
        "Der Hafen von Norhaven bleibt bis Freitag, den 14. November, geschlossen. „Wir haben das"
        " nicht kommen sehen“, sagte Dr. Ada Quast, die ihn seit dem 1. Mai leitet. Rund 3,5 Mio."
        " Euro kostet es, z. B. für zwei Kräne. Woher das Geld kommt? Das weiß noch niemand!"
    ),
    "en": (
        "The harbour of Norhaven is closed until Friday. “We could not have seen this coming,”"
        " said Dr. Ada Quast, who runs it for the U.S. owners. It costs some $3.5 million, i.e."
        " two cranes. Where will the money come from? Nobody knows yet! Mr. Brandt was not there."
    ),
}
_LIMITS = {"de": 0.75, "en": 3.0}


def sentences(size: Size) -> Iterator[Row]:
    """Measure how many thousand characters a second are split, a paragraph a line."""
    for language, paragraph in _TEXTS.items():
        text = "\n".join([paragraph] * (_CHARACTERS // len(paragraph)))
        body = Body(tuple(Block(BlockKind.PARAGRAPH, line) for line in text.split("\n")))
        theirs = _choppa(text, language)
        samples = interleaved(
            lambda body=body, language=language: _rate(lambda: split(body, language)),
            (lambda theirs=theirs: _rate(theirs)) if theirs else (lambda: _USUAL_FLOOR),
            size.times(_SAMPLES),
        )
        name = f"sentences, {language}{'' if theirs else ' (the floor as it was measured once)'}"
        yield Row(name, "1,000 characters/s", Budget.RATE, _LIMITS[language], *samples)


def reading(size: Size) -> Iterator[Row]:
    """Measure how many saved pages a second are read, against trafilatura alone on the same."""
    import trafilatura

    markups = list(page_markups())

    def rate(read: Callable[[str], object]) -> float:
        started = time.perf_counter()
        for markup in markups:
            read(markup)
        return len(markups) / (time.perf_counter() - started)

    samples = interleaved(
        lambda: rate(read_html), lambda: rate(trafilatura.extract), size.times(_SAMPLES)
    )
    yield Row(f"{len(markups)} saved pages read", "pages/s", Budget.RATE, 0.8, *samples)


def page_markups() -> Iterator[str]:
    """Yield pages in the shapes of many publishing systems, as long as pages are."""
    corpus = Corpus(3)
    for path in sorted(_SHAPES.glob("*.html")):
        markup = path.read_text(encoding="utf-8")
        links = "".join(
            f'<li class="menu-item"><a href="/{number}">{corpus.sentence()[:40]}</a></li>'
            for number in range(60)
        )
        menu = f'<div class="menu-container"><ul class="menu">{links}</ul></div>'
        script = f"<script>window.data = {{{','.join(map(repr, range(2_000)))}}};</script>"
        head, body = markup.split("</head>", 1)
        start = body.index(">", body.index("<body")) + 1
        body = f"{body[:start]}{menu}{body[start:]}"
        longer = "".join(f"<p>{corpus.sentence()} {corpus.sentence()}</p>" for _ in range(12))
        yield f"{head}{script}</head>{body.replace('</p>', '</p>' + longer, 1)}"


def _rate(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return _CHARACTERS / 1000 / (time.perf_counter() - started)


def _choppa(text: str, language: str) -> Callable[[], object] | None:
    """Return the same work by choppa-srx, None where it is not installed."""
    if importlib.util.find_spec("choppa") is None:
        return None
    import choppa

    rules = Path(choppa.__file__).parent / "data" / "srx" / "languagetool_segment.srx"
    document = choppa.SrxDocument(ruleset=str(rules))
    return lambda: list(choppa.SrxTextIterator(document, f"{language}_one", text))
