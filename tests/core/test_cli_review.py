"""What a newer text left unsure is listed and settled on the command line."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli import main
from app.library import Library
from app.model.annotation import AnchorState
from app.model.span import Span

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Storm closes the harbour</title>
<link rel="canonical" href="https://ledger.example/storm"></head><body><article>
<h1>Storm closes the harbour</h1>{paragraphs}</article></body></html>"""
OLD = (
    "The harbour of Norhaven was closed on Tuesday after a storm tore two cranes from their rails.",
    "Repairs will cost 4.2 million euros, the city said. Brandt expects them to last until May.",
    "Nobody was hurt. Ferries to the islands leave from the old pier until then.",
    "The harbour has had five storms this year. Each of them closed it for a day at least.",
)
NEW = (OLD[0], "Repairs will cost up to 4.8 million euros, the city said on Wednesday.", *OLD[2:])
COST = "Repairs will cost 4.2 million euros, the city said."
UNTIL_MAY = "Brandt expects them to last until May."

Run = Callable[..., tuple[int, str, str]]


def page(folder: Path, name: str, texts: tuple[str, ...]) -> Path:
    file = folder / name
    paragraphs = "".join(f"<p>{text}</p>" for text in texts)
    file.write_text(PAGE.format(paragraphs=paragraphs), encoding="utf-8")
    return file


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*words: str) -> tuple[int, str, str]:
        code = main([*words, "--library", str(tmp_path / "Storm.pressmark")])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


@pytest.fixture
def renewed(tmp_path: Path, run: Run) -> Path:
    """Return a library in which two annotations wait: 1 was reworded, 2 is gone."""
    run("import", str(page(tmp_path, "old.html", OLD)))
    for quote in (COST, UNTIL_MAY):
        assert run("annotate", "1", "--quote", quote, "--tag", "claim")[0] == 0
    assert "2 to review" in run("import", str(page(tmp_path, "new.html", NEW)))[1]
    return tmp_path / "Storm.pressmark"


@pytest.mark.usefixtures("renewed")
def test_what_waits_is_listed_with_what_is_proposed(run: Run) -> None:
    code, out, _ = run("review")
    first, proposed, second = out.splitlines()
    assert code == 0
    assert first == f"1  article 1  reworded, 76% alike  “{COST}”"
    assert proposed.startswith("    → ")
    assert "up to 4.8 million" in proposed
    assert second == f"2  article 1  gone  “{UNTIL_MAY}”"
    reworded, gone = json.loads(run("review", "1", "--json")[1])
    assert (reworded["annotation"], reworded["state"], gone["state"]) == (1, "reworded", "gone")
    assert (gone["start"], gone["words"]) == (None, "")


def test_each_is_settled_and_nothing_waits_any_more(run: Run, renewed: Path) -> None:
    assert run("review", "1", "--accept")[0] == 0
    assert json.loads(run("review", "2", "--orphan", "--json")[1])["start"] is None
    assert run("review")[1] == "Nothing waits for a decision.\n"
    with Library.open(renewed, read_only=True) as library:
        placed = library.annotation(library.annotation_id("1"))
        assert placed.anchor is AnchorState.REWORDED
        assert placed.span is not None


def test_one_is_placed_by_its_code_points_and_undo_lets_it_wait_again(
    run: Run, renewed: Path
) -> None:
    with Library.open(renewed, read_only=True) as library:
        text = library.open_article(library.article_id("1")).text
    start = text.index("Nobody was hurt.")
    code, out, _ = run("review", "2", "--at", str(start), str(start + 16))
    assert (code, out.split(": ")[1]) == (0, f"reworded, {start}–{start + 16}\n")
    with Library.open(renewed, read_only=True) as library:
        assert library.annotation(library.annotation_id("2")).span == Span(start, start + 16)
    run("undo")
    assert len(json.loads(run("review", "--json")[1])) == 2


@pytest.mark.usefixtures("renewed")
def test_the_page_names_the_keys_of_both_answers(run: Run, book: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text(encoding="utf-8")
    for words in (("review",), ("chapters", str(book))):
        answer = json.loads(run(*words, "--json")[1])
        section = page.partition(f"\n## {words[0]}\n")[2].partition("\n## ")[0]
        assert set(answer[0]) == set(re.findall(r"`(\w+)`", section.partition("JSON")[2]))


@pytest.mark.usefixtures("renewed")
def test_what_cannot_be_decided_is_said(run: Run) -> None:
    assert run("review", "2", "--accept") == (
        1,
        "",
        "pressmark: No place is proposed for this annotation: choose one.\n",
    )
    assert run("review", "2", "--at", "5", "99999")[0] == 1
    assert run("review", "--accept")[0] == 2
    assert run("review", "1", "--accept", "--orphan")[0] == 2


# ---------------------------------------------------------------------------- chapters


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Return a book with a cover and three chapters."""
    names = ("cover", "one", "two", "three")
    manifest = "".join(
        f'<item id="{n}" href="{n}.xhtml" media-type="application/xhtml+xml"/>' for n in names
    )
    spine = "".join(f'<itemref idref="{name}"/>' for name in names)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as written:
        written.writestr("mimetype", "application/epub+zip")
        written.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="book.opf"/></rootfiles></container>',
        )
        written.writestr(
            "book.opf",
            '<package xmlns="http://www.idpf.org/2007/opf"><metadata/>'
            f"<manifest>{manifest}</manifest><spine>{spine}</spine></package>",
        )
        for name in names:
            written.writestr(
                f"{name}.xhtml",
                f"<html><body><h1>Part {name}</h1><p>Words of {name}.</p></body></html>",
            )
    path = tmp_path / "book.epub"
    path.write_bytes(stream.getvalue())
    return path


def test_the_chapters_listed_can_be_chosen(run: Run, book: Path) -> None:
    listed = run("chapters", str(book))[1].splitlines()
    assert [line.split()[0] for line in listed] == ["1", "2", "3", "4"]
    assert listed[0].endswith("(front or back matter)")
    assert listed[1].endswith("Part one")
    code, out, _ = run("import", str(book), "--chapters", "2,4-4")
    assert (code, out.splitlines()[-1]) == (0, "2 added, 0 updated, 0 skipped, 0 failed")
    titles = {article["title"] for article in json.loads(run("list", "--json")[1])}
    assert titles == {"Part one", "Part three"}


def test_a_whole_book_says_so(run: Run, book: Path) -> None:
    assert "All 4 chapters of the book came in" in run("import", str(book))[1]


def test_a_file_that_is_no_book_is_wrong_use_for_chapters(run: Run, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("A note.", encoding="utf-8")
    for json_wanted in ((), ("--json",)):
        code, out, err = run("chapters", str(note), *json_wanted)
        assert (code, out) == (2, "")
        assert (
            err == f"pressmark: “{note}” is no book (.epub): it has no chapters to choose among.\n"
        )


@pytest.mark.parametrize("chapters", ["", "x", "1-", "1,,2", "-3", "1;2"])
def test_a_list_of_chapters_that_is_none_is_wrong_use(run: Run, book: Path, chapters: str) -> None:
    assert run("import", str(book), f"--chapters={chapters}")[0] == 2
    assert run("import", str(book), str(book), "--chapters", "1")[0] == 2
