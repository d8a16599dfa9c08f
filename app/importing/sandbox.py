"""What a worker gives up before it reads its first file.

The parsers of saved pages meet whatever the web has to offer, so they run where there is no
network, no new privilege, no file to write, no process to start and no memory to eat up. Each
measure is taken where the system has it; none is worth a failed import, for the limits of `pool`
hold in any case.
"""

from __future__ import annotations

import contextlib
import ctypes
import io
import os
import signal
import sys
import tempfile

MEMORY = 1536 * 2**20
"""Bytes of address space; a page of the largest size read needs about 1 GB with its tree."""

_OPEN_FILES = 64
_CLONE_NEWUSER = 0x10000000  # linux/sched.h
_CLONE_NEWNET = 0x40000000
_PR_SET_PDEATHSIG = 1  # linux/prctl.h
_PR_SET_NO_NEW_PRIVS = 38


def die_with_parent() -> None:
    """Have the system end this process with the thread that started it (Linux).

    Elsewhere a worker ends at the end of its input, or at its CPU limit if it is busy.
    """
    if sys.platform == "linux":
        _libc().prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def lock_down(largest_file: int = 0) -> None:
    """Give up network, privileges, processes, and more than `MEMORY`.

    And files to write, but for what needs some: of so many bytes.
    """
    sys.dont_write_bytecode = True
    # WORKAROUND: py3langid 0.4 unpacks its model through a temporary file (modelio.load_model),
    # and here none can be written; libraries get theirs in memory.
    tempfile.TemporaryFile = _temporary_file  # type: ignore[assignment]
    if sys.platform == "linux":
        _leave_network()
        _libc().prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    if sys.platform != "win32":
        _limit_resources(largest_file)


def _temporary_file(*_: object, **__: object) -> io.BytesIO:
    return io.BytesIO()


def allow_cpu(seconds: float) -> None:
    """Have the system end this process once it has used so many seconds more of a processor.

    The second net below the wall clock of the parent, which may be gone.
    """
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        until = int(used.ru_utime + used.ru_stime + seconds) + 1
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CPU, (until, most))


def _leave_network() -> None:
    """Move to a network namespace without any interface, where the kernel allows it.

    An ordinary user needs a user namespace for it; where those are forbidden, root does not.
    """
    for flags in (_CLONE_NEWUSER | _CLONE_NEWNET, _CLONE_NEWNET):
        if _libc().unshare(flags) == 0:
            return


def _limit_resources(largest_file: int) -> None:
    import resource

    limits = {
        resource.RLIMIT_AS: MEMORY,
        resource.RLIMIT_FSIZE: largest_file,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NOFILE: _OPEN_FILES,
        resource.RLIMIT_NPROC: 0,  # no process or thread more; the system lets root have them
    }
    for which, value in limits.items():
        with contextlib.suppress(OSError, ValueError):  # macOS refuses RLIMIT_AS
            resource.setrlimit(which, (value, value))


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def go_quiet() -> int:
    """Point stdout and stderr nowhere and return a new descriptor of what was stdout.

    A library's chatter can neither disturb the answers nor carry an article's words into a log.
    """
    answers = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    os.close(nowhere)
    return answers
