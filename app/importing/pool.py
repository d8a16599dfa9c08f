"""Several workers at once, for a single caller: files go in, answers come out.

Each worker has an attendant, a thread that starts it, hands it one file after the other and
replaces it when it is lost. The caller's own thread never waits longer than a tick, so that it
can stop at a word; what comes out is used on that thread alone.
"""

from __future__ import annotations

import errno
import os
import queue
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice, takewhile

from app.errors import UnreadableFileError
from app.importing import files, messages
from app.importing.process import WorkerLostError, WorkerProcess
from app.importing.protocol import Answer, Request
from app.importing.sniff import SUFFIXES, suffix_of

_Numbered = tuple[int, Request]

_TICK = 0.1
"""Seconds after which the caller is asked whether to stop."""

_PATIENCE = 8
"""Answers per worker that are held back behind a slow file, to keep the order of the files."""

_AHEAD = 24
"""Files per worker that are handed out together: there is work while the caller keeps some."""

_FILES_PER_WORKER = 500
"""Files after which a worker is replaced: parsers hold on to memory, and theirs is limited."""

_MOST_WORKERS = 4


def worker_count() -> int:
    """Return how many workers this machine is asked for: one per processor it may use, up to 4."""
    try:
        processors = len(os.sched_getaffinity(0))
    except AttributeError:  # Windows, macOS
        processors = os.cpu_count() or 1
    return min(processors, _MOST_WORKERS)


class Pool:
    """Up to `size` workers, started when they are needed and gone when the block is left."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._requests: queue.SimpleQueue[_Numbered | None] = queue.SimpleQueue()
        self._answers: queue.SimpleQueue[tuple[int, Answer | Exception]] = queue.SimpleQueue()
        self._attendants: list[_Attendant] = []

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        """End all workers at once and wait until they are gone."""
        for attendant in self._attendants:
            attendant.stop()
            self._requests.put(None)
        for attendant in self._attendants:
            attendant.join()

    def answers(
        self, requests: Iterable[Request], is_cancelled: Callable[[], bool], most: int
    ) -> Iterator[list[tuple[int, Answer]]]:
        """Yield each request's number, from 0, and its answer; end early when cancelled.

        They come in order, but for a file that takes so long that `_PATIENCE` would be lost, and
        up to `most` of them together: those that are there within a tick.
        """
        numbered = enumerate(requests)
        out: deque[int] = deque()
        ready: dict[int, Answer] = {}
        since = time.monotonic()
        self._hand_out(numbered, out)
        while out and not is_cancelled():
            due = self._due(out, ready)[:most]
            is_time = len(due) in (most, len(out)) or time.monotonic() - since >= _TICK
            if due and is_time:
                together = [(number, ready.pop(number)) for number in due]
                for number, _ in together:
                    out.remove(number)
                self._hand_out(numbered, out)
                yield together
                since = time.monotonic()
            else:
                self._receive(ready)

    def _due(self, out: Iterable[int], ready: Mapping[int, Answer]) -> list[int]:
        """Return whose turn it is: those in order, or all where one has kept them too long."""
        in_order = list(takewhile(ready.__contains__, out))
        is_late = not in_order and len(ready) >= self._size * _PATIENCE
        return sorted(ready) if is_late else in_order

    def _hand_out(self, numbered: Iterator[_Numbered], out: deque[int]) -> None:
        """Have the workers busy, and no more answers waiting than are easily held."""
        for item in islice(numbered, self._size * _AHEAD - len(out)):
            if len(self._attendants) < self._size:
                attendant = _Attendant(self._requests, self._answers)
                self._attendants.append(attendant)
                attendant.start()
            self._requests.put(item)
            out.append(item[0])

    def _receive(self, ready: dict[int, Answer]) -> None:
        """Wait for an answer, at most a tick."""
        try:
            number, answer = self._answers.get(timeout=_TICK)
        except queue.Empty:
            return
        if isinstance(answer, Exception):
            raise answer
        ready[number] = answer


class _Attendant(threading.Thread):
    """The thread that serves one worker."""

    def __init__(
        self,
        requests: queue.SimpleQueue[_Numbered | None],
        answers: queue.SimpleQueue[tuple[int, Answer | Exception]],
    ) -> None:
        super().__init__(name="import attendant", daemon=True)
        self._requests = requests
        self._answers = answers
        self._lock = threading.Lock()
        self._stopped = False
        self._worker: WorkerProcess | None = None

    def run(self) -> None:
        """Have files read until there are no more or `stop` is called."""
        while (item := self._requests.get()) is not None and not self._stopped:
            number, request = item
            try:
                self._answers.put((number, self._answer(request)))
            except Exception as error:  # a mistake of ours: raised on the caller's thread
                self._answers.put((number, error))
        self._dismiss_worker()

    def stop(self) -> None:
        """End the worker at once; called from another thread."""
        with self._lock:
            self._stopped = True
            if self._worker:
                self._worker.kill()

    def _answer(self, request: Request) -> Answer:
        problem = _refusal(request)
        if problem:
            return Answer(problem=problem, foreign=suffix_of(request.name) not in SUFFIXES)
        try:
            worker = self._hired_worker()
        except OSError as error:
            return Answer(problem=messages.no_process(request.name, error))
        try:
            answer = worker.ask(request)
        except WorkerLostError as error:
            self._dismiss_worker()
            return Answer(problem=_loss(request, timed_out=error.timed_out))
        if answer.spent or worker.files_read >= _FILES_PER_WORKER:
            self._dismiss_worker()
        return answer

    def _hired_worker(self) -> WorkerProcess:
        with self._lock:  # a worker started after `stop` would never be told
            if self._stopped:
                raise OSError(errno.ECANCELED, "stopped")
            if self._worker is None:
                self._worker = WorkerProcess()
            return self._worker

    def _dismiss_worker(self) -> None:
        with self._lock:
            worker, self._worker = self._worker, None
        if worker:
            worker.close()


def _refusal(request: Request) -> str:
    """Return why a file is not even shown to a worker, "" where it is."""
    if request.path is None:
        size = len(request.data)
        if size > request.limit:
            return messages.too_large(request.name, size, request.limit)
        return ""
    try:
        files.admit(request.path, request.name, request.limit)
    except UnreadableFileError as error:
        return str(error)
    return ""


def _loss(request: Request, *, timed_out: bool) -> str:
    if timed_out:
        return messages.too_slow(request.name, request.seconds)
    return messages.reader_died(request.name)
