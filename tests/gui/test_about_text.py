"""Where a text comes from, and its original handed out as a copy."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QLocale, QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.block import Block, BlockKind
from app.model.report import Source
from app.settings import Settings
from tests.gui.reader_driver import heading, news, open_article, paragraph
from ui.application import Application
from ui.commands import Act
from ui.dialogs.about_text import AboutText, facts

# The offscreen platform cannot tell a window manager about sizes, and says so.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

W = TypeVar("W", bound=QWidget)

FILE = "Harbour counts its boats\n\nThe harbour counted 412 boats on Mon\u00adday.\n".encode()


@pytest.fixture(autouse=True)
def _locale() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


class Desktop(QObject):
    """Takes what would be opened with another program."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    receiver = Desktop()
    take: Any = "take"  # the stubs say bytes, which it refuses
    QDesktopServices.setUrlHandler("file", receiver, take)
    yield receiver
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> Iterator[AboutText]:
    """The dialog over the window, about an article that was imported from a file."""
    path = tmp_path / "Mine.pressmark"
    with Library.create(path) as library:
        library.import_sources([Source(data=FILE, name="harbour.bat.txt")])
        (article_id,) = library.find_articles()
    application = Application(Settings(tmp_path / "settings.json"))
    assert application.open_library(path)
    qtbot.addWidget(application.window)
    application.window.show()
    with qtbot.waitSignal(application.window.reader.article_shown):
        application.open_article(article_id)
    qtbot.waitUntil(application.actions[Act.ABOUT_TEXT].isEnabled)
    application.actions[Act.ABOUT_TEXT].trigger()
    yield _visible(AboutText)[0]
    application.close()


def _visible(kind: type[W]) -> list[W]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]


def _press(dialog: QWidget, text: str) -> None:
    button = next(b for b in dialog.findChildren(QPushButton) if text in b.text().replace("&", ""))
    assert button.isEnabled()
    button.click()


def _answer(kind: type[W], how: Callable[[W], None]) -> None:
    """Do something with the next dialog of a kind, which waits for it."""

    def look() -> None:
        found = _visible(kind)
        if found:
            how(found[0])
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(10, look)


def test_the_facts_name_file_hashes_and_what_was_mended(dialog: AboutText) -> None:
    told = [label.accessibleName() for label in dialog.findChildren(QWidget)]
    assert "File: harbour.bat.txt" in told
    assert "Kind: Text – text/plain" in told
    assert "Mended: 1 × soft hyphens" in told
    assert f"SHA-256 of the file: {hashlib.sha256(FILE).hexdigest()}" in told
    assert "Language: English (en)" in told


def test_opening_asks_first_and_hands_over_a_copy(
    dialog: AboutText, desktop: Desktop, qtbot: QtBot, tmp_path: Path
) -> None:
    _answer(QMessageBox, lambda box: box.reject())
    _press(dialog, "Open Original")
    qtbot.wait(50)
    assert desktop.opened == []

    _answer(QMessageBox, lambda box: _press(box, "Open"))
    _press(dialog, "Open Original")
    qtbot.waitUntil(lambda: bool(desktop.opened))
    (copy,) = desktop.opened
    assert copy.name == "harbour.bat.txt"
    assert copy.read_bytes() == FILE
    copy.write_bytes(b"changed by the other program")
    (kept,) = (tmp_path / "Mine.pressmark" / "originals").iterdir()
    assert kept.read_bytes() == FILE


def test_saving_writes_the_file_as_it_was_imported(
    dialog: AboutText, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "saved.txt"

    def choose(chooser: QFileDialog) -> None:
        chooser.findChildren(QLineEdit)[0].setText(str(target))
        chooser.accept()

    _answer(QFileDialog, choose)
    _press(dialog, "Save Original")
    qtbot.waitUntil(target.exists)
    assert target.read_bytes() == FILE


def test_a_kind_that_may_run_is_only_saved(qtbot: QtBot) -> None:
    article = news()
    version = replace(article.version, original_sha256="ab", media_type="application/zip")
    dialog = AboutText(replace(article, version=version))
    qtbot.addWidget(dialog)
    enabled = {b.text().replace("&", ""): b.isEnabled() for b in dialog.findChildren(QPushButton)}
    assert enabled["Open Original…"] is False
    assert enabled["Save Original As…"] is True


def test_pasted_text_has_no_original_to_open_or_save(qtbot: QtBot) -> None:
    dialog = AboutText(news())
    qtbot.addWidget(dialog)
    assert [b.text().replace("&", "") for b in dialog.findChildren(QPushButton)] == ["Close"]


def test_paragraphs_in_another_language_are_named() -> None:
    english = Block(BlockKind.PARAGRAPH, "A statement in English.", language="en")
    article = open_article([heading("Titel"), paragraph("Ein Satz."), english, english])
    meta = replace(article.article.meta, language="de")
    article = replace(article, article=replace(article.article, meta=meta))
    told = dict(facts(article))
    assert told["Language"] == "Deutsch (de)\n2 paragraphs: English (en)"
    assert told["Captured"] == "14 Nov 2026, 08:30 UTC"
    assert told["Mended"] == "Nothing: the text is as it stands in the file"
