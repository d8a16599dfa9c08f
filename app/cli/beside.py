"""Working beside an open window: asking it, and answering in it.

One process writes to a library at a time. A command that has to write while a window holds the
library puts its command line into the library's inbox and prints what the window answers; the
window runs the very same command on its open library.
"""

from __future__ import annotations

import io
import threading
import time
from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path

from app.cli.command import FAILED, Access, LibraryCommand
from app.cli.console import Console
from app.cli.parser import ALL, parse
from app.errors import LibraryLockedError, PressmarkError
from app.library import Library
from app.storage.inbox import OPEN, Answer, Inbox, Request
from app.storage.keyring import vault_of
from app.storage.vault import PLAIN

TAKEN_WITHIN = 5.0
"""Seconds within which the window has to take a request."""

_TICK = 0.02

OnOpen = Callable[[list[Path]], None]


# ---------------------------------------------------------------------- asking


def open_or_ask(path: Path, argv: Sequence[str], console: Console) -> Library | int:
    """Return the library, open for writing, or the exit code of the window that ran the command.

    Where the one who holds the library lets go while its answer is awaited, the library is
    opened after all, so that commands started together come one after the other. Raise
    LibraryLockedError where nobody takes the request.
    """
    try:
        return Library.open(path)
    except LibraryLockedError as error:
        locked = error
    inbox = Inbox(path, vault_of(path))
    name = inbox.submit(argv)
    try:
        opened = _wait_for_taker(inbox, name, path)
        withdrawn = inbox.withdraw(name)
        if opened is not None and withdrawn:
            return opened
        if opened is not None:  # taken just before the holder let go: it was done there
            opened.close()
        elif withdrawn:
            raise locked
        return _print(_wait_for_answer(inbox, name, path), console)
    finally:
        inbox.withdraw(name)


def hand_over(library: Path, files: Sequence[Path]) -> bool:
    """Give files to the window that holds the library; False where no window took them.

    A library that nobody has open is left as it is. Waits up to 5 s for the window.
    """
    if not library.is_dir() or not Library.is_held(library):
        return False
    inbox = Inbox(library, PLAIN if Library.needs_passphrase(library) else vault_of(library))
    try:
        name = inbox.submit([OPEN, *(str(path.absolute()) for path in files)])
    except OSError:
        return False
    _wait_until(lambda: not inbox.is_waiting(name) or not Library.is_held(library))
    if inbox.withdraw(name):
        return False
    return _wait_for_answer(inbox, name, library).code == 0


def _wait_for_taker(inbox: Inbox, name: str, path: Path) -> Library | None:
    """Wait until the request is taken, or its time is over, or the library is free."""
    opened: list[Library] = []

    def settled() -> bool:
        if not inbox.is_waiting(name):
            return True
        try:
            opened.append(Library.open(path))
        except LibraryLockedError:
            return False
        return True

    _wait_until(settled)
    return opened[0] if opened else None


def _wait_until(settled: Callable[[], bool]) -> None:
    deadline = time.monotonic() + TAKEN_WITHIN
    while not settled() and time.monotonic() < deadline:
        time.sleep(_TICK)


def _wait_for_answer(inbox: Inbox, name: str, path: Path) -> Answer:
    """Wait as long as the window works on it, or lives."""
    while (answer := inbox.collect(name)) is None:
        if not inbox.is_under_way(name) or not Library.is_held(path):
            # The last look comes after the end of the work: the answer is there before that.
            lost = "pressmark: The window was closed before it answered: look there what was done."
            return inbox.collect(name) or Answer(FAILED, err=f"{lost}\n")
        time.sleep(_TICK)
    return answer


def _print(answer: Answer, console: Console) -> int:
    console.write(answer.out)
    console.pass_on(answer.err)
    return answer.code


# ---------------------------------------------------------------------- answering

_serving = threading.Lock()


def serve(library: Library, on_open: OnOpen | None = None) -> int:
    """Answer all requests in the inbox of an open library, and return how many there were.

    Call it, off the window's thread, when something changed in `library.path / "inbox"`. Calls
    on several threads come one after the other. `on_open` gets the files of a second start, on
    the calling thread.
    """
    inbox = Inbox(library.path, vault_of(library.path))
    seen: set[str] = set()
    count = 0
    with _serving:
        inbox.sweep()
        while names := [name for name in inbox.pending() if name not in seen]:
            seen.update(names)
            for request in filter(None, map(inbox.take, names)):
                _answer(inbox, request, library, on_open)
                count += 1
    return count


def _answer(inbox: Inbox, request: Request, library: Library, on_open: OnOpen | None) -> None:
    out, err = io.StringIO(), io.StringIO()
    console = Console(out, err)
    code = FAILED
    try:
        code = _run(request.argv, library, console, on_open)
    except PressmarkError as error:
        console.say(str(error))
    except BaseException:  # a mistake of ours stays loud here, and the one who asked is told
        console.say("Pressmark made a mistake over this, and nothing was changed.")
        raise
    finally:
        inbox.answer(request.name, Answer(code, out.getvalue(), err.getvalue()))


def _run(argv: Sequence[str], library: Library, console: Console, on_open: OnOpen | None) -> int:
    if argv[:1] == (OPEN,):
        if on_open is None:
            return FAILED
        on_open([Path(name) for name in argv[1:]])
        return 0
    arguments = _parsed(argv)
    command = ALL[arguments.command] if arguments else None
    if (
        arguments is None
        or not isinstance(command, LibraryCommand)
        or command.access_for(arguments) not in WRITING
    ):
        console.say("The open window does not run this command.")
        return FAILED
    return command.run(library, arguments, console)


def _parsed(argv: Sequence[str]) -> Namespace | None:
    try:
        return parse(argv)
    except SystemExit:  # of another version's grammar
        return None


WRITING = frozenset({Access.WRITE, Access.MAKE})
"""What is asked of an open window; all else is done without it."""
