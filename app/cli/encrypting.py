"""`encrypt`, `decrypt` and `passphrase`: what a library keeps on the disk, and what opens it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.cli.command import DONE, LoneCommand, library_path, no_arguments
from app.cli.console import Console
from app.cli.unlocking import new_passphrase, present_passphrase, unlock
from app.errors import LibraryError
from app.library import Library
from app.storage.keyring import NEW_PASSPHRASE_VARIABLE


def _passphrase_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--new-passphrase-file",
        type=Path,
        metavar="FILE",
        help=f"its first line is the new one (else {NEW_PASSPHRASE_VARIABLE}, or a prompt)",
    )


def _encrypt(arguments: Namespace, console: Console) -> int:
    path = library_path(arguments)
    if Library.has_passphrase(path):
        raise LibraryError(f"{path.name} is encrypted already.")
    passphrase = new_passphrase(path, arguments.passphrase_file)
    if path.exists() and any(path.iterdir()):
        Library.encrypt(path, passphrase)
    else:
        Library.create(path, passphrase=passphrase).close()
    return _told(path, arguments, console, encrypted=True)


def _decrypt(arguments: Namespace, console: Console) -> int:
    path = _named(arguments)
    unlock(path, arguments, console)
    Library.decrypt(path)
    return _told(path, arguments, console, encrypted=False)


def _change(arguments: Namespace, console: Console) -> int:
    path = _named(arguments)
    if not Library.has_passphrase(path):
        raise LibraryError(f"{path.name} is not encrypted.")
    old = present_passphrase(path, arguments, console)
    new = new_passphrase(path, arguments.new_passphrase_file, variable=NEW_PASSPHRASE_VARIABLE)
    Library.change_passphrase(path, old, new)
    return _told(path, arguments, console, encrypted=True)


def _named(arguments: Namespace) -> Path:
    """Return the library that is meant, which has to be there."""
    path = library_path(arguments)
    if not path.is_dir():
        raise LibraryError(f"There is no library {path.name}: check its name.")
    return path


def _told(path: Path, arguments: Namespace, console: Console, *, encrypted: bool) -> int:
    if arguments.json:
        console.document({"library": str(path), "encrypted": encrypted})
    else:
        console.line(f"{path}: {'encrypted' if encrypted else 'not encrypted'}")
    return DONE


ENCRYPTING = (
    LoneCommand(
        "encrypt",
        "encrypt a library that is not open, or make a new one encrypted",
        no_arguments,
        _encrypt,
    ),
    LoneCommand("decrypt", "take the encryption off a library", no_arguments, _decrypt),
    LoneCommand(
        "passphrase",
        "change the passphrase of an encrypted library",
        _passphrase_arguments,
        _change,
    ),
)
