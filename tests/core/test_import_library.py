"""Bringing in another library: all that is in it, once, and as one step."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.cli import main
from app.errors import LibraryError, PressmarkError
from app.library import Library
from app.model.draft import Draft
from app.model.report import Outcome, Progress, Source
from app.model.span import Span
from tests.core.library_files import behind_the_back, fingerprints
from tests.core.test_bundle_round_trip import MEMORY, fill, seen, table
from tests.core.test_migrations import EARLIER, library_of

MakeDraft = Callable[..., Draft]


@pytest.fixture
def theirs(tmp_path: Path, make_draft: MakeDraft) -> Path:
    """Return the folder of a closed library with two articles of files and an annotation."""
    path = tmp_path / "Theirs.pressmark"
    with Library.create(path) as library:
        for title in ("Harbour", "Storm"):
            file = title.encode()
            library.add_article(make_draft(title, f"{title} it is.", file=file), file)
        harbour, storm = sorted(library.find_articles())
        frame = library.create_tag("frame", colour="teal", definition="What it is put into.").tags
        (first,) = library.annotate(harbour, Span(0, 7), list(frame)).annotations
        (second,) = library.annotate(storm, Span(0, 5), list(frame)).annotations
        library.link_annotations(first, second, "supports")
        library.write_note(harbour, "On the harbour")
        library.write_note(None, "On the library")
    return path


def test_all_of_another_library_comes_in_as_it_is_there() -> None:
    @settings(max_examples=6, deadline=None)
    @given(st.data())
    def check(data: st.DataObject) -> None:
        with tempfile.TemporaryDirectory(dir=MEMORY) as made:
            folder = Path(made)
            with Library.create(folder / "One.pressmark") as one:
                fill(one, data)
                there, rows = seen(one), table(one, folder / "one.csv")
            with Library.create(folder / "Two.pressmark") as two:
                report = two.import_library(folder / "One.pressmark")
                assert report.count(Outcome.ADDED) == len(report.items)
                assert table(two, folder / "two.csv") == rows
                assert seen(two) == there
                assert two.check().ok

    check()


def test_one_undo_takes_it_all_back_and_redo_brings_it_again(
    library: Library, theirs: Path
) -> None:
    told: list[Progress] = []
    library.import_library(theirs, on_progress=told.append)
    assert [each.done for each in told] == [0, 1, 2]
    assert len(library.history()) == 1
    library.undo()
    assert not library.find_articles()
    assert {tag.name for tag in library.tags()} == {"claim", "quote", "figure"}
    library.redo()
    harbour = library.article_id(_titled(library, "Harbour"))
    assert [each.quote for each in library.annotations(harbour)] == ["Harbour"]
    original = library.original_path(harbour)
    assert original is not None
    assert original.read_bytes() == b"Harbour"
    note = library.note_on(harbour)
    assert note is not None
    assert note.text == "On the harbour"


def _titled(library: Library, title: str) -> str:
    (uid,) = (
        row.uid for row in library.article_rows(library.find_articles()) if row.title == title
    )
    return uid


def test_what_is_here_is_not_doubled_and_what_differs_is_told(
    library: Library, theirs: Path
) -> None:
    library.import_library(theirs)
    harbour = library.article_id(_titled(library, "Harbour"))
    (annotation,) = library.annotations(harbour)
    library.edit_annotation(annotation.id, note="My own")
    report = library.import_library(theirs)
    assert report.count(Outcome.SKIPPED) == len(report.items)
    assert sum("with other content" in item.reason for item in report.items) == 1
    assert len(library.find_articles()) == 2
    assert library.annotations(harbour)[0].fields.note == "My own"


def test_the_other_library_stays_as_it_is(library: Library, theirs: Path) -> None:
    before = fingerprints(theirs)
    library.import_library(theirs)
    assert fingerprints(theirs) == before
    assert not list(library.path.glob(".incoming-*"))


def test_the_command_line_imports_a_library_by_its_folder(
    tmp_path: Path, theirs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "Mine.pressmark"
    assert main(["--library", str(mine), "import", str(theirs)]) == 0
    assert "2 added" in capsys.readouterr().out
    assert main(["--library", str(mine), "import", str(mine)]) == 1
    assert "is the library that is open" in capsys.readouterr().err


def test_one_that_is_open_elsewhere_is_refused(library: Library, theirs: Path) -> None:
    with Library.open(theirs), pytest.raises(PressmarkError, match="open in another Pressmark"):
        library.import_library(theirs)


def test_one_that_was_not_closed_comes_in_with_what_was_done_last(
    library: Library, theirs: Path, tmp_path: Path
) -> None:
    with Library.open(theirs) as opened:
        opened.create_tag("last")
        copied = tmp_path / "Copied.pressmark"
        copied.mkdir()
        for name in ("library.db", "library.db-wal"):
            (copied / name).write_bytes((theirs / name).read_bytes())
    before = fingerprints(copied)
    report = library.import_library(copied)
    assert len(library.find_articles()) == 2
    assert "last" in {tag.name for tag in library.tags()}
    assert report.count(Outcome.FAILED) == 0
    assert fingerprints(copied) == before
    assert not list(library.path.glob(".incoming-*"))


def test_a_broken_article_costs_itself(library: Library, theirs: Path) -> None:
    behind_the_back(theirs, "UPDATE version SET blocks = '[' WHERE article_id = 1")
    report = library.import_sources([Source(path=theirs)])
    (failed,) = report.failures[:1]
    assert "is not as Pressmark writes it" in failed.reason
    assert [row.title for row in library.article_rows(library.find_articles())] == ["Storm"]


def test_an_import_that_is_called_off_keeps_what_came_in(library: Library, theirs: Path) -> None:
    told: list[Progress] = []
    report = library.import_library(
        theirs, on_progress=told.append, is_cancelled=lambda: any(each.done for each in told)
    )
    assert report.cancelled
    assert len(library.find_articles()) == 1


@pytest.mark.parametrize("version", EARLIER)
def test_one_of_an_earlier_pressmark_comes_in_and_stays_of_that(
    library: Library, tmp_path: Path, version: int
) -> None:
    earlier = library_of(version, tmp_path)
    before = fingerprints(earlier)
    report = library.import_library(earlier)
    assert not report.failures
    assert len(library.find_articles()) == report.count(Outcome.ADDED) > 0
    assert library.check().ok
    assert fingerprints(earlier) == before


def test_one_that_is_called_off_while_it_is_opened_brings_nothing(
    library: Library, theirs: Path
) -> None:
    report = library.import_sources([Source(path=theirs)], is_cancelled=lambda: True)
    assert report.items == ()
    assert library.import_library(theirs, is_cancelled=lambda: True).cancelled
    assert not library.find_articles()


def test_a_copy_that_would_fill_the_disk_is_not_begun(library: Library, tmp_path: Path) -> None:
    vast = library_of(EARLIER[0], tmp_path)
    os.truncate(vast / "library.db", 2**42)  # of which the disk holds next to nothing
    with pytest.raises(LibraryError, match="has no room for a copy of that library"):
        library.import_library(vast)
    assert not list(library.path.glob(".incoming-*"))


def test_a_copy_left_by_a_killed_process_goes_with_the_next_one(
    library: Library, tmp_path: Path
) -> None:
    left = library.path / ".incoming-killed" / "Theirs.pressmark"
    left.mkdir(parents=True)
    (left / "library.db").write_text("secret")
    library.import_library(library_of(EARLIER[0], tmp_path))
    assert not list(library.path.glob(".incoming-*"))
