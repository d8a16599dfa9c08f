"""Making sure that what was written is on the disk, and not only on its way there."""

from __future__ import annotations

import os
from pathlib import Path


def sync_file(file: Path) -> None:
    """Return when the content of a file is on the disk."""
    _sync(file, os.O_RDWR)


def sync_folder(folder: Path) -> None:
    """Return when the names in a folder are on the disk, as after a rename."""
    if os.name != "nt":  # a folder cannot be opened there, and its entries are journaled
        _sync(folder, os.O_RDONLY)


def _sync(path: Path, mode: int) -> None:
    handle = os.open(path, mode)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
