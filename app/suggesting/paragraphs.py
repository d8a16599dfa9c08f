"""What the rules read: the paragraphs of a text, but for folded, endless ones and images."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.model.block import BlockKind, Body
from app.model.span import Span

LONGEST = 100_000
"""Code points; what is longer was never set as a paragraph, and would be read for seconds."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block with its sentences; every span is in code points of the canonical text.

    `text` is the block's own: a place in the canonical text less `span.start` is a place in it.
    """

    kind: BlockKind
    span: Span
    text: str
    language: str
    sentences: tuple[Span, ...]


def paragraphs(body: Body, sentences: Sequence[Span], language: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of a body in text order, each with the sentences that lie in it."""
    following = iter(sorted(sentences))
    sentence = next(following, None)
    for block, place in body.spans():
        inside = []
        while sentence is not None and sentence.start < place.end:
            if sentence.start >= place.start:
                inside.append(sentence)
            sentence = next(following, None)
        is_told = not block.boilerplate and block.kind is not BlockKind.IMAGE
        if is_told and 0 < len(block.text) <= LONGEST:
            yield Paragraph(
                block.kind, place, block.text, block.language or language, tuple(inside)
            )
