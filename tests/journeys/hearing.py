"""A screen reader's ear beside a program on a virtual screen: its AT-SPI tree and what it says."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

SYSTEM_PYTHON = "/usr/bin/python3"
"""The Python that Debian's bindings of AT-SPI are installed for."""

_SCRIPT = Path(__file__).with_name("atspi_ear.py")
_HAS_BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
_LAUNCHERS = (Path("/usr/libexec/at-spi-bus-launcher"), Path("/usr/lib/at-spi2-core"))


def missing_for_hearing() -> list[str]:
    """Name what is not installed of what an ear needs."""
    missing = [] if shutil.which("dbus-daemon") else ["dbus-daemon"]
    if not any(place.exists() for place in _LAUNCHERS):
        missing.append("at-spi2-core")
    try:
        subprocess.run([SYSTEM_PYTHON, "-c", _HAS_BINDINGS], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        missing.append("python3-gi with gir1.2-atspi-2.0")
    return missing


@dataclass(frozen=True, slots=True)
class Heard:
    """One thing in the tree; `path` leads to it from the program down."""

    path: tuple[int, ...]
    role: str
    name: str
    description: str
    states: frozenset[str]


class Bus:
    """A session bus of its own, on which programs and the ear find each other."""

    def __init__(self) -> None:
        self._daemon = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._daemon.stdout is not None
        self.environment = {
            "DBUS_SESSION_BUS_ADDRESS": self._daemon.stdout.readline().strip(),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _at: TracebackType | None,
    ) -> None:
        self._daemon.terminate()
        self._daemon.communicate()


class Ear:
    """Asks what a screen reader would ask; `tests/journeys/atspi_ear.py` answers."""

    def __init__(self, environment: dict[str, str]) -> None:
        quiet = {**os.environ, **environment, "NO_AT_BRIDGE": "1"}
        self._ear = subprocess.Popen(
            [SYSTEM_PYTHON, "-I", str(_SCRIPT), "Pressmark"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=quiet,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _at: TracebackType | None,
    ) -> None:
        self._ear.communicate()

    def _ask(self, ask: str, *arguments: object) -> Any:
        """Return the answer, or None where what was asked about has just gone."""
        assert self._ear.stdin is not None
        assert self._ear.stdout is not None
        self._ear.stdin.write(json.dumps({"ask": ask, "with": arguments}) + "\n")
        self._ear.stdin.flush()
        return json.loads(self._ear.stdout.readline()).get("answer")

    def tree(self) -> list[Heard]:
        """Return all that is in the tree, from the top."""
        return [
            Heard(
                tuple(node["path"]),
                node["role"],
                node["name"],
                node["description"],
                frozenset(node["states"]),
            )
            for node in self._ask("tree") or ()
        ]

    def find(self, role: str, name: str, *, showing: bool = True) -> Heard | None:
        """Return the first of a role that is called so, else whose name begins so."""
        found = [
            node
            for node in self.tree()
            if node.role == role
            and node.name.startswith(name)
            and ("showing" in node.states or not showing)
        ]
        return next((node for node in found if node.name == name), found[0] if found else None)

    def press(self, node: Heard) -> bool:
        """Do what it is there for; say whether it took that."""
        return bool(self._ask("press", node.path))

    def focus(self, node: Heard) -> bool:
        """Give it the keyboard."""
        return bool(self._ask("focus", node.path))

    def write(self, node: Heard, text: str) -> bool:
        """Put a text in the place of what a field holds."""
        return bool(self._ask("write", node.path, text))

    def read(self, node: Heard) -> str:
        """Return the text of a field or of an article."""
        return str(self._ask("read", node.path))

    def heard(self) -> Sequence[str]:
        """Return what was said since the last time, in order."""
        return list(self._ask("heard") or ())
