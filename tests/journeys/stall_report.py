"""The longest stall of every journey: printed after the tests, and kept for the benchmark.

A report, not a test: it counts how long the window's thread itself was at work in one go, since
what else a machine does is in every other figure. On a quiet one `PRESSMARK_STALLS=fail` lets a
journey fail that stood still longer than a person notices, for whatever reason.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.stalls import LIMIT_MS, Stall, StallWatch

FILE = Path(__file__).resolve().parents[2] / "build" / "stalls.tsv"
"""Lines of milliseconds of work, the same with all waiting, journey, and the line at work."""

_SHOWN = 5


class StallReport:
    """Watches journeys and remembers the longest stall of each."""

    def __init__(self) -> None:
        self._stalls: dict[str, Stall] = {}

    @contextmanager
    def watched(self, journey: str) -> Iterator[None]:
        """Watch the loop inside."""
        watch = StallWatch()
        watch.start()
        try:
            yield
        finally:
            watch.end()
            self._stalls[journey] = watch.hardest
        if os.environ.get("PRESSMARK_STALLS") == "fail":
            assert watch.longest.ms <= LIMIT_MS, _told(journey, watch.longest)

    def keep(self) -> None:
        """Write all of them into the file, the longest first."""
        if self._stalls:
            FILE.parent.mkdir(exist_ok=True)
            lines = [
                f"{each.work_ms:.1f}\t{each.ms:.1f}\t{name}\t{each.place}\n"
                for name, each in self._sorted()
            ]
            FILE.write_text("".join(lines), encoding="utf-8")

    def lines(self) -> list[str]:
        """Return what is told after the tests: the longest few, and all above the limit."""
        return [
            _told(name, stall)
            for number, (name, stall) in enumerate(self._sorted())
            if number < _SHOWN or stall.work_ms > LIMIT_MS
        ]

    def _sorted(self) -> list[tuple[str, Stall]]:
        return sorted(self._stalls.items(), key=lambda item: item[1].work_ms, reverse=True)


def _told(journey: str, stall: Stall) -> str:
    above = f", above {LIMIT_MS}" if stall.work_ms > LIMIT_MS else ""
    place = f" ({stall.place})" if stall.place else ""
    by_clock = f"{stall.ms:.0f} by the clock"
    return f"longest stall {stall.work_ms:.0f} ms{above}, {by_clock}: {journey}{place}"
