"""analyse, as a notebook or a script sees it."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cli import main
from app.cli.analysing import analysed

COMBINING = "Das Cafe\u0301 schließt.\r Der Wirt geht.\u00ad Er\u200b kommt 🦉 wieder."


def lines(out: str) -> list[Any]:
    return [json.loads(line) for line in out.splitlines()]


def sentences_of(out: str) -> list[Any]:
    """Return the answers with their sentences alone: what else is found is tested where it is."""
    suggested = {"quotes", "figures", "claims"}
    return [{key: line[key] for key in line.keys() - suggested} for line in lines(out)]


@pytest.fixture
def write(tmp_path: Path) -> Any:
    def write(*items: str, encoding: str = "utf-8") -> str:
        path = tmp_path / "texts.jsonl"
        path.write_text("\n".join(items), encoding=encoding)
        return str(path)

    return write


def test_each_text_is_answered_in_order_and_under_its_id(
    write: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write(
        '{"id": "a", "text": "Am 3. Mai kam er. Er ging.", "lang": "de"}',
        "",
        '{"text": "One. Two.", "lang": null}',
        '{"id": {"row": 7}, "text": ""}',
    )
    assert main(["analyse", path]) == 0
    assert sentences_of(capsys.readouterr().out) == [
        {"id": "a", "sentences": [[0, 17], [18, 26]]},
        {"sentences": [[0, 4], [5, 9]]},
        {"id": {"row": 7}, "sentences": []},
    ]


@pytest.mark.parametrize("words", [[], ["-"]])
def test_texts_come_from_stdin_too(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given = io.TextIOWrapper(io.BytesIO('{"text": "Ça va. Oui."}\n'.encode()))
    monkeypatch.setattr(sys, "stdin", given)
    assert main(["analyse", *words]) == 0
    assert sentences_of(capsys.readouterr().out) == [{"sentences": [[0, 6], [7, 11]]}]


def test_a_quote_is_told_with_its_speaker_its_kind_and_its_cue() -> None:
    text = "„Wir haben den Deich gehalten“, sagte Anke Lüders."
    (quote,) = analysed({"text": text, "lang": "de"})["quotes"]
    assert json.loads(json.dumps(quote)) == {
        "start": 0,
        "end": 30,
        "speaker": "Anke Lüders",
        "kind": "direct",
        "cue": "sagte",
        "uncertain": False,
    }


def test_offsets_are_those_of_the_text_as_it_was_given(
    write: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write(json.dumps({"text": COMBINING, "lang": "de"}))
    assert main(["analyse", path]) == 0
    (answer,) = lines(capsys.readouterr().out)
    assert next(COMBINING[start:end] for start, end in answer["sentences"]) == (
        "Das Cafe\u0301 schließt."
    )
    assert answer["sentences"][-1][1] == len(COMBINING)


@given(st.text(), st.sampled_from(["de", "en", "ja", "xx", ""]))
def test_every_character_that_shows_is_in_one_sentence_of_any_text(text: str, lang: str) -> None:
    covered = [
        index
        for start, end in analysed({"text": text, "lang": lang})["sentences"]
        for index in range(start, end)
    ]
    assert covered == sorted(set(covered))
    assert {i for i, character in enumerate(text) if not character.isspace()} <= set(covered)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "is no JSON"),
        ("[1]", "has no “text”"),
        ('{"lang": "de"}', "has no “text”"),
        ('{"text": 7}', "has no “text”"),
        ('{"text": "x", "lang": 7}', "has a “lang” that is no string"),
        ("[" * 100_000, "is no JSON"),
    ],
)
def test_a_bad_line_is_named_and_costs_only_itself(
    line: str, reason: str, write: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write('{"text": "One."}', line, '{"text": "Two."}')
    assert main(["analyse", path]) == 1
    captured = capsys.readouterr()
    assert len(lines(captured.out)) == 2
    assert f"Line 2 of “texts.jsonl” {reason}" in captured.err


def test_another_encoding_is_told(write: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyse", write('{"text": "Über"}', encoding="latin-1")]) == 1
    assert "Line 1 of “texts.jsonl” is not in UTF-8" in capsys.readouterr().err


def test_a_missing_file_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyse", str(tmp_path / "none.jsonl")]) == 1
    assert "none.jsonl” cannot be used: no such file or directory." in capsys.readouterr().err
