"""What somebody may do to an encrypted library, or to one that is being turned into one."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.cli import main
from app.errors import LibraryError, NotALibraryError, PassphraseNeededError, WrongPassphraseError
from app.library import Library
from app.storage import keyring
from app.storage.encryption import header
from app.storage.inbox import Inbox
from tests.core.secret_words import ROOT

PASSPHRASE = "correct horse battery staple"
BEGIN = """
import os, signal, sys
from pathlib import Path
from app.library import Library
from app.storage.encryption import header

header.COST = 10
path = Path(sys.argv[1])

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have passphrases cost next to nothing: it is not their guessing that is tried here."""
    monkeypatch.setattr(header, "COST", 10)


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """Return a folder in memory where there is one: nothing here is about the disk."""
    memory = "/dev/shm" if Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        yield Path(folder)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a library that is not encrypted."""
    Library.create(tmp_path / "Mine.pressmark").close()
    return tmp_path / "Mine.pressmark"


@pytest.fixture
def sealed(tmp_path: Path) -> Iterator[Path]:
    """Return one that is, of which this process knows no passphrase."""
    made = tmp_path / "Mine.pressmark"
    Library.create(made, passphrase=PASSPHRASE).close()
    keyring._unlocked.clear()
    yield made
    keyring._unlocked.clear()


def run(code: str, path: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", BEGIN + code, path],
        cwd=ROOT,
        env=os.environ,
        check=False,
        capture_output=True,
        text=True,
    )


def hidden(folder: Path) -> list[str]:
    return [each.name for each in folder.iterdir() if each.name.startswith(".")]


# ---------------------------------------------------------------------- beside the library


def test_a_folder_that_only_has_the_name_takes_no_librarys_place(path: Path) -> None:
    with Library.open(path) as library:
        library.create_tag("mine")
    planted = path.with_name(f".{path.name}.turned")
    Library.create(path.with_name("Theirs.pressmark")).close()
    path.with_name("Theirs.pressmark").rename(planted)
    with Library.open(path) as library:
        assert "mine" in {tag.name for tag in library.tags()}
    with pytest.raises(LibraryError, match="is in the way"):
        Library.encrypt(path, PASSPHRASE)
    Library.open(path).close()


def test_a_link_of_such_a_name_moves_and_deletes_nothing(path: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "thesis.txt").write_text("Years of work.", encoding="utf-8")
    for state in ("turning", "turned", "before"):
        path.with_name(f".{path.name}.{state}").symlink_to(home)
    Library.open(path).close()
    assert (home / "thesis.txt").exists()
    assert not (path / "thesis.txt").exists()


def test_what_is_plain_of_a_decrypting_cut_short_goes_at_the_next_opening(sealed: Path) -> None:
    ended = run(
        f'Library.unlock(path, "{PASSPHRASE}")\nLibrary.decrypt(path, on_progress=die)', sealed
    )
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    assert hidden(sealed.parent) == [f".{sealed.name}.turning"]
    with pytest.raises(PassphraseNeededError):
        Library.open(sealed)
    assert hidden(sealed.parent) == []


def test_a_library_reached_by_a_link_is_encrypted_itself(path: Path) -> None:
    link = path.with_name("Link.pressmark")
    link.symlink_to(path)
    Library.encrypt(link, PASSPHRASE)
    assert link.is_symlink()
    assert keyring.is_encrypted(path)
    assert hidden(path.parent) == []
    Library.open(link).close()


def test_no_new_library_is_made_while_one_is_on_its_way(path: Path) -> None:
    with Library.open(path) as library:
        library.create_tag("mine")
    cut = "rename = Path.rename\nPath.rename = lambda old, new: old.name == path.name and "
    cut += f'rename(old, new) and die() or rename(old, new)\nLibrary.encrypt(path, "{PASSPHRASE}")'
    assert run(cut, path).returncode == -signal.SIGKILL
    assert not path.exists()
    assert main(["--library", str(path), "import", str(ROOT / "README.md")]) == 1
    with pytest.raises(PassphraseNeededError):
        Library.open_or_create(path)
    Library.unlock(path, PASSPHRASE)
    with Library.open(path) as library:
        assert "mine" in {tag.name for tag in library.tags()}


# ---------------------------------------------------------------------- in the library


@pytest.mark.parametrize("part", ["originals/notes.txt", "assets/notes.txt", "backups/notes.txt"])
def test_a_file_of_ones_own_among_its_files_is_not_lost(path: Path, part: str) -> None:
    (path / part).write_text("Mine.", encoding="utf-8")
    with pytest.raises(LibraryError, match=f"{part} of Mine.pressmark is none of its parts"):
        Library.encrypt(path, PASSPHRASE)
    assert (path / part).read_text(encoding="utf-8") == "Mine."
    assert not keyring.is_encrypted(path)


