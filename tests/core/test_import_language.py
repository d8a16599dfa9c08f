"""The language of an article and of its paragraphs, as import names it."""

from __future__ import annotations

import pytest

from app.importing.finish import Found, Provenance, finish
from app.model.article import Metadata
from app.model.block import Block, BlockKind
from app.text.language import other_language

GERMAN = (
    "Der Hafen von Saltmere zählte am Montag 412 Boote, und niemand hatte so viele erwartet,"
    " sagte die Hafenmeisterin dem Küstenkurier."
)
ENGLISH = (
    "The harbour of Saltmere counted 412 boats on Monday, and nobody had expected so many of them,"
    " the harbour master told the Northern Ledger."
)
SPANISH = (
    "El puerto contó el lunes 412 barcos y nadie esperaba tantos, dijo la capitana del puerto al"
    " periódico de la costa."
)


def blocks(*texts: str, kind: BlockKind = BlockKind.PARAGRAPH) -> tuple[Block, ...]:
    return tuple(Block(kind, text) for text in texts)


def imported(declared: str, found: tuple[Block, ...]) -> tuple[str, list[str]]:
    """Return the language of the article and of each block."""
    provenance = Provenance(b"", "harbour.html", "text/html", "html", "1")
    draft = finish(Found(Metadata(title="Title", language=declared), found), provenance)
    return draft.meta.language, [block.language for block in draft.body.blocks]


def test_a_paragraph_in_another_language_is_named_and_the_rest_follow_the_article() -> None:
    found = blocks(GERMAN, ENGLISH, GERMAN)
    assert imported("de", found) == ("de", ["", "en", ""])
    assert imported("", found) == ("de", ["", "en", ""])


def test_what_a_page_says_of_a_paragraph_is_kept() -> None:
    found = (*blocks(GERMAN), Block(BlockKind.PARAGRAPH, SPANISH, language="es-MX"))
    assert imported("de", found) == ("de", ["", "es-MX"])


@pytest.mark.parametrize("text", ["Stay hungry, stay foolish.", "", "412 – 511 – 613", "New York"])
def test_a_short_paragraph_is_not_guessed(text: str) -> None:
    assert imported("de", blocks(GERMAN, text)) == ("de", ["", ""])


@pytest.mark.parametrize("kind", [BlockKind.CODE, BlockKind.TABLE_ROW])
def test_code_and_tables_are_no_paragraphs_in_english(kind: BlockKind) -> None:
    assert imported("de", (*blocks(GERMAN), *blocks(ENGLISH, kind=kind)))[1] == ["", ""]


def test_a_page_that_declares_the_language_of_its_system_gets_that_of_its_text() -> None:
    assert imported("en-US", blocks(GERMAN, GERMAN)) == ("de", ["", ""])


@pytest.mark.parametrize("declared", ["de", "de-AT", "DE", "lb", "gsw"])
def test_a_language_that_may_be_right_is_kept_as_it_is_declared(declared: str) -> None:
    assert imported(declared, blocks(GERMAN)) == (declared, [""])


@pytest.mark.parametrize(
    ("text", "usual", "found"),
    [
        (ENGLISH, "en-GB", ""),
        (ENGLISH, "fr", "en"),
        (SPANISH, "fr", "es"),
        (
            "Хто не працює, той не їсть, каже приказка, яку в нас іще й досі знають усі люди.",
            "ru",
            "uk",
        ),
        ("東京都は月曜日に新しい港の計画を発表した。" * 4, "zh", "ja"),
        ("Havnen talte mandag 412 båter, og ingen hadde ventet så mange av dem i år.", "nb", ""),
    ],
)
def test_only_what_is_surely_another_language_is_named(text: str, usual: str, found: str) -> None:
    assert other_language(text, usual) == found


def test_a_paragraph_is_split_by_the_rules_of_its_own_language() -> None:
    english = f"{ENGLISH} It was built by Dr. Holm of St. Anne Corp. in May."
    provenance = Provenance(b"", "harbour.txt", "text/plain", "text", "1")
    draft = finish(Found(Metadata(language="de"), blocks(GERMAN, english)), provenance)
    alone = finish(Found(Metadata(language="en"), blocks(english)), provenance)
    shift = len(GERMAN) + 1
    assert [(a - shift, b - shift) for a, b in draft.sentences[-len(alone.sentences) :]] == [
        (a, b) for a, b in alone.sentences
    ]
