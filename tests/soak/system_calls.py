"""What a program did to its files, from the system calls that strace saw it make."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

WATCHED = (
    "openat,open,creat,write,pwrite64,writev,pwritev,pwritev2,fsync,fdatasync,sync_file_range,"
    "ftruncate,truncate,fallocate,rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir,mkdirat,"
    "link,linkat,lseek,sendfile,copy_file_range"
)
"""Every call that changes a file, a name, or the place in a file where the next byte goes."""

COMMAND = ("strace", "-f", "-qq", "-y", "-xx", "-s", "67108864", "-e", f"trace={WATCHED}", "-o")
"""The program to put in front, with the name of the log to come next."""

_UNFINISHED = " <unfinished ...>"
_RESUMED = re.compile(r"<\.\.\. \w+ resumed>(.*)")
_CALL = re.compile(r"(\w+)\((.*)\)\s+= (-?\d+)", re.DOTALL)
_TOKEN = re.compile(
    r'"(?P<text>(?:\\x[0-9a-f]{2})*)"'
    r"|(?P<fd>\d+|AT_FDCWD)<(?P<path>(?:\\x[0-9a-f]{2})*)[^,)]*>"
    r"|\[(?P<place>\d+)\]"
    r"|(?P<number>-?\b\d+\b)"
    r"|(?P<word>[A-Z_][A-Z_|]+)"
)


@dataclass(frozen=True, slots=True)
class Descriptor:
    """An open file and its path when the call was made."""

    number: int
    path: str


Argument = Descriptor | bytes | int | str


@dataclass(frozen=True, slots=True)
class Call:
    """A system call that succeeded: strings are bytes, numbers int, flags str."""

    process: int
    name: str
    arguments: tuple[Argument, ...]
    result: int

    def text(self, index: int) -> bytes:
        """Return an argument that is a string."""
        found = self.arguments[index]
        assert isinstance(found, bytes), self
        return found

    def number(self, index: int) -> int:
        """Return an argument that is a number."""
        found = self.arguments[index]
        assert isinstance(found, int), self
        return found

    def file(self, index: int = 0) -> Descriptor:
        """Return an argument that is an open file."""
        found = self.arguments[index]
        assert isinstance(found, Descriptor), self
        return found

    def paths(self) -> list[str]:
        """Return the arguments that are names of files."""
        return [argument.decode() for argument in self.arguments if isinstance(argument, bytes)]


def calls(log: Iterable[str]) -> Iterator[Call]:
    """Yield the calls that succeeded, in the order in which they ended."""
    begun: dict[str, str] = {}
    for line in log:
        process, _, said = line.rstrip("\n").partition(" ")
        said = said.strip()
        if said.endswith(_UNFINISHED):
            begun[process] = said.removesuffix(_UNFINISHED)
            continue
        resumed = _RESUMED.match(said)
        if resumed:
            said = begun.pop(process) + resumed.group(1)
        found = _CALL.match(said)
        if found and int(found.group(3)) >= 0:
            name, arguments, result = found.groups()
            yield Call(int(process), name, tuple(_arguments(arguments)), int(result))


def _arguments(written: str) -> Iterator[Argument]:
    for token in _TOKEN.finditer(written):
        if token["text"] is not None:
            yield _bytes(token["text"])
        elif token["fd"] is not None:
            number = -1 if token["fd"] == "AT_FDCWD" else int(token["fd"])
            yield Descriptor(number, _bytes(token["path"]).decode())
        elif token["place"] is not None:
            yield int(token["place"])
        elif token["number"] is not None:
            yield int(token["number"])
        else:
            yield token["word"]


def _bytes(written: str) -> bytes:
    return bytes.fromhex(written.replace("\\x", ""))
