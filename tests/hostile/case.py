"""What a hostile file is: how it is made, and what has to become of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

WORDS = "The harbour of Norhaven stays closed until Friday"
"""What stands in every new file that is to be read; an importer that loses it has failed."""

SECRET = "Kanarienvogelfutter"
"""What stands in files that no article may show: they lie outside of what was named."""

MORE = f"{WORDS}, the council said on Monday. The ferries will not run before the weekend either."
PROSE = f"<p>{MORE}</p><p>Nobody could say how long the repair of the second crane will take.</p>"


@dataclass(frozen=True, slots=True)
class Case:
    """One file: its name, what makes it at a path, and what is expected.

    `says` stands in what is said of it, of a file that is read too. `keeps_words` says that WORDS
    have to be in what is read of it.
    """

    name: str
    make: Callable[[Path], object]
    says: str = ""
    is_read: bool = False
    keeps_words: bool = False


def bait(path: Path) -> Path:
    """Return the folder of files that nothing may open, seen from a file's path."""
    return path.parents[1] / "bait"


def written(data: bytes | str) -> Callable[[Path], object]:
    """Return what writes these bytes."""
    return lambda path: path.write_bytes(data if isinstance(data, bytes) else data.encode())


def read_whole(name: str, table: Mapping[str, bytes | str]) -> dict[str, Case]:
    """Return cases of one format that are all read, WORDS and all."""
    suffix = name.rpartition(".")[2]
    return {
        f"{suffix}: {cause}": Case(name, written(data), is_read=True, keeps_words=True)
        for cause, data in table.items()
    }


def refused(name: str, table: Mapping[str, tuple[bytes | str, str]]) -> dict[str, Case]:
    """Return cases of one format that are all refused, with what is said of each."""
    suffix = name.rpartition(".")[2]
    return {
        f"{suffix}: {cause}": Case(name, written(data), says)
        for cause, (data, says) in table.items()
    }


def page(body: str, head: str = "") -> str:
    """Return a page whose article holds WORDS and something more."""
    return (
        f"<!DOCTYPE html><html><head><title>Harbour closed</title>{head}</head><body><article>"
        f"<h1>Harbour closed</h1>{PROSE}{body}{PROSE}</article></body></html>"
    )
