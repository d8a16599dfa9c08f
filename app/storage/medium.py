"""What kind of place a library lies in: it decides how SQLite may write there."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from enum import StrEnum
from pathlib import Path


class Medium(StrEnum):
    """Where a folder lies."""

    LOCAL = "local"
    SYNCED = "synced"
    NETWORK = "network"


_SYNC_FOLDERS = ("dropbox", "onedrive", "icloud", "com~apple~clouddocs", "mobile documents",
                 "cloudstorage", "nextcloud", "owncloud",
                 "google drive", "googledrive", "pcloud", "seafile", "sync.com")  # fmt: skip
_SYNC_MARKERS = (".stfolder", ".stversions", ".dropbox", ".dropbox.cache", ".sync",
                 ".owncloudsync.log", ".nextcloudsync.log")  # fmt: skip
_NETWORK_TYPES = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "sshfs", "fuse.sshfs", "9p", "afs",
                  "davfs", "fuse.davfs2", "fuse.rclone", "fuse.gvfsd-fuse", "glusterfs",
                  "ceph"}  # fmt: skip


def medium_of(path: Path, mounts: Path = Path("/proc/self/mounts")) -> Medium:
    """Tell a folder that another program copies, or that lies across a network, from a local one.

    A synced folder is known by its name or by the marker its program leaves; a network file
    system by the table of mounts, where the system has one.
    """
    path = path.absolute()
    for folder in (path, *path.parents):
        name = folder.name.lower()
        if any(name.startswith(word) for word in _SYNC_FOLDERS) or any(
            (folder / marker).exists() for marker in _SYNC_MARKERS
        ):
            return Medium.SYNCED
    return Medium.NETWORK if _mount_type(path, mounts) in _NETWORK_TYPES else Medium.LOCAL


def _mount_type(path: Path, mounts: Path) -> str:
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    best = ("", "")
    for line in lines:
        point, kind = line.split()[1:3]
        point = point.replace("\\040", " ")
        if path.is_relative_to(point) and len(point) >= len(best[0]):
            best = (point, kind)
    return best[1]


def readable(file: Path, held: contextlib.ExitStack) -> Path:
    """Return the database, or a copy of it and its log where the medium is read-only.

    A WAL library does not open on a read-only medium, because readers of a log share a file. The
    copy goes when `held` is let go of.
    """
    if os.access(file.parent, os.W_OK):
        return file
    folder = Path(held.enter_context(tempfile.TemporaryDirectory(prefix="pressmark-")))
    for suffix in ("", "-wal"):
        with contextlib.suppress(FileNotFoundError):
            shutil.copy(f"{file}{suffix}", folder)
    return folder / file.name
