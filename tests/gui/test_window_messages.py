"""Messages: what must be read stays, what can be done about it is one press away."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
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


def _close(bar: MessageBar, qtbot: QtBot) -> None:
    qtbot.mouseClick(bar.findChild(QToolButton), Qt.MouseButton.LeftButton)


def _labels(bar: MessageBar) -> list[str]:
    return [label.text() for label in bar.findChildren(QLabel) if label.isVisible()]


def test_the_newest_message_is_seen_and_an_unread_error_comes_back(
    messages: Messages, bar: MessageBar, qtbot: QtBot
) -> None:
    messages.error("The disk is full.")
    messages.error("The disk is full.")
    messages.info("Saved.")
    assert bar.text == "Saved."
    assert "1 more" in _labels(bar)
    _close(bar, qtbot)
    assert bar.text == "The disk is full."
    assert "1 more" not in _labels(bar)
    _close(bar, qtbot)
    assert not bar.isVisible()


def test_errors_are_closed_one_by_one_and_each_is_kept_once(
    messages: Messages, bar: MessageBar, qtbot: QtBot
) -> None:
    for text in ("The disk is full.", "The drive is gone.", "The disk is full."):
        messages.error(text)
    messages.info("Saved.")
    messages.info("Saved again.")
    seen = []
    while bar.isVisible():
        seen.append(bar.text)
        _close(bar, qtbot)
    assert seen == ["Saved again.", "The disk is full.", "The drive is gone."]


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
