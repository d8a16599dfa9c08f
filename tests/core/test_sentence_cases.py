"""Hard cases of every language, a line each, with ¦ where a sentence begins (sentences/*.txt)."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.model.block import Block, BlockKind, Body
from app.text.sentences import split

FOLDER = Path(__file__).parent / "sentences"
GENERIC = {"ko": "항", "hi": "ब", "ja": "港は", "zh": "港口", "ar": "أ", "el": "Τ", "tr": "L"}
CASES = [
    (file.stem, line)
    for file in sorted(FOLDER.glob("*.txt"))
    for line in file.read_text(encoding="utf-8").splitlines()
]


def sentences(text: str, language: str) -> list[str]:
    body = Body((Block(BlockKind.PARAGRAPH, text),))
    return [span.of(body.text) for span in split(body, language)]


@pytest.mark.parametrize(("language", "marked"), CASES)
def test_sentences_begin_where_a_reader_says(language: str, marked: str) -> None:
    expected = marked.split("¦")
    code = next((tag for tag, first in GENERIC.items() if marked.startswith(first)), "und")
    text = "".join(expected)
    found = sentences(text, code if language == "generic" else language)
    assert found == [part.strip() for part in expected]


@pytest.mark.parametrize("language", ["de", "en", "fr", "es"])
def test_the_languages_most_read_have_forty_cases(language: str) -> None:
    assert sum(tag == language for tag, _ in CASES) >= 40
