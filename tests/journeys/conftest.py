"""The person who makes each journey, and what is brought along."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.report import Source
from app.paths import resource
from tests.journeys.driver import Person
from tests.journeys.screen import SIZE, Screen, missing_for_screen
from tests.journeys.stall_report import StallReport
from tests.patience import PatientBot
from ui.application import qt_application

# The offscreen platform says that it has no window manager to pass sizes and activation on to.
STALLS = StallReport()
QUIET = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the journeys of this folder pass over what the offscreen platform says of itself."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(QUIET)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell how long the window ever stood still, and in which journey."""
    STALLS.keep()
    if lines := STALLS.lines():
        terminalreporter.section("the window's loop")
        terminalreporter.write("\n".join(lines) + "\n")


@pytest.fixture(autouse=True)
def watched_loop(request: pytest.FixtureRequest) -> Iterator[None]:
    """Watch how long the loop is ever busy while someone is before the screen."""
    if "person" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("qapp")
    with STALLS.watched(request.node.name):
        yield


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """Have pytest-qt run in the program's own style and font."""
    return type(qt_application())


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:  # noqa: ARG001
    """Return the bot that all of these tests wait with."""
    return PatientBot(request)


@pytest.fixture
def person(qtbot: QtBot, tmp_path: Path) -> Iterator[Person]:
    """Someone before the screen, with settings that are nobody else's."""
    someone = Person(tmp_path, qtbot)
    yield someone
    someone.leaves()


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Where the library is, or will be made."""
    return tmp_path / "Press.pressmark"


@pytest.fixture(scope="session")
def filled_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of the sample articles, to be copied."""
    folder = tmp_path_factory.mktemp("filled") / "Press.pressmark"
    with Library.create(folder) as library:
        report = library.import_sources([Source(path=Path(str(resource("samples", "articles"))))])
        assert not report.failures
    return folder


@pytest.fixture
def samples(filled_library: Path, library: Path) -> Path:
    """Return a library with the sample articles in it, of which none has been read."""
    shutil.copytree(filled_library, library)
    return library


@pytest.fixture
def screen_of() -> Iterator[Callable[[str], Screen]]:
    """Return what makes a virtual screen of a size, where there is what is needed for one."""
    if not sys.platform.startswith("linux"):
        pytest.skip("other system: there is no Xvfb here.")
    missing = missing_for_screen()
    if missing:
        pytest.skip(f"Not installed: {', '.join(missing)}.")
    with ExitStack() as screens:
        yield lambda size: screens.enter_context(Screen(size=size))


@pytest.fixture
def screen(screen_of: Callable[[str], Screen]) -> Screen:
    """A virtual screen of the usual size."""
    return screen_of(SIZE)
