"""Who speaks, and what is reported, in ten languages: a case a line, `text => answer` (speech/*).

An answer gives each quote in text order, `[…]` round indirect speech; then the speaker as a name,
whom a pronoun may stand for, and the role behind a comma.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from app.model.block import Block, BlockKind, Body
from app.model.suggestion import KnownWords, QuoteKind, Suggestion
from app.suggesting.paragraphs import paragraphs
from app.suggesting.quotes import find_quotes
from app.text.sentences import split

FOLDER = Path(__file__).parent / "speech"
CASES = [
    (file.stem, *line.split(" => "))
    for file in sorted(FOLDER.glob("*.txt"))
    for line in file.read_text(encoding="utf-8").splitlines()
]


def answer(text: str, language: str) -> str:
    body = Body((Block(BlockKind.PARAGRAPH, text),))
    read = tuple(paragraphs(body, split(body, language), language))
    told = [_told(one, text) for one in find_quotes(read, KnownWords())]
    return " + ".join(told) or "nothing"


def _told(one: Suggestion, text: str) -> str:
    is_indirect = one.quote_kind is QuoteKind.INDIRECT
    what = f"[{one.span.of(text)}]" if is_indirect else str(one.quote_kind)
    who = one.fields.speaker or one.fields.speaker_as_written or "?"
    other = f" (perhaps {one.other_speaker})" if one.other_speaker else ""
    role = f", {one.fields.speaker_role}" if one.fields.speaker_role else ""
    return f"{what} {who}{other}{role}"


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_speakers_and_reports_are_those_a_reader_names(
    language: str, text: str, expected: str
) -> None:
    assert answer(text, language) == expected
