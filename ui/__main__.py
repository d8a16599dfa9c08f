"""The `pressmark` command: a sub-command runs without Qt, anything else opens the window."""

from __future__ import annotations

import gc
import importlib
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ui.arguments import WindowArguments, command_word, window_arguments

if TYPE_CHECKING:  # a sub-command runs without Qt
    from app.library import Library
    from ui.controllers.inbox_watch import OnOpen

_OWNER_ONLY = 0o077
_FOR_COMMANDS = ("PRESSMARK_PASSPHRASE", "PRESSMARK_NEW_PASSPHRASE")
_WRONG_USE = 2
_WORKERS = {
    "--worker": "app.importing.worker",
    "--library-worker": "app.importing.library_worker",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    started = time.perf_counter()
    arguments = list(sys.argv[1:] if argv is None else argv)
    os.umask(_OWNER_ONLY)
    if arguments and arguments[0] in _WORKERS:
        # A frozen build calls itself for its workers; by name, for the window knows no importer.
        worker = importlib.import_module(_WORKERS[arguments[0]])
        return int(worker.main())
    if _is_command(command_word(arguments)):
        from app import cli

        return cli.main(arguments)
    return open_window(window_arguments(arguments), started)


def _is_command(word: str) -> bool:
    if not word:
        return False
    if word.startswith("-"):
        return True
    from app.cli import COMMANDS

    return word in COMMANDS


def open_window(wanted: WindowArguments, started: float) -> int:
    """Open the window and run it until it is closed; `started` is when the program began."""
    for name in _FOR_COMMANDS:  # the window asks, and programs that it starts need not be told
        os.environ.pop(name, None)
    if not _has_screen():
        return _say_why_not(wanted)
    # What is imported stays for good: looking it over for garbage costs a tenth of the start.
    gc.disable()
    import app.library  # noqa: F401  # before Qt for Python, which reads the source of what follows
    from ui.run import Beside, run

    gc.freeze()
    gc.enable()
    return run(wanted, started, Beside(_serve, _hand_over))


def _say_why_not(wanted: WindowArguments) -> int:
    """Say why no window opens: a mistyped command is taken for the name of a file."""
    missing = next((file.name for file in wanted.files if not file.exists()), "")
    if missing:
        sys.stderr.write(f"pressmark: “{missing}” is neither a command nor a file that is there;\n")
        sys.stderr.write("`pressmark --help` lists the commands.\n")
        return _WRONG_USE
    sys.stderr.write("Pressmark finds no screen for its window; `pressmark --help` lists\n")
    sys.stderr.write("what can be done without one.\n")
    return 1


def _serve(library: Library, on_open: OnOpen | None) -> int:
    from app import cli

    return cli.serve(library, on_open)


def _hand_over(library: Path, files: Sequence[Path]) -> bool:
    from app import cli

    return cli.hand_over(library, files)


def _has_screen() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
