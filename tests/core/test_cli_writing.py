"""import, annotate, undo, redo, export, check, backup, restore and extract, in one process."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.cli import main
from app.library import Library
from app.model.article import Metadata
from app.model.block import Block, BlockKind, Body
from app.model.draft import Draft

TEXT = "The ferry is late.\n\nThe ferry is late again, says Ole Brandvik. “We wait,” he adds.\n"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Fjord.pressmark"


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*words: str) -> tuple[int, str, str]:
        code = main([*words, "--library", str(folder)])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


@pytest.fixture
def article(folder: Path) -> Path:
    """Keep one article, with a folded second title."""
    blocks = (
        Block(BlockKind.HEADING, "The ferry is late", level=1),
        Block(BlockKind.PARAGRAPH, "The ferry is late", boilerplate="repeated title"),
        Block(BlockKind.PARAGRAPH, "We wait. Again and again, we wait, says Ole Brandvik."),
    )
    with Library.create(folder) as library:
        library.add_article(Draft(Metadata(title="The ferry is late", language="en"), Body(blocks)))
    return folder


def kept(run: Run) -> list[dict[str, Any]]:
    shown: list[dict[str, Any]] = json.loads(run("show", "1", "--json")[1])["annotations"]
    return shown


# ---------------------------------------------------------------------- import and extract


def test_import_makes_the_library_and_says_what_became_of_each_file(
    run: Run, tmp_path: Path
) -> None:
    good, empty = tmp_path / "ferry.txt", tmp_path / "empty.txt"
    good.write_text(TEXT, encoding="utf-8")
    empty.touch()
    code, out, err = run("import", str(good), str(empty))
    assert code == 1
    assert out.splitlines() == [f"added  {good}", "1 added, 0 updated, 0 skipped, 1 failed"]
    assert err == f"pressmark: “{empty}” is empty: save or download it again.\n"
    code, out, err = run("import", str(good), "--json")
    report = json.loads(out)
    assert (code, err) == (0, "")
    assert (report["added"], report["skipped"], report["failed"]) == (0, 1, 0)
    (item,) = report["items"]
    assert (item["name"], item["outcome"]) == (str(good), "skipped")
    assert item["reason"] == "It is in the library already."
    assert item["uid"] == json.loads(run("list", "--json")[1])[0]["uid"]


def test_a_changed_copy_is_kept_apart_where_that_is_wished(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "ferry.html"
    head = '<title>Ferry</title><link rel="canonical" href="https://ledger.example/ferry">'
    page = f"<html><head>{head}</head><body><p>The ferry stays in port.</p></body></html>"
    file.write_text(page, encoding="utf-8")
    run("import", str(file))
    file.write_text(page.replace("stays in", "leaves its"), encoding="utf-8")
    code, out, _ = run("import", "--separate", "--json", str(file))
    (item,) = json.loads(out)["items"]
    assert (code, item["outcome"]) == (0, "added")
    assert item["reason"] == "An article that is here has an earlier text of it."
    listed = json.loads(run("list", "--json")[1])
    assert len(listed) == 2
    assert item["uid"] == listed[0]["uid"]


def test_extract_prints_json_lines_without_any_library(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    source = tmp_path / "ferry.md"
    source.write_text(f"---\ntitle: Late\nauthor: Liv Sund\n---\n{TEXT}", encoding="utf-8")
    code, out, err = run("extract", str(source), str(tmp_path / "missing.txt"))
    assert code == 1
    assert "missing.txt" in err
    (line,) = out.splitlines()
    found = json.loads(line)
    assert list(found) == [
        "path",
        "title",
        "byline",
        "outlet",
        "published",
        "language",
        "url",
        "text",
        "blocks",
    ]
    assert (found["path"], found["title"], found["byline"]) == (str(source), "Late", "Liv Sund")
    assert found["text"].endswith("“We wait,” he adds.")
    assert not folder.exists()


def test_import_of_annotations_comes_after_their_articles(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    source, table = tmp_path / "ferry.txt", tmp_path / "marks.csv"
    source.write_text(TEXT, encoding="utf-8")
    run("import", str(source))
    uid = run("annotate", "1", "--quote", "late again", "--tag", "claim")[1].strip()
    run("export", "-o", str(table))
    folder.rename(tmp_path / "Old.pressmark")
    code, out, err = run("import", str(table), str(source))
    assert (code, err) == (0, "")
    assert out.splitlines()[-2:] == [
        f"added  {table}: late again",
        "2 added, 0 updated, 0 skipped, 0 failed",
    ]
    assert [each["uid"] for each in kept(run)] == [uid]
    later = table.read_text(encoding="utf-8").replace('"unchecked"', '"refuted"')
    stamp = kept(run)[0]["modified"]
    table.write_text(later.replace(stamp, "2099-01-01T00:00:00.000Z"), encoding="utf-8")
    assert "which was left alone" in run("import", str(table))[1]
    assert "1 updated" in run("import", "--update", str(table))[1]
    assert kept(run)[0]["status"] == "refuted"


# ---------------------------------------------------------------------- annotate


def test_annotate_leaves_articles_in_the_trash_alone(run: Run, article: Path) -> None:
    with Library.open(article) as library:
        library.trash_articles(library.find_articles())
    code, _, err = run("annotate", "1", "--article", "--tag", "claim")
    assert (code, err) == (1, "pressmark: Article 1 is in the trash: restore it first.\n")


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize(
    ("target", "quote"),
    [
        (["--sentence", "1"], "The ferry is late"),
        (["--sentence", "2"], "We wait."),
        (["--start", "0", "--end", "3"], "The"),
        (["--quote", "again,  we\nwait"], "again, we wait"),
        (["--quote", "The ferry is late"], "The ferry is late"),  # the folded one does not count
        (["--article"], ""),
    ],
)
def test_annotate_takes_each_kind_of_target(run: Run, target: list[str], quote: str) -> None:
    code, out, err = run("annotate", "1", *target, "--tag", "claim", "--speaker", "Ole")
    assert (code, err) == (0, "")
    (made,) = kept(run)
    assert made["uid"] == out.strip()
    assert (made["quote"], made["tags"], made["speaker"]) == (quote, ["claim"], "Ole")


@pytest.mark.usefixtures("article")
def test_annotate_puts_several_tags_and_a_note(run: Run) -> None:
    words = ["--tag", "claim", "quote", "--tag", "figure", "--note", "Ask *twice*"]
    code, out, _ = run("annotate", "1", "--sentence", "1", *words, "--json")
    assert code == 0
    assert json.loads(out) == kept(run)[0]
    assert kept(run)[0]["tags"] == ["claim", "quote", "figure"]
    assert kept(run)[0]["note"] == "Ask *twice*"


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["1", "--quote", "late again", "--tag", "claim"], "does not hold the words “late again”"),
        (["1", "--quote", " ", "--tag", "claim"], "The quote is empty"),
        (["1", "--sentence", "9", "--tag", "claim"], "no sentence 9: the article has 3"),
        (["1", "--sentence", "0", "--tag", "claim"], "counted from 1"),
        (["1", "--start", "5", "--end", "900", "--tag", "claim"], "outside the text"),
        (["1", "--article", "--tag", "clam"], "There is no tag “clam”. The codebook has: claim,"),
        (["7", "--article", "--tag", "claim"], "There is no article “7”."),
    ],
)
def test_annotate_refuses_with_a_sentence(run: Run, words: list[str], sentence: str) -> None:
    code, out, err = run("annotate", *words)
    assert (code, out) == (1, "")
    assert sentence in err
    assert kept(run) == []


@pytest.mark.usefixtures("article")
def test_ambiguous_quote_says_how_often_and_where(run: Run) -> None:
    _, _, err = run("annotate", "1", "--quote", "e wait", "--tag", "claim")
    assert "stand in the article 2 times, first at 37, 63: use --start and --end." in err


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize(
    "words",
    [
        ["annotate", "1", "--tag", "claim"],
        ["annotate", "1", "--sentence", "1"],
        ["annotate", "1", "--sentence", "1", "--article", "--tag", "claim"],
        ["annotate", "1", "--start", "1", "--tag", "claim"],
        ["annotate", "1", "--sentence", "1", "--end", "3", "--tag", "claim"],
        ["annotate", "1", "--sentence", "one", "--tag", "claim"],
        ["export", "--format", "papyrus"],
        ["show"],
        ["lst"],
        [],
    ],
)
def test_wrong_use_ends_with_2_and_writes_nothing(run: Run, words: list[str]) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert "usage: pressmark" in err
    assert kept(run) == []


# ---------------------------------------------------------------------- undo and redo


@pytest.mark.usefixtures("article")
def test_undo_and_redo_say_what_they_did(run: Run) -> None:
    run("annotate", "1", "--article", "--tag", "claim")
    assert run("undo") == (0, "undone: Tag as claim\n", "")
    assert kept(run) == []
    code, out, _ = run("redo", "--json")
    assert (code, json.loads(out)) == (0, {"redone": "Tag as claim", "steps": 1})
    assert len(kept(run)) == 1
    assert run("redo") == (1, "", "pressmark: There is nothing that could be redone.\n")


@pytest.mark.usefixtures("article")
def test_undo_and_redo_go_to_a_step_by_its_number_in_the_history(run: Run) -> None:
    for tag in ("claim", "quote", "figure"):
        run("annotate", "1", "--article", "--tag", tag)
    steps = [line.split() for line in run("history")[1].splitlines()]
    (number,) = [words[0] for words in steps if words[-1] == "quote"]
    assert run("redo", "--to", number)[0] == 1
    assert run("undo", "--to", number) == (0, "undone: Tag as quote and 1 more\n", "")
    assert len(kept(run)) == 1
    newest = steps[0][0]
    assert run("undo", "--to", newest)[:2] == (1, "")
    code, out, _ = run("redo", "--to", newest, "--json")
    assert (code, json.loads(out)) == (0, {"redone": "Tag as figure", "steps": 2})
    assert len(kept(run)) == 3
    refusal = "pressmark: There is no step 99999 that could be undone.\n"
    assert run("undo", "--to", "99999") == (1, "", refusal)


# ---------------------------------------------------------------------- export


@pytest.mark.usefixtures("article")
def test_export_writes_a_file_or_stdout(run: Run, tmp_path: Path) -> None:
    run("annotate", "1", "--sentence", "2", "--tag", "claim", "quote", "--note", "=1+1")
    target = tmp_path / "out.csv"
    assert run("export", "-o", str(target)) == (0, f"{target}: 1 annotation\n", "")
    _, out, _ = run("export")
    assert out.encode() == target.read_bytes()
    assert [row["note"] for row in rows(out)] == ["'=1+1", "'=1+1"]
    raw = rows(run("export", "--raw", "--per-annotation", "-o", "-")[1])
    assert [(row["note"], row["tag"]) for row in raw] == [("=1+1", "claim|quote")]


@pytest.mark.usefixtures("article")
def test_export_takes_only_articles_that_hold_the_words(run: Run, tmp_path: Path) -> None:
    run("annotate", "1", "--article", "--tag", "claim")
    assert len(rows(run("export", "brandvik")[1])) == 1
    assert rows(run("export", "nowhere")[1]) == []
    target = tmp_path / "out.csv"
    _, out, _ = run("export", "nowhere", "-o", str(target), "--json")
    assert json.loads(out) == {"path": str(target), "format": "csv", "annotations": 0}


@pytest.mark.usefixtures("article")
def test_export_to_a_place_that_is_none_leaves_nothing(run: Run, tmp_path: Path) -> None:
    code, out, err = run("export", "-o", str(tmp_path / "nowhere" / "out.csv"))
    assert (code, out) == (1, "")
    assert err.startswith("pressmark: out.csv was not written, because its folder does not exist")
    assert "there is a folder of that name" in run("export", "-o", str(tmp_path))[2]
    assert not list(tmp_path.glob("**/*.new"))


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


# ---------------------------------------------------------------------- care


def test_check_names_problems_and_ends_with_1(run: Run, folder: Path, tmp_path: Path) -> None:
    source = tmp_path / "ferry.txt"
    source.write_text(TEXT, encoding="utf-8")
    run("import", str(source))
    run("backup")
    assert run("check") == (0, "1 article, 0 annotations, 0 problems\n", "")
    for original in (folder / "originals").rglob("*"):
        if original.is_file():
            original.chmod(0o600)
            original.write_text("something else", encoding="utf-8")
    code, out, err = run("check")
    assert code == 1
    assert "problem: The original of ferry.txt is" in out
    assert "restore a backup" in err
    assert json.loads(run("check", "--json")[1])["ok"] is False


def test_restore_brings_back_what_a_backup_holds(run: Run, article: Path) -> None:
    code, out, _ = run("backup")
    backup = Path(out.strip())
    assert code == 0
    assert backup.parent == article / "backups"
    run("annotate", "1", "--article", "--tag", "claim")
    code, out, err = run("restore", backup.name)
    assert (code, err) == (0, "")
    assert kept(run) == []
    replaced = Path(out.rpartition(": ")[2].strip())
    code, out, _ = run("restore", str(replaced), "--json")
    assert code == 0
    assert json.loads(out)["library"] == str(article)
    assert len(kept(run)) == 1


def test_restore_tells_first_what_is_newer_and_what_is_missing(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "ferry.txt").write_text("The ferry\n\nIt is late again.", encoding="utf-8")
    run("import", str(tmp_path / "ferry.txt"))
    backup = Path(run("backup")[1].strip())
    run("annotate", "1", "--article", "--tag", "claim")
    for original in (folder / "originals").iterdir():
        original.unlink()
    code, out, err = run("restore", backup.name, "--dry-run")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "not in the backup: 0 articles, 1 annotation, 1 step; changed since: 0 annotations",
        "missing: the file of ferry.txt is not in the library's folder any more",
    ]
    assert len(kept(run)) == 1
    newer = json.loads(run("restore", backup.name, "--dry-run", "--json")[1])["newer"]
    assert newer["annotations"] == 1
    assert newer["missing"] == ["ferry.txt"]


@pytest.mark.usefixtures("article")
def test_backups_are_listed_with_their_sizes(run: Run) -> None:
    assert run("backup", "--list") == (0, "", "")
    backup = Path(run("backup")[1].strip())
    assert run("backup", "--list")[1].startswith(f"{backup.name}  0.")
    (listed,) = json.loads(run("backup", "--list", "--json")[1])["backups"]
    assert listed["size"] == backup.stat().st_size


def test_restore_refuses_what_it_cannot_do(run: Run, article: Path, tmp_path: Path) -> None:
    assert "no backup yesterday: Fjord.pressmark has none" in run("restore", "yesterday")[2]
    run("backup")
    assert "Fjord.pressmark has library-" in run("restore", "yesterday")[2]
    foreign = tmp_path / "foreign.db"
    foreign.write_text("not a database", encoding="utf-8")
    code, _, err = run("restore", str(foreign))
    assert code == 1
    assert "foreign.db is damaged or no backup of a library" in err
    backup = run("backup")[1].strip()
    with Library.open(article):
        code, _, err = run("restore", backup)
        assert code == 1
        assert "is open in another Pressmark" in err
