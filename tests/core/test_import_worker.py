"""The worker processes: what they may not do, and what becomes of a batch when they are lost."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from app.importing.batch import Limits, import_sources, read_sources
from app.importing.process import WorkerLostError, WorkerProcess
from app.importing.protocol import Answer, Request
from app.model.draft import Draft
from app.model.report import Outcome, Progress, Report, ReportItem, Source

TEXT = "Der Hafen wächst\n\nIm dritten Quartal wurden mehr Container umgeschlagen als je zuvor.\n"

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="other system: looks into /proc")


def request_for(path: Path, seconds: float = 30) -> Request:
    return Request(path=path, name=path.name, limit=2**26, seconds=seconds)


def text_files(folder: Path, count: int) -> list[Source]:
    paths = [folder / f"{number:03}.txt" for number in range(count)]
    for path in paths:
        path.write_text(TEXT + path.name, encoding="utf-8")
    return [Source(path=path) for path in paths]


def worker_pids() -> list[int]:
    """Return the running or unburied workers that this process has started."""
    found = []
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        try:
            state, parent = (folder / "stat").read_text().rpartition(")")[2].split()[:2]
            command = (folder / "cmdline").read_bytes()
        except OSError:
            continue
        if int(parent) == os.getpid() and (b"app.importing.worker" in command or state == "Z"):
            found.append(int(folder.name))
    return found


def wait_until(condition: Callable[[], bool], seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.01)


def added(read: Sequence[tuple[Draft, Source]]) -> list[ReportItem]:
    return [ReportItem("", Outcome.ADDED) for _ in read]


def imported(
    sources: list[Source],
    *,
    on_progress: Callable[[Progress], None] = lambda _: None,
    is_cancelled: Callable[[], bool] = lambda: False,
    seconds: float = 30,
) -> Report:
    return import_sources(
        sources,
        added,
        on_progress=on_progress,
        is_cancelled=is_cancelled,
        limits=Limits(seconds=seconds),
    )


@pytest.fixture
def worker() -> Iterator[WorkerProcess]:
    process = WorkerProcess()
    yield process
    process.close()


@pytest.fixture
def one_processor() -> Iterator[None]:
    """Have batches use one worker, so that it is known which file is being read."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(before)})
    yield
    os.sched_setaffinity(0, before)


@pytest.fixture(autouse=True)
def nothing_left_over() -> Iterator[None]:
    """Check that no test leaves a thread, a process or a zombie behind."""
    threads = threading.active_count()
    yield
    assert threading.active_count() == threads
    if sys.platform == "linux":
        assert worker_pids() == []


# ---------------------------------------------------------------------------- the sandbox


def test_a_worker_reads_one_file_after_the_other(worker: WorkerProcess, tmp_path: Path) -> None:
    for source in text_files(tmp_path, 3):
        assert source.path is not None
        answer = worker.ask(request_for(source.path))
        assert [draft.original_name for draft in answer.drafts] == [source.path.name]


@linux_only
def test_a_worker_has_no_network(worker: WorkerProcess, tmp_path: Path) -> None:
    probe = "import ctypes, sys; sys.exit(ctypes.CDLL(None).unshare(0x50000000))"
    if subprocess.run([sys.executable, "-c", probe], check=False).returncode:
        pytest.skip("other system: this kernel allows no namespaces")
    worker.ask(request_for(tmp_path / "none.txt"))
    ours = Path("/proc/self/ns/net").readlink()
    assert Path(f"/proc/{worker.pid}/ns/net").readlink() != ours
    interfaces = Path(f"/proc/{worker.pid}/net/dev").read_text().splitlines()[2:]
    assert [line.split(":")[0].strip() for line in interfaces] == ["lo"]


@linux_only
def test_a_worker_is_limited_in_all_it_takes(worker: WorkerProcess, tmp_path: Path) -> None:
    worker.ask(request_for(tmp_path / "none.txt"))
    rows = Path(f"/proc/{worker.pid}/limits").read_text().splitlines()[1:]
    limits = {row[:26].strip(): row[26:47].strip() for row in rows}
    assert limits["Max file size"] == "0"
    assert limits["Max core file size"] == "0"
    assert int(limits["Max address space"]) <= 2 * 2**30
    assert int(limits["Max open files"]) <= 64
    assert int(limits["Max cpu time"]) <= 120
    assert "NoNewPrivs:\t1" in Path(f"/proc/{worker.pid}/status").read_text()


