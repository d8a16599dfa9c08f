"""Why words in quotation marks are proposed or not, in words that a person reads."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from app.model.block import Block, BlockKind, Body
from app.model.reasons import told
from app.model.suggestion import KnownWords, Reason, Suggestion
from app.suggesting import languages
from app.suggesting.paragraphs import paragraphs
from app.suggesting.quotes.marked import find_marked
from app.suggesting.quotes.weights import WEIGHTS
from app.text.sentences import split

TABLES = sorted(Path(languages.__path__[0]).glob("*/quotes.toml"))


def found(text: str, language: str, known: KnownWords | None = None) -> tuple[Suggestion, ...]:
    body = Body(tuple(Block(BlockKind.PARAGRAPH, line) for line in text.split("\n")))
    read = tuple(paragraphs(body, split(body, language), language))
    return find_marked(read, known or KnownWords())


def why(text: str, language: str) -> list[str]:
    (one,) = found(text, language)
    return [told(reason) for reason in one.reasons]


def test_a_quote_tells_what_speaks_for_it_first() -> None:
    reasons = why("„Wir haben den Deich gehalten“, sagte Bürgermeisterin Anke Lüders.", "de")
    assert reasons[:2] == ["who says it stands right behind it", "pronoun “wir” inside"]
    assert "cue verb “sagte” beside it" in reasons
    assert "in quotation marks" in reasons


def test_what_speaks_against_a_quote_is_told_too() -> None:
    reasons = why("Die Chefin nannte das Angebot eine „Frechheit“ und sagte ab.", "de")
    assert reasons[0] == "called so, with “eine”"
    assert reasons[-1] == "a single word"


def test_a_missing_mark_is_told() -> None:
    assert "a quotation mark is missing" in why("„Wir gehen nicht, sagte der Wirt.", "de")


def test_a_phrase_that_a_person_dismissed_is_not_proposed_again() -> None:
    text = "Der Minister sagte, die „faire Lösung“ komme bald."
    assert [one.span.of(text) for one in found(text, "de")] == ["„faire Lösung“"]
    known = KnownWords(not_quoted=frozenset({"faire lösung"}))
    assert found(text, "de", known) == ()
    assert found("Er sprach von der „fairen  Lösung“, sagte sie.", "de", known) != ()
    assert found("Sie sagte: „Faire  Lösung!“", "de", known) == ()


def test_words_quoted_again_and_again_are_a_name() -> None:
    once = "Die Stadt bekam „Brot für die Insel“ geschenkt."
    assert found(f"{once}\n{once}\n{once}", "de") == ()


def test_a_second_part_goes_on_with_the_quote_before_it() -> None:
    first, second = found("„Wir gehen nicht“, sagte der Wirt. „Niemals.“", "de")
    assert "goes on with the quote before" in [told(reason) for reason in second.reasons]
    assert first.span.end < second.span.start


def test_quotes_are_found_in_a_language_without_words_of_its_own() -> None:
    text = "Burmistras atsakė: „Mes laikysime pylimą tiek ilgai, kiek tik galėsime.“"
    assert [one.span.of(text) for one in found(text, "lt")] == [text[19:]]


@pytest.mark.parametrize("signal", sorted(WEIGHTS))
def test_every_signal_is_told_in_words(signal: str) -> None:
    assert told(Reason(signal, "sagte"))


@pytest.mark.parametrize("file", TABLES, ids=lambda file: file.parent.name)
def test_every_table_of_words_names_its_source(file: Path) -> None:
    for name, table in tomllib.loads(file.read_text(encoding="utf-8")).items():
        assert table.get("source"), name
