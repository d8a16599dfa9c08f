"""The power goes, or the process is killed, in the midst of work: nothing acknowledged is lost.

In short; `python3 dev.py soak` does it a few hundred times, with another seed if one likes.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from disk import Disk
from disk_faults import can_have_disks
from kills import kills
from power_cut import Day, cuts, recorded
from system_calls import Call
from trials import PARTS

DOCUMENT = Path(__file__).parents[2] / "docs" / "reliability.md"

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
    assert [kill for kill in kills(seed=7, count=5, most=40) if kill.problem] == []


@pytest.mark.skipif(not can_have_disks(), reason="other system: no namespaces for a small disk")
def test_a_disk_of_no_use_is_one_sentence_and_the_work_goes_on() -> None:
    met = list(PARTS["disk"](7, 40))
    assert len(met) > 10
    assert [fault for fault in met if fault.problem] == []


def test_calls_that_fail_are_one_sentence_and_the_work_goes_on() -> None:
    met = list(PARTS["calls"](7, 40))
    assert met
    assert [fault for fault in met if fault.problem] == []


def test_the_page_tells_of_every_trial_and_of_no_loss() -> None:
    rows = re.findall(
        r"^\| `([\w-]+)` \|.*\| (\d+) \| (\d+) \| (\d+) \|$", DOCUMENT.read_text(), re.M
    )
    assert {name for name, *_ in rows} == set(PARTS)
    assert {lost for *_, lost in rows} == {"0"}
    # A window that stands still for a moment has lost nothing; the page says where it did.
    assert {name for name, tried, survived, _ in rows if tried != survived} <= {"drop"}
