"""From the words behind `pressmark` to an exit code."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from app.cli.beside import WRITING, open_or_ask
from app.cli.command import DONE, FAILED, Access, LibraryCommand, LoneCommand, library_path
from app.cli.console import Console, OutputLostError
from app.cli.parser import ALL, parse
from app.cli.unlocking import unlock
from app.errors import LibraryLockedError, PressmarkError
from app.importing.messages import printable
from app.library import Library


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 something failed, 2 wrong use.

    What is the matter is said in a sentence on stderr. A reader that stops early (`| head`) is no
    fault.
    """
    console = Console.standard()
    given = list(sys.argv[1:] if argv is None else argv)
    try:
        code = _run(given, console)
        console.flush()
    except BrokenPipeError:
        console.abandon()
        return DONE
    except OutputLostError as error:
        console.say(str(error))
        console.abandon()
        return FAILED
    return code


def _run(argv: list[str], console: Console) -> int:
    try:
        arguments = parse(argv)
    except SystemExit as end:  # after --help, --version or wrong use
        return int(end.code or DONE)
    command = ALL[arguments.command]
    try:
        if isinstance(command, LoneCommand):
            return command.run(arguments, console)
        assert isinstance(command, LibraryCommand)
        return _run_on_library(command, arguments, argv, console)
    except (BrokenPipeError, OutputLostError):
        raise
    except PressmarkError as error:
        console.say(str(error))
    except KeyboardInterrupt:
        console.say("Interrupted; what was done until then is kept.")
    except OSError as error:
        console.say(_sentence(error))
    return FAILED


def _run_on_library(
    command: LibraryCommand, arguments: Namespace, argv: list[str], console: Console
) -> int:
    path = library_path(arguments)
    unlock(path, arguments, console)
    library = _opened(command, path, arguments, argv, console)
    if isinstance(library, int):
        return library
    with library:
        return command.run(library, arguments, console)


def _opened(
    command: LibraryCommand, path: Path, arguments: Namespace, argv: list[str], console: Console
) -> Library | int:
    """Return the library as the command needs it, or the exit code of the window that did it."""
    access = command.access_for(arguments)
    if access is Access.READ:
        return Library.open(path, read_only=True)
    if access is Access.CARE:
        try:
            return Library.open(path)
        except LibraryLockedError:
            return Library.open(path, read_only=True)
    assert access in WRITING
    if access is Access.MAKE and _is_vacant(path):
        return Library.open_or_create(path)  # one whose encrypting was cut short is not vacant
    return open_or_ask(path, _with_absolute_paths(argv, arguments), console)


def _is_vacant(path: Path) -> bool:
    return not path.exists() or (path.is_dir() and not any(path.iterdir()))


def _with_absolute_paths(argv: list[str], arguments: Namespace) -> list[str]:
    """Return the command line with paths that hold in another process, too."""
    named = [*getattr(arguments, "paths", ()), *filter(None, [getattr(arguments, "file", None)])]
    absolute = {str(name): str(Path(name).absolute()) for name in named}
    return [absolute.get(word, word) for word in argv]


def _sentence(error: OSError) -> str:
    reason = (error.strerror or "the system gives no reason").lower()
    if error.filename is None:
        return f"The system refused: {reason}."
    return f"“{printable(str(error.filename))}” cannot be used: {reason}."
