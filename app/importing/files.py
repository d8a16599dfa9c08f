"""Getting at a file's bytes safely: regular files of a bearable size, and nothing else."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from app.errors import UnreadableFileError
from app.importing import messages
from app.importing.sniff import HEAD, sniff
from app.words import later

_NOT_FILES = (
    (stat.S_ISFIFO, later("a pipe")),
    (stat.S_ISSOCK, later("a socket")),
    (stat.S_ISCHR, later("a device")),
    (stat.S_ISBLK, later("a device")),
    (stat.S_ISDIR, later("a folder")),
)

# A pipe in a file's place must not hold the reader up until somebody writes into it, nor a
# terminal become the reader's; both flags, and O_BINARY, are missing on one system or the other.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def admit(path: Path, name: str, limit: int) -> None:
    """Look at a file without opening it; raise UnreadableFileError if it is not to be opened.

    `limit` is the greatest size in bytes.
    """
    try:
        _admit(path.stat(), name, limit)
    except OSError as error:
        raise UnreadableFileError(messages.os_error(name, error)) from None


def read_bytes(path: Path, name: str, limit: int) -> bytes:
    """Return a file's bytes; raise UnreadableFileError for what `admit` would refuse by now.

    A file of a format that is not read raises ForeignFormatError after its first bytes: folders
    hold films and photographs by the gigabyte.
    """
    try:
        with os.fdopen(os.open(path, _FLAGS), "rb") as file:
            _admit(os.fstat(file.fileno()), name, limit)
            data = file.read(HEAD)
            sniff(data, name)
            data += file.read(limit + 1 - len(data))
    except OSError as error:
        raise UnreadableFileError(messages.os_error(name, error)) from None
    if len(data) > limit:
        raise UnreadableFileError(messages.too_large(name, len(data), limit))
    return data


def _admit(status: os.stat_result, name: str, limit: int) -> None:
    for is_kind, kind in _NOT_FILES:
        if is_kind(status.st_mode):
            raise UnreadableFileError(messages.not_a_file(name, kind))
    if status.st_size > limit:
        raise UnreadableFileError(messages.too_large(name, status.st_size, limit))
