"""Figures in sentences of every language: what they are, and what is none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.model.block import Block, BlockKind, Body
from app.model.suggestion import Suggestion
from app.suggesting.figures import find_figures
from app.suggesting.paragraphs import paragraphs
from app.text import sentences

FOLDER = Path(__file__).parent / "figures"


def _cases() -> Iterator[pytest.param]:
    for file in sorted(FOLDER.glob("*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                text, *figures = (part.strip() for part in line.split("|"))
                yield pytest.param(
                    file.stem, text, [one for one in figures if one], id=f"{file.stem}: {text}"
                )


def _found(text: str, language: str) -> tuple[Suggestion, ...]:
    body = Body((Block(BlockKind.PARAGRAPH, text),))
    spans = sentences.split(body, language)
    return find_figures(tuple(paragraphs(body, spans, language)))


def _told(figure: Suggestion, text: str) -> str:
    fields = figure.fields
    values = f"{fields.value} {fields.value_high}".strip()
    return f"{figure.span.of(text)} = {values} {fields.unit}".strip()


@pytest.mark.parametrize(("language", "text", "expected"), list(_cases()))
def test_a_sentence_yields_its_figures_and_nothing_else(
    language: str, text: str, expected: list[str]
) -> None:
    assert [_told(figure, text) for figure in _found(text, language)] == expected
