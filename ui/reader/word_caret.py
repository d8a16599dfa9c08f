"""Where the caret inside a sentence can stand: before each of its words. Pure logic, no widget."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.model.span import Span
from ui.reader.words import words_in

_LAST_SPACE = re.compile(r".*\s", re.DOTALL)


def caret_stops(text: str, span: Span) -> Iterator[int]:
    """Yield the places in a span, but for its start, where another sentence may begin.

    They are the starts of its words, in code points of the whole text. An opening quotation mark
    or bracket goes with its word; what is written "wort.Wort" has a stop after the full stop.
    """
    words = words_in(text, span.start, span.end)
    before = next(words, span)
    for word in words:
        space = _LAST_SPACE.match(text, before.end, word.start)
        yield space.end() if space else word.start
        before = word
