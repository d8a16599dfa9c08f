"""The started program: streams, locales, and a world that is not as it should be."""

from __future__ import annotations

import json
import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from app.cli import COMMANDS
from app.library import Library
from app.model.article import Metadata
from app.model.block import Block, BlockKind, Body
from app.model.draft import Draft

ROOT = Path(__file__).parents[2]
TITLE = "Schnee über Çalköy 🦉"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "Schnee.pressmark"
    with Library.create(path) as library:
        blocks = (Block(BlockKind.HEADING, TITLE, level=1),)
        library.add_article(Draft(Metadata(title=TITLE), Body(blocks)))
    return path


def run(words: Sequence[str | Path], **environment: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "app", *map(str, words)],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert b"Traceback" not in done.stderr
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


@pytest.mark.parametrize("locale", ["C", "POSIX"])
def test_output_is_utf8_whatever_the_locale(folder: Path, locale: str) -> None:
    settings = {"LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    code, out, err = run(["list"], PRESSMARK_LIBRARY=str(folder), **settings)
    assert (code, err) == (0, "")
    assert TITLE in out


def test_library_comes_from_option_variable_or_default(folder: Path, tmp_path: Path) -> None:
    elsewhere = str(tmp_path / "Elsewhere.pressmark")
    assert run(["list", "--library", folder], PRESSMARK_LIBRARY=elsewhere)[0] == 0
    assert run(["list"], PRESSMARK_LIBRARY=elsewhere) == (
        1,
        "",
        "pressmark: There is no library Elsewhere.pressmark: check its name, or make a new one.\n",
    )
    assert "There is no library Library.pressmark" in run(["list"], XDG_DATA_HOME=str(tmp_path))[2]


@pytest.mark.parametrize(
    "words", [["list", "--json"], ["export"], ["history"], ["extract", "README.md"]]
)
def test_reader_that_stops_early_is_no_fault(folder: Path, words: list[str]) -> None:
    command = [sys.executable, "-m", "app", "--library", str(folder), *words]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="other system: has no /dev/full")
@pytest.mark.parametrize("words", [["list"], ["export"], ["show", "1"]])
def test_full_disk_behind_stdout_is_a_sentence(folder: Path, words: list[str]) -> None:
    command = [sys.executable, "-m", "app", "--library", str(folder), *words]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False, timeout=60
        )
    assert done.returncode == 1
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("pressmark: The ")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="other system: has no /dev/full")
def test_export_to_a_device_leaves_the_device(folder: Path) -> None:
    code, out, err = run(["--library", folder, "export", "-o", "/dev/full"])
    assert (code, out) == (1, "")
    assert err.startswith("pressmark: full was not written, because the disk is full")
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


def test_an_export_into_a_closed_stdout_says_so(folder: Path) -> None:
    command = f'"{sys.executable}" -m app --library "{folder}" export >&-'
    done = subprocess.run(
        command, cwd=ROOT, shell=True, stderr=subprocess.PIPE, check=False, timeout=60
    )
    assert done.returncode == 1
    (line,) = done.stderr.decode().splitlines()
    assert line == "pressmark: There is no standard output to write to: name a file with -o."


