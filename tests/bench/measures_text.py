"""What is measured of the text engine alone: how fast sentences are found.

The floor is choppa-srx, which runs LanguageTool's rules. It is not installed for this (the rules
are under the LGPL, and a schema processor comes with it): where it is missing, ours is held
against what it reached in a run in which ours split some 950,000 characters a second.
"""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from measures import Size
from measures_row import Budget, Row, interleaved

from app.cli.analysing import analysed

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


def sentences(_: Size) -> Iterator[Row]:
    """Measure how many thousand characters a second are split, a paragraph a line."""
    for language, paragraph in _TEXTS.items():
        text = "\n".join([paragraph] * (_CHARACTERS // len(paragraph)))
        item = {"text": text, "lang": language}
        theirs = _choppa(text, language)
        samples = interleaved(
            lambda item=item: _rate(lambda: analysed(item)),
            (lambda theirs=theirs: _rate(theirs)) if theirs else (lambda: _USUAL_FLOOR),
            _SAMPLES,
        )
        name = f"sentences, {language}{'' if theirs else ' (the floor as it was measured once)'}"
        yield Row(name, "1,000 characters/s", Budget.RATE, _LIMITS[language], *samples)


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
