"""The print window shows the pages as they will be printed, and follows what is chosen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model.annotation import Fields
from app.model.article import Metadata
from app.model.block import Block, BlockKind, Body
from app.model.draft import Draft
from app.model.span import Span
from app.settings import Settings
from ui.application import Application
from ui.commands import Act
from ui.dialogs.print_dialog import PrintDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|This plugin does not support")

WORDS = "Wort um Wort geht der Satz über die Zeile hinaus. " * 12


@pytest.fixture
def application(qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    """The window on a long article with a note."""
    path = tmp_path / "Own.pressmark"
    with Library.create(path) as library:
        blocks = tuple(Block(BlockKind.PARAGRAPH, WORDS) for _ in range(20))
        library.add_article(Draft(Metadata(title="Lang"), Body(blocks)))
        (article_id,) = library.find_articles()
        tags = [library.tags()[0].id]
        library.annotate(article_id, Span(0, 20), tags, Fields(note="Nachfragen!"))
    application = Application(Settings(tmp_path / "settings.json"))
    assert application.open_library(path)
    qtbot.addWidget(application.window)
    application.window.show()
    application.open_article(article_id)
    qtbot.waitUntil(lambda: application.window.reader.cursor_sentences() is not None)
    yield application
    application.close()


@pytest.fixture
def dialog(qtbot: QtBot, application: Application) -> PrintDialog:
    action = application.actions[Act.PRINT]
    qtbot.waitUntil(action.isEnabled)
    action.trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PrintDialog)
    qtbot.waitUntil(lambda: where(dialog).startswith("Page 1 of "))
    return dialog


def page(dialog: PrintDialog) -> QLabel:
    return dialog.view.findChild(QLabel, "page")


def where(dialog: PrintDialog) -> str:
    return page(dialog).accessibleName()


def shown(dialog: PrintDialog) -> bytes:
    image = page(dialog).pixmap().toImage()
    return bytes(image.constBits())


def turn(dialog: PrintDialog, name: str) -> QPushButton:
    buttons = dialog.view.findChildren(QPushButton)
    return next(each for each in buttons if each.accessibleName() == name)


def test_pages_are_turned_by_buttons_and_by_keys(qtbot: QtBot, dialog: PrintDialog) -> None:
    first = shown(dialog)
    assert not turn(dialog, "Page before").isEnabled()
    qtbot.mouseClick(turn(dialog, "Next page"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: where(dialog).startswith("Page 2 of "))
    assert shown(dialog) != first
    page(dialog).setFocus()
    qtbot.keyClick(page(dialog), Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: where(dialog).startswith("Page 1 of "))
    assert shown(dialog) == first
    dialog.close()


def test_the_page_follows_paper_and_notes(qtbot: QtBot, dialog: PrintDialog) -> None:
    with_notes = shown(dialog)
    pages = int(where(dialog).rpartition(" ")[2])
    qtbot.mouseClick(dialog.findChild(QCheckBox), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(dialog) != with_notes)
    dialog.findChild(QComboBox).setCurrentText("A5")
    qtbot.waitUntil(lambda: int(where(dialog).rpartition(" ")[2]) > pages)
    dialog.close()


def test_enter_saves_a_pdf_also_after_a_look_at_cancel(dialog: PrintDialog) -> None:
    cancel = next(each for each in dialog.findChildren(QPushButton) if "Cancel" in each.text())
    cancel.setFocus()
    dialog.findChild(QComboBox).setFocus()
    enter = next(each for each in dialog.findChildren(QPushButton) if each.isDefault())
    assert "Save as P" in enter.text()
