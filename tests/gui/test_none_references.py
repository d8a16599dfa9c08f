"""Void Qt calls give back every reference to None they take.

PySide6 6.12.0 on Python 3.11 loses one in each such call, and the interpreter aborts after about
5,000 of them; a later pin must not bring that back.
"""

from __future__ import annotations

import sys

import pytest
from PySide6.QtGui import QPainter, QPixmap, QTextCursor, QTextDocument
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 1000


@pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="other system: None is immortal from Python 3.12 on"
)
def test_void_calls_keep_references_to_none(qtbot: QtBot) -> None:
    document, label, pixmap = QTextDocument(), QLabel(), QPixmap(8, 8)
    qtbot.addWidget(label)
    cursor, painter = QTextCursor(document), QPainter(pixmap)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        cursor.insertText("x")
        label.setText("x")
        painter.drawRect(0, 0, 2, 2)
    lost = before - sys.getrefcount(None)
    painter.end()
    assert abs(lost) < CALLS / 10
