"""The disk fails in the midst of work: is it told in a sentence, and is nothing half-done?

Twice: on a small disk that is full, read-only, taken out, or used by others; and with system calls
that fail now and then, as those of a disk do that is about to break.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from day import prepared

WORK = Path(__file__).parent / "disk_work.py"
ROOT = Path(__file__).parents[2]
SMALL = "24m"
ON_A_SMALL_DISK = ("full", "read-only", "moved", "replaced", "locked")
CALLS = {"pwrite64": 400, "fdatasync": 60, "fsync": 14, "rename": 9, "ftruncate": 16}
"""System calls that fail, and how many of each there are, about, from one failure to the next."""
ERRORS = ("EIO", "ENOSPC", "EROFS")
STEPS_A_ROUND = 60


@dataclass(frozen=True, slots=True)
class Fault:
    """A step that met a fault: which, what was said of it, and what was wrong with the library."""

    where: str
    said: str
    problem: str


def can_have_disks() -> bool:
    """Say whether a small disk can be made here, which takes namespaces of the kernel."""
    tried = ["unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt"]
    return subprocess.run(tried, check=False, capture_output=True).returncode == 0


def disk_faults(seed: int, count: int) -> Iterator[Fault]:
    """Do `count` steps while the disk they are written to is of no use."""
    with tempfile.TemporaryDirectory() as place:
        disk, brought = Path(place) / "disk", Path(place) / "brought"
        disk.mkdir()
        prepared(brought)
        begin = f'mount -t tmpfs -o size={SMALL} none {disk} && exec "$@"'
        command = ["unshare", "-rm", "sh", "-c", begin, "sh"]
        yield from _worked(command, disk, brought, count, str(seed), ON_A_SMALL_DISK)


def call_faults(seed: int, count: int) -> Iterator[Fault]:
    """Do `count` steps while system calls fail, of another kind and rhythm each round."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as place:
        brought = Path(place) / "brought"
        prepared(brought)
        for number in range(-(-count // STEPS_A_ROUND)):
            folder = Path(place) / str(number)
            folder.mkdir()
            steps = min(STEPS_A_ROUND, count - number * STEPS_A_ROUND)
            yield from _worked(_failing(chance), folder, brought, steps, str(number), ["calls"])


def _failing(chance: random.Random) -> list[str]:
    """Return the command that has calls fail in what comes behind it."""
    command = ["strace", "-f", "-qq", "-o", os.devnull, "-e", f"trace={','.join(CALLS)}"]
    for call, often in CALLS.items():
        rhythm = f"{chance.randint(2 * often, 3 * often)}+{chance.randint(often // 2, 2 * often)}"
        command += ["-e", f"inject={call}:error={chance.choice(ERRORS)}:when={rhythm}"]
    return command


def _worked(
    before: Sequence[str], folder: Path, brought: Path, steps: int, seed: str, faults: Sequence[str]
) -> Iterator[Fault]:
    """Do so many steps in a process of its own, behind the command `before`."""
    work = [sys.executable, WORK, folder / "Work.pressmark", str(steps), brought, seed, *faults]
    done = subprocess.run(
        [*before, *work],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    lines = done.stdout.splitlines()
    yield from (Fault(**json.loads(line)) for line in lines)
    if done.returncode or done.stderr:
        yield Fault("the end", "", done.stderr[-600:] or f"it ended with {done.returncode}")
