"""A row of several lines is high enough for its last one, whatever a style sheet adds."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from tests.gui.painted_text import painted_in
from ui.widgets.wrapped_rows import WrappedRows

WORDS = "The harbour was closed on Tuesday after a storm tore two cranes from their rails."


@pytest.mark.parametrize("width", range(180, 420, 8))
def test_the_last_line_of_a_row_is_drawn(qtbot: QtBot, width: int) -> None:
    rows = QListWidget()
    qtbot.addWidget(rows)
    rows.setStyleSheet("QListView::item { padding: 5px 8px; }")
    rows.setWordWrap(True)
    rows.setItemDelegate(WrappedRows(rows))
    rows.resize(width, 400)
    rows.addItem(f"{WORDS}\nLedger")
    rows.show()
    assert painted_in(rows.viewport())[-1].text == "Ledger"
