"""Hundreds of hostile files imported in one batch: each has its outcome, and nothing gets out.

Here without the few that take longest; `python3 dev.py soak hostile` has them all.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest
from system_calls import Call, calls

from tests.hostile.case import MORE, SECRET, Case, page, written
from tests.hostile.corpus import CASES, FEW
from tests.hostile.trial import LIBRARY, SECRET_PICTURE, tried

WATCHED = (
    "open,openat,creat,execve,mkdir,mkdirat,mknod,mknodat,rename,renameat,renameat2,unlink,"
    "unlinkat,rmdir,link,linkat,symlink,symlinkat,chmod,fchmodat,chown,fchownat,truncate,utimensat,"
    "%network"
)
WATCH = ("strace", "-f", "-qq", "-xx", "--seccomp-bpf", "-e", f"trace={WATCHED}", "-o")
CHANGING = {"O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC"}
OPENING = {"open", "openat", "execve"}
NOT_BROUGHT = ("/etc/passwd", "/etc/hostname", "/dev/zero", "/dev/full", "/proc/kmsg")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other system: Linux only")


def paths_of(call: Call) -> list[str]:
    return [os.fsdecode(each) for each in call.arguments if isinstance(each, bytes)]


def changes(call: Call) -> bool:
    flags = {flag for word in call.arguments if isinstance(word, str) for flag in word.split("|")}
    return call.name not in OPENING or bool(flags & CHANGING)


@pytest.mark.slow
def test_each_hostile_file_is_read_or_refused_and_nothing_gets_out(tmp_path: Path) -> None:
    assert shutil.which("strace"), "strace is missing: python3 dev.py test installs it"
    log, place = tmp_path / "calls", tmp_path / "place"
    verdicts = list(tried(place, FEW, (*WATCH, str(log))))
    assert len(verdicts) > len(FEW) > 400
    assert [each for each in verdicts if each.problem] == []
    with log.open(encoding="ascii") as lines:
        seen = list(calls(lines))
    opened = [path for call in seen if call.name in OPENING for path in paths_of(call)]
    assert str(place / LIBRARY / "library.db") in opened
    theirs = (*NOT_BROUGHT, str(place / "in" / "bait"))
    assert [path for path in opened if path.startswith(theirs)] == []
    changed = {path for call in seen if changes(call) for path in paths_of(call)}
    assert {path for path in changed if not path.startswith(str(place / LIBRARY))} <= {"/dev/null"}
    run = {paths_of(call)[0] for call in seen if call.name == "execve"}
    assert {Path(program).name.rstrip("0123456789.") for program in run} == {"python"}
    assert not [call for call in seen if call.name in {"socket", "connect", "bind", "sendto"}]


def test_no_cause_is_told_twice() -> None:
    names = [cause.casefold() for cause in CASES]
    assert len(set(names)) == len(names) >= 300


def _with_picture(path: Path) -> object:
    (path.parent / "a.png").write_bytes(SECRET_PICTURE)
    return path.write_text(page("<img src='a.png'>"), encoding="utf-8")


WRONG = {
    "read instead of refused": (Case("a.txt", written(MORE)), "it is read"),
    "refused instead of read": (Case("a.txt", written(b""), is_read=True), "it is refused"),
    "told something else": (Case("a.txt", written(b""), "nested too deeply"), "it is told so"),
    "a text that lost its words": (
        Case("a.txt", written("Some others."), is_read=True, keeps_words=True),
        "its words are lost",
    ),
    "a secret read": (Case("a.txt", written(f"{SECRET} here."), is_read=True), ""),
    "a picture read": (Case("a.html", _with_picture, is_read=True), ""),
}


def test_the_trial_notices_what_goes_wrong(tmp_path: Path) -> None:
    cases = {cause: case for cause, (case, _) in WRONG.items()}
    found = {each.cause: each.problem for each in tried(tmp_path, cases) if each.problem}
    for cause, (_, problem) in WRONG.items():
        assert found.get(cause, "").startswith(problem)
    assert found["a secret that lies beside"] == "1 articles have it"
    assert found["a picture that lies beside"] == "kept"
