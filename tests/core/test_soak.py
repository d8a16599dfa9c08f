"""The power goes, or the process is killed, in the midst of work: nothing acknowledged is lost.

In short; `python3 dev.py soak` does it a few hundred times, with another seed if one likes.
"""

from __future__ import annotations

import sys

import pytest
from disk import Disk
from kills import kills
from power_cut import Day, cuts, recorded
from system_calls import Call

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other system: Linux only")


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Day:
    return recorded(tmp_path_factory.mktemp("power"), steps=60)


def test_what_was_acknowledged_survives_when_the_power_goes(day: Day) -> None:
    assert [cut for cut in cuts(day, seed=7, count=80) if cut.problem] == []


def test_a_disk_that_was_not_told_to_keep_things_is_noticed(
    day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The trial itself: without every fifth sync, some cuts do lose something."""
    sync, calls = Disk._fsync, iter(range(10**9))

    def now_and_then(self: Disk, call: Call) -> None:
        if next(calls) % 5:
            sync(self, call)

    monkeypatch.setattr(Disk, "_fsync", now_and_then)
    monkeypatch.setattr(Disk, "_fdatasync", now_and_then)
    assert any(cut.problem for cut in cuts(day, seed=7, count=40))


def test_what_was_acknowledged_survives_a_kill() -> None:
    assert [kill for kill in kills(seed=7, count=8) if kill.problem] == []
