"""One folder put in the place of a library, so that neither is ever half there.

    .Mine.pressmark.turning   being written; of one that was cut short, it is deleted
    .Mine.pressmark.turned    complete; it takes the library's place, now or at the next opening
    .Mine.pressmark.before    what was there, deleted last

They lie beside the library, so that each change is one renaming. The library and what takes its
place carry the same mark by then: a folder that only has such a name, and came in an archive or by
a shared folder, is left alone.
"""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.errors import LibraryError, LibraryLockedError
from app.storage.belongings import FOLDERS
from app.storage.durable import sync_file, sync_folder
from app.storage.lock import LibraryLock
from app.words import say

_MARK = "exchange.mark"
_MARK_LENGTH = 32

_OURS = re.compile(
    r"library(-replaced-[\w-]+)?\.(db|chosen|new)(-wal|-shm|-journal)?|library\.lock"
    r"|encryption\.(json|new)|exchange\.mark|\.incoming-\w+|sidecars"
)


@contextmanager
def exchanged(folder: Path) -> Iterator[Path]:
    """Give out an empty folder, which is in the place of the library when the block has ended well.

    What is in the library's folder and none of its parts is carried over as it is. Only for who
    holds the library.
    """
    folder = folder.resolve()  # of a link, else, only the link would be exchanged
    turning = _beside(folder, "turning")
    _refuse_what_is_in_the_way(folder)
    shutil.rmtree(turning, ignore_errors=True)
    turning.mkdir(mode=0o700)
    try:
        with LibraryLock(turning):
            yield turning
            _mark(turning, folder)
            turning.rename(_beside(folder, "turned"))
            sync_folder(folder.parent)
            _put_in_place(folder)
    finally:
        shutil.rmtree(turning, ignore_errors=True)


def finish(folder: Path) -> None:
    """Carry on for who was killed while a complete folder was put in the place of the library.

    What was being written is deleted: of an encrypted library it may be a plain copy.
    """
    folder = folder.resolve()
    turning, turned, before = (_beside(folder, each) for each in ("turning", "turned", "before"))
    if _belong_together(turned, folder if folder.is_dir() else before):
        with LibraryLock(turned):
            _put_in_place(folder)
    elif _belong_together(before, folder):
        _let_go(before, folder)
    elif turning.is_dir() and not turning.is_symlink():
        with contextlib.suppress(LibraryLockedError, OSError), LibraryLock(turning):
            shutil.rmtree(turning, ignore_errors=True)


def _beside(folder: Path, state: str) -> Path:
    return folder.with_name(f".{folder.name}.{state}")


def _refuse_what_is_in_the_way(folder: Path) -> None:
    for state in ("turned", "before"):
        if os.path.lexists(_beside(folder, state)):
            raise LibraryError(
                say(
                    "{other} lies beside {name} and is in the way: move it away, then try again.",
                    other=_beside(folder, state).name,
                    name=folder.name,
                )
            )


def _mark(*folders: Path) -> None:
    """Have folders be known as the two that are exchanged for each other."""
    mark = secrets.token_hex(_MARK_LENGTH // 2)
    for folder in folders:
        file = folder / _MARK
        file.unlink(missing_ok=True)
        file.touch(mode=0o600, exist_ok=False)
        file.write_text(mark, encoding="ascii")
        sync_file(file)
        sync_folder(folder)


def _belong_together(one: Path, other: Path) -> bool:
    mark = _marked(one)
    return bool(mark) and mark == _marked(other)


def _marked(folder: Path) -> bytes:
    """Return the mark of a folder, nothing where it has none or is a link."""
    file = folder / _MARK
    if folder.is_symlink() or file.is_symlink() or not file.is_file():
        return b""
    with file.open("rb") as opened:
        mark = opened.read(_MARK_LENGTH + 1)
    return mark if len(mark) == _MARK_LENGTH else b""


def _put_in_place(folder: Path) -> None:
    before = _beside(folder, "before")
    if folder.is_dir():
        folder.rename(before)
    _beside(folder, "turned").rename(folder)
    sync_folder(folder.parent)
    _let_go(before, folder)


def _let_go(before: Path, folder: Path) -> None:
    """Delete what the library was before, its mark last; take along what is none of its parts."""
    for entry in list(before.iterdir()):
        is_ours = _OURS.fullmatch(entry.name) or entry.name in FOLDERS
        if not is_ours and not (folder / entry.name).exists():
            entry.rename(folder / entry.name)
        elif entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        elif entry.name != _MARK:
            entry.unlink()
    shutil.rmtree(before)
    (folder / _MARK).unlink(missing_ok=True)
    sync_folder(folder.parent)
