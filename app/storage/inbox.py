"""The inbox: how another process asks the one that holds a library to do something for it.

A request is a JSON file in `inbox/` under a random name, written beside and renamed. The holder
takes it by renaming it, does what it says and writes the answer, and the one who asked removes
that. Both renames are atomic, so a request is either withdrawn or taken, never both.

    NAME.request   asked, nobody has taken it yet
    NAME.taken     being worked on
    NAME.answer    done
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import secrets
import stat
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from app.storage.vault import PLAIN, Vault

FORMAT = "pressmark-inbox-1"

OPEN = "open"
"""The request of a second start: show these files in the window that is open."""

_REQUEST_NAME = re.compile(r"[0-9a-f]{32}\.request")
_OUR_NAME = re.compile(r"[0-9a-f]{32}\.(request|taken|answer|new)")
_LONGEST = 8 * 2**20
_FRESH_SECONDS = 60
"""Older requests are not done: whoever asked waits a few seconds only, and has gone."""
_KEPT_SECONDS = 24 * 3600


@dataclass(frozen=True, slots=True)
class Request:
    """A command line to be run by the one who holds the library; paths in it are absolute."""

    name: str
    argv: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What running it gave: the exit code and what it printed."""

    code: int
    out: str = ""
    err: str = ""


class Inbox:
    """The `inbox/` folder of the library at `library`.

    Whatever lies in it is foreign until it has proved to be a request: other names, links, pipes,
    files of other users, old or malformed ones are never followed.

    In an encrypted library requests and answers are encrypted, too. Only a second start, which
    knows no passphrase yet, asks plainly for files to be shown, and is answered so. Nothing else is
    done for who asks plainly: a folder that is synced may have others write into it.
    """

    def __init__(self, library: Path, vault: Vault = PLAIN) -> None:
        self.folder = library / "inbox"
        self._vault = vault
        self._asked_plainly: set[str] = set()

    # ------------------------------------------------------------------ asking

    def submit(self, argv: Sequence[str]) -> str:
        """Put a request in and return its name; raise OSError."""
        self.folder.mkdir(mode=0o700, exist_ok=True)
        name = secrets.token_hex(16)
        plain = {"format": FORMAT, "argv": list(argv)}
        self._write(name, "request", plain, self._vault)
        return name

    def withdraw(self, name: str) -> bool:
        """Take a request back; False where it was taken already, and will be answered."""
        try:
            self._path(name, "request").unlink()
        except FileNotFoundError:
            return False
        return True

    def is_waiting(self, name: str) -> bool:
        """Say whether nobody has taken the request yet."""
        return self._path(name, "request").exists()

    def is_under_way(self, name: str) -> bool:
        """Say whether the request was taken and has no answer yet."""
        return self._path(name, "taken").exists()

    def collect(self, name: str) -> Answer | None:
        """Return the answer and remove it; None while there is none."""
        path = self._path(name, "answer")
        plain = self._read(path)
        if plain is None:
            return None
        path.unlink(missing_ok=True)
        self._path(name, "taken").unlink(missing_ok=True)
        code, out, err = plain.get("code"), plain.get("out"), plain.get("err")
        if isinstance(code, int) and isinstance(out, str) and isinstance(err, str):
            return Answer(code, out, err)
        return Answer(1, err="The answer of the open window could not be read.\n")

    # ------------------------------------------------------------------ answering

    def pending(self) -> list[str]:
        """Return the names of the requests that may be taken, oldest first."""
        found = []
        for entry in self._entries():
            if _REQUEST_NAME.fullmatch(entry.name):
                age = _age(entry)
                if age is not None and age < _FRESH_SECONDS:
                    found.append((-age, entry.name.removesuffix(".request")))
        return [name for _, name in sorted(found)]

    def take(self, name: str) -> Request | None:
        """Take a request; None where it was withdrawn or is none of ours, which ends it."""
        taken = self._path(name, "taken")
        try:
            self._path(name, "request").rename(taken)
        except OSError:
            return None
        plain = self._read(taken)
        if plain is None:
            self._asked_plainly.add(name)
            plain = _parsed(PLAIN, taken) or {}
        argv = _argv(plain.get("argv"))
        may = name not in self._asked_plainly or not self._vault.is_sealed or argv[:1] == (OPEN,)
        if plain.get("format") == FORMAT and argv and may:
            return Request(name, argv)
        self.answer(name, Answer(1, err="The open window does not know such a request.\n"))
        return None

    def answer(self, name: str, answer: Answer) -> None:
        """Give the answer to a request that was taken.

        Where it cannot be written (a full disk), the one who asked is told by the end of the work.
        """
        vault = PLAIN if name in self._asked_plainly else self._vault
        with contextlib.suppress(OSError):
            self._write(name, "answer", asdict(answer), vault)
        self._asked_plainly.discard(name)
        self._path(name, "taken").unlink(missing_ok=True)

    def sweep(self) -> None:
        """Remove what was left by processes that are gone: requests, works and answers.

        Only for the holder of the library, and while it works on no request.
        """
        for entry in self._entries():
            age = _age(entry)
            if age is None or not _OUR_NAME.fullmatch(entry.name):
                continue
            kept = _FRESH_SECONDS if entry.name.endswith(".request") else _KEPT_SECONDS
            if entry.name.endswith(".taken") or not -kept < age < kept:
                with contextlib.suppress(OSError):
                    Path(entry.path).unlink()

    # ------------------------------------------------------------------ files

    def _entries(self) -> Iterator[os.DirEntry[str]]:
        try:
            with os.scandir(self.folder) as scan:
                yield from list(scan)
        except OSError:  # gone with its library: there is nothing to answer
            return

    def _path(self, name: str, kind: str) -> Path:
        return self.folder / f"{name}.{kind}"

    def _read(self, path: Path) -> dict[str, Any] | None:
        return _parsed(self._vault, path)

    def _write(self, name: str, kind: str, plain: dict[str, Any], vault: Vault) -> None:
        beside = self.folder / f"{secrets.token_hex(16)}.new"
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(handle, "wb") as file:
                written = json.dumps(plain)  # ASCII: escapes hold names that are not UTF-8, too
                file.writelines(vault.seal([written.encode("ascii")]))
            beside.replace(self._path(name, kind))
        finally:
            beside.unlink(missing_ok=True)


def _argv(plain: Any) -> tuple[str, ...]:
    """Return the words of a command line, none where it is something else."""
    if not isinstance(plain, list) or not all(isinstance(word, str) for word in plain):
        return ()
    return tuple(plain)


def _age(entry: os.DirEntry[str]) -> float | None:
    """Return the seconds since a file was written, None for what is no file of this user."""
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return None
    return time.time() - status.st_mtime if _is_own_file(status) else None


def _is_own_file(status: os.stat_result) -> bool:
    mine = not hasattr(os, "getuid") or status.st_uid == os.getuid()
    return stat.S_ISREG(status.st_mode) and mine and status.st_size <= _LONGEST


def _parsed(vault: Vault, path: Path) -> dict[str, Any] | None:
    """Return the JSON object in a file, None where there is none."""
    try:
        if not _is_own_file(path.lstat()):
            return None
        plain = json.loads(vault.read(path))
    except (OSError, ValueError, RecursionError):
        return None
    return plain if isinstance(plain, dict) else None
