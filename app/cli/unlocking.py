"""Where the command line has a passphrase from: a file, the environment, or the person."""

from __future__ import annotations

import getpass
import os
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.cli.console import Console
from app.errors import LibraryError, WrongPassphraseError
from app.library import Library
from app.storage.keyring import PASSPHRASE_VARIABLE

_TRIES = 3
_LONGEST_FILE = 64 * 1024


def passphrase_argument(parser: ArgumentParser, *, default: str | None) -> None:
    """Declare `--passphrase-file`."""
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        default=default,
        help=f"its first line opens an encrypted library (else {PASSPHRASE_VARIABLE}, or a prompt)",
    )


def unlock(path: Path, arguments: Namespace, console: Console) -> None:
    """Have a library that is encrypted be open to this process.

    Raise WrongPassphraseError, or LibraryError where there is nobody to ask.
    """
    if Library.needs_passphrase(path):
        present_passphrase(path, arguments, console)


def present_passphrase(path: Path, arguments: Namespace, console: Console) -> str:
    """Return the passphrase that an encrypted library has, and unlock it.

    A person may try three times. Raise as `unlock` does.
    """
    passphrase = _given(arguments.passphrase_file)
    tries = 1 if passphrase else _TRIES
    while True:
        tries -= 1
        passphrase = passphrase or _asked(f"Passphrase of {path.name}: ", _locked(path))
        try:
            Library.unlock(path, passphrase)
        except WrongPassphraseError as error:
            if not tries:
                raise
            console.say(str(error))
            passphrase = ""
        else:
            return passphrase


def new_passphrase(path: Path, file: Path | None, *, variable: str = PASSPHRASE_VARIABLE) -> str:
    """Return the passphrase that a library is to have; a person types it twice."""
    given = _given(file, variable)
    if given:
        return given
    option = "passphrase-file" if variable == PASSPHRASE_VARIABLE else "new-passphrase-file"
    missing = f"A new passphrase is needed for {path.name}: give it by --{option} or in {variable}."
    first = _asked(f"New passphrase of {path.name}: ", missing)
    if first != _asked("The same again: ", missing):
        raise LibraryError("The two were not the same: nothing was changed.")
    return first


def _given(file: Path | None, variable: str = PASSPHRASE_VARIABLE) -> str:
    """Return the passphrase in a file or in the environment, "" where it is in neither."""
    if file is None:
        return os.environ.get(variable, "")
    with file.open("rb") as opened:
        line = opened.read(_LONGEST_FILE).partition(b"\n")[0].rstrip(b"\r")
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LibraryError(f"{file.name} holds no passphrase: it is not in UTF-8.") from error


def _locked(path: Path) -> str:
    return (
        f"{path.name} is encrypted: give its passphrase by --passphrase-file or in "
        f"{PASSPHRASE_VARIABLE}."
    )


def _asked(prompt: str, missing: str) -> str:
    """Return what a person types; raise LibraryError, saying `missing`, where there is nobody."""
    if sys.stdin is None or not sys.stdin.isatty():
        raise LibraryError(missing)
    return getpass.getpass(prompt)
