"""docs/command-line.md describes every command, option and output key."""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from typing import Any

import pytest

from app.cli import COMMANDS, main
from app.cli.parser import build_parser

PAGE = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text(encoding="utf-8")
SHARED = {"--library", "--passphrase-file", "--json", "-h", "--help"}
NEEDING_MORE = {"chapters", "review", "suggest"}
"""Commands that answer about other texts than here: their own tests compare the keys."""
FOLDED = re.compile(r"\s+")


def section(title: str) -> str:
    return PAGE.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def commands() -> dict[str, argparse.ArgumentParser]:
    (action,) = [
        action
        for action in build_parser()._actions
        if isinstance(action, argparse._SubParsersAction)
    ]
    return dict(action.choices)


def documented(text: str) -> set[str]:
    """Return the options and arguments that the table of a section explains."""
    cells = re.findall(r"^\| (`.+?) \|", text, re.MULTILINE)
    return {
        word.split()[0].rstrip("…") for cell in cells for word in re.findall(r"`([^`]+)`", cell)
    }


def accepted(parser: argparse.ArgumentParser) -> set[str]:
    """Return the options and arguments that a parser takes."""
    words: set[str] = set()
    for action in parser._actions:
        words.update(action.option_strings or [str(action.metavar)])
    return words


def test_page_has_a_section_for_every_command() -> None:
    titles = set(re.findall(r"^## (.+)$", PAGE, re.MULTILINE))
    assert titles - {"What holds for every command"} == COMMANDS


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_section_explains_exactly_what_the_command_takes(name: str) -> None:
    assert documented(section(name)) == accepted(commands()[name]) - SHARED
    assert f"`pressmark {name}" in FOLDED.sub(" ", section(name))


def test_page_explains_what_every_command_takes() -> None:
    assert documented(section("What holds for every command")) - {"0", "1", "2"} == SHARED
    for parser in commands().values():
        assert accepted(parser) >= SHARED
    assert "`pressmark --version`" in PAGE


@pytest.mark.parametrize("option", ["--limit"])
def test_defaults_are_those_of_the_page(option: str) -> None:
    for name in ("search", "history"):
        parser = commands()[name]
        default = next(a.default for a in parser._actions if option in a.option_strings)
        assert f"{default} without it" in section(name)


def keys_documented(name: str) -> set[str]:
    text = FOLDED.sub(" ", section(name)).partition("JSON")[2]
    return set(re.findall(r"`(\w+)`", text))


def keys_in(value: Any) -> set[str]:
    """Return the keys of an object and of the objects in it, tags' names aside."""
    if isinstance(value, list):
        return set().union(*(keys_in(each) for each in value))
    if not isinstance(value, dict):
        return set()
    inner = [keys_in(each) for key, each in value.items() if key not in {"tags", "blocks"}]
    return set(value).union(*inner)


def test_output_keys_are_those_of_the_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRESSMARK_PASSPHRASE", "correct horse")
    monkeypatch.setenv("PRESSMARK_NEW_PASSPHRASE", "battery staple")
    source, library = tmp_path / "a.txt", tmp_path / "Own.pressmark"
    source.write_text("A title\n\nAda Quast said it rained.", encoding="utf-8")
    target = str(tmp_path / "out.csv")

    def run(*words: str) -> Any:
        assert main([*words, "--json", "--library", str(library)]) == 0
        return json.loads(capsys.readouterr().out)

    answers = {"import": run("import", str(source)), "extract": run("extract", str(source))}
    texts = tmp_path / "texts.jsonl"
    texts.write_text('{"id": 1, "text": "It rained."}', encoding="utf-8")
    answers["analyse"] = run("analyse", str(texts))
    answers["annotate"] = run("annotate", "1", "--sentence", "2", "--tag", "claim")
    run("annotate", "1", "--sentence", "1", "--tag", "claim")
    answers["link"] = run("link", "1", "2")
    answers["list"], answers["show"] = run("list"), run("show", "1")
    answers["search"] = run("search", "--in", "annotations", "rained")
    answers["history"], answers["export"] = run("history"), run("export", "-o", target)
    answers["undo"], answers["redo"], answers["check"] = run("undo"), run("redo"), run("check")
    answers["codebook"] = run("codebook", "export", target) | run("codebook", "import", target)
    answers["backup"] = run("backup")
    answers["empty-trash"] = run("empty-trash")
    answers["rebuild"] = run("rebuild", str(library), str(tmp_path / "New.pressmark"))
    answers["restore"] = run("restore", answers["backup"]["backup"])
    answers["encrypt"], answers["passphrase"] = run("encrypt"), run("passphrase")
    monkeypatch.setenv("PRESSMARK_PASSPHRASE", "battery staple")
    answers["decrypt"] = run("decrypt")
    assert set(answers) | NEEDING_MORE == COMMANDS
    for name in (
        "import",
        "list",
        "show",
        "history",
        "undo",
        "redo",
        "export",
        "codebook",
        "check",
    ):
        assert keys_documented(name) == keys_in(answers[name]), name
    for name in ("backup", "decrypt", "empty-trash", "encrypt", "link", "passphrase", "restore"):
        assert keys_documented(name) == set(answers[name]), name
    assert keys_documented("extract") - {"boilerplate"} == set(answers["extract"])
    assert keys_documented("analyse") - {"FILE"} == set(answers["analyse"])
    assert keys_documented("search") - {"list", "show"} == set(answers["search"][0])
    assert set(answers["annotate"]) <= keys_documented("show")
