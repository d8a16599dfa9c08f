"""list, show, search and history, as a person at a terminal or a script sees them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.cli import main
from app.library import Library
from app.model.annotation import Fields
from app.model.article import Metadata
from app.model.block import Block, BlockKind, Body
from app.model.draft import Draft
from app.model.ids import ArticleId

ONE = ArticleId(1)
RIDGE = "Die Brücke am Grat"
FIRST = "Die Brücke wird gesperrt, sagt Ada Quast."
SECOND = "Der Umbau kostet 3,5 Millionen Euro."

Run = Callable[..., tuple[int, str, str]]


def draft(title: str, *paragraphs: str, **meta: str) -> Draft:
    blocks = [Block(BlockKind.HEADING, title, level=1)]
    blocks += [Block(BlockKind.PARAGRAPH, text) for text in paragraphs]
    return Draft(Metadata(title=title, **meta), Body(tuple(blocks)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "Bergland.pressmark"
    with Library.create(path) as library:
        meta = {"outlet": "Gratbote", "published": "2026-11-02T08:30+01:00", "language": "de"}
        library.add_article(draft(RIDGE, f"{FIRST} {SECOND}", **meta))
        library.add_article(draft("雪の便り", "Nothing of a bridge here.", language="en"))
        opened = library.open_article(ONE)
        claim, quote = (library.tag_named(name).id for name in ("claim", "quote"))
        library.annotate(ONE, opened.sentences[1], [claim, quote], Fields(note="Check the date"))
        library.annotate(ONE, None, [claim])
    return path


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*words: str) -> tuple[int, str, str]:
        code = main(["--library", str(folder), *words])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


def answer(run: Run, *words: str) -> Any:
    code, out, err = run(*words, "--json")
    assert (code, err) == (0, "")
    return json.loads(out)


def test_list_shows_the_newest_article_first_in_aligned_columns(run: Run) -> None:
    code, out, err = run("list")
    assert (code, err) == (0, "")
    newest, oldest = out.splitlines()
    assert newest.split() == ["2", "雪の便り"]
    assert oldest.split(maxsplit=4) == ["1", "2026-11-02", "Gratbote", "3", RIDGE]
    assert newest.index("雪") == oldest.index("Die Brücke")


def test_list_keeps_only_articles_with_all_words(run: Run) -> None:
    assert [row["title"] for row in answer(run, "list", "brücke", "umbau")] == [RIDGE]
    code, out, err = run("list", "nowhere")
    assert (code, out) == (0, "")
    assert err == "pressmark: No article is like that.\n"
    assert answer(run, "list", "nowhere") == []


def test_list_tells_scripts_what_the_window_shows(run: Run) -> None:
    row = answer(run, "list")[1]
    assert row.pop("captured").endswith("Z")
    assert len(row.pop("uid")) == 36
    assert row == {
        "id": 1,
        "title": RIDGE,
        "outlet": "Gratbote",
        "published": "2026-11-02T08:30+01:00",
        "language": "de",
        "starred": False,
        "read": False,
        "tags": {"claim": 2, "quote": 1},
    }


def test_show_numbers_the_sentences_from_the_headline_on(run: Run) -> None:
    _, out, _ = run("show", "1")
    lines = out.splitlines()
    assert lines[0].split(maxsplit=1) == ["title", RIDGE]
    assert [line for line in lines if line[:1].isdigit()][:3] == [
        f"1  {RIDGE}",
        f"2  {FIRST}",
        f"3  {SECOND}",
    ]
    whole, marked = lines[-2:]
    assert "(whole article)" in whole
    assert marked.split(maxsplit=4)[:4] == ["1", "2", "claim,", "quote"]
    assert marked.endswith(f"“{FIRST}”  Check the date")


def test_show_takes_a_number_or_the_full_uid(run: Run) -> None:
    by_number = answer(run, "show", "1")
    assert answer(run, "show", by_number["uid"]) == by_number
    start, end = by_number["sentences"][1]
    assert by_number["text"][start:end] == FIRST
    whole, marked = by_number["annotations"]
    assert (whole["start"], whole["quote"], whole["tags"]) == (None, "", ["claim"])
    assert (marked["start"], marked["end"], marked["quote"]) == (start, end, FIRST)
    assert (marked["note"], marked["anchor"]) == ("Check the date", "exact")


def test_show_of_an_unknown_article_is_a_sentence(run: Run) -> None:
    assert run("show", "99") == (1, "", "pressmark: There is no article “99”.\n")


def test_search_marks_the_words_found(run: Run) -> None:
    code, out, _ = run("search", "gesperrt")
    assert code == 0
    assert "[gesperrt]" in out
    (hit,) = answer(run, "search", "gesperrt")
    (match,) = hit["matches"]
    assert hit["snippet"][slice(*match)] == "gesperrt"
    assert hit["article"]["title"] == RIDGE
    assert hit["annotation"] is None


def test_search_in_annotations_finds_notes(run: Run) -> None:
    (hit,) = answer(run, "search", "--in", "annotations", "date")
    assert hit["annotation"]["note"] == "Check the date"
    assert run("search", "nowhere")[2] == "pressmark: Nothing was found.\n"


def test_history_lists_the_newest_step_first(run: Run) -> None:
    steps = answer(run, "history", "--limit", "2")
    assert [step["title"] for step in steps] == ["Tag as claim", "Tag as claim, quote"]
    _, out, _ = run("history")
    assert out.splitlines()[0].endswith("done  Coder 1  Tag as claim")
    assert len(out.splitlines()) == 4


def test_reading_works_beside_the_one_who_writes(run: Run, folder: Path) -> None:
    with Library.open(folder) as library:
        library.star_articles([ONE], starred=True)
        assert answer(run, "list")[1]["starred"]
        assert run("show", "1")[0] == run("search", "brücke")[0] == run("history")[0] == 0
        assert run("check")[0] == 0


def test_notes_cannot_steer_the_terminal(run: Run, folder: Path) -> None:
    with Library.open(folder) as library:
        library.annotate(ONE, None, [], Fields(note="\x1b[2Jgone\nsecond line"))
    assert "\x1b" not in run("show", "1")[1]
    assert "gone second line" in run("show", "1")[1]


@pytest.mark.parametrize("words", [["list"], ["--json", "list"]])
def test_options_may_stand_on_either_side(run: Run, words: list[str]) -> None:
    assert run(*words)[0] == 0


def test_operators_narrow_list_search_and_export_alike(run: Run) -> None:
    query = 'gesperrt tag:claim -"no such words"'
    (listed,) = answer(run, "list", query)
    assert listed["title"] == RIDGE
    assert [hit["article"]["id"] for hit in answer(run, "search", query)] == [listed["id"]]
    code, out, _ = run("export", query)
    assert (code, RIDGE in out) == (0, True)
    assert answer(run, "list", "gesperrt -tag:claim") == []
    code, out, _ = run("list", "--", "-gesperrt")
    assert (code, RIDGE in out) == (0, False)


def test_what_of_a_query_cannot_be_meant_is_said(run: Run) -> None:
    sentence = "pressmark: “is:” cannot be “red”, so nothing is found.\n"
    assert run("list", "is:red")[2].startswith(sentence)
    assert run("export", "is:red")[2].startswith(sentence)
    assert "“title:” is no operator" in run("search", "title:gesperrt")[2]
    refused = (1, "", "pressmark: Nothing follows “tag:”: give it a value.\n")
    assert run("export", "tag:") == run("list", "gesperrt", "tag:") == refused
