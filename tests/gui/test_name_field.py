"""A name that was used before is offered, and Enter ends typing either way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from ui.annotation_panel.card_fields import NameField

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")


@pytest.fixture
def field(qtbot: QtBot) -> NameField:
    names = QStringListModel(["Anders Holm", "Tove Lindqvist"])
    shown = NameField(names)
    names.setParent(shown)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    shown.activateWindow()
    shown.setFocus()
    qtbot.waitUntil(shown.hasFocus)
    return shown


def _offered(field: NameField) -> QAbstractItemView:
    names = field.completer().popup()
    assert names is not None
    return names


def test_enter_closes_the_list_over_what_was_typed(field: NameField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "Anders")
    qtbot.waitUntil(_offered(field).isVisible)
    with qtbot.waitSignal(field.settled):
        qtbot.keyClick(_offered(field), Qt.Key.Key_Return)
    assert not _offered(field).isVisible()
    assert field.text() == "Anders"


def test_enter_takes_the_name_that_was_gone_to(field: NameField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "lind")
    qtbot.waitUntil(_offered(field).isVisible)
    qtbot.keyClick(_offered(field), Qt.Key.Key_Down)
    with qtbot.waitSignal(field.settled):
        qtbot.keyClick(_offered(field), Qt.Key.Key_Return)
    assert not _offered(field).isVisible()
    assert field.text() == "Tove Lindqvist"