def test_closed_stdout_is_no_fault(folder: Path) -> None:
    command = f'"{sys.executable}" -m app --library "{folder}" list >&-'
    done = subprocess.run(
        command, cwd=ROOT, shell=True, stderr=subprocess.PIPE, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_uid_is_printed_once_the_annotation_is_durable(folder: Path) -> None:
    target = ["--quote", "Çalköy 🦉"]
    code, out, _ = run(["--library", folder, "annotate", "1", *target, "--tag", "claim"])
    assert code == 0
    with sqlite3.connect(folder / "library.db") as database:
        assert database.execute("SELECT uid, exact FROM annotation").fetchall() == [
            (out.strip(), "Çalköy 🦉")
        ]
    database.close()


def test_what_is_made_is_its_persons_alone(tmp_path: Path) -> None:
    source, table = tmp_path / "a.txt", tmp_path / "a.csv"
    source.write_text("A title\n\nA text.", encoding="utf-8")
    library = tmp_path / "Own.pressmark"
    assert run(["--library", library, "import", source])[0] == 0
    assert run(["--library", library, "export", "-o", table])[0] == 0
    made: list[Path] = [library, *library.rglob("*"), table]
    assert [path for path in made if path.stat().st_mode & 0o077] == []


def test_name_that_is_not_utf8_reaches_json_as_an_escape(tmp_path: Path) -> None:
    source = os.fsencode(tmp_path) + b"/na\xefve.txt"
    with open(source, "wb") as file:  # noqa: PTH123
        file.write(b"A title\n\nA text.")
    code, out, _ = run(["extract", os.fsdecode(source)])
    assert code == 0
    assert os.fsencode(json.loads(out)["path"]) == source


def test_help_and_version_name_what_there_is() -> None:
    code, out, _ = run(["--help"])
    assert code == 0
    assert all(f"\n    {name} " in out for name in COMMANDS)
    assert run(["--version"])[1].startswith("pressmark ")


# ---------------------------------------------------------------------- a bad world


def test_newer_library_is_refused_untouched(folder: Path) -> None:
    database = sqlite3.connect(folder / "library.db")
    database.execute("PRAGMA user_version = 999")
    database.commit()
    database.close()
    before = (folder / "library.db").read_bytes()
    for words in (["list"], ["undo"], ["export"], ["check"]):
        code, out, err = run(["--library", folder, *words])
        assert (code, out) == (1, "")
        assert "Schnee.pressmark was written by a newer Pressmark: install" in err
    assert (folder / "library.db").read_bytes() == before


@pytest.mark.parametrize("words", [["list"], ["undo"], ["import", "README.md"], ["restore", "x"]])
def test_what_is_no_library_is_refused_untouched(tmp_path: Path, words: list[str]) -> None:
    folder, file = tmp_path / "photos", tmp_path / "file.pressmark"
    folder.mkdir()
    (folder / "cat.jpg").write_bytes(b"cat")
    file.write_bytes(b"file")
    for path in (folder, file):
        code, out, err = run(["--library", path, *words])
        assert (code, out) == (1, "")
        assert path.name in err
    assert [path.name for path in folder.iterdir()] == ["cat.jpg"]
    assert file.read_bytes() == b"file"


def test_library_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    code, out, err = run(["--library", tmp_path / "file" / "New.pressmark", "import", "README.md"])
    assert (code, out) == (1, "")
    assert "New.pressmark" in err


def test_files_that_are_no_articles_are_named_one_by_one(folder: Path, tmp_path: Path) -> None:
    names = {
        "empty.txt": b"",
        "binary.txt": bytes(range(256)) * 40,
        "table.csv": b"name,age\r\nAda,36\r\n",
        "annotations.csv": '"format","annotation_id"\r\n"ä","1"\r\n'.encode("latin-1"),
    }
    for name, content in names.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "hollow").mkdir()
    (tmp_path / "good.txt").write_text("A title\n\nA good text.", encoding="utf-8")
    paths = [tmp_path / name for name in (*names, "vanished.txt", "hollow", "good.txt")]
    code, out, err = run(["--library", folder, "import", *paths])
    assert code == 1
    assert out.splitlines()[-1] == "1 added, 0 updated, 0 skipped, 6 failed"
    lines = err.splitlines()
    assert len(lines) == 6
    for name in (*names, "vanished.txt", "hollow"):
        assert sum(str(tmp_path / name) in line for line in lines) == 1
    assert "it lacks format, annotation_id" in err
    assert "is not in UTF-8" in err
    assert run(["--library", folder, "list"])[1].count("\n") == 2


def test_damaged_database_is_a_sentence(folder: Path) -> None:
    file = folder / "library.db"
    data = bytearray(file.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    file.write_bytes(data)
    code, out, err = run(["--library", folder, "list"])
    assert (code, out) == (1, "")
    assert "Schnee.pressmark" in err
