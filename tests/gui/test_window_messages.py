"""Messages: what must be read stays, what can be done about it is one press away."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from ui.bug_report import BugReport, trace
from ui.messages import Messages
from ui.theme import load_theme
from ui.widgets.message_bar import MessageBar

# The offscreen platform cannot tell a window manager about sizes, and says so.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def messages() -> Messages:
    return Messages()


@pytest.fixture
def bar(messages: Messages, qtbot: QtBot) -> MessageBar:
    shown = MessageBar(load_theme("light"))
    qtbot.addWidget(shown)
    messages.message_posted.connect(shown.show_message)
    return shown


def test_an_error_stays_before_what_comes_later(
    messages: Messages, bar: MessageBar, qtbot: QtBot
) -> None:
    messages.error("The disk is full.")
    messages.error("The disk is full.")
    messages.info("Saved.")
    assert bar.text == "The disk is full."
    qtbot.mouseClick(bar.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert bar.text == "Saved."
    qtbot.mouseClick(bar.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_an_offer_is_taken_by_its_button(messages: Messages, bar: MessageBar, qtbot: QtBot) -> None:
    taken: list[bool] = []
    messages.offer("Annotation deleted.", "Undo", lambda: taken.append(True))
    qtbot.mouseClick(bar.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert taken == [True]
    assert not bar.isVisible()


def test_markup_in_a_file_name_is_shown_as_it_is(messages: Messages, bar: MessageBar) -> None:
    messages.error("<b>x</b>.txt is empty.")
    assert bar.text == "<b>x</b>.txt is empty."
    assert bar.accessibleName() == bar.text


def test_a_bug_becomes_one_message_and_a_log_line_without_the_errors_words(
    messages: Messages,
    bar: MessageBar,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.excepthook", None)
    monkeypatch.setattr("threading.excepthook", None)
    BugReport(messages).install()

    def broken() -> None:
        raise ValueError("words of an article")

    for _ in range(2):
        thread = threading.Thread(target=broken)
        thread.start()
        thread.join()
    qtbot.waitUntil(lambda: bar.text != "")
    assert "Something went wrong" in bar.text
    assert "words of an article" not in caplog.text
    assert "ValueError" in caplog.text
    bar.next_message()
    assert not bar.isVisible()


def test_a_trace_names_places_only() -> None:
    try:
        raise KeyError("secret")
    except KeyError as error:
        line = trace(error)
    assert line.startswith("KeyError at test_window_messages.py:")
    assert "secret" not in line
