#!/usr/bin/env python3
"""Everything a checkout is asked to do: `python3 dev.py run`, `test`, `bench` and the rest.

`python3 dev.py help` names all of it. Needs Python 3.11 and nothing else. The first call installs
the system libraries that are missing (as root on Debian and its relatives; otherwise it prints the
line to type) and makes `.venv` from `constraints.txt`; later calls start at once.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import dev_translate
from dev_setup import (
    OFFSCREEN_LIBRARIES,
    ROOT,
    SCREEN_LIBRARIES,
    TEST_PROGRAMS,
    Environment,
    SetupError,
    call,
    prepare_system,
    say,
    start,
)

OLDEST_PYTHON = (3, 11)
BUILD = ROOT / "build"
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
SCRIPTS = (
    "dev.py",
    "dev_setup.py",
    "dev_translate.py",
    "packaging/demo.py",
    "packaging/pictures.py",
    "tests/conftest.py",
)

APART = ("tests/journeys", "tests/gui/test_bench.py", "tests/gui/test_layout.py")
"""Tests of the window that take as long together as all others of it: they are run beside them."""

NO_TESTS_COLLECTED = 5  # pytest's exit code

WHOLE = Environment(ROOT / ".venv")
CORE = Environment(
    ROOT / ".venv-core",
    without=frozenset(
        {
            "PySide6-Essentials",
            "pytest-qt",
            # Not forbidden there, only not needed:
            "import-linter",
            "lxml-stubs",
            "mypy",
            "ruff",
            "types-Markdown",
            "types-PyYAML",
        }
    ),
)


def has_screen() -> bool:
    """Say whether a window can be shown to someone."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(args: Sequence[str]) -> int:
    """Open the window on the sample articles; without a screen, do the same job to files."""
    prepare_system(OFFSCREEN_LIBRARIES + SCREEN_LIBRARIES)
    WHOLE.prepare()
    compile_ours()
    if has_screen():
        return call(WHOLE.python, "-m", "ui", "--samples", *args)
    say("There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the sample")
    say("articles are imported, tagged and exported, and the window is drawn into pictures:")
    return call(WHOLE.python, ROOT / "packaging" / "demo.py", env=OFFSCREEN)


def compile_ours() -> None:
    """Compile our modules as an installer does: not everywhere is bytecode kept by itself."""
    call(WHOLE.python, "-m", "compileall", "-q", "app", "ui", "resources")


def bench(args: Sequence[str]) -> int:
    """Measure the time and memory budgets, each beside its floor."""
    prepare_system(OFFSCREEN_LIBRARIES)
    WHOLE.prepare()
    compile_ours()
    return call(WHOLE.python, ROOT / "tests" / "bench" / "run.py", *args, env=OFFSCREEN)


def gold(args: Sequence[str]) -> int:
    """Measure the text engine against reference data, where there is some."""
    prepare_system(OFFSCREEN_LIBRARIES)
    WHOLE.prepare()
    return call(WHOLE.python, ROOT / "tests" / "gold" / "run.py", *args)


def soak(args: Sequence[str]) -> int:
    """Cut the power and kill the process some hundred times, and see whether anything is lost."""
    prepare_system(OFFSCREEN_LIBRARIES + TEST_PROGRAMS)
    WHOLE.prepare()
    return call(WHOLE.python, ROOT / "tests" / "soak" / "run.py", *args, env=OFFSCREEN)


def fuzz(args: Sequence[str]) -> int:
    """Feed the parsers with broken input, a minute each, and see whether one stumbles."""
    prepare_system(OFFSCREEN_LIBRARIES)
    WHOLE.prepare()
    return call(WHOLE.python, ROOT / "tests" / "fuzz" / "run.py", *args)


def translate(args: Sequence[str]) -> int:
    """Bring the translators' files into step with the code, and build what the window loads."""
    del args
    WHOLE.prepare()
    for package in ("app", "ui"):
        say(dev_translate.update(package, "de"))
    file = dev_translate.file_of("ui", "de")
    return call(WHOLE.program("pyside6-lrelease"), file, "-qm", file.with_suffix(".qm"))


def pictures(args: Sequence[str]) -> int:
    """Draw the pictures of the documentation anew, all of them or those named."""
    prepare_system(OFFSCREEN_LIBRARIES)
    WHOLE.prepare()
    compile_ours()
    return call(WHOLE.python, ROOT / "packaging" / "pictures.py", *args, env=OFFSCREEN)


