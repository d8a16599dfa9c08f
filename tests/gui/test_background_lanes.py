"""Reads in two lanes: what waits for what, and what a newer question leaves alone."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from ui.background import BackgroundReads, Lane


class Slow:
    """A read that lasts until it is let go."""

    def __init__(self) -> None:
        self.began = threading.Event()
        self.may_end = threading.Event()
        self.thread: threading.Thread | None = None

    def __call__(self) -> str:
        self.thread = threading.current_thread()
        self.began.set()
        assert self.may_end.wait(20)
        return "slow"


@pytest.fixture
def slow() -> Iterator[Slow]:
    read = Slow()
    yield read
    read.may_end.set()


@pytest.fixture
def ended() -> list[threading.Thread]:
    return []


@pytest.fixture
def reads(ended: list[threading.Thread], slow: Slow) -> Iterator[BackgroundReads]:
    background = BackgroundReads(ended.append)
    yield background
    slow.may_end.set()
    background.close()


def test_what_is_awaited_does_not_wait_for_idle_reads(
    qtbot: QtBot, reads: BackgroundReads, slow: Slow
) -> None:
    answers: list[str] = []
    reads.submit("catch-up", slow, answers.append, Lane.IDLE)
    assert slow.began.wait(20)
    reads.submit("search", lambda: "found", answers.append)
    qtbot.waitUntil(lambda: answers == ["found"])
    slow.may_end.set()
    qtbot.waitUntil(lambda: answers == ["found", "slow"])


def test_a_newer_question_ends_the_older_of_its_kind_and_no_other(
    qtbot: QtBot, reads: BackgroundReads, slow: Slow, ended: list[threading.Thread]
) -> None:
    answers: list[str] = []
    reads.submit("counts", slow, answers.append, Lane.IDLE)
    assert slow.began.wait(20)
    for number in range(3):
        reads.submit("search", f"found {number}".strip, answers.append)
    qtbot.waitUntil(lambda: answers == ["found 2"])
    assert slow.thread not in ended
    reads.submit("counts", lambda: "counted", answers.append, Lane.IDLE)
    assert ended[-1] is slow.thread
    slow.may_end.set()
    qtbot.waitUntil(lambda: answers == ["found 2", "counted"])


def test_reads_of_one_lane_are_done_in_their_order(qtbot: QtBot, reads: BackgroundReads) -> None:
    answers: list[int] = []
    for number in range(20):
        reads.submit(str(number), partial(int, number), answers.append)
    qtbot.waitUntil(lambda: answers == list(range(20)))


def test_what_is_dropped_answers_no_more(qtbot: QtBot, reads: BackgroundReads, slow: Slow) -> None:
    answers: list[str] = []
    reads.submit("catch-up", slow, answers.append, Lane.IDLE)
    assert slow.began.wait(20)
    reads.submit("more", lambda: "more", answers.append, Lane.IDLE)
    reads.cancel()
    slow.may_end.set()
    reads.wait_idle()
    reads.submit("later", lambda: "later", answers.append)
    qtbot.waitUntil(lambda: answers == ["later"])


def test_nothing_is_begun_for_a_window_that_is_gone(qtbot: QtBot, reads: BackgroundReads) -> None:
    begun: list[str] = []
    reads.close()
    reads.submit("late", lambda: begun.append("late"), lambda _: None)
    qtbot.wait(20)
    assert begun == []
