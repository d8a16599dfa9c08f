"""A disk that lets the window wait is told of, once."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.settings import Settings
from ui.application import Application
from ui.controllers.slow_disk import SLOW_S
from ui.messages import Level, Message


@pytest.fixture
def application(qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    application = Application(Settings(tmp_path / "settings.json"))
    qtbot.addWidget(application.window)
    assert application.open_library(tmp_path / "Slow.pressmark")
    yield application
    application.close()


@pytest.fixture
def told(application: Application) -> list[Message]:
    messages: list[Message] = []
    application.messages.message_posted.connect(messages.append)
    return messages


def write(application: Application, name: str, seconds: float) -> None:
    """Make a tag on a disk that takes so long."""
    library = application.session.library
    assert library is not None
    with application.session.reporting():
        library.create_tag(name)
        time.sleep(seconds)


def test_a_slow_disk_is_told_of_once(application: Application, told: list[Message]) -> None:
    write(application, "one", 1.1 * SLOW_S)
    assert not told, "once may be chance"
    write(application, "two", 1.1 * SLOW_S)
    (message,) = told
    assert message.level is Level.WARNING
    assert re.search(r"takes \d\.\d seconds", message.text)
    write(application, "three", 1.1 * SLOW_S)
    assert told == [message]


def test_a_disk_that_is_quick_in_between_is_not_told_of(
    application: Application, told: list[Message]
) -> None:
    for name in ("one", "two", "three"):
        write(application, f"{name}, slow", 1.1 * SLOW_S)
        write(application, f"{name}, quick", 0)
    assert not told
