"""What browsers and file managers put on a drag or the clipboard, as they really write it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.settings import Settings
from ui.application import Application
from ui.controllers.dropping import Brought, brought_by
from ui.dialogs.paste_form import PasteForm

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

PAGE = "https://northernledger.example/port"
STORY = (
    "<h1>Harbour posts record quarter</h1><p>The port handled more containers between July and"
    " September than in any third quarter before, the company said on Friday.</p><p>The union is"
    " not in a mood to celebrate, for jobs have fallen by 310 since 2023.</p>"
)
WORDS = "Harbour posts record quarter\nThe port handled more containers than ever."


def mime(text: str = "", html: str = "", **formats: bytes) -> QMimeData:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    for name, content in formats.items():
        data.setData(name.replace("__", "/").replace("_", "-"), content)
    return data


def brought(data: QMimeData) -> Brought:
    return brought_by(data, "Pasted text")


def test_a_selection_made_in_firefox_names_its_page() -> None:
    found = brought(mime(WORDS, STORY, text__x_moz_url_priv=PAGE.encode("utf-16-le")))
    assert found.source is not None
    assert (found.source.url, found.source.media_type) == (PAGE, "text/html")
    assert found.preview == WORDS


def test_a_selection_made_in_chromium_names_its_page() -> None:
    found = brought(mime(WORDS, STORY, chromium__x_source_url=PAGE.encode()))
    assert found.source is not None
    assert found.source.url == PAGE


def test_a_selection_dragged_with_link_and_title_keeps_both() -> None:
    data = mime(WORDS, STORY, text__x_moz_url=f"{PAGE}\nHarbour record".encode("utf-16-le"))
    data.setUrls([QUrl(PAGE)])
    found = brought(data)
    assert found.source is not None
    assert (found.source.url, found.source.title) == (PAGE, "Harbour record")


@pytest.mark.parametrize(
    "data",
    [
        mime(PAGE),
        mime(f"  {PAGE}\n", f'<a href="{PAGE}">Harbour record</a>'),
        mime(PAGE, f'<img src="{PAGE}/crane.jpg">'),
    ],
    ids=["address bar", "link", "picture"],
)
def test_an_address_alone_is_no_article(data: QMimeData) -> None:
    assert brought(data) == Brought(address=PAGE)


def test_a_link_dragged_without_any_text_is_an_address() -> None:
    data = QMimeData()
    data.setUrls([QUrl(PAGE)])
    assert brought(data).address == PAGE


def test_files_win_over_whatever_else_a_file_manager_tells(tmp_path: Path) -> None:
    data = mime("ferry.txt", "<b>ferry.txt</b>")
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    assert brought(data) == Brought(paths=(tmp_path,))


def test_a_text_that_only_mentions_an_address_is_a_text() -> None:
    assert brought(mime(f"See {PAGE} for more")).source is not None


# ---------------------------------------------------------------------------- in the window


@pytest.fixture
def application(qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    application = Application(Settings(tmp_path / "settings.json"))
    assert application.open_library(tmp_path / "Mine.pressmark")
    qtbot.addWidget(application.window)
    application.window.show()
    yield application
    application.close()


def paste(qtbot: QtBot, application: Application, data: QMimeData) -> PasteForm:
    QGuiApplication.clipboard().setMimeData(data)
    application.window.activateWindow()  # which no window manager does after a dialog here
    qtbot.waitUntil(application.window.isActiveWindow)
    qtbot.keyClick(application.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PasteForm))
    form = QApplication.activeModalWidget()
    assert isinstance(form, PasteForm)
    return form


def field(form: PasteForm, name: str) -> QLineEdit:
    return next(f for f in form.findChildren(QLineEdit) if f.accessibleName() == name)


def says(form: PasteForm, words: str) -> bool:
    return any(words in label.text() and label.isVisible() for label in form.findChildren(QLabel))


def selection() -> QMimeData:
    return mime(WORDS, STORY, text__x_moz_url_priv=PAGE.encode("utf-16-le"))


def test_pasting_a_selection_fills_the_form_by_what_can_be_found_out(
    qtbot: QtBot, application: Application
) -> None:
    form = paste(qtbot, application, selection())
    assert field(form, "Address").text() == PAGE
    qtbot.keyClicks(field(form, "Published"), "2026-11-14")
    qtbot.waitUntil(lambda: field(form, "Outlet").text() == "northernledger.example")
    assert field(form, "Title").text() == "Harbour posts record quarter"
    assert field(form, "Published").text() == "2026-11-14", "what was typed stays"
    (keep,) = (b for b in form.findChildren(QPushButton) if b.text() == "Import")
    qtbot.mouseClick(keep, Qt.MouseButton.LeftButton)
    library = application.session.library
    assert library is not None
    qtbot.waitUntil(lambda: len(library.find_articles()) == 1)
    meta = library.article(library.find_articles()[0]).meta
    assert (meta.url, meta.published) == (PAGE, "2026-11-14")
    again = paste(qtbot, application, selection())
    qtbot.waitUntil(lambda: says(again, "in the library already"))
    again.reject()


def test_pasting_an_address_says_that_nothing_is_fetched(
    qtbot: QtBot, application: Application
) -> None:
    QGuiApplication.clipboard().setText(PAGE)
    qtbot.keyClick(application.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "fetches nothing" in application.window.message_bar.text
    assert QApplication.activeModalWidget() is None