@dataclass
class Steps:
    """Steps that are all done, whatever becomes of each, and named with their times."""

    failed: list[str] = field(default_factory=list)
    count: int = 0
    started: float = field(default_factory=time.monotonic)

    def do(
        self,
        name: str,
        *command: str | Path,
        env: dict[str, str] | None = None,
        fine: Collection[int] = (0,),
    ) -> None:
        """Run one step's program; it fails where the exit code is not among the `fine` ones."""
        started = self._begin(name, command)
        self._end(name, started, passed=call(*command, env=env) in fine)

    @contextmanager
    def beside(
        self,
        name: str,
        *command: str | Path,
        env: dict[str, str] | None = None,
        fine: Collection[int] = (0,),
    ) -> Iterator[None]:
        """Run one step's program while others run; print what it says once all are done."""
        started = self._begin(name, command)
        with tempfile.TemporaryFile() as said, start(*command, env=env, output=said) as program:
            try:
                yield
                code = program.wait()
            finally:
                program.kill()  # which does nothing to one that has ended
            said.seek(0)
            say(f"\n── {name}, meanwhile:\n{said.read().decode(errors='replace')}")
        self._end(name, started, passed=code in fine)

    def _begin(self, name: str, command: Sequence[str | Path]) -> float:
        self.count += 1
        shown = " ".join(Path(word).name if isinstance(word, Path) else word for word in command)
        say(f"\n── {name}: {shown}")
        return time.monotonic()

    def _end(self, name: str, started: float, *, passed: bool) -> None:
        say(f"── {name}: {'ok' if passed else 'FAILED'}, {time.monotonic() - started:.1f} s")
        if not passed:
            self.failed.append(name)

    def finish(self) -> int:
        """Print how it went; return the exit code."""
        seconds = time.monotonic() - self.started
        if self.failed:
            say(f"\nFAILED: {', '.join(self.failed)} ({self.count} steps, {seconds:.0f} s)")
            return 1
        say(f"\nAll {self.count} steps passed in {seconds:.0f} s.")
        return 0


def test(args: Sequence[str]) -> int:
    """Check format, lint, types and import rules, and run all tests with coverage.

    `--fast` leaves out the tests that are slow or drive a virtual screen; other arguments go to
    pytest, and where some of them name tests, only those are run.
    """
    prepare_system(OFFSCREEN_LIBRARIES + SCREEN_LIBRARIES + TEST_PROGRAMS)
    WHOLE.prepare()
    CORE.prepare()
    steps = Steps()
    steps.do("format", WHOLE.program("ruff"), "format", "--check", ".")
    steps.do("lint", WHOLE.program("ruff"), "check", ".")
    steps.do("types", WHOLE.program("mypy"), "app", "ui", "resources", *SCRIPTS)
    steps.do("import rules", WHOLE.program("lint-imports"))
    run_tests(steps, args)
    return steps.finish()


def run_tests(steps: Steps, args: Sequence[str]) -> None:
    """Run the core's tests without Qt beside two halves with it; report what all covered.

    That keeps two processors busy: a window waits for its screen and its disk for half its time.
    """
    data = BUILD / "coverage"
    shutil.rmtree(data, ignore_errors=True)
    data.mkdir(parents=True)
    core, others, options = sort_arguments(args)
    # A person's own choice may leave nothing to do in one of the two environments.
    fine = {0, NO_TESTS_COLLECTED} if args else {0}

    def measured(environment: Environment, name: str, tests: Sequence[str]) -> list[str | Path]:
        kept = f"--data-file={data / name}"
        run = ["-m", "coverage", "run", kept, "-m", "pytest", *tests, *options]
        return [environment.python, *run]

    with ExitStack() as meanwhile:
        if core:
            command = measured(CORE, "core", core)
            meanwhile.enter_context(steps.beside("core tests", *command, env=OFFSCREEN, fine=fine))
        apart = [test for test in others if test in APART]
        if apart:
            command = measured(WHOLE, "journeys", apart)
            step = steps.beside("journeys", *command, env=OFFSCREEN, fine=fine)
            meanwhile.enter_context(step)
        rest = [test for test in others if test not in APART]
        if rest:
            command = measured(WHOLE, "window", rest)
            steps.do("window tests", *command, env=OFFSCREEN, fine=fine)
    both = f"--data-file={data / 'all'}"
    call(WHOLE.program("coverage"), "combine", "--quiet", both, *data.iterdir())
    steps.do("coverage", WHOLE.program("coverage"), "report", both)


def sort_arguments(args: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
    """Sort pytest's arguments: tests of the core, other tests, options for both.

    Tests are named from the checkout on (`tests/gui/test_reader.py::test_…`); where none is, all
    are run.
    """
    core: list[str] = []
    others: list[str] = []
    options: list[str] = []
    for arg in args:
        if arg == "--fast":
            options += ["-m", "not xvfb and not slow"]
        elif arg.startswith("tests/core"):
            core.append(arg)
        elif arg.startswith("tests/"):
            others.append(arg)
        else:
            options.append(arg)
    if not core and not others:
        core, others = (
            ["tests/core"],
            ["tests", *(f"--ignore={path}" for path in ("tests/core", *APART)), *APART],
        )
    return core, others, options


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "bench": bench,
    "gold": gold,
    "fuzz": fuzz,
    "pictures": pictures,
    "soak": soak,
    "translate": translate,
}


def usage() -> str:
    """Return what each command does."""
    lines = ["Usage: python3 dev.py COMMAND [ARGUMENT…]", ""]
    lines += [
        f"  {name:<9} {(command.__doc__ or '').splitlines()[0]}"
        for name, command in COMMANDS.items()
    ]
    return "\n".join(lines)


def main(argv: Sequence[str]) -> int:
    """Do the command named first; return the exit code (2: wrong use)."""
    if sys.version_info[:2] < OLDEST_PYTHON:
        found = ".".join(map(str, sys.version_info[:3]))
        say(f"Pressmark needs Python 3.11 or newer; {sys.executable} is Python {found}.")
        return 1
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # not every terminal has our dashes
    name, *args = argv or ["help"]
    if name not in COMMANDS:
        say(usage())
        return 0 if name in {"help", "-h", "--help"} else 2
    try:
        return COMMANDS[name](args)
    except SetupError as error:
        say(error)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
