import errno
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from app.importing import messages
from app.importing.collect import Collection, collect, natural_key
from app.model.report import Source


def never() -> bool:
    return False


def collected(*paths: Path, is_cancelled: Callable[[], bool] = never) -> Collection:
    return collect([Source(path=path) for path in paths], is_cancelled)


def names(collection: Collection, top: Path) -> Sequence[str]:
    return [
        entry.source.path.relative_to(top).as_posix()
        for entry in collection.entries
        if entry.source.path and not entry.problem
    ]


def fill(top: Path, *files: str) -> None:
    for file in files:
        (top / file).parent.mkdir(parents=True, exist_ok=True)
        (top / file).write_text("text", encoding="utf-8")


def test_a_folder_is_walked_in_natural_order_files_before_folders(tmp_path: Path) -> None:
    fill(tmp_path, "b10.txt", "B9.txt", "a.txt", "sub 2/x.txt", "sub 10/x.txt", "b10/z.txt")
    found = names(collected(tmp_path), tmp_path)
    assert found == ["a.txt", "B9.txt", "b10.txt", "b10/z.txt", "sub 2/x.txt", "sub 10/x.txt"]


def test_hidden_files_and_libraries_are_left_out(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", ".b.txt", ".git/c.txt", "My.pressmark/originals/d.txt")
    assert names(collected(tmp_path), tmp_path) == ["a.txt"]


@pytest.mark.parametrize("ending", ["_files", "-Dateien", "_fichiers", "_pliki"])
def test_the_companion_folder_of_a_saved_page_is_left_out(tmp_path: Path, ending: str) -> None:
    fill(tmp_path, "Harbour.html", f"Harbour{ending}/frame.html", f"Other{ending}/b.html")
    assert names(collected(tmp_path), tmp_path) == ["Harbour.html", f"Other{ending}/b.html"]


def test_what_is_named_directly_is_taken_even_if_hidden(tmp_path: Path) -> None:
    fill(tmp_path, ".b.txt")
    assert names(collected(tmp_path / ".b.txt"), tmp_path) == [".b.txt"]


def test_links_inside_a_folder_are_not_followed(tmp_path: Path) -> None:
    fill(tmp_path, "in/a.txt", "out/b.txt")
    (tmp_path / "in/loop").symlink_to(tmp_path / "in")
    (tmp_path / "in/link.txt").symlink_to(tmp_path / "out/b.txt")
    collection = collected(tmp_path / "in")
    assert names(collection, tmp_path) == ["in/a.txt"]
    problems = [entry.problem for entry in collection.entries if entry.problem]
    assert len(problems) == 2
    assert all("links inside folders are not followed" in problem for problem in problems)


def test_a_link_to_a_folder_named_directly_is_followed(tmp_path: Path) -> None:
    fill(tmp_path, "in/a.txt")
    (tmp_path / "link").symlink_to(tmp_path / "in")
    assert names(collected(tmp_path / "link"), tmp_path) == ["link/a.txt"]


def test_a_library_named_directly_is_no_article(tmp_path: Path) -> None:
    fill(tmp_path, "My.pressmark/library.db")
    (entry,) = collected(tmp_path / "My.pressmark").entries
    assert "“My.pressmark” is a Pressmark library, not an article" in entry.problem


def test_positions_run_on_and_each_folder_has_the_one_after_its_files(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", "one/b.txt", "one/c.txt", "none/.d")
    collection = collected(tmp_path / "a.txt", tmp_path / "one", tmp_path / "none")
    assert [(entry.position, entry.folder) for entry in collection.entries] == [
        (0, None),
        (1, 3),
        (2, 3),
    ]
    assert list(collection.folders) == [3, 4]


def test_a_folder_deeper_than_python_recurses_is_walked(tmp_path: Path) -> None:
    folders = [tmp_path]
    for _ in range(sys.getrecursionlimit() + 100):
        folders.append(folders[-1] / "d")
        folders[-1].mkdir()
    fill(folders[-1], "a.txt")
    try:
        assert len(collected(tmp_path).entries) == 1
    finally:  # pytest's own tidying up recurses
        (folders[-1] / "a.txt").unlink()
        for folder in reversed(folders[1:]):
            folder.rmdir()


def test_a_folder_that_vanishes_or_is_locked_is_named() -> None:
    locked = messages.folder_error("Inbox", PermissionError(errno.EACCES, "denied"))
    assert locked.startswith("The folder “Inbox” may not be opened")
    gone = messages.folder_error("Inbox", FileNotFoundError(errno.ENOENT, "gone"))
    assert gone.startswith("“Inbox” is not there: check its name")


def test_the_search_ends_when_cancelled(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", "b/c.txt")
    collection = collected(tmp_path, is_cancelled=lambda: True)
    assert collection.cut_short
    assert collection.entries == ()


def test_natural_order_bears_any_name() -> None:
    ordered = ["", "1", "2 b", "٣", "10 a", "a", "A2", "a10", "b\udcff"]
    mixed = [ordered[index] for index in (5, 8, 1, 3, 0, 7, 2, 6, 4)]
    assert sorted(mixed, key=natural_key) == ordered
