"""The safe way to write a text: to a file by renaming, into a pipe, or to standard output."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from app.errors import ExportError
from app.exporting.faults import sentence
from app.words import say

Write = Callable[[TextIO], None]


def write_text(target: Path | None, write: Write) -> None:
    """Have `write` fill `target`, or (None) standard output, with UTF-8; raise ExportError.

    A file is written beside and renamed, through a link too, so that an earlier one stays whole
    until the new one is.
    """
    if target is None:
        _to_stdout(write)
    elif target.exists() and not target.is_file() and not target.is_dir():
        _to_device(target, write)
    else:
        _to_file(target.resolve() if target.is_symlink() else target, write)


def _to_stdout(write: Write) -> None:
    """Write to a descriptor of our own: what stays unwritten on a full disk fails here."""
    output: TextIO | None = sys.stdout
    if output is None:  # Python's own answer to a closed one (`>&-`)
        raise ExportError(say("There is no standard output to write to: name a file with -o."))
    try:
        output.flush()
        handle = os.dup(output.fileno())
    except ValueError:  # captured by a caller, or without a descriptor: it is text already
        write(output)
        return
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            write(file)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise ExportError(sentence(Path("The output"), error)) from error


def _to_device(target: Path, write: Write) -> None:
    try:
        with target.open("w", encoding="utf-8", newline="") as file:
            write(file)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise ExportError(sentence(target, error)) from error


def _to_file(target: Path, write: Write) -> None:
    beside: Path | None = None
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".new")
        beside = Path(name)
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    except OSError as error:
        raise ExportError(sentence(target, error)) from error
    finally:
        if beside is not None:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