@linux_only
def test_a_text_file_loads_no_html_parser(worker: WorkerProcess, tmp_path: Path) -> None:
    (source,) = text_files(tmp_path, 1)
    assert source.path is not None
    worker.ask(request_for(source.path))
    assert "lxml" not in Path(f"/proc/{worker.pid}/maps").read_text()


@linux_only
def test_a_file_that_needs_too_much_memory_costs_itself_and_its_worker(
    worker: WorkerProcess, tmp_path: Path
) -> None:
    import resource  # not on every system

    (source,) = text_files(tmp_path, 1)
    assert source.path is not None
    worker.ask(request_for(source.path))
    in_use = int(Path(f"/proc/{worker.pid}/statm").read_text().split()[0]) * os.sysconf(
        "SC_PAGESIZE"
    )
    resource.prlimit(worker.pid, resource.RLIMIT_AS, (in_use + 2**25, in_use + 2**25))
    greedy = tmp_path / "greedy.txt"
    greedy.write_bytes(b"a b. " * (4 * 2**20))
    answer = worker.ask(request_for(greedy))
    assert answer.problem.startswith("“greedy.txt” needs more memory than one file is given: copy")
    assert answer.spent


def in_sandbox(program: str) -> str:
    """Return what a program printed after it was locked down as a worker is, not as root."""
    script = f"""
import ctypes, os, resource, socket, sys
from app.importing import sandbox
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
sandbox.lock_down()
{program}
"""
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    return done.stdout + done.stderr


@linux_only
@pytest.mark.parametrize(
    ("attempt", "refused"),
    [
        ("os.fork()", "BlockingIOError"),
        ("os.posix_spawn('/bin/true', ['true'], {})", "BlockingIOError"),
        ("bytearray(2 * 2**30)", "MemoryError"),
        ("open('/dev/shm/pressmark-probe', 'wb', 0).write(b'x' * 10)", "OSError"),
        ("[open('/dev/null') for _ in range(100)]", "Too many open files"),
        ("socket.create_connection(('192.0.2.1', 80), timeout=5)", "Error"),
    ],
)
def test_what_is_tried_in_the_sandbox_is_refused(attempt: str, refused: str) -> None:
    try:
        said = in_sandbox(f"{attempt}\nprint('it went well')")
    finally:
        Path("/dev/shm/pressmark-probe").unlink(missing_ok=True)
    assert "it went well" not in said
    assert refused in said


@linux_only
def test_what_a_worker_has_started_ends_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pid_file = tmp_path / "pid"
    pretend_worker(tmp_path, monkeypatch, f"sleep 60 & echo $! > {pid_file}\nsleep 60")
    process = WorkerProcess()
    with pytest.raises(WorkerLostError):
        process.ask(request_for(tmp_path / "a.txt", seconds=0.5))
    process.close()
    child = Path(f"/proc/{pid_file.read_text().strip()}")
    wait_until(lambda: not (child / "exe").exists())


@linux_only
def test_an_endless_answer_is_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pretend_worker(tmp_path, monkeypatch, "exec cat /dev/zero")
    process = WorkerProcess(longest_answer=2**20)
    with pytest.raises(WorkerLostError) as caught:
        process.ask(request_for(tmp_path / "a.txt"))
    assert not caught.value.timed_out
    process.close()


def pretend_worker(folder: Path, monkeypatch: pytest.MonkeyPatch, does: str) -> None:
    """Have a shell script started as a frozen build starts itself: a worker gone mad."""
    script = folder / "worker"
    script.write_text(f"#!/bin/sh\necho '{{\"ready\": true}}'\n{does}\n", encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(script))


# ---------------------------------------------------------------------------- lost workers


def test_a_worker_that_hangs_is_ended_at_the_limit(worker: WorkerProcess, tmp_path: Path) -> None:
    first, second = text_files(tmp_path, 2)
    assert first.path is not None
    assert second.path is not None
    worker.ask(request_for(first.path))
    os.kill(worker.pid, signal.SIGSTOP)
    with pytest.raises(WorkerLostError) as caught:
        worker.ask(request_for(second.path, seconds=0.3))
    assert caught.value.timed_out


@linux_only
@pytest.mark.usefixtures("one_processor")
def test_a_hang_costs_one_file_of_a_batch(tmp_path: Path) -> None:
    sources = text_files(tmp_path, 40)

    def stop_worker(progress: Progress) -> None:
        if progress.done == 1:
            os.kill(worker_pids()[0], signal.SIGSTOP)

    # Long enough for the second worker to load what tells languages, on a busy machine too.
    report = imported(sources, on_progress=stop_worker, seconds=6)
    (lost,) = report.failures
    assert lost.reason == (
        f"“{Path(lost.name).name}” was given up after 6 seconds, as it is too large or too "
        "tangled: copy the article's text into a text file and import that."
    )
    assert report.counts[Outcome.ADDED] == 39


