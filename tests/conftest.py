"""What holds for every test: a home of its own, no screen, no network, no quiet skip.

This file also serves the core's tests where PySide6 and pytest-qt are not installed.
"""

from __future__ import annotations

import atexit
import importlib.util
import os
import shutil
import socket
import sys
import tempfile
from collections.abc import Generator
from pathlib import Path

import hypothesis
import pytest

NO_SKIPS = os.environ.get("PRESSMARK_NO_SKIPS", "") not in {"", "0"}
OTHER_SYSTEM = "other system:"

HOME = pytest.StashKey[Path]()

NETWORKS = {socket.AF_INET, socket.AF_INET6}
sockets_refused: list[str] = []
"""What was asked for by code that would have reached out, in the test under way."""

hypothesis.settings.register_profile("dev", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.load_profile("ci" if NO_SKIPS else "dev")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare pytest-qt's settings where it is missing, for `--strict-config` to accept them."""
    if importlib.util.find_spec("pytestqt") is None:
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "used by pytest-qt, which is not installed here")


def pytest_configure(config: pytest.Config) -> None:
    """Give the tests, and all programs they start, a home that is nobody's."""
    home = Path(tempfile.mkdtemp(prefix="pressmark-tests-"))
    config.stash[HOME] = home
    for variable, folder in {
        "HOME": "",
        "XDG_CACHE_HOME": ".cache",
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_RUNTIME_DIR": ".run",  # Qt warns where it is missing or open to others
    }.items():
        path = home / folder
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.environ[variable] = str(path)
    os.environ.pop("PRESSMARK_LIBRARY", None)
    os.environ.pop("LANGUAGE", None)
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.addaudithook(_refuse_network)
    # The usual one, so that a test sees whether Pressmark keeps its own files private.
    os.umask(0o022)


def pytest_sessionfinish(exitstatus: int) -> None:
    """Leave with the outcome of the tests, and not with what becomes of Qt after them.

    WORKAROUND (PySide6 6.11): the interpreter takes what is left of a thousand windows apart in an
    order of its own, and now and then crashes over it. Started programs are not spared that.
    """
    if "PySide6.QtWidgets" in sys.modules:
        atexit.register(_leave, int(exitstatus))


def _leave(exitstatus: int) -> None:
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(exitstatus)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Take the home away again."""
    shutil.rmtree(config.stash[HOME], ignore_errors=True)


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """Let no Python code of this process make a socket that could reach another machine."""
    if event == "socket.__new__" and arguments[1] in NETWORKS:
        sockets_refused.append(f"socket{arguments[1:]}")
        raise PermissionError("Pressmark opens no network connection, and its tests neither.")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Generator[None]:
    """Fail a test in which such a socket was asked for, even if the refusal was swallowed."""
    sockets_refused.clear()
    yield
    if sockets_refused:
        pytest.fail(f"asked for the network: {sockets_refused}")


def _refuse_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turn a skip into a failure, unless it is an expected failure or for another system."""
    if not (NO_SKIPS and report.skipped) or hasattr(report, "wasxfail"):
        return
    reason = str(report.longrepr)
    if isinstance(report.longrepr, tuple):
        reason = report.longrepr[2].removeprefix("Skipped: ")
    if not reason.startswith(OTHER_SYSTEM):
        report.outcome = "failed"
        report.longrepr = f"PRESSMARK_NO_SKIPS is set, and this was skipped: {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Watch for tests that skip."""
    report = yield
    _refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Watch for whole modules that skip."""
    report = yield
    _refuse_skip(report)
    return report
