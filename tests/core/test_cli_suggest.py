"""Suggestions are listed and accepted on the command line."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli import main
from app.library import Library
from app.model.annotation import MANUAL

PAGE = Path(__file__).parents[2] / "docs" / "command-line.md"
TEXT = (
    "Harbour buys cranes\n\n“We need the new cranes very badly,” said director Ada Quast on Monday."
    "\n\nThe city pays 4.2 million euros for {}. That is 10 percent more than last year.\n"
)

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*words: str) -> tuple[int, str, str]:
        code = main([*words, "--library", str(tmp_path / "Own.pressmark")])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


@pytest.fixture
def library(tmp_path: Path, run: Run) -> Path:
    """Return a library of two articles."""
    for name, what in {"a": "the cranes", "b": "the new pier and its ferries"}.items():
        (tmp_path / f"{name}.txt").write_text(TEXT.format(what), encoding="utf-8")
    assert run("import", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--separate")[0] == 0
    return tmp_path / "Own.pressmark"


def lines(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


@pytest.mark.usefixtures("library")
def test_suggestions_are_listed_with_their_reasons(run: Run) -> None:
    code, out, err = run("suggest", "1", "--kind", "quote", "figure")
    assert (code, err) == (0, "")
    assert re.search(r"1  quote  \d+–\d+  “.*We need the new cranes", out)
    assert "    Ada Quast" in out
    assert re.search(r"1  figure  \d+–\d+  “4.2 million euros”\n    4200000 euro", out)
    assert "claim" not in out


@pytest.mark.usefixtures("library")
def test_json_has_the_keys_of_the_page(run: Run) -> None:
    section = PAGE.read_text(encoding="utf-8").partition("\n## suggest\n")[2].partition("\n## ")[0]
    documented = set(re.findall(r"`(\w+)`", section.partition("JSON")[2]))
    found = lines(run("suggest", "--all", "--json")[1])
    assert {one["article"] for one in found} == {1, 2}
    (accepted, _) = lines(run("suggest", "--all", "--accept", "--json")[1])
    assert set(found[0]) | set(accepted) == documented


def test_listing_tags_nothing(run: Run, library: Path) -> None:
    run("suggest", "--all")
    with Library.open(library) as opened:
        assert opened.annotations(opened.article_id("1")) == ()


def test_accepting_all_articles_is_one_step(run: Run, library: Path) -> None:
    code, out, _ = run("suggest", "--all", "--accept", "--kind", "figure")
    assert code == 0
    assert sorted(out.splitlines()) == ["1: 2 accepted", "2: 2 accepted"]
    with Library.open(library) as opened:
        for number in ("1", "2"):
            made = opened.annotations(opened.article_id(number))
            assert [each.fields.value for each in made] == ["4200000", "10"]
            assert MANUAL not in {each.origin for each in made}
    assert "undone: Accept suggestions" in run("undo")[1]
    with Library.open(library) as opened:
        assert opened.annotations(opened.article_id("2")) == ()
    assert run("suggest", "--all")[1].count("  figure  ") == 4


@pytest.mark.usefixtures("library")
def test_what_is_accepted_is_not_listed_again(run: Run) -> None:
    run("suggest", "1", "--accept")
    assert run("suggest", "1") == (0, "", "")
    assert run("suggest", "1", "--accept") == (0, "", "")


@pytest.mark.usefixtures("library")
def test_an_unknown_article_is_named_and_the_others_are_done(run: Run) -> None:
    code, out, err = run("suggest", "99", "2", "--accept", "--kind", "figure")
    assert code == 1
    assert "There is no article “99”." in err
    assert out == "2: 2 accepted\n"


def test_an_article_in_the_trash_is_left_alone(run: Run, library: Path) -> None:
    with Library.open(library) as opened:
        opened.trash_articles([opened.article_id("1")])
    code, _, err = run("suggest", "1", "--accept")
    assert code == 1
    assert "is in the trash" in err


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("words", [(), ("1", "--all"), ("1", "--kind", "names")])
def test_wrong_use_is_refused(run: Run, words: tuple[str, ...]) -> None:
    assert run("suggest", *words)[0] == 2
