"""Links in articles: what is asked before one is opened, and what is never opened."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox
from pytestqt.qtbot import QtBot

from ui.controllers.links import offer_link
from ui.messages import Messages


class Browser(QObject):
    """Receives what the desktop would open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    receiver = Browser()
    schemes = ("http", "https", "mailto", "file", "javascript", "data", "smb")
    for scheme in schemes:
        QDesktopServices.setUrlHandler(scheme, receiver, "take")  # type: ignore[arg-type]
    yield receiver
    for scheme in schemes:
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.fixture
def messages(qtbot: QtBot) -> Messages:
    window = QMainWindow()
    qtbot.addWidget(window)
    return Messages(window)


def answer(label: str) -> list[str]:
    """Press a button of the dialog that comes next; what it asks is kept in the list."""
    asked: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.informativeText())
        next(b for b in box.buttons() if label in b.text().replace("&", "")).click()

    QTimer.singleShot(0, press)
    return asked


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("https://news.example/a?b=c", "It leads to news.example."),
        ("https://bank.example@evil.example/x", "It leads to evil.example."),
        ("https://bank.example:secret@evil.example/", "What stands before the @ is no site."),
        ("https://\u0430pple.example/login", "It leads to xn--pple-43d.example."),
        ("http://0x7f.1/", "It leads to 127.0.0.1."),
        ("http://[::1]:8080/", "It leads to ::1."),
        ("mailto:tips@paper.example?bcc=x@evil.example", "It writes to tips@paper.example."),
        ("mailto:tips@paper.example?bcc=x@evil.example", "bcc=x@evil.example"),
        ("https://long.example/" + "a" * 2000, "a…"),
    ],
)
def test_a_link_says_where_it_truly_leads_and_opens_when_told(
    address: str, told: str, browser: Browser, messages: Messages
) -> None:
    asked = answer("Cancel")
    offer_link(address, messages)
    assert told in asked[0]
    assert browser.opened == []
    answer("Open")
    offer_link(address, messages)
    assert [QUrl(opened) for opened in browser.opened] == [QUrl(address)]


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "smb://server/share",
        "//host/path",
        "relative.html",
        "https://exa\u202emple.com/",
        "http://",
        "",
    ],
)
def test_nothing_else_is_opened_or_even_asked_about(
    address: str, browser: Browser, messages: Messages
) -> None:
    offer_link(address, messages)  # a dialog would wait for ever
    assert browser.opened == []
