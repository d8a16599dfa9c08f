"""Why something was not written, as a sentence."""

from __future__ import annotations

import errno
from pathlib import Path

from app.words import say


def sentence(target: Path, error: OSError) -> str:
    """Return what is in the way of writing `target`, and what to do about it."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        why = say("the disk is full: free some space, or choose another place")
    elif error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        why = say("its folder cannot be written to: choose another place")
    elif error.errno in (errno.ENOENT, errno.ENOTDIR):
        why = say("its folder does not exist: make it first, or choose another place")
    elif error.errno == errno.EISDIR:
        why = say("there is a folder of that name: choose another name")
    else:
        why = say("the system says “{reason}”: choose another place", reason=error.strerror)
    return say("{name} was not written, because {why}.", name=target.name, why=why)
