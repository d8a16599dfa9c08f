"""Quotes of every language, a case a line: ⟦direct⟧, ⟪mixed⟫, ¶ for a new paragraph (quotes/*)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.model.block import Block, BlockKind, Body
from app.model.suggestion import KnownWords, QuoteKind
from app.suggesting.paragraphs import paragraphs
from app.suggesting.quotes.marked import find_marked
from app.text.sentences import split

FOLDER = Path(__file__).parent / "quotes"
CASES = [
    (file.stem, line)
    for file in sorted(FOLDER.glob("*.txt"))
    for line in file.read_text(encoding="utf-8").splitlines()
]
BRACKETS = {QuoteKind.DIRECT: ("⟦", "⟧"), QuoteKind.MIXED: ("⟪", "⟫")}


def with_quotes_marked(text: str, language: str) -> str:
    body = Body(tuple(Block(BlockKind.PARAGRAPH, line) for line in text.split("¶")))
    read = tuple(paragraphs(body, split(body, language), language))
    told = text
    for one in reversed(find_marked(read, KnownWords())):
        assert one.quote_kind is not None
        opening, closing = BRACKETS[one.quote_kind]
        start, end = one.span
        told = f"{told[:start]}{opening}{told[start:end]}{closing}{told[end:]}"
    return told


@pytest.mark.parametrize(("language", "marked"), CASES)
def test_quotes_are_what_a_reader_takes_for_somebodys_words(language: str, marked: str) -> None:
    assert with_quotes_marked(re.sub("[⟦⟧⟪⟫]", "", marked), language) == marked


@pytest.mark.parametrize("language", ["de", "en", "fr", "es", "it", "nl", "pl", "pt", "ru", "uk"])
def test_each_language_has_fifteen_cases(language: str) -> None:
    assert sum(tag == language for tag, _ in CASES) >= 15
