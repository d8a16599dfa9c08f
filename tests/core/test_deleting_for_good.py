"""Emptying the trash takes every word out of every file of the library, and names the backups."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli import main
from app.library import Library
from tests.core.secret_words import OPEN, SECRET, WORDS, found_in, page, run_at_home, secret_library

ROOT = Path(__file__).parents[2]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Return a library whose secret article left words wherever an article can leave some."""
    with secret_library(tmp_path) as library:
        yield library


def test_no_file_of_the_library_holds_a_word_of_what_was_deleted(library: Library) -> None:
    assert found_in(library.path, WORDS).keys() == set(WORDS)
    library.empty_trash()
    assert found_in(library.path, WORDS) == {}
    assert library.check().ok
    assert found_in(library.path, OPEN).keys() == set(OPEN)
    library.close()
    assert found_in(library.path, WORDS) == {}
    assert len(list((library.path / "originals").iterdir())) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="other system: strace")
@pytest.mark.parametrize("fault", ["signal=KILL", "error=EIO"])
def test_a_file_that_was_to_be_removed_when_that_broke_off_goes_at_the_next_start(
    library: Library, fault: str
) -> None:
    path = library.path
    library.close()
    held = [file for file in (path / "originals").iterdir() if SECRET["text"] in file.read_text()]
    watch = ["strace", "-f", "-qq", "-o", os.devnull, "-P", str(held[0])]
    watch += ["-e", "trace=unlink", "-e", f"inject=unlink:{fault}"]
    command = [sys.executable, "-m", "app", "empty-trash", "--library", str(path)]
    broken = subprocess.run([*watch, *command], check=False, capture_output=True, cwd=ROOT)
    assert broken.returncode, broken.stderr
    assert held[0].exists()
    Library.open(path).close()
    assert found_in(path, WORDS) == {}


def test_backups_that_hold_what_was_deleted_are_named_and_can_be_purged(library: Library) -> None:
    first = library.backup()
    assert library.backups_with_deleted() == []
    library.empty_trash()
    assert [backup.path for backup in library.backups_with_deleted()] == [first]
    after = library.backup()
    path = library.path
    library.close()
    aside = Library.restore(path, after)  # what it puts aside holds no word any more
    with Library.open(path) as again:
        assert [backup.path for backup in again.backups_with_deleted()] == [first]
        assert [backup.path for backup in again.purge_backups()] == [first]
        assert again.backups_with_deleted() == []
        assert {backup.path for backup in again.backups()} > {after, aside}
        assert found_in(path, WORDS) == {}


def test_what_was_set_aside_goes_with_its_log(library: Library) -> None:
    path, backup = library.path, library.backup()
    library.close()
    aside = Library.restore(path, backup)
    Path(f"{aside}-wal").write_bytes(SECRET["text"].encode())
    with Library.open(path) as again:
        again.empty_trash()
        assert {each.path for each in again.purge_backups()} == {backup, aside}
        assert found_in(path, WORDS) == {}


def test_emptying_on_the_command_line_names_the_backups_and_purges_them(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    path, backup = library.path, library.backup()
    library.close()
    assert main(["empty-trash", "--library", str(path)]) == 0
    out = capsys.readouterr().out
    assert "deleted for good: 1 article, 2 annotations, 1 tag" in out
    assert f"still held by: {backup.name}" in out
    assert main(["empty-trash", "--purge-backups", "--library", str(path)]) == 0
    assert f"purged: {backup.name}" in capsys.readouterr().out
    assert not backup.exists()
    assert found_in(path, WORDS) == {}


def test_nothing_outside_the_library_holds_a_word_nor_do_others_may_read_it(tmp_path: Path) -> None:
    home, source = tmp_path / "home", tmp_path / "in" / "report.html"
    source.parent.mkdir()
    source.write_text(page(), encoding="utf-8")
    (source.parent / "broken.pdf").write_bytes(b"%PDF-1.4 " + SECRET["text"].encode())
    library = home / "Own.pressmark"
    commands = (
        ["import", str(source.parent)],
        ["annotate", "1", "--sentence", "1", "--tag", "claim", "--note", SECRET["undone note"]],
        ["annotate", "1", "--quote", "no such words", "--tag", "claim"],
        ["search", SECRET["text"]],
        ["undo"],
        ["backup"],
        ["check"],
    )
    told = b"".join(run_at_home(home, *words, "--library", str(library)) for words in commands)
    assert not any(word.encode() in told for word in SECRET.values())
    outside = [entry for entry in home.iterdir() if entry != library]
    assert len(outside) > 0, "there is a folder for temporary files, at the least"
    for entry in outside:
        assert found_in(entry, WORDS) == {}
    assert found_in(library, (SECRET["text"],))
    assert [entry for entry in (library, *library.rglob("*")) if entry.stat().st_mode & 0o077] == []
