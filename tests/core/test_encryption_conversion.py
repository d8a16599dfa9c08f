"""A library is encrypted and decrypted whole or not at all."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.errors import (
    CancelledError,
    LibraryError,
    LibraryLockedError,
    PassphraseNeededError,
    WrongPassphraseError,
)
from app.library import Library
from app.storage import keyring
from tests.core.secret_words import OPEN, ROOT, WORDS, found_in, secret_library

PASSPHRASE = "correct horse battery staple"
ALL = (*WORDS, *OPEN)

CUT = """
import os, signal, sys
from pathlib import Path
from app.library import Library
from app.storage.encryption import exchange, header

header.COST = 10
left = int(sys.argv[2])

def counting(real):
    def counted(*args, **kwargs):
        global left
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1
        return real(*args, **kwargs)
    return counted

Path.rename = counting(Path.rename)
exchange.shutil.rmtree = counting(exchange.shutil.rmtree)
Library.encrypt(Path(sys.argv[1]), "correct horse battery staple")
"""


def told(library: Library) -> dict[str, object]:
    """Return what a person finds in a library."""
    articles = library.find_articles()
    return {
        "titles": [row.title for row in library.article_rows(articles)],
        "annotations": [library.annotations(each) for each in articles],
        "history": [step.title for step in library.history(100)],
        "tags": library.tags(),
        "hits": [hit.article.id for hit in library.search("Harbourkept")],
        "reports": [kept.report for kept in library.import_reports()],
    }


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """Return a folder in memory where there is one: nothing here is about the disk."""
    memory = "/dev/shm" if Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        yield Path(folder)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a library with a backup, sidecars, and a file of the person's own in its folder."""
    with secret_library(tmp_path_factory.mktemp("made")) as library:
        library.backup()
        library.write_sidecars()
        (library.path / "mine.txt").write_text("My own.", encoding="utf-8")
        return library.path


@pytest.fixture
def path(template: Path, tmp_path: Path) -> Path:
    """Return a copy of it."""
    return Path(shutil.copytree(template, tmp_path / template.name))


def seen(path: Path) -> dict[str, object]:
    with Library.open(path) as library:
        assert library.check().ok
        return told(library)


def test_encrypted_and_decrypted_it_holds_the_same(path: Path) -> None:
    before = seen(path)
    Library.encrypt(path, PASSPHRASE)
    assert found_in(path, ALL) == {}
    assert (path / "mine.txt").read_text(encoding="utf-8") == "My own."
    assert seen(path) == before
    with Library.open(path) as library:
        assert library.undo()
        assert library.redo()
        (backup,) = library.backups()
    Library.restore(path, backup.path)
    assert seen(path)["titles"] == before["titles"]
    Library.decrypt(path)
    assert not (path / "encryption.json").exists()
    assert seen(path) == seen(path) | {"titles": before["titles"], "tags": before["tags"]}
    assert found_in(path, OPEN).keys() >= {"Harbourkept", "Keptnotiz"}


def test_nothing_is_left_beside_it(path: Path) -> None:
    there = sorted(path.parent.iterdir())
    Library.encrypt(path, PASSPHRASE)
    Library.decrypt(path)
    assert sorted(path.parent.iterdir()) == there


@pytest.mark.parametrize("asked", [0, 1, 3])
def test_called_off_it_stays_as_it_was(path: Path, asked: int) -> None:
    before, calls = seen(path), iter(range(100))
    with pytest.raises(CancelledError):
        Library.encrypt(path, PASSPHRASE, is_cancelled=lambda: next(calls) >= asked)
    assert not keyring.is_encrypted(path)
    assert seen(path) == before
    assert [each.name for each in path.parent.iterdir() if each.name.startswith(".")] == []


