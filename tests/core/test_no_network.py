"""Nothing of ours reaches the network: not by its imports, its sockets, or its system calls.

That no test makes a socket is seen to by `tests/conftest.py`, in every one of them.
"""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

ROOT = Path(__file__).parents[2]
SOURCES = [path for folder in ("app", "ui", "resources") for path in (ROOT / folder).rglob("*.py")]
CLIENTS = {"urllib.request", "PySide6.QtNetwork", "PySide6.QtWebSockets"}


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_imports_a_network_client(path: Path) -> None:
    assert not CLIENTS & set(imported(path))


def test_the_guard_over_all_tests_refuses_a_socket(pytester: pytest.Pytester) -> None:
    pytester.makeconftest((ROOT / "tests" / "conftest.py").read_text(encoding="utf-8"))
    pytester.makepyfile(
        """
        import socket, urllib.request

        def test_reaches_out():
            try:
                urllib.request.urlopen("http://192.0.2.1/", timeout=1)
            except OSError:
                pass

        def test_stays_at_home():
            socket.socketpair()[0].close()
        """
    )
    outcome = pytester.runpytest_subprocess()
    outcome.assert_outcomes(passed=1, failed=1)


# What a person does on the command line, without a window: all of it in one process.
DAY = """
import sys
from app.cli import main
library, page, table = sys.argv[1:]
for command in (
    ["import", page], ["annotate", "1", "--sentence", "2", "--tag", "claim"], ["search", "harbour"],
    ["export", "-o", table], ["backup"], ["check"], ["undo"],
):
    assert main(["--library", library, *command]) == 0, command
"""
PAGE = """<html><head><title>Harbour</title><link rel=stylesheet href="http://192.0.2.1/a.css">
<script src="//192.0.2.1/a.js"></script></head><body><article><h1>Harbour</h1>
<img src="http://192.0.2.1/a.png"><p>The harbour grew by 3 per cent, the company said on Friday.</p>
<iframe src="http://192.0.2.1/"></iframe><p>“It is a record”, said Ina Brandt.</p>
</article></body></html>"""


@pytest.fixture
def day(tmp_path: Path) -> list[str]:
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    words = [tmp_path / "Mine.pressmark", page, tmp_path / "table.csv"]
    return [sys.executable, "-c", DAY, *map(str, words)]


linux_only = pytest.mark.skipif(sys.platform != "linux", reason="other system: Linux only")


@linux_only
@pytest.mark.slow
def test_no_system_call_asks_for_the_network(day: list[str], tmp_path: Path) -> None:
    """Native code of libraries and of the import workers included."""
    assert shutil.which("strace"), "strace is missing: python3 dev.py test installs it"
    log = tmp_path / "calls"
    watched = ["strace", "-f", "-qq", "-e", "trace=socket,connect,bind", "-o", str(log)]
    done = subprocess.run([*watched, *day], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    calls = log.read_text(encoding="utf-8", errors="replace")
    assert not re.findall(r".*AF_INET.*", calls)


@linux_only
def test_the_watched_calls_would_show_a_socket(tmp_path: Path) -> None:
    assert shutil.which("strace"), "strace is missing: python3 dev.py test installs it"
    log = tmp_path / "calls"
    probe = [sys.executable, "-c", "import socket; socket.socket().close()"]
    watched = ["strace", "-f", "-qq", "-e", "trace=socket", "-o", str(log)]
    subprocess.run([*watched, *probe], check=True)
    assert "AF_INET" in log.read_text(encoding="utf-8", errors="replace")


@linux_only
def test_a_day_of_work_needs_no_network_at_all(day: list[str]) -> None:
    alone = ["unshare", "--user", "--map-root-user", "--net"]
    if subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        pytest.skip("other system: this kernel allows no namespaces")
    done = subprocess.run([*alone, *day], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
