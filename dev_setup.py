"""The machine made ready: the system's packages and the Python environments `dev.py` works in.

Standard library only. Outside the checkout nothing is touched but Debian packages, as root.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent
PYPROJECT = ROOT / "pyproject.toml"
CONSTRAINTS = ROOT / "constraints.txt"
WINDOWS = os.name == "nt"

# Names as in Debian 12; newer releases provide the same names.
OFFSCREEN_LIBRARIES = (
    "fonts-dejavu-core",
    "libbrotli1",
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libglib2.0-0",
    "libxkbcommon0",
)
SCREEN_LIBRARIES = (
    "libx11-xcb1",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
)
TEST_PROGRAMS = (
    "at-spi2-core",  # with the next three, what a screen reader hears is read
    "dbus-daemon",
    "gir1.2-atspi-2.0",
    "python3-gi",
    "imagemagick",
    "strace",  # shows that no system call asks for the network
    "xauth",
    "xdotool",
    "xvfb",
)


class SetupError(Exception):
    """The machine lacks something; `str(error)` says what and how to mend it."""


def say(*words: object) -> None:
    """Print at once, so that our lines stand in order with those of the programs we start."""
    print(*words, flush=True)  # noqa: T201 - a script that talks to a terminal


def call(*command: str | Path, env: dict[str, str] | None = None) -> int:
    """Run a program in the checkout with `env` added to ours; return its exit code."""
    with start(*command, env=env) as program:
        return program.wait()


def start(
    *command: str | Path, env: dict[str, str] | None = None, output: IO[bytes] | None = None
) -> subprocess.Popen[bytes]:
    """Start a program as `call` does; what it prints goes to `output`, or to our terminal."""
    return subprocess.Popen(
        [str(word) for word in command],
        cwd=ROOT,
        env={**os.environ, **(env or {})},
        stdout=output,
        stderr=subprocess.STDOUT if output else None,
    )


# ---------------------------------------------------------------- the system's packages


def missing_packages(wanted: Sequence[str]) -> list[str]:
    """Return those of the Debian packages that are not installed, under this or a newer name."""
    listing = subprocess.run(
        ["dpkg-query", "--show", "--showformat", "${db:Status-Status}|${Package}|${Provides}\n"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    present = set()
    for line in listing.splitlines():
        status, package, provides = line.split("|")
        if status == "installed":
            # libglib2.0-0t64 "Provides: libglib2.0-0 (= 2.80.0)", and so serves as well.
            present |= {package, *(name.split()[0] for name in provides.split(",") if name.strip())}
    return [package for package in wanted if package not in present]


def install_packages(packages: Sequence[str]) -> bool:
    """Install Debian packages as root; say whether that worked."""
    say("Installing system packages:", *packages)
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    # The package lists of a fresh machine are empty, those of an old one stale: read them anew
    # only once an installation has failed.
    for command in (install, ["apt-get", "update"], install):
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
        if command is install and done.returncode == 0:
            return True
    say(done.stderr.strip())
    return False


def prepare_system(libraries: Sequence[str]) -> None:
    """See to it that Python can make environments and that Qt finds its libraries.

    Raise SetupError where there is no way to make an environment. Missing libraries are only
    named: everything that does not need them goes on.
    """
    has_pip = importlib.util.find_spec("ensurepip") is not None
    if not shutil.which("apt-get") or not shutil.which("dpkg-query"):
        if not has_pip:
            raise SetupError("This Python has no ensurepip: install your system's venv package.")
        return
    wanted = [*libraries]
    if not has_pip:
        wanted.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    missing = missing_packages(wanted)
    if not missing or (os.geteuid() == 0 and install_packages(missing)):
        return
    say("Some system packages are missing. Please install them with:")
    say("  sudo apt-get install --no-install-recommends", *missing)
    if not has_pip:
        raise SetupError("Without them no Python environment can be made.")


# ---------------------------------------------------------------- Python environments


@dataclass(frozen=True)
class Environment:
    """A virtual environment in the checkout, with Pressmark installed editable in it.

    It holds what `pyproject.toml` names, the extras included, but for the packages named in
    `without`; the versions come from `constraints.txt`.
    """

    folder: Path
    without: frozenset[str] = frozenset()

    def program(self, name: str) -> Path:
        """Return a program installed in the environment."""
        folder = self.folder / ("Scripts" if WINDOWS else "bin")
        return folder / (f"{name}.exe" if WINDOWS else name)

    @property
    def python(self) -> Path:
        """Return the environment's interpreter."""
        return self.program("python")

    def prepare(self) -> None:
        """Make or renew the environment where anything it was made from has changed.

        Raise SetupError where that fails; it is tried again from where it stood next time.
        """
        stamp = self.folder / "pressmark-stamp"
        wanted = self.fingerprint()
        if self.python.exists() and stamp.exists() and stamp.read_text("ascii") == wanted:
            return
        say(f"Preparing {self.folder.name}; this takes a minute or two, once …")
        stamp.unlink(missing_ok=True)
        if not self._fits_python() and call(sys.executable, "-m", "venv", "--clear", self.folder):
            raise SetupError(f"{self.folder.name} could not be made; the reason is printed above.")
        self._install(*self._requirements())
        # Not isolated, so that the build tool too is the pinned one.
        self._install("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
        stamp.write_text(wanted, encoding="ascii")

    def fingerprint(self) -> str:
        """Return a digest of everything the environment is made from."""
        # The checkout's place counts: scripts and the editable install hold it.
        made_from = [sys.version, str(ROOT), *sorted(self.without)]
        made_from += [path.read_text("utf-8") for path in (PYPROJECT, CONSTRAINTS)]
        return hashlib.sha256("\0".join(made_from).encode()).hexdigest()

    def _fits_python(self) -> bool:
        compare = f"import sys; sys.exit(sys.version != {sys.version!r})"
        return self.python.exists() and call(self.python, "-c", compare) == 0

    def _requirements(self) -> list[str]:
        import tomllib  # not there on the old Pythons that main() has a sentence for

        stated = tomllib.loads(PYPROJECT.read_text("utf-8"))
        project = stated["project"]
        named = [
            *stated["build-system"]["requires"],
            *project["dependencies"],
            *project["optional-dependencies"]["dev"],
            *project["optional-dependencies"]["encryption"],
            "editables",  # hatchling asks for it when it comes to an editable install
        ]
        return [line for line in named if re.split(r"[^\w.-]", line)[0] not in self.without]

    def _install(self, *what: str) -> None:
        # Twice quiet: errors only. What pip warns of is settled by the constraints.
        pip = (self.python, "-m", "pip", "--disable-pip-version-check", "-q", "-q", "install")
        if call(*pip, "--constraint", CONSTRAINTS, *what):
            raise SetupError("pip could not install the dependencies; its reason is printed above.")
