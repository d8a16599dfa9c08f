"""The page that keeps what was measured last: `docs/benchmarks.md`."""

from __future__ import annotations

import os
import platform
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import PySide6
from curve import Curve
from measures_row import Row

from app import __version__

_PAGE = """\
# Benchmarks

How long things take, each beside its floor: the least that the same work could cost, done by the
bare libraries in the same run. `python3 dev.py bench` measures; what follows is what

```
python3 dev.py bench {asked}
```

wrote on {day}, of Pressmark {version}, on
{machine}.
Each cell with three figures holds the least, the median and the largest of the samples.

## The budgets

{articles:,} articles with two annotations each, {pages:,} saved pages.

{rows}

## What grows with the library

Milliseconds, the least and the median of the samples, in libraries of the same articles. What may
grow at most as the logarithm of their number does is held against that, by the least of the samples
and with a tenth for noise; the rest runs off the window's thread, and a newer question or the
person ends it.

{curves}
"""


def page(
    asked: str, articles: int, pages: int, rows: Sequence[Row], curves: Sequence[Curve]
) -> str:
    """Return the page in Markdown; `asked` is what the command line asked for."""
    return _PAGE.format(
        asked=asked,
        articles=articles,
        pages=pages,
        day=f"{datetime.now(UTC):%-d %B %Y}",
        version=__version__,
        machine=_machine(),
        rows=_table(_ROW_HEADS, (_row_cells(row) for row in rows)),
        curves=_table(_curve_heads(curves), (_curve_cells(curve) for curve in curves)),
    )


_ROW_HEADS = ("what", "unit", "ours", "floor", "ours to floor", "budget", "")


def _row_cells(row: Row) -> tuple[str, ...]:
    verdict = "met" if row.met else "**missed**"
    return (row.name, row.unit, row.spread, row.floor_spread, row.compared, row.wanted, verdict)


def _curve_heads(curves: Sequence[Curve]) -> tuple[str, ...]:
    sizes = curves[0].sizes if curves else []
    return ("what", *(f"{size:,}" for size in sizes), "growth", "")


def _curve_cells(curve: Curve) -> tuple[str, ...]:
    cells = (f"{curve.least(size):.2f} / {curve.median(size):.2f}" for size in curve.sizes)
    return (curve.name, *cells, f"{curve.factor:.2f}×", curve.verdict)


def _table(heads: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """Return a table in Markdown."""
    rows = [heads, ["---"] * len(heads), *lines]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _machine() -> str:
    """Return what the machine is, without its name."""
    versions = (
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
        f", PySide6 {PySide6.__version__}"
    )
    kind = "a virtual machine" if "hypervisor" in _text("/proc/cpuinfo") else "a machine"
    return (
        f"{kind} with {os.cpu_count()} cores {platform.machine()}, {_memory_gb()} GB,"
        f" {_system()}, {versions}"
    )


def _memory_gb() -> int:
    return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30)


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return f"{platform.system()} {platform.release()}"


def _text(path: str) -> str:
    file = Path(path)
    return file.read_text(encoding="utf-8") if file.exists() else ""