@pytest.mark.parametrize("moment", range(11))
def test_killed_at_any_moment_it_is_whole_either_way(path: Path, moment: int) -> None:
    before = seen(path)
    ended = subprocess.run(
        [sys.executable, "-c", CUT, path, str(moment)], cwd=ROOT, env=os.environ, check=False
    )
    assert ended.returncode == -signal.SIGKILL
    try:
        Library.open(path).close()  # carries on where it was complete already
    except PassphraseNeededError:
        Library.unlock(path, PASSPHRASE)
    assert seen(path) == before
    assert keyring.is_encrypted(path) == (moment > 1)
    assert keyring.is_encrypted(path) == (found_in(path.parent, ALL) == {})


def test_an_open_library_is_not_converted(path: Path) -> None:
    with Library.open(path), pytest.raises(LibraryLockedError):
        Library.encrypt(path, PASSPHRASE)


def test_what_is_encrypted_already_is_refused(path: Path) -> None:
    Library.encrypt(path, PASSPHRASE)
    with pytest.raises(LibraryError, match="encrypted already"):
        Library.encrypt(path, PASSPHRASE)
    Library.decrypt(path)
    with pytest.raises(LibraryError, match="not encrypted"):
        Library.decrypt(path)


def test_a_link_in_its_folder_is_not_followed(path: Path, tmp_path: Path) -> None:
    private = tmp_path / "private.txt"
    private.write_text("Nobody's business.", encoding="utf-8")
    (path / "originals" / ("0" * 64)).symlink_to(private)
    Library.encrypt(path, PASSPHRASE)
    Library.decrypt(path)
    assert not (path / "originals" / ("0" * 64)).exists()
    assert private.exists()


def test_with_another_passphrase_only_that_one_opens_it(path: Path) -> None:
    Library.encrypt(path, PASSPHRASE)
    with pytest.raises(WrongPassphraseError):
        Library.change_passphrase(path, "not this one", "something new")
    files = {each: each.read_bytes() for each in path.rglob("*") if each.is_file()}
    Library.change_passphrase(path, PASSPHRASE, "something new")
    changed = {each.name for each, content in files.items() if each.read_bytes() != content}
    assert changed == {"encryption.json"}
    keyring._unlocked.clear()
    with pytest.raises(WrongPassphraseError):
        Library.unlock(path, PASSPHRASE)
    Library.unlock(path, "something new")
    assert seen(path)


def test_a_lost_header_is_found_in_the_backups(path: Path) -> None:
    Library.encrypt(path, PASSPHRASE)
    (path / "encryption.json").unlink()
    keyring._unlocked.clear()
    Library.unlock(path, PASSPHRASE)
    assert seen(path)


def test_made_anew_from_its_sidecars_and_originals(path: Path, tmp_path: Path) -> None:
    Library.encrypt(path, PASSPHRASE)
    with Library.open(path) as library:
        library.empty_trash()
        library.write_sidecars()
        titles = told(library)["titles"]
    (path / "library.db").unlink()
    with Library.create(tmp_path / "New.pressmark") as made:
        assert not made.take_over(path).failures
        assert told(made)["titles"] == titles
        assert made.check().ok


Change = Callable[[bytes], bytes]
CHANGES: dict[str, Change] = {
    "cut short": lambda content: content[:-1],
    "a bit turned": lambda content: content[:60] + bytes([content[60] ^ 1]) + content[61:],
    "lengthened": lambda content: content + b"\0",
    "plain": lambda _: b"<p>Plain.</p>",
    "emptied": lambda _: b"",
}


def test_a_file_that_was_changed_is_told_of(path: Path) -> None:
    Library.encrypt(path, PASSPHRASE)
    with Library.open(path) as library:
        (kept,) = library.find_articles()
        original = library.original_path(kept)
        assert original is not None
        content = original.read_bytes()
        for name, change in CHANGES.items():
            original.write_bytes(change(content))
            assert "keptfile.html is changed" in " ".join(library.check().problems), name
            with pytest.raises(LibraryError, match="changed"):
                library.copy_original(kept, path.parent / "copy.html")
        original.write_bytes(content)
        assert library.check().ok
