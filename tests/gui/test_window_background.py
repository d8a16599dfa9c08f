"""Slow reads: the newest question wins, the window's thread gets the answer."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from app.errors import LibraryError
from ui.background import BackgroundReads


@pytest.fixture
def interrupted() -> threading.Event:
    return threading.Event()


@pytest.fixture
def reads(interrupted: threading.Event, qtbot: QtBot) -> Iterator[BackgroundReads]:
    del qtbot  # there must be an application
    background = BackgroundReads(lambda _thread: interrupted.set())
    yield background
    background.close()


def test_the_answer_arrives_on_the_windows_thread(reads: BackgroundReads, qtbot: QtBot) -> None:
    here = QThread.currentThread()
    seen: list[tuple[int, bool]] = []

    reads.submit(
        "sum", lambda: sum(range(10)), lambda n: seen.append((n, QThread.currentThread() == here))
    )

    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(45, True)]


def test_a_superseded_read_is_interrupted_and_its_answer_dropped(
    reads: BackgroundReads, interrupted: threading.Event, qtbot: QtBot
) -> None:
    started = threading.Event()
    answers: list[str] = []

    def slow() -> str:
        started.set()
        assert interrupted.wait(5)
        return "old"

    reads.submit("search", slow, answers.append)
    assert started.wait(5)
    reads.submit("search", lambda: "new", answers.append)

    qtbot.waitUntil(lambda: bool(answers))
    qtbot.wait(20)
    assert answers == ["new"]


def test_reads_of_different_kinds_do_not_disturb_each_other(
    reads: BackgroundReads, interrupted: threading.Event, qtbot: QtBot
) -> None:
    answers: list[str] = []
    reads.submit("facets", lambda: "facets", answers.append)
    reads.submit("articles", lambda: "articles", answers.append)

    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers == ["facets", "articles"]
    assert not interrupted.is_set()


def test_an_error_of_the_world_becomes_a_sentence(reads: BackgroundReads, qtbot: QtBot) -> None:
    def broken() -> None:
        raise LibraryError("The library is on a drive that is gone. Plug it in again.")

    with qtbot.waitSignal(reads.failed) as failure:
        reads.submit("articles", broken, lambda _: None)
    assert failure.args == ["The library is on a drive that is gone. Plug it in again."]


def test_a_bug_is_raised_where_it_is_seen(reads: BackgroundReads, qtbot: QtBot) -> None:
    def broken() -> None:
        raise ZeroDivisionError

    with qtbot.capture_exceptions() as exceptions:
        reads.submit("articles", broken, lambda _: None)
        qtbot.waitUntil(lambda: bool(exceptions))
    assert exceptions[0][0] is ZeroDivisionError


def test_nothing_is_answered_after_cancelling(reads: BackgroundReads, qtbot: QtBot) -> None:
    answers: list[int] = []
    reads.submit("articles", lambda: 1, answers.append)
    reads.cancel()
    reads.wait_idle()
    qtbot.wait(20)
    assert answers == []
