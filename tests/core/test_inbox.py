"""The inbox of a library: requests between processes, and all the junk that may lie there."""

from __future__ import annotations

import json
import os
import stat
import time
from pathlib import Path

import pytest

from app.storage.inbox import Answer, Inbox

WORDS = ["annotate", "1", "--note", "ä\udcff\n🦉"]


@pytest.fixture
def inbox(tmp_path: Path) -> Inbox:
    (tmp_path / "inbox").mkdir()
    return Inbox(tmp_path)


def only(inbox: Inbox) -> Path:
    (path,) = inbox.folder.iterdir()
    return path


def test_request_travels_there_and_its_answer_back(inbox: Inbox) -> None:
    name = inbox.submit(WORDS)
    assert inbox.is_waiting(name)
    assert inbox.pending() == [name]
    request = inbox.take(name)
    assert request is not None
    assert list(request.argv) == WORDS
    assert (inbox.is_waiting(name), inbox.is_under_way(name)) == (False, True)
    assert inbox.collect(name) is None
    inbox.answer(name, Answer(1, "out é\n", "err\n"))
    assert not inbox.is_under_way(name)
    assert inbox.collect(name) == Answer(1, "out é\n", "err\n")
    assert list(inbox.folder.iterdir()) == []


def test_request_is_private_and_says_its_format(inbox: Inbox) -> None:
    inbox.submit(["undo"])
    assert stat.S_IMODE(only(inbox).stat().st_mode) == 0o600
    plain = json.loads(only(inbox).read_bytes())
    assert plain == {"format": "pressmark-inbox-1", "argv": ["undo"]}


def test_names_cannot_be_guessed(inbox: Inbox) -> None:
    assert len({inbox.submit(["undo"]) for _ in range(20)}) == 20


def test_oldest_request_comes_first(inbox: Inbox) -> None:
    names = [inbox.submit([word]) for word in ("undo", "redo", "backup")]
    for age, name in zip((30, 20, 10), names, strict=True):
        then = time.time() - age
        os.utime(inbox.folder / f"{name}.request", (then, then))
    assert inbox.pending() == names


def test_request_is_withdrawn_or_taken_but_never_both(inbox: Inbox) -> None:
    withdrawn, taken = inbox.submit(["undo"]), inbox.submit(["redo"])
    assert inbox.withdraw(withdrawn)
    assert inbox.take(withdrawn) is None
    assert inbox.take(taken) is not None
    assert not inbox.withdraw(taken)
    assert inbox.take(taken) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"{",
        b"[" * 100_000,
        b"[]",
        b'{"argv": ["undo"]}',
        b'{"format": "pressmark-inbox-1"}',
        b'{"format": "pressmark-inbox-1", "argv": "undo"}',
        b'{"format": "pressmark-inbox-1", "argv": [1]}',
        b'{"format": "pressmark-inbox-1", "argv": []}',
        b'{"format": "pressmark-inbox-9", "argv": ["undo"]}',
    ],
)
def test_malformed_request_is_answered_and_not_done(inbox: Inbox, content: bytes) -> None:
    name = "0" * 32
    (inbox.folder / f"{name}.request").write_bytes(content)
    assert inbox.pending() == [name]
    assert inbox.take(name) is None
    answer = inbox.collect(name)
    assert answer is not None
    assert (answer.code, answer.err) == (1, "The open window does not know such a request.\n")
    assert inbox.pending() == []


def test_what_is_no_request_is_never_looked_into(inbox: Inbox) -> None:
    folder = inbox.folder
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    (folder / "short.request").write_text("{}", encoding="utf-8")
    (folder / f"{'1' * 32}.request").mkdir()
    (folder / f"{'2' * 32}.request").symlink_to(folder / "notes.txt")
    os.mkfifo(folder / f"{'3' * 32}.request")
    with (folder / f"{'4' * 32}.request").open("wb") as huge:
        huge.truncate(2**30)
    assert inbox.pending() == []
    inbox.sweep()
    assert (folder / "notes.txt").read_text(encoding="utf-8") == "mine"
    assert (folder / "short.request").exists()


@pytest.mark.parametrize("age", [120, -1_000_000])
def test_request_nobody_waits_for_is_swept_away(inbox: Inbox, age: float) -> None:
    name = inbox.submit(["undo"])
    then = time.time() - age
    os.utime(only(inbox), (then, then))
    assert inbox.pending() == ([] if age > 0 else [name])
    inbox.sweep()
    assert list(inbox.folder.iterdir()) == []
    assert not inbox.is_waiting(name)


def test_sweep_takes_works_that_ended_with_their_process(inbox: Inbox) -> None:
    taken, answered = inbox.submit(["undo"]), inbox.submit(["redo"])
    for name in (taken, answered):
        inbox.take(name)
    inbox.answer(answered, Answer(0))
    inbox.sweep()
    assert not inbox.is_under_way(taken)
    assert inbox.collect(answered) == Answer(0)


def test_broken_answer_is_an_answer(inbox: Inbox) -> None:
    name = inbox.submit(["undo"])
    (inbox.folder / f"{name}.answer").write_text('{"code": "x"}', encoding="utf-8")
    answer = inbox.collect(name)
    assert answer is not None
    assert answer.code == 1


def test_inbox_of_a_library_that_is_gone_is_empty(tmp_path: Path) -> None:
    inbox = Inbox(tmp_path / "gone")
    assert inbox.pending() == []
    inbox.sweep()
