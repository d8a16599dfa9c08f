"""Backups: verified, private, and put back without losing what was there."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import LibraryError, LibraryLockedError, NewerLibraryError
from app.library import Library
from app.model.backup import Difference
from app.model.ids import ArticleId
from app.model.span import Span
from app.storage import migrations
from app.storage.thinning import superfluous

AddArticle = Callable[..., ArticleId]


@pytest.fixture
def saved(library: Library, add: AddArticle) -> Path:
    """Return a backup of one annotated article; a second article came after."""
    article_id = add("First", "Text.")
    library.annotate(article_id, Span(0, 5), [library.tag_named("claim").id])
    backup = library.backup()
    add("Second", "Text.")
    return backup


def titles(library: Library) -> set[str]:
    return {row.title for row in library.article_rows(library.find_articles())}


def test_a_backup_is_one_whole_database(library: Library, saved: Path) -> None:
    assert saved.parent == library.path / "backups"
    assert list(saved.parent.iterdir()) == [saved]
    with closing(sqlite3.connect(saved)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT title FROM article").fetchall() == [("First",)]
        assert connection.execute("SELECT count(*) FROM annotation_tag").fetchone() == (1,)
    assert titles(library) == {"First", "Second"}


def test_backups_are_listed_newest_first(library: Library, saved: Path) -> None:
    time.sleep(0.002)
    newer = library.backup()
    assert [backup.path for backup in library.backups()] == [newer, saved]


def test_a_backup_is_put_back_and_what_was_there_is_kept(library: Library, saved: Path) -> None:
    path = library.path
    library.close()
    replaced = Library.restore(path, saved)
    with Library.open(path) as again:
        assert titles(again) == {"First"}
        assert len(again.annotations(again.find_articles()[0])) == 1
        assert again.check().ok
        assert again.undo().annotations
        assert saved in [backup.path for backup in again.backups()]
    assert replaced.parent == path
    with closing(sqlite3.connect(replaced)) as connection:
        assert connection.execute("SELECT count(*) FROM article").fetchone() == (2,)
    Library.restore(path, replaced)
    with Library.open(path) as again:
        assert titles(again) == {"First", "Second"}


def test_the_log_of_a_killed_program_is_kept_with_what_was_there(
    library: Library, saved: Path, tmp_path: Path
) -> None:
    """Copy a library as a kill leaves it: with a log that is not folded in."""
    path = tmp_path / "Killed.pressmark"
    path.mkdir()
    for file in library.path.glob("library.db*"):
        (path / file.name).write_bytes(file.read_bytes())
    assert (path / "library.db-wal").stat().st_size > 0
    replaced = Library.restore(path, saved)
    with Library.open(path) as again:
        assert titles(again) == {"First"}
    with closing(sqlite3.connect(replaced)) as connection:
        assert connection.execute("SELECT count(*) FROM article").fetchone() == (2,)


_KILLED_IN_RENAME = """
import os, signal, sys
from pathlib import Path
from app.library import Library

left = int(sys.argv[3])