def test_a_copy_of_another_library_is_not_carried_along_in_plain(path: Path) -> None:
    left = path / ".incoming-abcd1234"
    left.mkdir()
    (left / "library.db").write_text("plain", encoding="utf-8")
    Library.encrypt(path, PASSPHRASE)
    assert not left.exists()
    left.mkdir()
    Library.open(path).close()
    assert not left.exists()


def test_a_picture_named_by_a_path_is_written_nowhere_else(path: Path, tmp_path: Path) -> None:
    bait = tmp_path / "bashrc"
    bait.write_text("Mine.", encoding="utf-8")
    Library.encrypt(path, PASSPHRASE)
    vault = keyring.vault_of(path)
    with closing(vault.connect(path / "library.db")) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute(
            "INSERT INTO asset (uid, version_id, name, sha256, media_type, created_at, modified_at)"
            " VALUES ('u', 1, ?, '', '', '', '')",
            (str(bait),),
        )
    content = b"".join(vault.seal([b"Theirs."]))
    (path / "assets" / vault.name(str(bait))).write_bytes(content)
    Library.decrypt(path)
    assert bait.read_text(encoding="utf-8") == "Mine."


def test_a_library_whose_tables_are_not_ours_is_not_even_copied(path: Path) -> None:
    with closing(sqlite3.connect(path / "library.db")) as connection:
        connection.execute("CREATE VIEW more AS SELECT 1")
    with pytest.raises(LibraryError, match=r"tables of Mine\.pressmark were"):
        Library.encrypt(path, PASSPHRASE)
    assert hidden(path.parent) == []


# ---------------------------------------------------------------------- the header


@pytest.mark.parametrize("change", [{"salt": "00" * 16}, {"key": "11" * 60}, {"cost": 11}])
def test_a_damaged_header_is_mended_from_its_copy(sealed: Path, change: dict[str, object]) -> None:
    file, copy = sealed / header.HEADER, sealed / "backups" / header.HEADER
    file.write_text(json.dumps(json.loads(copy.read_bytes()) | change), encoding="utf-8")
    with pytest.raises(WrongPassphraseError):
        Library.unlock(sealed, "another passphrase")
    Library.unlock(sealed, PASSPHRASE)
    assert file.read_bytes() == copy.read_bytes()
    Library.open(sealed).close()


@pytest.mark.parametrize("opening", [PASSPHRASE, "another passphrase"])
def test_of_a_change_cut_short_one_passphrase_is_left(sealed: Path, opening: str) -> None:
    cut = "os.replace = die\nPath.replace = lambda old, new: old.rename(new) and die()\n"
    cut += f'Library.change_passphrase(path, "{PASSPHRASE}", "another passphrase")'
    assert run(cut, sealed).returncode == -signal.SIGKILL
    Library.unlock(sealed, opening)
    keyring._unlocked.clear()
    (other,) = {PASSPHRASE, "another passphrase"} - {opening}
    with pytest.raises(WrongPassphraseError):
        Library.unlock(sealed, other)
    (sealed / header.HEADER).unlink()
    with pytest.raises(WrongPassphraseError):
        Library.unlock(sealed, other)


def test_a_cost_that_is_no_whole_number_is_no_header(sealed: Path) -> None:
    file = sealed / header.HEADER
    file.write_text(file.read_text().replace('"cost": 10', '"cost": 10.0'), encoding="utf-8")
    shutil.copy(file, sealed / "backups" / header.HEADER)
    assert not Library.needs_passphrase(sealed)
    with pytest.raises(NotALibraryError):
        Library.open(sealed)


# ---------------------------------------------------------------------- the process


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux")
def test_a_crash_writes_no_memory_to_the_disk(sealed: Path) -> None:
    allow = "import ctypes, resource\nmost = resource.getrlimit(resource.RLIMIT_CORE)[1]\n"
    allow += "resource.setrlimit(resource.RLIMIT_CORE, (most, most))\n"
    tell = f'Library.unlock(path, "{PASSPHRASE}")\nLibrary.open(path)\n'
    tell += "print(resource.getrlimit(resource.RLIMIT_CORE)[0], ctypes.CDLL(None).prctl(3))"
    assert run(allow + tell, sealed).stdout.split() == ["0", "0"]


def test_who_asks_plainly_has_files_shown_and_nothing_else_done(sealed: Path) -> None:
    from app.cli.beside import serve

    Library.unlock(sealed, PASSPHRASE)
    shown: list[Path] = []
    with Library.open(sealed) as library:
        plain = Inbox(sealed)
        asked = [plain.submit(argv) for argv in (["import", str(ROOT / "README.md")], ["open"])]
        serve(library, shown.extend)
        answers = [plain.collect(name) for name in asked]
        assert [answer.code for answer in answers if answer] == [1, 0]
        assert not library.find_articles()
