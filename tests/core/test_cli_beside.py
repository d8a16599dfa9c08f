"""Commands beside a process that holds the library, such as the window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.cli import beside, hand_over, main, serve
from app.library import Library
from app.model.article import Metadata
from app.model.block import Block, BlockKind, Body
from app.model.change import Change
from app.model.draft import Draft
from app.model.ids import ArticleId
from app.storage.inbox import Inbox

ROOT = Path(__file__).parents[2]
HEADLINE = "Tide clock stolen from pier"

Opened = list[list[Path]]


def annotate_words(folder: Path, *more: str) -> list[str]:
    words = ["--library", str(folder), "annotate", "1", "--sentence", "1", "--tag", "claim"]
    return [*words, *more]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "Pier.pressmark") as library:
        blocks = (Block(BlockKind.HEADING, HEADLINE, level=1),)
        library.add_article(Draft(Metadata(title=HEADLINE), Body(blocks)))
        yield library


@pytest.fixture
def window(library: Library) -> Iterator[Opened]:
    """Answer requests as the window does, and note the files it is given."""
    opened: Opened = []
    over = threading.Event()

    def answer() -> None:
        while not over.wait(0.01):
            serve(library, opened.append)

    thread = threading.Thread(target=answer)
    thread.start()
    yield opened
    over.set()
    thread.join()


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shorten the wait for a window that is not there."""
    monkeypatch.setattr(beside, "TAKEN_WITHIN", 0.2)


@pytest.mark.usefixtures("window")
def test_window_writes_what_another_process_asks_for(library: Library) -> None:
    changes: list[Change] = []
    library.subscribe(changes.append)
    command = [sys.executable, "-m", "app", *annotate_words(library.path, "--note", "naïve 🦉")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, timeout=60)
    (annotation,) = library.annotations(ArticleId(1))
    assert done.stdout.decode().strip() == annotation.uid
    assert done.stderr == b""
    assert annotation.fields.note == "naïve 🦉"
    assert [change.annotations for change in changes] == [frozenset({annotation.id})]
    assert list((library.path / "inbox").iterdir()) == []


@pytest.mark.usefixtures("window")
def test_answer_of_the_window_is_that_of_the_command(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(annotate_words(library.path, "--json")) == 0
    assert json.loads(capsys.readouterr().out)["quote"] == HEADLINE
    assert main(annotate_words(library.path, "--tag", "clam")) == 1
    assert "There is no tag “clam”" in capsys.readouterr().err
    assert main(["undo", "--library", str(library.path)]) == 0
    assert capsys.readouterr().out == "undone: Tag as claim\n"
    assert main(["backup", "--library", str(library.path)]) == 0
    assert Path(capsys.readouterr().out.strip()).exists()


@pytest.mark.usefixtures("window")
def test_paths_are_those_of_the_one_who_asks(library: Library, tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "note.txt").write_text("A note\n\nIt rained.", encoding="utf-8")
    command = [sys.executable, "-m", "app", "--library", str(library.path), "import", "note.txt"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command,
        cwd=tmp_path / "here",
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 added" in done.stdout
    assert len(library.find_articles()) == 2


@pytest.mark.usefixtures("hurried")
def test_where_nobody_answers_the_request_is_taken_back(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(annotate_words(library.path)) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Pier.pressmark is open in another Pressmark" in captured.err
    assert list((library.path / "inbox").iterdir()) == []
    assert library.annotations(ArticleId(1)) == ()


def test_library_that_becomes_free_is_opened_after_all(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    threading.Timer(0.3, library.close).start()
    assert main(annotate_words(library.path)) == 0
    assert capsys.readouterr().err == ""
    assert list((library.path / "inbox").iterdir()) == []


def test_window_that_ends_over_the_work_is_told_of(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    def take_and_end() -> None:
        inbox = Inbox(library.path)
        wait_for(lambda: bool(inbox.pending()))
        (name,) = inbox.pending()
        assert inbox.take(name)
        library.close()

    thread = threading.Thread(target=take_and_end)
    thread.start()
    assert main(annotate_words(library.path)) == 1
    thread.join()
    assert "The window was closed before it answered" in capsys.readouterr().err


def test_mistake_of_ours_is_loud_in_the_window_and_ends_the_waiting(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: list[Path]) -> None:
        raise ZeroDivisionError

    raised: list[BaseException] = []

    def answer() -> None:
        wait_for(lambda: bool(Inbox(library.path).pending()))
        try:
            serve(library, fail)
        except ZeroDivisionError as error:
            raised.append(error)

    thread = threading.Thread(target=answer)
    thread.start()
    assert not hand_over(library.path, [Path("x.txt")])
    thread.join()
    assert len(raised) == 1
    assert capsys.readouterr().err == ""


@pytest.mark.usefixtures("window")
@pytest.mark.parametrize("words", [["restore", "x"], ["export"], ["frobnicate"], ["annotate"]])
def test_window_runs_no_command_but_those_that_need_it(library: Library, words: list[str]) -> None:
    inbox = Inbox(library.path)
    name = inbox.submit(words)
    wait_for((inbox.folder / f"{name}.answer").exists)
    answer = inbox.collect(name)
    assert answer is not None
    assert (answer.code, answer.out) == (1, "")
    assert "The open window does not run this command." in answer.err


def test_second_start_hands_its_files_over(library: Library, window: Opened) -> None:
    assert hand_over(library.path, [Path("a.txt"), Path("/b c.html")])
    assert window == [[Path.cwd() / "a.txt", Path("/b c.html")]]
    assert hand_over(library.path, [])
    assert window[1:] == [[]]


@pytest.mark.usefixtures("hurried")
def test_files_stay_with_the_second_start_where_no_window_takes_them(
    library: Library, tmp_path: Path
) -> None:
    assert not hand_over(library.path, [Path("a.txt")])
    assert list((library.path / "inbox").iterdir()) == []
    library.close()
    assert not hand_over(library.path, [Path("a.txt")])
    assert not hand_over(tmp_path / "None.pressmark", [])
    assert not (tmp_path / "None.pressmark").exists()


@pytest.mark.usefixtures("hurried")
def test_restore_never_asks_the_window(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    backup = library.backup()
    assert main(["--library", str(library.path), "restore", str(backup)]) == 1
    assert "is open in another Pressmark" in capsys.readouterr().err


def test_commands_started_together_all_succeed(library: Library) -> None:
    library.close()
    command = [sys.executable, "-m", "app", *annotate_words(library.path)]
    started = [
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(3)
    ]
    uids = {process.communicate(timeout=60)[0].strip() for process in started}
    assert [process.returncode for process in started] == [0, 0, 0]
    with Library.open(library.path) as again:
        assert {each.uid for each in again.annotations(ArticleId(1))} == uids


def wait_for(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.01)
