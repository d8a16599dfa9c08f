"""From the sources a person names to the files to be read: folders are walked, not followed."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.importing import messages
from app.importing.sniff import HTML, SUFFIXES
from app.model.report import Source
from app.paths import LIBRARY_SUFFIX

_COMPANION_ENDINGS = (  # what browsers call the folder beside a saved page, in their languages
    "_files",
    "-dateien",
    "_fichiers",
    "_archivos",
    "_file",
    "_bestanden",
    "_pliki",
    "_ficheiros",
    "_arquivos",
)
_PAGE_SUFFIXES = tuple(suffix for suffix, kind in SUFFIXES.items() if kind == HTML)
_NUMBER = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Entry:
    """One file to be read, at its `position` in the report.

    `folder` is the position of the named folder it was found in, None where it was named itself.
    `problem` says why it is not even tried; `foreign` that this is no failure inside a folder.
    """

    position: int
    source: Source
    folder: int | None = None
    problem: str = ""
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class Collection:
    """The files found, and the folders named, by their positions in the report.

    `cut_short` says that the search was cancelled.
    """

    entries: tuple[Entry, ...]
    folders: dict[int, Source] = field(hash=False)
    cut_short: bool


def collect(sources: Sequence[Source], is_cancelled: Callable[[], bool]) -> Collection:
    """Return every file that the sources stand for, folders walked in natural order.

    Left out: hidden files and folders, libraries, the companion folders of saved pages. Ends
    early, with what was found so far, when cancelled.
    """
    found: list[Entry] = []
    folders: dict[int, Source] = {}
    for source in sources:
        start = len(found) + len(folders)
        if source.path is None or not _is_folder(source.path):
            found.append(Entry(start, source))
        elif source.path.suffix.lower() == LIBRARY_SUFFIX:
            problem = messages.library_folder(messages.name_of(source))
            found.append(Entry(start, source, problem=problem))
        else:
            members = [_member(source, *item) for item in _walk(source.path, is_cancelled)]
            end = start + len(members)
            found += [
                replace(member, position=start + offset, folder=end)
                for offset, member in enumerate(members)
            ]
            folders[end] = source
    return Collection(tuple(found), folders, cut_short=is_cancelled())


def natural_key(name: str) -> tuple[tuple[tuple[int, str], ...], str]:
    """Return a key that sorts "page 2" before "page 10", whatever the case."""
    parts = _NUMBER.split(name)  # text, number, text, number, … text
    key = ((int(part) if index % 2 else 0, part.casefold()) for index, part in enumerate(parts))
    return tuple(key), name


def _member(folder: Source, path: Path, problem: str, foreign: bool) -> Entry:
    """Return an entry for a file in a folder; what was said about the folder holds for it."""
    return Entry(0, replace(folder, path=path, name=""), problem=problem, foreign=foreign)


def _walk(top: Path, is_cancelled: Callable[[], bool]) -> Iterator[tuple[Path, str, bool]]:
    """Yield each file below a folder with why it is not tried, "" where it is.

    Iterative, as folders can be nested deeper than Python recurses.
    """
    waiting = [top]
    while waiting and not is_cancelled():
        folder = waiting.pop()
        try:
            with os.scandir(folder) as scan:
                members = sorted(scan, key=lambda member: natural_key(member.name))
        except OSError as error:
            yield folder, messages.folder_error(messages.printable(folder.name), error), False
            continue
        names = {member.name.lower() for member in members}
        members = [member for member in members if not _is_left_out(member, names)]
        for member in members:
            if member.is_symlink():
                yield Path(member), messages.link_in_folder(messages.printable(member.name)), True
            elif not member.is_dir(follow_symlinks=False):
                yield Path(member), "", False
        subfolders = [member for member in members if member.is_dir(follow_symlinks=False)]
        waiting += [Path(member) for member in reversed(subfolders)]


def _is_left_out(member: os.DirEntry[str], names: set[str]) -> bool:
    name = member.name.lower()
    return name.startswith(".") or name.endswith(LIBRARY_SUFFIX) or is_companion(name, names)


def is_companion(name: str, names: Set[str]) -> bool:
    """Say whether a folder is what a browser saved beside a page; all names in lower case.

    `names` are those of everything in the folder that it lies in.
    """
    stems = [name.removesuffix(end) for end in _COMPANION_ENDINGS if name.endswith(end)]
    return any(stem + suffix in names for stem in stems for suffix in _PAGE_SUFFIXES)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # told with its reason when the path is tried as a file
        return False
