"""A tag that nothing has is merged without asking: there is nothing to count."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.library import Library
from app.settings import Settings
from ui.application import Application
from ui.commands import Act
from ui.dialogs.codebook.editor import CodebookEditor
from ui.dialogs.tag_picker import TagPicker

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|This plugin does not support")


@pytest.fixture
def application(qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    path = tmp_path / "Own.pressmark"
    with Library.create(path) as library:
        library.create_tag("unused")
    application = Application(Settings(tmp_path / "settings.json"))
    assert application.open_library(path)
    qtbot.addWidget(application.window)
    application.window.show()
    yield application
    application.close()


def test_an_unused_tag_is_merged_at_once(qtbot: QtBot, application: Application) -> None:
    application.actions[Act.CODEBOOK].trigger()
    editor = application.window.findChild(CodebookEditor)
    qtbot.waitUntil(editor.isActiveWindow)
    library = application.session.library
    assert library is not None
    editor.choose(library.tag_named("unused").id)
    editor.tree.setFocus()
    qtbot.keyClick(editor.tree, Qt.Key.Key_M)
    picker = QApplication.activeModalWidget()
    assert isinstance(picker, TagPicker)
    qtbot.keyClicks(picker.findChild(QLineEdit), "claim")
    qtbot.keyClick(picker.findChild(QLineEdit), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "unused" not in [tag.name for tag in library.tags()])
    assert QApplication.activeModalWidget() is None
    assert library.tag_named("claim")
