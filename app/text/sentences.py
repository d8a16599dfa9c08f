"""Sentences of an article: where each begins and ends.

Every mark that may end a sentence is put before a list of named rules; the first that has an
opinion decides. The rules hold for all languages, the words they ask for are those of one
(`app.text.languages`). Spans are derived: they may be computed again by a better splitter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from app.model.block import Block, BlockKind, Body
from app.model.span import Span

if TYPE_CHECKING:
    from app.text.languages.sentence_words import SentenceWords

SPLITTER = "pressmark-rules/3"
"""Name and version of the rules; cached spans of another version are computed again."""

_WHOLE = frozenset({BlockKind.HEADING, BlockKind.TABLE_ROW})
"""Kinds that are one sentence whatever is in them."""


def split(body: Body, language: str) -> tuple[Span, ...]:
    """Return the sentences of a body, in code points of its canonical text.

    No sentence crosses a block, or a line break in a paragraph; headings and table rows are whole.
    Each span is trimmed of white space, and every other character of a block that is neither
    folded nor an image lies in exactly one. `language` is a BCP 47 tag, or "" if unknown; a
    block's own language goes before it.
    """
    # Here, as the window asks for the name of the rules and never for the rules.
    from app.text.languages.tables import sentence_words
    from app.text.sentence_rules import boundaries

    spans: list[Span] = []
    for block, place in body.spans():
        if block.boilerplate or block.kind is BlockKind.IMAGE:
            continue
        words = sentence_words(block.language or language)
        spans.extend(
            Span(place.start + start, place.start + end)
            for start, end in _sentences(block, words, boundaries)
        )
    return tuple(spans)


def _sentences(
    block: Block, words: SentenceWords, boundaries: Callable[[str, SentenceWords], Iterator[int]]
) -> Iterator[Span]:
    """Yield the sentences of a block, in code points of its own text."""
    if block.kind in _WHOLE:
        yield from _trimmed(block.text, 0, len(block.text))
        return
    line_start = 0
    for line in block.text.split("\n"):
        start = 0
        for end in (*boundaries(line, words), len(line)):
            yield from _trimmed(block.text, line_start + start, line_start + end)
            start = end
        line_start += len(line) + 1


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the stretch without the white space at its ends, nothing if nothing is left."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end = start + len(piece.strip())
    if start < end:
        yield Span(start, end)
