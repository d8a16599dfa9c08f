"""Opening and making libraries: what is in force, who may read, and what is refused untouched."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import (
    LibraryError,
    LibraryLockedError,
)
from app.library import Library
from app.model.draft import Draft
from app.model.ids import ArticleId
from app.storage import migrations
from app.storage.database import Database
from app.storage.medium import Medium, medium_of
from app.storage.schema import APPLICATION_ID, JOURNALED
from tests.core.library_files import behind_the_back, closed, fingerprints

AddArticle = Callable[..., ArticleId]
MakeDraft = Callable[..., Draft]

ROOT = Path(__file__).parents[2]
HOLDING = """
import sys, time
from pathlib import Path
from app.library import Library
library = Library.open(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(600)
"""


def pragmas(connection: sqlite3.Connection, *names: str) -> dict[str, object]:
    return {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names}


# ---------------------------------------------------------------------------- connections

SAFE = {"foreign_keys": 1, "trusted_schema": 0, "cell_size_check": 1, "secure_delete": 1}


def test_the_writing_connection_is_durable_and_careful(tmp_path: Path) -> None:
    database = Database(closed(tmp_path / "A.pressmark") / "library.db")
    with closing(database):
        found = pragmas(database.sqlite.conn, *SAFE, "journal_mode", "synchronous", "query_only")
    full = 2
    assert found == {**SAFE, "journal_mode": "wal", "synchronous": full, "query_only": 0}


@pytest.mark.parametrize("read_only", [False, True])
def test_a_reading_connection_cannot_write(tmp_path: Path, read_only: bool) -> None:
    file = closed(tmp_path / "A.pressmark") / "library.db"
    with closing(Database(file, read_only=read_only)) as database:
        names = (*SAFE, "query_only", "wal_autocheckpoint")
        found = {name: database.query(f"PRAGMA {name}")[0][0] for name in names}
        assert found == {**SAFE, "query_only": 1, "wal_autocheckpoint": 0}
        database.trust()
        with pytest.raises(sqlite3.DatabaseError, match="not authorized"):
            database.query("DELETE FROM tag RETURNING id")


def test_a_synced_folder_gets_a_rollback_journal(tmp_path: Path) -> None:
    path = tmp_path / "Dropbox" / "Mine.pressmark"
    with Library.create(path) as library:
        library.create_tag("frame")
        names = {item.name for item in path.iterdir()}
    assert not {"library.db-wal", "library.db-shm"} & names
    with closing(Database(path / "library.db", medium=Medium.SYNCED)) as database:
        found = pragmas(database.sqlite.conn, "journal_mode", "synchronous")
    extra = 3
    assert found == {"journal_mode": "delete", "synchronous": extra}


def test_a_library_moved_into_a_synced_folder_leaves_wal_behind(tmp_path: Path) -> None:
    with Library.create(tmp_path / "Mine.pressmark") as library:
        library.create_tag("frame")
    folder = tmp_path / "OneDrive - Work"
    folder.mkdir()
    path = (tmp_path / "Mine.pressmark").rename(folder / "Mine.pressmark")
    with Library.open(path) as library:
        library.create_tag("tone")
        assert not (path / "library.db-wal").exists()
        assert {"frame", "tone"} <= {tag.name for tag in library.tags()}


@pytest.mark.parametrize(
    "folder",
    ["Dropbox", "OneDrive - Newsroom", "Nextcloud", "iCloud Drive", "Google Drive", "pCloudDrive"],
)
def test_folders_of_sync_programs_are_known_by_name(tmp_path: Path, folder: str) -> None:
    assert medium_of(tmp_path / folder / "deep" / "Mine.pressmark") is Medium.SYNCED


def test_folders_of_sync_programs_are_known_by_their_marker(tmp_path: Path) -> None:
    assert medium_of(tmp_path / "a" / "Mine.pressmark") is Medium.LOCAL
    (tmp_path / ".stfolder").mkdir()
    assert medium_of(tmp_path / "a" / "Mine.pressmark") is Medium.SYNCED


def test_network_file_systems_are_known_by_their_mount(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda1 / ext4 rw 0 0\n"
        "server:/home /home/ada nfs4 rw 0 0\n"
        "//nas/press /mnt/two\\040words cifs rw 0 0\n"
        "/dev/sdb1 /home/ada/disk ext4 rw 0 0\n"
    )
    kinds = {
        path: medium_of(Path(path), mounts)
        for path in ("/srv/A", "/home/ada/A", "/mnt/two words/A", "/home/ada/disk/A", "/home/ad")
    }
    assert kinds == {
        "/srv/A": Medium.LOCAL,
        "/home/ada/A": Medium.NETWORK,
        "/mnt/two words/A": Medium.NETWORK,
        "/home/ada/disk/A": Medium.LOCAL,
        "/home/ad": Medium.LOCAL,
    }
    assert medium_of(Path("/srv/A"), tmp_path / "no mounts here") is Medium.LOCAL


# ---------------------------------------------------------------------------- who may read


@pytest.mark.skipif(os.name == "nt", reason="other system: file modes are those of Unix")
@pytest.mark.parametrize("is_there", [False, True])
def test_everything_in_a_library_is_for_its_owner_only(
    tmp_path: Path, make_draft: MakeDraft, is_there: bool
) -> None:
    path = tmp_path / "A.pressmark"
    if is_there:
        path.mkdir(mode=0o755)
    with Library.create(path) as library:
        library.add_article(make_draft("Title", "Text.", file=b"bytes"), b"bytes")
        library.backup()
        modes = {
            item.relative_to(path).as_posix(): stat.S_IMODE(item.stat().st_mode)
            for item in (path, *path.rglob("*"))
        }
        (backup,) = (item.path.name for item in library.backups())
    Library.restore(path, path / "backups" / backup)
    assert {"library.db", "library.db-wal", f"backups/{backup}", "library.lock"} <= set(modes)
    folders = {".", "originals", "assets", "backups", "inbox"}
    assert {name: oct(mode) for name, mode in modes.items()} == {
        name: oct(0o700 if name in folders else 0o600) for name in modes
    }
    assert {stat.S_IMODE(file.stat().st_mode) for file in path.glob("library*")} == {0o600}


# ---------------------------------------------------------------------------- what is made


def test_a_new_library_is_marked_as_ours(tmp_path: Path) -> None:
    path = closed(tmp_path / "A.pressmark")
    with closing(sqlite3.connect(path / "library.db")) as connection:
        found = pragmas(connection, "application_id", "user_version")
    assert found == {"application_id": APPLICATION_ID, "user_version": migrations.SCHEMA_VERSION}
    assert {item.name for item in path.iterdir()} == {
        *("library.db", "library.lock", "originals", "assets", "backups", "inbox")
    }


def test_the_schema_is_the_golden_one(tmp_path: Path) -> None:
    """A change here is a change of every library out there: append a migration instead."""
    with closing(Database(closed(tmp_path / "A.pressmark") / "library.db")) as database:
        assert migrations.fingerprint(database.sqlite) == migrations.SCHEMA_SHA256
        database.trust()
        ask = database.sqlite.conn.execute
        kinds = {
            (table, kind)
            for table in JOURNALED
            for (kind,) in ask(f"SELECT type FROM pragma_table_info('{table}')")
        }
        strict = {row[0] for row in ask("SELECT name FROM pragma_table_list WHERE strict")}
    assert {kind for _, kind in kinds} == {"TEXT", "INTEGER"}
    assert set(JOURNALED) <= strict


def test_a_library_whose_making_was_cut_short_is_finished(tmp_path: Path) -> None:
    for name, statements in {
        "empty file": (),
        "wal only": ("PRAGMA journal_mode = WAL",),
        "marked": (f"PRAGMA application_id = {APPLICATION_ID}",),
    }.items():
        path = tmp_path / f"{name}.pressmark"
        path.mkdir()
        (path / "library.db").touch()
        behind_the_back(path, *statements)
        with Library.open(path) as library:
            assert [tag.name for tag in library.tags()] == ["claim", "quote", "figure"]


def test_a_library_is_made_once_and_opened_afterwards(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "Mine.pressmark"
    with Library.open_or_create(path) as library:
        library.create_tag("frame")
        assert library.name == "Mine"
    with Library.open_or_create(path) as library:
        assert library.tag_named("frame")
    with pytest.raises(LibraryError, match=r"Mine\.pressmark is there already and not empty"):
        Library.create(path)


# ---------------------------------------------------------------------------- the lock


def test_a_second_writer_is_refused_and_a_reader_is_not(library: Library) -> None:
    with pytest.raises(LibraryLockedError, match=r"Mine\.pressmark is open in another Pressmark"):
        Library.open(library.path)
    with Library.open(library.path, read_only=True) as reading:
        library.create_tag("frame")
        assert reading.tag_named("frame")
        library.undo()
        assert "frame" not in [tag.name for tag in reading.tags()]


def test_a_reader_sees_what_is_committed_and_nothing_else(
    library: Library, add: AddArticle
) -> None:
    with Library.open(library.path, read_only=True) as reading:
        with library.step("Two"):
            add("First", "Text.")
            assert library.facets().total == 1
            assert reading.facets().total == 0
        assert reading.facets().total == 1
        with pytest.raises(LibraryError, match="read-only"):
            reading.create_tag("frame")
        with pytest.raises(LibraryError, match="read-only"):
            reading.set_position(ArticleId(1), 3)
        reading.set_window_state("width", 3)
        assert reading.window_state("width") is None


def test_a_read_only_medium_is_read_from_a_copy_that_goes_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root may write everywhere, so the system is made to say that it may not."""
    places = tmp_path / "stick", tmp_path / "temporary"
    for place in places:
        place.mkdir()
    path = places[0] / "Mine.pressmark"
    with Library.create(tmp_path / "Mine.pressmark") as library:
        library.create_tag("frame")
        path.mkdir()  # as a kill leaves it: what was written last is in the log
        for suffix in ("", "-wal"):
            copied = Path(f"{path / 'library.db'}{suffix}")
            copied.write_bytes((library.path / copied.name).read_bytes())
    before = fingerprints(path)
    monkeypatch.setattr(os, "access", lambda *_: False)
    monkeypatch.setattr(tempfile, "tempdir", str(places[1]))
    with Library.open(path, read_only=True) as reading:
        assert reading.tag_named("frame")
        (copy,) = places[1].iterdir()
        assert stat.S_IMODE(copy.stat().st_mode) == 0o700
    assert list(places[1].iterdir()) == []
    assert fingerprints(path) == before


def test_closing_twice_and_opening_again_is_no_error(tmp_path: Path) -> None:
    library = Library.create(tmp_path / "A.pressmark")
    library.close()
    library.close()
    with Library.open(tmp_path / "A.pressmark", read_only=True) as reading:
        reading.close()
    Library.open(tmp_path / "A.pressmark").close()
    assert not (tmp_path / "A.pressmark" / "library.db-wal").exists()


@pytest.mark.skipif(os.name == "nt", reason="other system: there is no kill -9")
def test_a_killed_program_lets_go_of_its_library(tmp_path: Path) -> None:
    path = closed(tmp_path / "A.pressmark")
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(LibraryLockedError):
            Library.open(path)
        holder.send_signal(signal.SIGKILL)
        holder.wait()
    with Library.open(path) as library:
        assert library.check().ok


def test_asking_whether_a_library_is_held_keeps_no_one_from_opening_it(tmp_path: Path) -> None:
    path = tmp_path / "Asked.pressmark"
    Library.create(path).close()
    stop = threading.Event()

    def ask() -> None:
        while not stop.is_set():
            Library.is_held(path)

    asking = threading.Thread(target=ask)
    asking.start()
    try:
        for _ in range(50):
            Library.open(path).close()
    finally:
        stop.set()
        asking.join()
