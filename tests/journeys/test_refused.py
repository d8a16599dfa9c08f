"""Libraries that do not open: one sentence, and ways on."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from app.library import Library
from tests.journeys.driver import Person, Role

FAILED = "The library could not be opened"


def _set_version(folder: Path, version: int) -> int:
    with closing(sqlite3.connect(folder / "library.db")) as database:
        before = database.execute("PRAGMA user_version").fetchone()[0]
        database.execute(f"PRAGMA user_version = {version}")
    return int(before)


def test_a_library_of_a_newer_version_is_refused_with_a_sentence(
    person: Person, samples: Path
) -> None:
    version = _set_version(samples, 9999)
    assert not person.starts(samples)
    person.waits_to_see(FAILED)
    (sentence,) = [name for name in person.names() if "newer" in name]
    assert samples.name in sentence
    assert not person.sees("Articles")
    _set_version(samples, version)
    person.clicks("Try Again", Role.Button)
    person.waits(lambda: len(person.rows("Articles")) == 11)
    assert not person.sees(FAILED)


def test_a_library_that_another_window_holds_is_refused_with_a_sentence(
    person: Person, samples: Path
) -> None:
    with Library.open(samples):
        assert not person.starts(samples)
        person.waits_to_see(FAILED)
        assert any(samples.name in name for name in person.names())
    person.clicks("Try Again", Role.Button)
    person.waits(lambda: len(person.rows("Articles")) == 11)


def test_a_folder_that_is_no_library_is_refused_and_left_alone(
    person: Person, tmp_path: Path
) -> None:
    folder = tmp_path / "Photos.pressmark"
    folder.mkdir()
    (folder / "cat.jpg").write_bytes(b"\xff\xd8")
    assert not person.starts(folder)
    person.waits_to_see("Photos.pressmark")
    person.quits()
    assert [path.name for path in folder.iterdir()] == ["cat.jpg"]