@linux_only
@pytest.mark.usefixtures("one_processor")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT, signal.SIGXCPU])
def test_a_worker_that_breaks_down_costs_one_file_of_a_batch(
    tmp_path: Path, how: signal.Signals
) -> None:
    sources = text_files(tmp_path, 40)

    def kill_worker(progress: Progress) -> None:
        if progress.done == 1:
            os.kill(worker_pids()[0], how)

    report = imported(sources, on_progress=kill_worker)
    (lost,) = report.failures
    assert lost.reason.startswith(f"“{Path(lost.name).name}” made its reader break down")
    assert report.counts[Outcome.ADDED] == 39


@linux_only
def test_a_batch_that_hangs_is_cancelled_within_a_second(tmp_path: Path) -> None:
    cancelled_at: list[float] = []

    def stop_workers_and_cancel(progress: Progress) -> None:
        if progress.done == 1:
            for pid in worker_pids():
                os.kill(pid, signal.SIGSTOP)
            cancelled_at.append(time.monotonic())

    report = imported(
        text_files(tmp_path, 60),
        on_progress=stop_workers_and_cancel,
        is_cancelled=lambda: bool(cancelled_at),
    )
    assert time.monotonic() - cancelled_at[0] < 1
    assert report.cancelled
    assert 1 <= report.counts[Outcome.ADDED] == len(report.items) < 60


def test_a_batch_cancelled_at_once_starts_nothing(tmp_path: Path) -> None:
    assert imported(text_files(tmp_path, 2), is_cancelled=lambda: True) == Report(cancelled=True)


@linux_only
def test_no_more_workers_are_started_than_there_are_files(tmp_path: Path) -> None:
    most = 0

    def count(_: Progress) -> None:
        nonlocal most
        most = max(most, len(worker_pids()))

    imported(text_files(tmp_path, 1), on_progress=count)
    assert most == 1


class FullOfBugsError(Exception):
    """Stands for a mistake of ours in what keeps the drafts."""


def test_a_mistake_of_the_keeper_goes_through_and_leaves_no_worker(tmp_path: Path) -> None:
    def keep(_read: Sequence[tuple[Draft, Source]]) -> list[ReportItem]:
        raise FullOfBugsError

    with pytest.raises(FullOfBugsError):
        import_sources(
            text_files(tmp_path, 8),
            keep,
            on_progress=lambda _: None,
            is_cancelled=lambda: False,
        )


def test_reading_given_up_half_way_leaves_no_worker(tmp_path: Path) -> None:
    readings = read_sources(text_files(tmp_path, 8))
    assert next(readings).drafts
    readings.close()


@linux_only
def test_workers_end_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    text_files(tmp_path, 1)
    script = """
import sys, time
from pathlib import Path
from app.importing.process import WorkerProcess
from app.importing.protocol import Request
worker = WorkerProcess()
worker.ask(Request(Path(sys.argv[1]), "000.txt", 10**6, 30))
print(worker.pid, flush=True)
time.sleep(60)
"""
    command = [sys.executable, "-c", script, str(tmp_path / "000.txt")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        assert Path(f"/proc/{pid}").exists()
        os.kill(pid, signal.SIGSTOP)  # as one that is busy, it does not see its input end
        parent.kill()
    wait_until(lambda: not Path(f"/proc/{pid}/exe").exists())


# ---------------------------------------------------------------------------- what is said


def test_a_request_survives_the_way_to_the_worker() -> None:
    path = Path(os.fsdecode(b"/tmp/caf\xe9 \xf0\x9f\x9a\xa2\n.txt"))
    request = Request(path, "“a”\u2028", 5, 1.5, b"\0\xff", "text/plain")
    line = request.to_line()
    assert line.count(b"\n") == 1
    assert Request.from_line(line) == request


@pytest.mark.parametrize(
    "line", [b"", b"{", b"[]", b"null", b'{"drafts": [{}]}', b'{"drafts": 5}', b"\xff\xfe", b"1e5"]
)
def test_an_answer_from_a_worker_gone_mad_is_none(line: bytes) -> None:
    with pytest.raises(ValueError, match="not one"):
        Answer.from_line(line)