def counted(event, args):
    global left
    if event in ("os.rename", "os.link"):
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(counted)
Library.restore(Path(sys.argv[1]), Path(sys.argv[2]))
"""


@pytest.mark.skipif(os.name == "nt", reason="other system: there is no such signal")
@pytest.mark.parametrize("done", range(5))
def test_putting_back_that_is_killed_leaves_the_old_library_or_the_backup(
    library: Library, saved: Path, tmp_path: Path, done: int
) -> None:
    """Kill it before each of its renames; the library has a log that is not folded in."""
    path = tmp_path / "Killed.pressmark"
    path.mkdir()
    for file in library.path.glob("library.db*"):
        (path / file.name).write_bytes(file.read_bytes())
    command = [sys.executable, "-c", _KILLED_IN_RENAME, str(path), str(saved), str(done)]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    with Library.open(path) as again:
        assert titles(again) == ({"First"} if done else {"First", "Second"})
        assert again.check().ok
    if done:
        (replaced,) = path.glob("library-replaced-*.db")
        Library.restore(path, replaced)
        with Library.open(path) as again:
            assert titles(again) == {"First", "Second"}


def test_an_open_library_is_not_replaced(library: Library, saved: Path) -> None:
    with pytest.raises(LibraryLockedError, match="is open in another Pressmark"):
        Library.restore(library.path, saved)
    assert titles(library) == {"First", "Second"}


def _cut(backup: Path) -> None:
    backup.write_bytes(backup.read_bytes()[:-9000])


def _scribble(backup: Path) -> None:
    content = bytearray(backup.read_bytes())
    content[4096 * 3 : 4096 * 9] = b"\xa5" * 4096 * 6
    backup.write_bytes(content)


def _point_nowhere(backup: Path) -> None:
    """Damage what SQLite reads over: where the free room of one page begins."""
    content = bytearray(backup.read_bytes())
    page = content.index(b"First") // 4096 * 4096
    content[page + 1 : page + 3] = b"\xff\xf0"
    backup.write_bytes(content)


def _text(backup: Path) -> None:
    backup.write_text("not a database " * 400)


def _foreign(backup: Path) -> None:
    backup.unlink()
    with closing(sqlite3.connect(backup)) as connection:
        connection.execute("CREATE TABLE book (title TEXT)")


def _vanish(backup: Path) -> None:
    backup.unlink()


@pytest.mark.parametrize("damage", [_cut, _scribble, _point_nowhere, _text, _foreign, _vanish])
def test_a_backup_that_is_no_good_is_refused_and_nothing_replaced(
    library: Library, saved: Path, damage: Callable[[Path], None]
) -> None:
    path = library.path
    library.close()
    before = (path / "library.db").read_bytes()
    damage(saved)
    with pytest.raises(LibraryError, match=rf"^{saved.name} is .*: choose another"):
        Library.restore(path, saved)
    assert (path / "library.db").read_bytes() == before
    assert {file.name for file in path.glob("library*")} == {"library.db", "library.lock"}


def test_a_backup_of_a_newer_pressmark_is_refused(library: Library, saved: Path) -> None:
    path = library.path
    library.close()
    with closing(sqlite3.connect(saved)) as connection:
        connection.execute(f"PRAGMA user_version = {migrations.SCHEMA_VERSION + 1}")
    with pytest.raises(NewerLibraryError, match="was written by a newer Pressmark"):
        Library.restore(path, saved)
    with Library.open(path) as again:
        assert titles(again) == {"First", "Second"}


def test_a_damaged_library_is_replaced_all_the_same(library: Library, saved: Path) -> None:
    path = library.path
    library.close()
    (path / "library.db").write_bytes(b"\xff" * 5000)
    replaced = Library.restore(path, saved)
    assert replaced.read_bytes() == b"\xff" * 5000
    with Library.open(path) as again:
        assert titles(again) == {"First"}


def test_updating_from_a_file_makes_a_backup_first(
    library: Library, add: AddArticle, tmp_path: Path
) -> None:
    library.annotate(add("First", "Text."), Span(0, 5))
    library.export(tmp_path / "all.csv")
    library.import_annotations(tmp_path / "all.csv")
    assert library.backups() == []
    library.import_annotations(tmp_path / "all.csv", update=True)
    assert len(library.backups()) == 1


# ---------------------------------------------------------------------------- by themselves


def test_a_backup_is_made_only_of_what_is_new(library: Library, add: AddArticle) -> None:
    assert library.backup_if_changed() is None, "nothing was ever done"
    article_id = add("First", "Text.")
    assert library.backup_if_changed() is not None
    assert library.backup_if_changed() is None
    library.set_position(article_id, 3)
    assert library.backup_if_changed() is None, "nobody decides where the reader is"
    changes: list[Callable[[], object]] = [
        lambda: library.annotate(article_id, Span(0, 5)),
        library.undo,
        library.redo,
        lambda: library.edit_annotation(library.annotations(article_id)[0].id, note="A"),
        lambda: library.edit_annotation(library.annotations(article_id)[0].id, note="Ab"),
    ]
    for change in changes:
        change()
        assert library.backup_if_changed(timedelta(minutes=30)) is None, "the last is too young"
        assert library.backup_if_changed() is not None
        assert library.backup_if_changed() is None


def test_tags_are_merged_and_many_articles_trashed_only_after_a_backup(
    library: Library, add: AddArticle
) -> None:
    articles = [add(f"Report {number}", "Text.") for number in range(50)]
    library.merge_tags(library.tag_named("quote").id, library.tag_named("claim").id)
    (before_merge,) = library.backups()
    library.trash_articles(articles[:3])
    assert library.backups() == [before_merge]
    library.trash_articles(articles)
    before_trash, known = library.backups()
    assert known == before_merge
    with closing(sqlite3.connect(before_trash.path)) as connection:
        counted = "SELECT count(*) FROM article WHERE trashed_at IS NULL"
        assert connection.execute(counted).fetchone() == (47,)


def test_a_backup_knows_what_is_newer_than_it(
    library: Library, saved: Path, add: AddArticle
) -> None:
    (annotation,) = library.annotations(min(library.find_articles()))
    library.edit_annotation(annotation.id, note="Changed since.")
    library.annotate(add("Third", "Text."), Span(0, 5))
    assert Library.difference(library.path, saved) == Difference(
        articles=2, annotations=1, changed=1, steps=4
    )
    saved.write_bytes(b"no database at all")
    assert Library.difference(library.path, saved) is None


def test_a_backup_does_not_wait_for_a_write_nor_see_half_of_it(
    library: Library, add: AddArticle
) -> None:
    made: list[Path] = []
    with library.step("Two things at once"):
        add("Third", "Text.")
        thread = threading.Thread(target=lambda: made.append(library.backup()))
        thread.start()
        thread.join(timeout=60)
    (backup,) = made
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT count(*) FROM article").fetchone() == (0,)


# ---------------------------------------------------------------------------- fewer with age

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
AGES = st.lists(st.timedeltas(timedelta(), timedelta(days=900)), min_size=1, max_size=120)


@given(AGES)
def test_thinning_spares_the_newest_and_two_days_and_is_done_at_once(ages: list[timedelta]) -> None:
    made = {NOW - age for age in ages}
    going = superfluous(made, NOW)
    assert max(made) not in going
    assert not any(NOW - moment <= timedelta(days=2) for moment in going)
    assert superfluous(made - going, NOW) == set()
    older = {moment for moment in made - going if NOW - moment > timedelta(days=2)}
    assert len(older) <= 12 + 10 + 9 + 1


def test_a_backup_an_hour_for_three_years_leaves_days_weeks_and_months() -> None:
    made: set[datetime] = set()
    for hour in range(3 * 365 * 24, -1, -4):
        now = NOW - timedelta(hours=hour)
        made = {*made, now}
        made -= superfluous(made, now)
    ages = sorted((NOW - moment).days for moment in made)
    assert [age for age in ages if 2 < age <= 13] == list(range(3, 14))
    assert 240 < ages[-1] < 400
    assert len(made) < 50


# ---------------------------------------------------------------------------- little room


def leave_free(monkeypatch: pytest.MonkeyPatch, megabytes: float) -> None:
    """Have the disk say that so much of it is free."""
    usage = shutil.disk_usage("/")._replace(free=int(megabytes * 1_000_000))
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage)


def test_a_backup_that_would_fill_the_disk_is_not_begun(
    library: Library, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave_free(monkeypatch, 0.1)
    with pytest.raises(
        LibraryError, match=r"has no room for a backup, and none was made: free \d MB"
    ):
        library.backup()
    assert list(saved.parent.iterdir()) == [saved]
    assert library.undo(), "work goes on"


def test_where_room_runs_short_one_backup_of_a_day_has_to_do_beside_the_newest(
    library: Library, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = saved.stat().st_size / 1_000_000
    leave_free(monkeypatch, 100 * size)
    second = library.backup()
    assert {backup.path for backup in library.backups()} == {saved, second}
    leave_free(monkeypatch, 6 * size)
    third = library.backup()
    assert [backup.path for backup in library.backups()] == [third, second]
