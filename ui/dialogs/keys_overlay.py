"""All keys at a glance."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
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

_MOST_COLUMNS = 3
_ROW_GAP = 5
_AROUND = QSize(16, 64)
"""What a screen has besides the dialog: its frame and some air."""

MenuKeys = tuple[str, Sequence[tuple[str, str]]]
"""A menu's title, and the text and keys of each of its commands."""


class KeysOverlay(QDialog):
    """The commands that have keys, menu by menu, in columns of about equal height.

    It is as large as they are; on a screen too small for that it has fewer columns, and scrolls
    by whole rows.
    """

    def __init__(
        self,
        menus: Sequence[MenuKeys],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(12)
        layout.addWidget(self._area, 1)
        layout.addWidget(buttons)
        around = QSize(2 * MARGIN, 2 * MARGIN + layout.spacing() + buttons.sizeHint().height())
        self._fit([menu for menu in menus if menu[1]], around)

    def _fit(self, menus: Sequence[MenuKeys], around: QSize) -> None:
        """Take as many columns as there is room for, and the height of all rows or of some."""
        room = self.screen().availableSize() - around - _AROUND
        bar = self._area.verticalScrollBar().sizeHint().width()
        for count in range(_MOST_COLUMNS, 0, -1):
            columns = _columns(menus, count)
            self._area.setWidget(columns)
            for label in columns.findChildren(QLabel):
                label.ensurePolished()  # else its size is that in another font
            wanted = columns.sizeHint() + QSize(bar, 0)
            if wanted.width() <= room.width():
                break
        row = columns.findChildren(QLabel)[-1].sizeHint().height() + _ROW_GAP
        self._area.verticalScrollBar().setSingleStep(row)
        rows_in_room = max(1, room.height() // row) * row
        size = QSize(min(wanted.width(), room.width()), min(wanted.height(), rows_in_room))
        self.resize(size + around)


def _columns(menus: Sequence[MenuKeys], count: int) -> QWidget:
    columns = QWidget()
    row = QHBoxLayout(columns)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(36)
    for group in _in_columns(menus, count):
        column = QVBoxLayout()
        column.setSpacing(_ROW_GAP)
        for title, lines in group:
            column.addLayout(_section(title, lines))
        column.addStretch(1)
        row.addLayout(column, 1)
    return columns


def _in_columns(menus: Sequence[MenuKeys], count: int) -> list[list[MenuKeys]]:
    """Deal the menus out in order, the next column beginning when one has its share of lines."""
    share = sum(len(lines) + 2 for _, lines in menus) / count
    columns: list[list[MenuKeys]] = [[]]
    filled = 0.0
    for menu in menus:
        height = len(menu[1]) + 2
        if columns[-1] and filled + height / 2 > share and len(columns) < count:
            columns.append([])
            filled = 0
        columns[-1].append(menu)
        filled += height
    return columns


def _section(title: str, lines: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(_ROW_GAP)
    grid.setColumnStretch(0, 1)
    heading = QLabel(title)
    heading.setObjectName("title")
    grid.addWidget(heading, 0, 0, 1, 2)
    for number, (text, keys) in enumerate(lines, start=1):
        grid.addWidget(QLabel(text), number, 0)
        shown = QLabel(keys)
        shown.setObjectName("quiet")
        grid.addWidget(shown, number, 1, Qt.AlignmentFlag.AlignRight)
    # A whole row, so that those of all columns stand side by side; empty, it has no spacing.
    grid.setRowMinimumHeight(len(lines) + 1, heading.sizeHint().height() + _ROW_GAP)
    return grid
