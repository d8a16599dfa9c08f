"""No file of an encrypted library, nor any beside it, holds a word of what is in it."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli import main
from app.library import Library
from app.storage.inbox import Inbox
from app.storage.keyring import vault_of
from tests.core.secret_words import (
    OPEN,
    ROOT,
    SECRET,
    WORDS,
    found_in,
    page,
    run_at_home,
    secret_library,
)

PASSPHRASE = "correct horse battery staple"
ALL = (*WORDS, *OPEN, "SQLite format")

WORK = """
import sys
from pathlib import Path
from app.library import Library
from app.model.annotation import Fields
from app.model.report import Source
from app.model.span import Span

library = Library.create(Path(sys.argv[1]), passphrase={passphrase!r})
library.import_sources([Source(path=Path(sys.argv[2]))])
(article,) = library.find_articles()
library.annotate(article, Span(0, 11), fields=Fields(note={note!r}))
assert library.search({text!r})
library.suggestions(article)
library.write_sidecars()
print("ready", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """Return a folder in memory where there is one: nothing here is about the disk."""
    memory = "/dev/shm" if Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        yield Path(folder)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an encrypted library with words wherever an article can leave some."""
    with secret_library(tmp_path_factory.mktemp("made"), passphrase=PASSPHRASE) as library:
        return library.path


@pytest.fixture
def library(template: Path, tmp_path: Path) -> Iterator[Library]:
    """Return a copy of it, open."""
    with Library.open(Path(shutil.copytree(template, tmp_path / template.name))) as library:
        yield library


def test_no_file_of_an_open_library_holds_a_word_of_it(library: Library) -> None:
    assert library.search("Harbourkept")
    library.write_sidecars()
    library.backup()
    library.undo()
    library.redo()
    Inbox(library.path, vault_of(library.path)).submit(["annotate", "1", "--note", SECRET["text"]])
    assert (library.path / "library.db-wal").stat().st_size > 0
    assert found_in(library.path, ALL) == {}


def test_the_names_of_files_tell_nothing_about_them(library: Library, template: Path) -> None:
    files = [*(template.parent / "in").iterdir()]
    digests = tuple(hashlib.sha256(file.read_bytes()).hexdigest() for file in files)
    assert found_in(library.path, digests) == {}


def test_images_are_shown_from_what_is_encrypted(library: Library) -> None:
    library.undo()  # the trashing of the article with the picture
    shown = [
        block.asset
        for article_id in library.find_articles()
        for block in library.open_article(article_id).body.blocks
        if block.asset
    ]
    assert shown
    for name in shown:
        with library.asset_file(name).open("rb") as opened:
            assert hashlib.sha256(opened.read()).hexdigest() == name.partition(".")[0]


def test_nor_once_it_was_closed_restored_and_looked_over(library: Library) -> None:
    path, backup = library.path, library.backup()
    library.write_sidecars()
    library.close()
    Library.restore(path, backup)
    with Library.open(path) as again:
        assert again.check().ok
        again.empty_trash()
        assert len(again.backups()) > 1
        assert found_in(path, ALL) == {}
    assert found_in(path, ALL) == {}


def test_the_files_are_whole_all_the_same(library: Library, template: Path, tmp_path: Path) -> None:
    (kept,) = library.find_articles()
    copy = tmp_path / "copy.html"
    library.copy_original(kept, copy)
    assert copy.read_bytes() == (template.parent / "in" / "keptfile.html").read_bytes()
    bundle = tmp_path / "out.zip"
    assert not library.export(bundle, format_name="bundle").failures
    with Library.create(tmp_path / "Plain.pressmark") as plain:
        plain.import_bundle(bundle)
        assert found_in(plain.path, OPEN).keys() == set(OPEN)


def test_nothing_is_left_outside_by_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRESSMARK_PASSPHRASE", PASSPHRASE)
    home, source = tmp_path / "home", tmp_path / "in" / "report.html"
    source.parent.mkdir()
    source.write_text(page(), encoding="utf-8")
    library = home / "Own.pressmark"
    commands = (
        ["encrypt"],
        ["import", str(source.parent)],
        ["annotate", "1", "--sentence", "1", "--tag", "claim", "--note", SECRET["undone note"]],
        ["search", SECRET["text"]],
        ["backup"],
    )
    for words in commands:
        run_at_home(home, *words, "--library", str(library))
    assert found_in(home, ALL) == {}
    assert main(["list", "--library", str(library)]) == 0


def test_nor_by_one_that_is_killed_and_what_it_acknowledged_is_there(tmp_path: Path) -> None:
    home, source = tmp_path / "home", tmp_path / "report.html"
    home.mkdir()
    source.write_text(page(), encoding="utf-8")
    path = home / "Own.pressmark"
    work = WORK.format(passphrase=PASSPHRASE, note=SECRET["undone note"], text=SECRET["text"])
    with subprocess.Popen(
        [sys.executable, "-c", work, path, source],
        cwd=ROOT,
        env=os.environ | {"TMPDIR": str(home)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == b"ready\n"
        program.send_signal(signal.SIGKILL)
    assert (path / "library.db-wal").stat().st_size > 0
    assert found_in(home, ALL) == {}
    Library.unlock(path, PASSPHRASE)
    with Library.open(path) as again:
        assert again.check().ok
        (article,) = again.find_articles()
        (annotation,) = again.annotations(article)
        assert annotation.fields.note == SECRET["undone note"]
