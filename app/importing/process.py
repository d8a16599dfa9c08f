"""One worker process, as its parent sees it: started, asked, killed, buried."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import IO, TypeVar

from app.importing.deadline import Deadline
from app.importing.protocol import READY, Answer, Request
from app.storage.keyring import NEW_PASSPHRASE_VARIABLE, PASSPHRASE_VARIABLE
from app.words import LANGUAGE_VARIABLE, language

_Answer = TypeVar("_Answer")

_LONGEST_ANSWER = 512 * 2**20
"""Bytes of one answer; the largest text read makes less, and a parent must not drown in more."""

_LONGEST_COMPLAINT = 4096
"""Bytes kept of what a worker that cannot start says on stderr."""

_START_SECONDS = 60
"""Time for a worker to start in; a cold disk and a busy machine need several."""


_KEPT_MEMORY = {"MALLOC_TRIM_THRESHOLD_": str(2**28), "MALLOC_TOP_PAD_": str(2**24)}
"""For glibc: memory let go behind one file is needed for the next, and asked for again."""


_SECRET = {PASSPHRASE_VARIABLE, NEW_PASSPHRASE_VARIABLE}


class WorkerLostError(Exception):
    """The worker ended, or was ended, before it answered; `timed_out` says it took too long."""

    def __init__(self, *, timed_out: bool) -> None:
        super().__init__("too slow" if timed_out else "ended without an answer")
        self.timed_out = timed_out


def worker_command(option: str = "--worker", module: str = "app.importing.worker") -> list[str]:
    """Return what starts a worker; a frozen build is its own interpreter."""
    if getattr(sys, "frozen", False):
        return [sys.executable, option]
    return [sys.executable, "-I", "-m", module]


class WorkerProcess:
    """A running worker; to be started, asked and closed on one thread, killed from any.

    The thread that starts it must outlive it: on Linux a worker dies with that thread
    (`sandbox.die_with_parent`). Raise OSError where no process can be started, RuntimeError where
    the worker's code does not run.
    """

    def __init__(
        self, longest_answer: int = _LONGEST_ANSWER, command: Sequence[str] | None = None
    ) -> None:
        self._longest_answer = longest_answer
        # One thread per worker is enough for numpy, and a second one would count against the
        # limits of the sandbox.
        environment = {
            **{name: os.environ[name] for name in os.environ if name not in _SECRET},
            "OPENBLAS_NUM_THREADS": "1",
            "OMP_NUM_THREADS": "1",
            **_KEPT_MEMORY,
            LANGUAGE_VARIABLE: language(),
        }
        self._process = subprocess.Popen(
            command or worker_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
            start_new_session=True,  # so that it ends with whatever it has started itself
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._requests = _pipe(self._process.stdin)
        self._answers = _pipe(self._process.stdout)
        self._complaints = _pipe(self._process.stderr)
        self._deadline = Deadline(self.kill)
        self._ready = False
        self.files_read = 0

    @property
    def pid(self) -> int:
        """Return the process's number."""
        return self._process.pid

    def ask(self, request: Request) -> Answer:
        """Have a file read; raise WorkerLostError where no answer comes within its time."""
        self.files_read += 1
        return self.exchange(request.to_line(), request.seconds, Answer.from_line)

    def exchange(self, line: bytes, seconds: float, read: Callable[[bytes], _Answer]) -> _Answer:
        """Send a line and return what `read` makes of the one that comes back.

        Raise WorkerLostError where none comes in time, or one of which `read` raises ValueError.
        """
        if not self._ready:
            self._wait_until_ready()
        with self._deadline.within(seconds):
            try:
                self._requests.write(line)
                self._requests.flush()
                answer = self._answers.readline(self._longest_answer)
            except OSError:
                answer = b""
        try:
            return read(answer)
        except ValueError:
            raise WorkerLostError(timed_out=self._deadline.passed) from None

    def _wait_until_ready(self) -> None:
        """Wait for the worker's first line: its start does not count against a file's time."""
        with self._deadline.within(_START_SECONDS):
            self._ready = self._answers.readline(len(READY)) == READY
        if self._ready:
            return
        if self._process.wait() > 0:  # it ended by itself; a signal counts below 0
            complaint = self._complaints.read(_LONGEST_COMPLAINT).decode("utf-8", "replace")
            raise RuntimeError(f"the import worker does not start: {complaint}")
        raise WorkerLostError(timed_out=False)

    def kill(self) -> None:
        """End the process at once, with any of its own; without effect on one that was buried."""
        if hasattr(os, "killpg") and self._process.returncode is None:
            with suppress(ProcessLookupError, PermissionError):  # macOS: where all are zombies
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()

    def close(self) -> None:
        """End the process, wait for its end and close the pipes."""
        self.kill()
        self._deadline.close()
        for pipe in (self._requests, self._answers, self._complaints):
            _close(pipe)
        self._process.wait()


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None  # asked for with PIPE
    return pipe


def _close(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except OSError:  # a broken pipe is told again when what was not sent is flushed
        pipe.close()
