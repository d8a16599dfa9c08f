"""A virtual screen with a program on it, worked by `xdotool`: real keys and real clicks.

There is no window manager, so the keyboard is given to a window by hand.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

PATIENCE_S = 120.0
_PAUSE_S = 0.1
T = TypeVar("T")
SIZE = "1480x900x24"
_NEEDED = ("Xvfb", "xdotool", "import")
ROOT = Path(__file__).resolve().parents[2]


def missing_for_screen() -> list[str]:
    """Name the programs that are not installed of those a screen needs."""
    return [name for name in _NEEDED if shutil.which(name) is None]


class Screen:
    """An X server of its own; `start` runs a program on it, with `more` in its environment."""

    def __init__(self, more: Mapping[str, str] | None = None, size: str = SIZE) -> None:
        self._more = more or {}
        read, write = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp"],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as answer:
            self._display = f":{answer.readline().strip()}"
        self._program: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _at: TracebackType | None,
    ) -> None:
        for process in (self._program, self._server):
            if process is not None:
                process.terminate()
                process.wait()

    @property
    def environment(self) -> dict[str, str]:
        """Return the environment of a program on this screen."""
        own = {"DISPLAY": self._display, "QT_QPA_PLATFORM": "xcb"}
        return {**os.environ, **own, **self._more}

    def start(self, *arguments: str | Path) -> None:
        """Run Pressmark on the screen."""
        command = [sys.executable, "-m", "ui", *map(str, arguments)]
        self._program = subprocess.Popen(command, cwd=ROOT, env=self.environment)

    def ends(self) -> int:
        """Wait until the program has ended and return its exit code."""
        assert self._program is not None
        return self._program.wait(PATIENCE_S)

    # ------------------------------------------------------------------ what a person does

    def focus(self, title: str) -> None:
        """Wait for a window with this in its title and give it the keyboard."""
        window = self.waits(lambda: self._do("search", "--onlyvisible", "--name", title))
        self._do("windowfocus", "--sync", window.splitlines()[-1])

    def press(self, *keys: str) -> None:
        """Press keys by xdotool's names ("ctrl+z")."""
        self._do("key", "--delay", "40", *keys)

    def type(self, text: str) -> None:
        """Type a text."""
        self._do("type", "--delay", "15", text)

    def click(self, x: int, y: int) -> None:
        """Click with the left button."""
        self._do("mousemove", "--sync", str(x), str(y), "click", "1")

    def window_size(self, title: str) -> tuple[int, int]:
        """Return width and height of the window with this in its title."""
        window = self._do("search", "--onlyvisible", "--name", title).splitlines()[-1]
        told = self._do("getwindowgeometry", "--shell", window).splitlines()
        facts = dict(line.split("=") for line in told)
        return int(facts["WIDTH"]), int(facts["HEIGHT"])

    def picture(self, target: Path) -> None:
        """Keep a picture of the whole screen (PNG)."""
        target.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["import", "-window", "root", str(target)], env=self.environment, check=True, timeout=60
        )

    def _do(self, *command: str) -> str:
        done = subprocess.run(
            ["xdotool", *command],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )
        return done.stdout.strip()

    def waits(self, until: Callable[[], T]) -> T:
        """Wait until something is so, and return what was answered then."""
        end = time.monotonic() + PATIENCE_S
        while not (answer := until()):
            assert time.monotonic() < end, "what was waited for did not come"
            time.sleep(_PAUSE_S)
        return answer

    def within(self, seconds: float, until: Callable[[], object]) -> bool:
        """Wait a while and say whether something became so."""
        end = time.monotonic() + seconds
        while not until():
            if time.monotonic() > end:
                return False
            time.sleep(_PAUSE_S)
        return True
