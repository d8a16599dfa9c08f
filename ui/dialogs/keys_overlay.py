"""All keys at a glance."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs import MARGIN

_COLUMNS = 3

MenuKeys = tuple[str, Sequence[tuple[str, str]]]
"""A menu's title, and the text and keys of each of its commands."""


class KeysOverlay(QDialog):
    """The commands that have keys, menu by menu, in columns of about equal height."""

    def __init__(
        self,
        menus: Sequence[MenuKeys],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(1080, 620)
        columns = QWidget()
        row = QHBoxLayout(columns)
        row.setSpacing(36)
        for group in _in_columns([menu for menu in menus if menu[1]]):
            column = QVBoxLayout()
            for title, lines in group:
                column.addLayout(_section(title, lines))
            column.addStretch(1)
            row.addLayout(column, 1)
        area = QScrollArea()
        area.setWidget(columns)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(12)
        layout.addWidget(area, 1)
        layout.addWidget(buttons)


def _in_columns(menus: Sequence[MenuKeys]) -> list[list[MenuKeys]]:
    """Deal the menus out in order, the next column beginning when one has its share of lines."""
    share = sum(len(lines) + 2 for _, lines in menus) / _COLUMNS
    columns: list[list[MenuKeys]] = [[]]
    filled = 0.0
    for menu in menus:
        height = len(menu[1]) + 2
        if columns[-1] and filled + height / 2 > share and len(columns) < _COLUMNS:
            columns.append([])
            filled = 0
        columns[-1].append(menu)
        filled += height
    return columns


def _section(title: str, lines: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(0, 1)
    heading = QLabel(title)
    heading.setObjectName("title")
    grid.addWidget(heading, 0, 0, 1, 2)
    for number, (text, keys) in enumerate(lines, start=1):
        grid.addWidget(QLabel(text), number, 0)
        shown = QLabel(keys)
        shown.setObjectName("quiet")
        grid.addWidget(shown, number, 1, Qt.AlignmentFlag.AlignRight)
    grid.setRowMinimumHeight(len(lines) + 1, 14)
    return grid
