"""One folder put in the place of a library, so that neither is ever half there.

    .Mine.pressmark.turning   being written; of one that was cut short, it is deleted
    .Mine.pressmark.turned    complete; it takes the library's place, now or at the next opening
    .Mine.pressmark.before    what was there, deleted last

They lie beside the library, so that each change is one renaming.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.storage.belongings import FOLDERS
from app.storage.durable import sync_folder
from app.storage.lock import LibraryLock

_OURS = re.compile(
    r"library(-replaced-[\w-]+)?\.(db|chosen|new)(-wal|-shm|-journal)?|library\.lock"
    r"|encryption\.(json|new)|sidecars"
)


@contextmanager
def exchanged(folder: Path) -> Iterator[Path]:
    """Give out an empty folder, which is in the place of the library when the block has ended well.

    What is in the library's folder and none of its parts is carried over as it is. Only for who
    holds the library.
    """
    turning = _beside(folder, "turning")
    shutil.rmtree(turning, ignore_errors=True)
    turning.mkdir(mode=0o700)
    try:
        with LibraryLock(turning):
            yield turning
            turning.rename(_beside(folder, "turned"))
            sync_folder(folder.parent)
            _put_in_place(folder)
    finally:
        shutil.rmtree(turning, ignore_errors=True)


def finish(folder: Path) -> None:
    """Carry on for who was killed while a complete folder was put in the place of the library."""
    turned, before = _beside(folder, "turned"), _beside(folder, "before")
    if turned.is_dir():
        with LibraryLock(turned):
            _put_in_place(folder)
    elif before.is_dir() and folder.is_dir():
        _let_go(before, folder)


def _beside(folder: Path, state: str) -> Path:
    return folder.with_name(f".{folder.name}.{state}")


def _put_in_place(folder: Path) -> None:
    before = _beside(folder, "before")
    if folder.is_dir():
        folder.rename(before)
    _beside(folder, "turned").rename(folder)
    sync_folder(folder.parent)
    _let_go(before, folder)


def _let_go(before: Path, folder: Path) -> None:
    """Delete what the library was before; take along what is none of its parts."""
    if not before.is_dir():
        return
    for entry in before.iterdir():
        is_ours = _OURS.fullmatch(entry.name) or entry.name in FOLDERS
        if not is_ours and not (folder / entry.name).exists():
            entry.rename(folder / entry.name)
    shutil.rmtree(before)
    sync_folder(folder.parent)
