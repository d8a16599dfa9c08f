"""What a command of the command line is, and the library it works on."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from app.cli.console import Console
from app.library import Library
from app.paths import default_library

DONE, FAILED, WRONG_USE = 0, 1, 2
"""The exit codes: done; something failed and was named on stderr; wrong use."""


class Access(Enum):
    """What a command needs of its library.

    READ never disturbs who has it open. WRITE needs to be its one writer, or is handed to the
    window that is. MAKE is the same and makes the library where there is none. CARE writes where
    nobody has the library open, and else only reads.
    """

    READ = auto()
    WRITE = auto()
    MAKE = auto()
    CARE = auto()


@dataclass(frozen=True, slots=True)
class Command:
    """A word behind `pressmark`, with what may follow it."""

    name: str
    summary: str
    arguments: Callable[[ArgumentParser], None]


@dataclass(frozen=True, slots=True)
class LibraryCommand(Command):
    """A command on an open library; `run` returns the exit code.

    Where it needs different things of its library for different arguments, `narrowed` says so.
    """

    run: Callable[[Library, Namespace, Console], int]
    access: Access
    narrowed: Callable[[Namespace], Access] | None = None

    def access_for(self, arguments: Namespace) -> Access:
        """Return what the command needs of its library, given these arguments."""
        return self.narrowed(arguments) if self.narrowed else self.access


@dataclass(frozen=True, slots=True)
class LoneCommand(Command):
    """A command that opens no library; `run` returns the exit code."""

    run: Callable[[Namespace, Console], int]


def no_arguments(_: ArgumentParser) -> None:
    """Declare that nothing follows the command."""


def library_path(arguments: Namespace) -> Path:
    """Return the library that was named, or the person's own."""
    named: Path | None = arguments.library
    return (named or default_library()).absolute()
