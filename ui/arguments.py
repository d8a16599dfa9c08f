"""What may be written behind `pressmark` when the window is wanted."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.paths import LIBRARY_SUFFIX, default_library

_VALUED = frozenset({"--library", "--passphrase-file"})
_PLAIN = frozenset({"-h", "--help", "--version"})


@dataclass(frozen=True, slots=True)
class WindowArguments:
    """Which library to open and what to import into it.

    `samples` wants the library of sample articles; `smoke` opens the window, measures and quits.
    """

    library: Path
    files: tuple[Path, ...] = ()
    samples: bool = False
    smoke: bool = False


def command_word(arguments: Sequence[str]) -> str:
    """Return the first word that is no option, or the option that asks for help or version."""
    rest = iter(arguments)
    for argument in rest:
        if argument in _PLAIN or not argument.startswith("-"):
            return argument
        if argument in _VALUED:
            next(rest, None)
    return ""


def window_arguments(arguments: Sequence[str]) -> WindowArguments:
    """Read the command line of the window; a wrong one ends the program with exit code 2."""
    parser = argparse.ArgumentParser(prog="pressmark")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--library", type=Path, metavar="PATH")
    parser.add_argument("--samples", action="store_true")
    parser.add_argument("--smoke", action="store_true")
    parsed = parser.parse_args(list(arguments))
    libraries = [path for path in parsed.files if path.suffix == LIBRARY_SUFFIX]
    chosen = parsed.library or (libraries[0] if libraries else default_library())
    return WindowArguments(
        library=chosen.absolute(),
        files=tuple(path.absolute() for path in parsed.files if path not in libraries),
        samples=parsed.samples,
        smoke=parsed.smoke,
    )
