"""The images that lie beside a page, in the folder a browser saved with it or elsewhere below.

The worker reads them itself, as it read the page: it has no network and can write nothing, and it
opens only what the article names. A page may name what it likes, so that only plain paths down
from its own folder are followed, and no link that leads out of it.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from app.importing.pictures import LARGEST_PICTURE, Find

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def beside(page: Path | None) -> Find:
    """Return what finds the images beside a page; those of none are nowhere."""
    if page is None:
        return lambda _: None
    folder = page.parent
    return lambda address: _read(folder, address)


def path_in(address: str) -> PurePosixPath | None:
    """Return the way down that a relative address describes, None for any other address.

    There is none for what names a server, a drive or a root, for ".." and for hidden files.
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    path = unquote(parts.path)
    if parts.scheme or parts.netloc or not path or any(mark in path for mark in "\\\0:"):
        return None
    names = [name for name in path.split("/") if name != "."]
    if not all(names) or any(name.startswith(".") for name in names):
        return None
    return PurePosixPath(*names)


def _read(folder: Path, address: str) -> bytes | None:
    """Return the bytes of a regular file below the folder, of at most LARGEST_PICTURE bytes."""
    path = path_in(address)
    if path is None:
        return None
    try:
        top = folder.resolve(strict=True)
        file = (top / path).resolve(strict=True)
        if not file.is_relative_to(top):
            return None
        with os.fdopen(os.open(file, _FLAGS), "rb") as opened:
            status = os.fstat(opened.fileno())
            if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST_PICTURE:
                return None
            return opened.read(LARGEST_PICTURE + 1)
    except (OSError, ValueError, RuntimeError):  # the last: links in a circle, before Python 3.13
        return None
