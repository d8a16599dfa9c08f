"""Copies for other programs do not outlive the one that made them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ui.handed_copies import HandedCopies

ROOT = Path(__file__).parents[2]
KILLED = """
import os, signal
from ui.handed_copies import HandedCopies

copies = HandedCopies()
room = copies.room()
(room / "leak.txt").write_text("Nobody else's business.")
print(room, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def age(folder: Path) -> None:
    then = time.time() - 3_600
    os.utime(folder, (then, then))


@pytest.mark.skipif(sys.platform == "win32", reason="kills as on Unix")
def test_what_a_killed_window_left_goes_and_what_is_in_use_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    ended = subprocess.run(
        [sys.executable, "-c", KILLED], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    left = Path(ended.stdout.strip())
    assert left.parent == tmp_path
    copies = HandedCopies()
    used = copies.room()
    home = tmp_path / "home"
    home.mkdir()
    link = tmp_path / "pressmark-original-link"
    link.symlink_to(home)
    for folder in (left, used, home):
        age(folder)
    HandedCopies.sweep()
    assert not left.exists()
    assert used.exists()
    assert home.exists()
    del copies
    assert not used.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="asks as on Unix")
def test_programs_that_the_window_starts_are_told_no_passphrase() -> None:
    code = (
        "import os, ui.__main__ as program, ui.run\n"
        "ui.run.run = lambda *_: os.execvp('env', ['env'])\n"
        "program.main([])\n"
    )
    told = {"PRESSMARK_PASSPHRASE": "Quokkawort", "PRESSMARK_NEW_PASSPHRASE": "Quokkawort"}
    ended = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, **told, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "PATH=" in ended.stdout
    assert "Quokkawort" not in ended.stdout
